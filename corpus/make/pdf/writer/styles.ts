/** Styles of the flat OpenDocument file: pages, paragraphs, tables. */
import { escapeXml } from '../../layout/docx/runs.ts'
import { fonts, type Look } from '../look.ts'

const font = 'style:font-name="Serif" style:font-name-asian="Serif"'
const sizes = (points: number) => `fo:font-size="${points}pt" style:font-size-asian="${points}pt"`

const paragraphStyle = (name: string, properties: string, text: string) =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${properties}/><style:text-properties ${font} ${text}/></style:style>`

/** A4 in millimetres, and the width that the text has between the margins. */
const paper = {
  portrait: { width: 210, height: 297, text: 174 },
  landscape: { width: 297, height: 210, text: 261 },
} as const
const gutter = 14

/** Width of a table in millimetres. Beside a text it takes two thirds. */
export function tableWidth(look: Look, isBeside: boolean): number {
  const { text } = paper[look.paper]
  if (look.arrangement === 'two-columns') return (text - gutter) / 2
  return isBeside ? text * 0.64 : text
}

const paragraphStyles = (look: Look, body: number) => [
  paragraphStyle('Title', 'fo:text-align="center" fo:margin-bottom="4mm"', `${sizes(18)}`),
  paragraphStyle('Body', `fo:text-indent="${body * 2}pt" fo:line-height="160%"`, sizes(body)),
  paragraphStyle('Right', 'fo:text-align="end"', sizes(body)),
  paragraphStyle('Heading', 'fo:margin-top="2mm" fo:margin-bottom="2mm" fo:keep-with-next="always"', `${sizes(13)}`),
  paragraphStyle('Space', `fo:margin-top="${look.space}pt"`, sizes(1)),
  paragraphStyle('Anchor', 'fo:keep-with-next="always"', sizes(1)),
  paragraphStyle('Number', 'fo:text-align="center" fo:orphans="1" fo:widows="1"', sizes(look.points)),
  paragraphStyle('Label', 'fo:text-align="start" fo:orphans="1" fo:widows="1"', sizes(look.points)),
  paragraphStyle('Word', 'fo:text-align="center"', `${sizes(look.points)} fo:letter-spacing="${look.points * 0.6}pt"`),
  paragraphStyle('Strong', 'fo:text-align="center"', `${sizes(look.points)} style:font-weight-asian="bold"`),
  paragraphStyle('Note', 'fo:text-align="start"', sizes(9)),
  paragraphStyle('Furniture', 'fo:text-align="center"', sizes(10.5)),
]

const number = '<text:page-number text:select-page="current">1</text:page-number>'

function masterPage(look: Look, title: string): string {
  const footer =
    look.furniture === 'none'
      ? ''
      : `<style:footer><text:p text:style-name="Furniture">- ${number} -</text:p></style:footer>`
  const header =
    look.furniture === 'numbers-and-heads'
      ? `<style:header><text:p text:style-name="Furniture">${escapeXml(title)}　第${number}页</text:p></style:header>`
      : ''
  return `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">${header}${footer}</style:master-page></office:master-styles>`
}

function pageLayout(look: Look): string {
  const { width, height } = paper[look.paper]
  return `<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="${width}mm" fo:page-height="${height}mm" style:print-orientation="${look.paper}" fo:margin-left="18mm" fo:margin-right="18mm" fo:margin-top="20mm" fo:margin-bottom="15mm"/><style:header-style><style:header-footer-properties fo:min-height="7mm" fo:margin-bottom="3mm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="7mm" fo:margin-top="3mm"/></style:footer-style></style:page-layout>`
}

const columnsStyle = `<style:style style:name="Columns" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="${gutter}mm"/></style:section-properties></style:style>`
const asideStyle =
  '<style:style style:name="Aside" style:family="graphic" style:parent-style-name="Frame"><style:graphic-properties draw:fill="none" style:wrap="run-through" style:run-through="foreground" style:horizontal-pos="from-left" style:horizontal-rel="paragraph" style:vertical-pos="from-top" style:vertical-rel="paragraph" fo:border="none" fo:padding="0mm"/></style:style>'

const namespaces = ['office', 'style', 'text', 'table', 'draw', 'svg-compatible', 'xsl-fo-compatible', 'meta']
const prefixes: Readonly<Record<string, string>> = { 'svg-compatible': 'svg', 'xsl-fo-compatible': 'fo', draw: 'draw' }
const locals: Readonly<Record<string, string>> = { draw: 'drawing' }
const declarations = namespaces
  .map((name) => `xmlns:${prefixes[name] ?? name}="urn:oasis:names:tc:opendocument:xmlns:${locals[name] ?? name}:1.0"`)
  .join(' ')

/** The whole file: `tableStyles` are those that the tables in `body` asked for. */
export function flatDocument(look: Look, title: string, tableStyles: readonly string[], body: string): string {
  const automatic = [pageLayout(look), columnsStyle, asideStyle, ...tableStyles].join('\n')
  const content =
    look.arrangement === 'two-columns'
      ? `<text:section text:style-name="Columns" text:name="Columns">${body}</text:section>`
      : body
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${declarations} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${escapeXml(title)}</dc:title></office:meta>
<office:font-face-decls><style:font-face style:name="Serif" svg:font-family="'${fonts[look.font]}'"/></office:font-face-decls>
<office:styles><style:style style:name="Frame" style:family="graphic"/>${paragraphStyles(look, look.arrangement === 'two-columns' ? 9 : 12).join('\n')}</office:styles>
<office:automatic-styles>${automatic}</office:automatic-styles>
${masterPage(look, title)}
<office:body><office:text>${content}</office:text></office:body>
</office:document>
`
}
