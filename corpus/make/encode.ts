/** Text to the bytes of old encodings. Node decodes them but does not encode, so the decoder's table is turned round. */
import type { Encoding } from './model.ts'

type DoubleByte = 'gb18030' | 'big5'

/** Two-byte codes of GBK (which GB18030 contains) and Big5 lie within these lead and trail bytes. */
const leads = { from: 0x81, to: 0xfe }
const trails = { from: 0x40, to: 0xfe }

function buildTable(encoding: DoubleByte): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly [number, number]>()
  for (let lead = leads.from; lead <= leads.to; lead += 1) {
    for (let trail = trails.from; trail <= trails.to; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if (text.length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, [lead, trail])
    }
  }
  return table
}

const tables = new Map<DoubleByte, ReturnType<typeof buildTable>>()

function tableOf(encoding: DoubleByte): ReturnType<typeof buildTable> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const built = buildTable(encoding)
  tables.set(encoding, built)
  return built
}

function encodeDoubleByte(text: string, encoding: DoubleByte): Uint8Array {
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0)
    if (code < 0x80) bytes.push(code)
    else {
      const pair = table.get(character)
      if (pair === undefined) throw new Error(`${encoding} has no “${character}”`)
      bytes.push(...pair)
    }
  }
  return Uint8Array.from(bytes)
}

/** A byte order mark where the encoding's name promises one; UTF-16 always has one. Throws for a character it lacks. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'gb18030' || encoding === 'big5') return encodeDoubleByte(text, encoding)
  if (encoding === 'utf-16le') return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${text}` : text)
}
