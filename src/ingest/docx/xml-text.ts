import { ReportError } from '../../document/errors.ts'
import type { Note } from '../../document/finding.ts'

/**
 * The characters of a part: by byte order mark, by the zero bytes of UTF-16 without one, then as the XML declaration
 * says, else UTF-8 (XML 1.0 appendix F). Bytes that the encoding does not know are noted as `ingest.characters-lost`.
 */
export function decodeXml(bytes: Uint8Array, file: string, part: string, note: Note): string {
  const encoding = encodingOf(bytes)
  const strict = decoderFor(encoding, true, file, part)
  try {
    return strict.decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  const text = decoderFor(encoding, false, file, part).decode(bytes)
  const first = text.indexOf('\ufffd')
  note({
    rule: 'ingest.characters-lost',
    severity: 'warning',
    values: {
      count: text.split('\ufffd').length - 1,
      used: encoding,
      near: text.slice(Math.max(0, first - 20), first).replace(/<[^>]*>?/g, ''),
    },
    positions: [],
    facts: [],
  })
  return text
}

/** The declaration stands in the first bytes; 200 hold it with any spacing. */
const declarationBytes = 200

function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0 && third !== 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c && fourth !== 0)) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes))
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8'
}

function decoderFor(encoding: string, fatal: boolean, file: string, part: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal })
  } catch (cause) {
    throw new ReportError('damaged-file', {
      file,
      reason: `its part ${part} declares an unknown encoding (${encoding})`,
      reasonZh: `其部件 ${part} 声明了未知编码（${encoding}）`,
      cause,
    })
  }
}
