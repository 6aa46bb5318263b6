import { crc32 } from 'node:zlib'

/**
 * The name of an archive entry as text. With the UTF-8 flag or a valid Info-ZIP Unicode Path field (APPNOTE 4.6.9,
 * whose bytes are `unicodePath`) it is known; else it is guessed. Backslashes become `/`, control characters U+FFFD.
 */
export function decodeEntryName(raw: Uint8Array, isUtf8: boolean, unicodePath?: Uint8Array): string {
  const name = unicodeName(raw, unicodePath) ?? (isUtf8 ? utf8.decode(raw) : guessName(raw))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  return name.replaceAll('\\', '/').replace(/[\x00-\x1f\x7f]/g, '\ufffd')
}

/** Upper half of code page 437, the encoding of names in the original specification (APPNOTE appendix D). */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

const utf8 = new TextDecoder('utf-8')
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
const strictGb18030 = new TextDecoder('gb18030', { fatal: true })

/** The field holds the checksum of the plain name; where that differs, a tool renamed the entry and left the field. */
function unicodeName(raw: Uint8Array, field?: Uint8Array): string | null {
  if (field === undefined || field.length <= 5) return null
  const checksum = new DataView(field.buffer, field.byteOffset).getUint32(1, true)
  return checksum === crc32(raw) ? utf8.decode(field.subarray(5)) : null
}

/**
 * Chinese Windows writes GB18030 without saying so, macOS UTF-8 without saying so. A few GB18030 names are also valid
 * UTF-8 (联通 is the known one); then the reading with Chinese characters is taken.
 */
function guessName(raw: Uint8Array): string {
  if (raw.every((byte) => byte < 128)) return utf8.decode(raw)
  const asUtf8 = strictly(strictUtf8, raw)
  const asGb = strictly(strictGb18030, raw)
  if (asUtf8 !== null && (asGb === null || isHan(asUtf8) || !isHan(asGb))) return asUtf8
  return asGb ?? Array.from(raw, (byte) => (byte < 128 ? String.fromCharCode(byte) : codePage437[byte - 128])).join('')
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

function strictly(decoder: InstanceType<typeof TextDecoder>, raw: Uint8Array): string | null {
  try {
    return decoder.decode(raw)
  } catch (error) {
    if (error instanceof TypeError) return null // not of this encoding: the caller tries the next
    throw error
  }
}
