import { safeLine } from './terminal-text.ts'

/** Text that is markup already. Only `html` makes it, so that nothing out of a document ever gets to a page as markup. */
export class Html {
  readonly markup: string
  /** To be called by `html` and with constants only. */
  constructor(markup: string) {
    this.markup = markup
  }
}

type Part = string | number | Html | readonly Html[] | null

/**
 * A piece of a page: what stands in the template is markup, what is filled in is text and escaped, in elements and in
 * quoted attributes. Marks that reorder text and control characters become visible, as in a terminal.
 */
export function html(markup: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(String.raw({ raw: markup }, ...parts.map(markupOf)))
}

function markupOf(part: Part): string {
  if (part === null) return ''
  if (part instanceof Html) return part.markup
  if (typeof part === 'object') return part.map(({ markup }) => markup).join('')
  return escapeText(safeLine(String(part)))
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeText(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => signs[sign] ?? sign)
}
