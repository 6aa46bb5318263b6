import { mathText } from './math.ts'
import { joinLabel, nextLabel } from './numbering.ts'
import { chosenBranch, countMore, holdsContent, type Reading } from './reading.ts'
import { headingLevelOf, type Raised, raisedOf, type Style } from './styles.ts'
import { raiseDigits, symbolText } from './symbols.ts'
import { attributeOf, childOf, flagOf, numberOf, propertyOf, type XmlElement } from './xml.ts'

/** A paragraph as printed, with what is anchored in it. */
export interface ReadParagraph {
  readonly text: string
  readonly level: number | null
  /** Its end was deleted or hidden: the next paragraph goes on in the same line. */
  readonly joinsNext: boolean
  /** Contents of the text boxes anchored here (`w:txbxContent`). */
  readonly boxes: readonly XmlElement[]
}

/** One line being put together. */
interface Line {
  readonly reading: Reading
  readonly style: Style | null
  readonly boxes: XmlElement[]
  text: string
  /** For each field that is open: still in its instruction, or already in its result. */
  readonly fields: ('instruction' | 'result')[]
  /** How many of them are in their instruction; their text is not printed. */
  instructions: number
  /** Text met in instructions, for the case that they never end. */
  unprinted: string
  isHidden: boolean
  raised: Raised
  isStruck: boolean
  /** How the last characters were set: `superscript`, `struck` or neither. */
  lastSetting: string
}

type InlineReader = (element: XmlElement, line: Line) => void

/** Reads one `w:p`. `carried` is the text of a paragraph before it whose end was deleted. */
export function readParagraph(paragraph: XmlElement, carried: string, reading: Reading): ReadParagraph {
  const properties = childOf(paragraph, 'w:pPr')
  const style = styleOf(properties, reading)
  const line = emptyLine(reading, style)
  readInside(paragraph, line)
  // Without its end the instruction is none; better text too much than a number missing.
  if (line.instructions > 0) line.text += line.unprinted
  const joinsNext = isMarkGone(properties, style)
  // A paragraph whose end is gone has no number of its own: that of the paragraph which it joins is printed.
  const label = joinsNext ? '' : labelOf(properties, style, reading)
  const own = headingLevelOf(properties) ?? style?.headingLevel ?? null
  return {
    text: joinLabel(label, carried + line.text),
    level: own === 'text' ? null : own,
    joinsNext,
    boxes: line.boxes,
  }
}

function emptyLine(reading: Reading, style: Style | null): Line {
  return {
    reading,
    style,
    boxes: [],
    text: '',
    fields: [],
    instructions: 0,
    unprinted: '',
    isHidden: false,
    raised: null,
    isStruck: false,
    lastSetting: '',
  }
}

/** True for lines of a table of contents: they repeat the headings, and Word makes them, not the author. */
export function isContentsEntry(paragraph: XmlElement, reading: Reading): boolean {
  const style = styleOf(childOf(paragraph, 'w:pPr'), reading)
  return style !== null && /^(toc|目录|目錄)\s*[1-9]$/i.test(style.name)
}

function styleOf(properties: XmlElement | undefined, reading: Reading): Style | null {
  const id = propertyOf(properties, 'w:pStyle')
  return (id === null ? undefined : reading.styles.byId.get(id)) ?? reading.styles.defaultParagraph
}

function labelOf(properties: XmlElement | undefined, style: Style | null, reading: Reading): string {
  const numbering = childOf(properties, 'w:numPr')
  const own = numbering && { numberingId: propertyOf(numbering, 'w:numId'), level: numberOf(numbering, 'w:ilvl') }
  return nextLabel(reading.numbering, own ?? null, style)
}

/** The mark that ends the paragraph is deleted, moved away or hidden. */
function isMarkGone(properties: XmlElement | undefined, style: Style | null): boolean {
  const mark = childOf(properties, 'w:rPr')
  if (childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined) return true
  return flagOf(mark, 'w:vanish') ?? flagOf(mark, 'w:specVanish') ?? style?.isHidden ?? false
}

function readInside(element: XmlElement, line: Line): void {
  for (const child of element.children) readInline(child, line)
}

function readInline(element: XmlElement, line: Line): void {
  const reader = Object.hasOwn(inlineReaders, element.name) ? inlineReaders[element.name] : undefined
  if (reader) {
    reader(element, line)
  } else if (holdsContent(element)) {
    countMore(line.reading.unknown, element.name)
    readInside(element, line)
  }
}

const readNothing: InlineReader = () => undefined

const inlineReaders: Readonly<Record<string, InlineReader>> = {
  'w:r': readRun,
  'w:t': (element, line) => addText(line, printedText(element)),
  'w:tab': (_, line) => addText(line, '\t'),
  'w:ptab': (_, line) => addText(line, '\t'),
  'w:br': (_, line) => addText(line, '\n'),
  'w:cr': (_, line) => addText(line, '\n'),
  // Printed as a hyphen; as a minus before a number it must read as one.
  'w:noBreakHyphen': (_, line) => addText(line, '-'),
  'w:softHyphen': readNothing,
  'w:sym': (element, line) => addText(line, symbolText(attributeOf(element, 'font'), attributeOf(element, 'char'))),
  'w:fldChar': readFieldMark,
  'm:oMath': (element, line) => addText(line, mathText(element)),
  'm:oMathPara': (element, line) => addText(line, mathText(element)),
  'w:ruby': (element, line) => readInside(childOf(element, 'w:rubyBase') ?? element, line),
  'w:footnoteReference': (element, line) => readNoteMark('footnote', element, line),
  'w:endnoteReference': (element, line) => readNoteMark('endnote', element, line),
  'w:drawing': readDrawing,
  'w:pict': readDrawing,
  'w:object': readDrawing,
  'mc:AlternateContent': (element, line) => {
    const branch = chosenBranch(element)
    if (branch) readInside(branch, line)
  },
  // Frames around runs: hyperlinks, simple fields (their result), content controls, accepted insertions, directions.
  'w:hyperlink': readInside,
  'w:fldSimple': readInside,
  'w:sdt': readInside,
  'w:sdtContent': readInside,
  'w:smartTag': readInside,
  'w:customXml': readInside,
  'w:ins': readInside,
  'w:moveTo': readInside,
  'w:dir': readInside,
  'w:bdo': readInside,
  // Tracked deletions are accepted; properties are read by whoever needs them.
  'w:del': readNothing,
  'w:moveFrom': readNothing,
  'w:pPr': readNothing,
  'w:rPr': readNothing,
  'w:subDoc': (_, line) => countMore(line.reading.unread, 'subDoc'),
}

function readRun(run: XmlElement, line: Line): void {
  const properties = childOf(run, 'w:rPr')
  const styleId = propertyOf(properties, 'w:rStyle')
  const style = styleId === null ? undefined : line.reading.styles.byId.get(styleId)
  const { isHidden, raised, isStruck } = line
  // A toggle property: stated in paragraph and character style it cancels out (ISO/IEC 29500-1, 17.7.3).
  const byStyle = (line.style?.isHidden ?? false) !== (style?.isHidden ?? false)
  line.isHidden = isHidden || (flagOf(properties, 'w:vanish') ?? byStyle)
  line.raised = properties && childOf(properties, 'w:vertAlign') ? raisedOf(properties) : (style?.raised ?? null)
  line.isStruck = (flagOf(properties, 'w:strike') ?? false) || (flagOf(properties, 'w:dstrike') ?? false)
  for (const child of run.children) {
    readInline(child, line)
    // What follows in this run is the mark that the author gave the note.
    if (isNoteReference(child) && /^(1|true|on)$/.test(attributeOf(child, 'customMarkFollows') ?? '')) break
  }
  line.isHidden = isHidden
  line.raised = raised
  line.isStruck = isStruck
}

/** Any digit that later stages may fold to a plain one, ¹ to 1. */
const digits = { first: /^[\d¹²³⁰-⁹₀-₉]/, last: /[\d¹²³⁰-⁹₀-₉]$/ }

/** Adds what is printed. Digits set in another way (raised, struck out) than those before them are no one number. */
function addText(line: Line, text: string): void {
  if (line.isHidden || text === '') return
  if (line.instructions > 0) {
    line.unprinted += text
    return
  }
  const setting = line.raised ?? (line.isStruck ? 'struck' : '')
  const isOtherNumber = setting !== line.lastSetting && digits.first.test(text) && digits.last.test(line.text)
  line.text += (isOtherNumber ? ' ' : '') + (line.raised === null ? text : raiseDigits(text, line.raised))
  line.lastSetting = setting
}

/** Without xml:space="preserve" the ends are trimmed (17.3.3.31); a line end in the file is a space. */
function printedText(element: XmlElement): string {
  const text = element.text.includes('\n') ? element.text.replaceAll('\n', ' ') : element.text
  return attributeOf(element, 'space') === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/g, '')
}

/** A field whose end is missing hides nothing beyond its paragraph: the next one starts without open fields. */
function readFieldMark(element: XmlElement, line: Line): void {
  const kind = attributeOf(element, 'fldCharType')
  if (kind === 'begin') {
    line.fields.push('instruction')
    line.instructions++
  } else if (kind === 'separate' || kind === 'end') {
    if (line.fields.pop() === 'instruction') line.instructions--
    else if (kind === 'separate') return
    if (line.instructions === 0) line.unprinted = ''
    if (kind === 'separate') line.fields.push('result')
  }
}

const isNoteReference = ({ name }: XmlElement): boolean =>
  name === 'w:footnoteReference' || name === 'w:endnoteReference'

/** The mark itself is dropped, for it would run into the number that it stands at; the note's text comes at the end. */
function readNoteMark(kind: 'footnote' | 'endnote', element: XmlElement, line: Line): void {
  const id = attributeOf(element, 'id')
  if (id !== null && !line.isHidden) line.reading.notes.add(`${kind} ${id}`)
}

/** Text boxes and pictures anywhere in a drawing, in DrawingML or VML. */
function readDrawing(element: XmlElement, line: Line): void {
  if (line.isHidden) return
  for (const child of element.children) {
    if (child.name === 'w:txbxContent') line.boxes.push(child)
    else if (child.name === 'a:blip' || child.name === 'v:imagedata') line.reading.tally.pictures++
    else if (child.name === 'mc:AlternateContent') readDrawing(chosenBranch(child) ?? child, line)
    else readDrawing(child, line)
  }
}
