/** First code of the private area into which symbol fonts are shifted (ISO/IEC 29500-1, 17.3.3.30). */
const privateStart = 0xf000
const privateEnd = 0xf0ff

/**
 * The character of `w:sym`. Circled numbers of Wingdings and the ASCII part of the Symbol font are known; any other
 * sign of a symbol font stays in the private area, where it can be taken for neither digit nor letter.
 */
export function symbolText(font: string | null, char: string | null): string {
  const code = Number.parseInt(char ?? '', 16)
  if (!(code > 0 && code <= 0x10ffff)) return ''
  const inFont = code >= privateStart && code <= privateEnd ? code - privateStart : null
  if (inFont === null) return String.fromCodePoint(code)
  const name = font?.toLowerCase() ?? ''
  if (name === 'symbol' && inFont >= 0x20 && inFont < 0x40) return String.fromCharCode(inFont)
  const circled = name === 'wingdings' ? wingdingsCircled[inFont - 0x80] : undefined
  return circled ?? String.fromCharCode(code)
}

const wingdingsCircled = [...'⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿']

const raisedDigits = {
  superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹',
  subscript: '₀₁₂₃₄₅₆₇₈₉',
}

/** Digits printed above or below the line as the characters for that: 14 with a raised 1 must not become 141. */
export function raiseDigits(text: string, raised: 'superscript' | 'subscript'): string {
  return text.replace(/\d/g, (digit) => raisedDigits[raised][Number(digit)] ?? digit)
}
