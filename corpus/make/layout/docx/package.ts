/** The ZIP package around document.xml: content types, relations, properties, header, footer, numbering. */
import { zipSync } from 'fflate'
import { madeNotice, type ReportModel } from '../../model.ts'
import { escapeXml, paragraph, run } from './runs.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const schemas = 'http://schemas.openxmlformats.org'
const word = `${schemas}/wordprocessingml/2006/main`

const namespaces = [
  `xmlns:w="${word}"`,
  `xmlns:r="${schemas}/officeDocument/2006/relationships"`,
  `xmlns:mc="${schemas}/markup-compatibility/2006"`,
  `xmlns:wp="${schemas}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${schemas}/drawingml/2006/main"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

const partTypes = {
  document: 'document.main',
  numbering: 'numbering',
  styles: 'styles',
  header1: 'header',
  footer1: 'footer',
} as const

const contentTypes = () => {
  const parts = Object.entries(partTypes).map(
    ([part, type]) =>
      `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
  )
  return `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
}

const relations = (entries: readonly (readonly [id: string, type: string, target: string])[]) => {
  const items = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${schemas}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${schemas}/package/2006/relationships">${items.join('')}</Relationships>`
}

const coreProperties = (report: ReportModel) =>
  `<cp:coreProperties xmlns:cp="${schemas}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<dc:title>${escapeXml(report.title)}</dc:title><dc:creator>${escapeXml(report.meta.issuer)}</dc:creator><dc:description>${madeNotice}</dc:description>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${report.meta.published}T01:30:00Z</dcterms:created></cp:coreProperties>`

/** Header: issuer and the notice that the file is made. Footer: the page number as a field. */
const header = (report: ReportModel) =>
  `<w:hdr ${namespaces}>${paragraph(run(`${report.meta.issuer}　${madeNotice}`))}</w:hdr>`
const footer = `<w:ftr ${namespaces}><w:p>${run('- ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' -')}</w:p></w:ftr>`

const styles = `<w:styles ${namespaces}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>`

const level = (index: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`

/** List 1 numbers headings 一、 and （一）; lists 2 and up number the rows of a group 1. 2. 3., each from 1 again. */
function numbering(groups: number): string {
  const headings = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'japaneseCounting', '（%2）')}</w:abstractNum>`
  const rows = `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${level(0, 'decimal', '%1.')}</w:abstractNum>`
  const lists = Array.from(
    { length: groups },
    (_, index) =>
      `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  )
  return `<w:numbering ${namespaces}>${headings}${rows}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${lists.join('')}</w:numbering>`
}

/** Lists of rows that a document may use; the form has four groups of numbered rows. */
const rowLists = 8

/** A fixed moment in local time: ZIP keeps local times, so every machine writes the same bytes. */
const packedAt = new Date(2020, 0, 1)

/** A whole .docx from the inside of `w:body`. */
export function packDocx(report: ReportModel, body: string): Uint8Array {
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
  const office = 'officeDocument/2006/relationships'
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes()],
    [
      '_rels/.rels',
      relations([
        ['rId1', `${office}/officeDocument`, 'word/document.xml'],
        ['rId2', 'package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(report)],
    ['word/document.xml', `<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`],
    [
      'word/_rels/document.xml.rels',
      relations([
        ['rId1', `${office}/styles`, 'styles.xml'],
        ['rId2', `${office}/numbering`, 'numbering.xml'],
        ['rId3', `${office}/header`, 'header1.xml'],
        ['rId4', `${office}/footer`, 'footer1.xml'],
      ]),
    ],
    ['word/styles.xml', styles],
    ['word/numbering.xml', numbering(rowLists)],
    ['word/header1.xml', header(report)],
    ['word/footer1.xml', footer],
  ]
  const encoder = new TextEncoder()
  const files = Object.fromEntries(parts.map(([name, xml]) => [name, encoder.encode(declaration + xml)]))
  return zipSync(files, { level: 6, mtime: packedAt })
}
