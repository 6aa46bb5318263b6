/**
 * Names of the parts' elements. Whatever prefix a file uses, an element is called here by the customary prefix of its
 * namespace; elements of any other namespace are called `?:name`.
 */

/** Transitional and Strict (ISO/IEC 29500-1) namespaces side by side, so that the readers know only one. */
export const prefixOfNamespace: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
])

/** Elements whose own text is wanted. All other text in a part is indentation. */
export const textElements: ReadonlySet<string> = new Set(['w:t', 'm:t', 'dc:title'])

/**
 * Ignored on purpose, with all they hold: how things look, what they were before a tracked change, where things are
 * marked. None of it is printed text. The scanner drops them, which is also most of the reading time saved.
 */
export const ignoredElements: ReadonlySet<string> = new Set(
  [
    // Looks of text, paragraphs, tables, pages.
    'rFonts b bCs i iCs u color sz szCs lang highlight shd kern spacing w position bdr em fitText effect',
    'caps smallCaps outline shadow emboss imprint noProof snapToGrid cs rtl eastAsianLayout oMath webHidden',
    'jc ind tabs pBdr keepNext keepLines pageBreakBefore widowControl suppressLineNumbers suppressAutoHyphens wordWrap',
    'kinsoku overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd contextualSpacing mirrorIndents',
    'textAlignment textDirection framePr cnfStyle divId textboxTightWrap suppressOverlap',
    'tblStyle tblpPr tblOverlap tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCellSpacing tblPrEx tblGrid',
    'tblCaption tblDescription tblStyleRowBandSize tblStyleColBandSize bidiVisual tcBorders tcMar tcFitText vAlign noWrap',
    'hideMark cantSplit trHeight tblHeader sectPr background latentStyles docDefaults tblStylePr nsid tmpl multiLevelType',
    // The state before a tracked change; the change is accepted.
    'rPrChange pPrChange tblPrChange trPrChange tcPrChange tblGridChange sectPrChange tblPrExChange numberingChange',
    'delText delInstrText moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd',
    'customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd',
    'customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd',
    // Marks without text of their own; fields show their result, not their instruction.
    'instrText fldData bookmarkStart bookmarkEnd proofErr permStart permEnd commentRangeStart commentRangeEnd',
    'commentReference annotationRef footnoteRef endnoteRef separator continuationSeparator lastRenderedPageBreak',
    'sdtPr sdtEndPr smartTagPr customXmlPr rubyPr ffData pgNum dayShort monthShort yearShort dayLong monthLong yearLong',
    'rsid rsids uiPriority qFormat semiHidden unhideWhenUsed locked aliases link next autoRedefine lvlJc legacy',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `w:${name}`),
)
