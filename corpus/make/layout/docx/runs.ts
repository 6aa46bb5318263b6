/** Runs and paragraphs of WordprocessingML. */

export const escapeXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const fonts =
  '<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr>'

/** One run; a line break of the text becomes `w:br`. */
export function run(text: string, properties = fonts): string {
  const parts = text.split('\n').map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
  return `<w:r>${properties}${parts.join('<w:br/>')}</w:r>`
}

/** Word starts a new run wherever spelling was checked or a font changed: numbers come in pieces. */
export function brokenRuns(text: string): string {
  if (!/^\d{2,}$/.test(text)) return run(text)
  return `${run(text.slice(0, 1))}<w:proofErr w:type="gramStart"/>${run(text.slice(1))}<w:proofErr w:type="gramEnd"/>`
}

export const paragraph = (content: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

/** Whose change it was; the date is fixed, for the bytes must be the same every time. */
const author = 'w:author="经办人" w:date="2020-01-01T08:00:00Z"'

/** Tracked: the old digits struck out, the new ones inserted. */
export const replacedRun = (before: string, after: string, id: number) =>
  `<w:del w:id="${id}" ${author}><w:r>${fonts}<w:delText xml:space="preserve">${escapeXml(before)}</w:delText></w:r></w:del>` +
  `<w:ins w:id="${id + 1}" ${author}>${run(after)}</w:ins>`

export const deletedRun = (text: string, id: number) =>
  `<w:del w:id="${id}" ${author}><w:r><w:delText xml:space="preserve">${escapeXml(text)}</w:delText></w:r></w:del>`

export const deletedRowMark = (id: number) => `<w:del w:id="${id}" ${author}/>`

/** Text that Word does not show. */
export const hiddenRun = (text: string) => run(text, '<w:rPr><w:vanish/></w:rPr>')

const textBoxContent = (text: string) =>
  `<w:txbxContent>${paragraph(run(text), '<w:jc w:val="center"/>')}</w:txbxContent>`

/** A text box as Word 2010 and later write it: the drawing, and the same text again for older programs. */
export const textBox = (text: string, id: number) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">` +
  `<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>` +
  `<wp:extent cx="5000000" cy="600000"/><wp:wrapTopAndBottom/><wp:docPr id="${id}" name="文本框 ${id}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/>` +
  `<wps:txbx>${textBoxContent(text)}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape id="shape${id}" type="#_x0000_t202" style="width:400pt;height:48pt"><v:textbox>${textBoxContent(text)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

/** A content control around whatever stands inside. */
export const control = (content: string, tag: string) =>
  `<w:sdt><w:sdtPr><w:alias w:val="${tag}"/><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
