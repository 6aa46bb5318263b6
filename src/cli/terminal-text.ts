/**
 * What a document says must not steer the terminal that shows it: C0 and C1 controls (escape sequences begin with
 * one), DEL, and the marks that reorder text (U+202A–U+202E, U+2066–U+2069, U+200E, U+200F) or end lines in odd
 * ways (U+2028, U+2029) become visible signs.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** `text` on one line: line breaks and tabs as spaces, everything unsafe made visible (`␛`, `<U+009B>`). */
export function safeLine(text: string): string {
  return text.replace(/\r\n|[\n\r\t]/g, ' ').replace(unsafe, visible)
}

/** `text` with its line breaks and tabs, everything else unsafe made visible. */
export function safeText(text: string): string {
  return text.replace(unsafe, (sign) => (sign === '\n' || sign === '\t' ? sign : visible(sign)))
}

/** JSON with the same characters as `\u` escapes: still the same value, and harmless to look at. */
export function safeJson(json: string): string {
  return json.replace(unsafe, (sign) => (sign === '\n' ? sign : escapeUnit(sign)))
}

function visible(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  // U+2400 ff. hold a picture for each C0 control; U+2421 is that of DEL.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

function escapeUnit(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}
