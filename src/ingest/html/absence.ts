import { ReportError } from '../../document/errors.ts'
import { isLinks, type Piece, textOf } from './pieces.ts'
import { attributeOf, descendants, type ElementNode, rawText } from './tree.ts'

/**
 * Characters of text outside links up to which a page without running text, section headings and tables of a report
 * holds no article: breadcrumbs, dates and buttons of a shell come to about 200.
 */
const SHELL_CHARACTERS = 400
const ATTACHMENT = /\.(?:pdf|docx?|wps|ofd|xlsx?|et|zip|rar)\s*(?:[?#&].*)?$/i
const LONGEST_NAME = 100

/** Why a page whose article was not found holds none: no-article, no-text, empty; null where its text may be one. */
export function absenceOf(root: ElementNode, pieces: readonly Piece[], file: string): ReportError | null {
  const text = pieces
    .filter((piece) => piece.furniture === null && !isLinks(piece))
    .map(textOf)
    .join('')
  if (text.length > SHELL_CHARACTERS) return null
  const elements = [...descendants(root)]
  const attachment = attachmentName(elements)
  if (attachment !== null)
    return noArticle(file, `the page only links to an attachment: ${attachment}`, `页面只有附件链接：${attachment}`)
  if (pieces.some((piece) => piece.type === 'image' && piece.furniture === null)) {
    const reason = 'the page holds only pictures and no text'
    return new ReportError('no-text', { file, reason, reasonZh: '页面只有图片，没有文字' })
  }
  if (elements.some((element) => /^i?frame$/.test(element.tag) && attributeOf(element, 'src'))) {
    return noArticle(
      file,
      'the page only embeds another page (frame), which is not opened',
      '页面只嵌入了另一页面（框架），不会打开',
    )
  }
  if (elements.some((element) => element.tag === 'script')) {
    return noArticle(
      file,
      'the page is only a shell: a script loads the text, and scripts are not run',
      '页面只是空壳，正文由脚本加载，而脚本不会执行',
    )
  }
  if (text !== '') return null
  if (pieces.length > 0) return noArticle(file, 'the page holds only links', '页面只有链接')
  return new ReportError('empty', { file, reason: 'the page holds no text', reasonZh: '页面没有文字' })
}

function noArticle(file: string, reason: string, reasonZh: string): ReportError {
  return new ReportError('no-article', { file, reason, reasonZh })
}

/** Link text of the attachment that sounds most like a report, else of the first one; null where there is none. */
function attachmentName(elements: readonly ElementNode[]): string | null {
  const names = elements.flatMap((element) => {
    const address = attributeOf(element, element.tag === 'object' ? 'data' : element.tag === 'a' ? 'href' : 'src')
    const text = element.tag === 'a' ? rawText(element).replace(/\s+/g, ' ').trim() : ''
    if (!/^(?:a|object|embed|iframe)$/.test(element.tag)) return []
    if (!ATTACHMENT.test(address ?? '') && !ATTACHMENT.test(text)) return []
    return [(text || (address?.split(/[/\\]/).at(-1) ?? '')).slice(0, LONGEST_NAME)]
  })
  return names.find((name) => /年报|年報|报告|報告/.test(name)) ?? names[0] ?? null
}
