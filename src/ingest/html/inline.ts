/** Stands for a forced line break while a paragraph is put together. */
export const LINE_BREAK = '\u2028'

/**
 * Characters between which a line end of the source is no space: browsers drop it there (CSS Text 3, segment break
 * transformation), and word processors wrap Chinese text anywhere when they write HTML.
 */
const WIDE = '[\u2E80-\u9FFF\uF900-\uFAFF\uFF01-\uFF60\uFFE0-\uFFE6\u2014\u2018-\u201D\u2026]'
const WRAPPED = new RegExp(`(?<=${WIDE})[ \\t\\f\\r]*\\n[ \\t\\f\\r\\n]*(?=${WIDE})`, 'g')
const BLANK = /^[\s\u00A0\u3000\u200B-\u200D\u2060\uFEFF]*$/

/** True for text that prints nothing: spaces of every width, zero-width characters. */
export function isBlank(text: string): boolean {
  return BLANK.test(text)
}

/**
 * The paragraphs in a run of inline text: whitespace of the source collapsed as browsers do, no-break and ideographic
 * spaces kept, `\n` for a forced break, a new paragraph where two or more come together. Blank ones are left out.
 */
export function paragraphsOf(run: string): string[] {
  if (isBlank(run)) return []
  let text = run
  if (text.includes('\n')) text = text.replace(WRAPPED, '')
  text = text.replace(/[ \t\n\r\f]+/g, ' ')
  if (!text.includes(LINE_BREAK)) return [text.replace(/^ | $/g, '')]
  return text
    .split(/\u2028(?:[ \u00A0\u3000]*\u2028)+/)
    .map((part) => part.split(LINE_BREAK).map((line) => line.replace(/^ | $/g, '')))
    .map((lines) => lines.filter((line) => !isBlank(line)).join('\n'))
    .filter((part) => part !== '')
}
