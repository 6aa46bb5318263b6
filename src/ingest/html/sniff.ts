/** Bytes in which a page must begin with a tag; long comments and blank lines come first on some sites. */
const HEAD = 8 * 1024

const TAGS =
  'html|head|body|meta|title|link|base|style|script|p|div|table|tbody|tr|td|span|h[1-6]|center|font|section|article|main|header|footer|nav|ul|ol|dl|br|b|strong|em|i|u|a|img|form|pre|hr|blockquote|o:p'
const FIRST_TAG = new RegExp(`^<(?:${TAGS})(?:\\s|/?>)`, 'i')
const DOCTYPE = /^<!doctype\s+html/i
/** What may stand before the first tag. Matched piece by piece: in one expression, comments could be divided anyhow. */
const PREAMBLE = /\s+|<!--[\s\S]*?-->|<!\[[^>]*>|<\?(?!mso)[^>]*>/y
/** A text that begins without a tag is HTML when paragraphs or divisions are closed in it at least this often. */
const CLOSED_BLOCKS = 2

/** True where the bytes begin like a page or a part of one, in any encoding that keeps ASCII or in UTF-16. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = asciiOf(bytes.subarray(0, HEAD))
  if (/^\s*MIME-Version:/i.test(head) || head.startsWith('%PDF') || head.startsWith('PK\u0003\u0004')) return false
  const start = head.slice(preambleLength(head))
  if (FIRST_TAG.test(start) || DOCTYPE.test(start)) return true
  if ((head.match(/<\/(?:p|div|td|tr)\s*>/gi) ?? []).length >= CLOSED_BLOCKS) return true
  return hasTable(bytes)
}

function preambleLength(head: string): number {
  let end = 0
  for (;;) {
    PREAMBLE.lastIndex = end
    if (!PREAMBLE.test(head)) return end
    end = PREAMBLE.lastIndex
  }
}

/** Text or Markdown, as programs make it from PDF files, may hold its tables as HTML. */
function hasTable(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.includes('</table>') && buffer.includes('<table')
}

/** The encoding that a meta tag or an XML declaration names. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = asciiOf(bytes.subarray(0, HEAD))
  const meta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)
  return (meta ?? /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head))?.[1]
}

/** True where line ends carry the structure: text with tables in it, but no other blocks. */
export function isTextWithTables(text: string): boolean {
  return !/<(?:p|div|br|h[1-6]|li|section|body|html)\b/.test(withoutTables(text.toLowerCase()))
}

function withoutTables(lowerCase: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = lowerCase.indexOf('<table'); at >= 0; at = lowerCase.indexOf('<table', from)) {
    const end = lowerCase.indexOf('</table', at)
    parts.push(lowerCase.slice(from, at))
    if (end < 0) return parts.join('')
    from = end + '</table'.length
  }
  return parts.join('') + lowerCase.slice(from)
}

/** One character a byte; zero bytes and a byte order mark dropped, so that UTF-16 markup reads as ASCII. */
function asciiOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF|^\u00FF\u00FE|^\u00FE\u00FF/, '')
    .replaceAll('\0', '')
}
