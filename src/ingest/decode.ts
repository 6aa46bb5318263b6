import { ReportError } from '../document/errors.ts'
import type { Note } from '../document/finding.ts'
import { findingAt } from '../document/finding-on.ts'

export interface DecodeOptions {
  /** The encoding that the file (meta tag, XML declaration) or its transport names, in any spelling. */
  readonly declared?: string
  /** The file's name, for errors. */
  readonly file: string
}

export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string
  /** `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `big5`, or the declared encoding's WHATWG name. */
  readonly encoding: string
}

/** Code units looked at to judge a reading. The first 64 Ki of a page hold navigation and the start of the text. */
const SAMPLE = 64 * 1024
/** Bytes looked at for the zero bytes of UTF-16 without a byte order mark: markup, digits or line ends come early. */
const UTF16_SAMPLE = 8 * 1024
/** Share of zero bytes from which UTF-16 is tried: even pure Chinese text has line ends. Stray zeros are fewer. */
const UTF16_ZEROS = 1 / 400
/** Share of plausible characters in a right reading: above 0.4. In the reading with the bytes swapped, below 0.1. */
const PLAUSIBLE = 0.2
/**
 * Broken sequences for each sequence of several bytes that is sound UTF-8. Text in GB18030 or Big5 read as UTF-8 is
 * broken nearly everywhere (measured: above 3); a UTF-8 file with cut or pasted bytes stays far below a tenth.
 */
const BROKEN_UTF8_SHARE = 0.1
/** Control characters in a thousand that text may hold. Random bytes hold about 100, text pasted from Word 1 or 2. */
const CONTROLS_PER_THOUSAND = 20
/**
 * How many times more of its characters must be frequent ones before a reading replaces the one that stands earlier
 * in the order. Chinese prose read rightly gives 0.3–0.5, read wrongly below 0.05.
 */
const CLEARLY_BETTER = 2
/** Share of frequent characters below which many characters that are not ASCII are no Chinese text. */
const NO_CHINESE = 0.03
/** Characters from which the lack of frequent ones tells noise from a few rare names. */
const NOISE_LENGTH = 200

/** The most frequent characters of Chinese prose and of disclosure reports, simplified and traditional. */
const FREQUENT = new Set(
  '的一是不了在人有我他这这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长政府信息申请情况报告度工机关管理务数量新规章范性件第二条项容内总计予部分他其处结果复议诉讼组织自然法网站镇街办区县市省月及与等各不依據' +
    '這來國個說們為時會過學對裡後麼沒還發當無開見經頭從動兩長請報機關務數規範條項內總計處結複議訴訟織與區縣，。、：；（）《》“”',
)

/** The reading of the bytes as text. Findings: encoding-declared-wrong, characters-lost. Errors: empty, unsupported-format. */
export function decodeText(bytes: Uint8Array, options: DecodeOptions, note: Note): DecodedText {
  const decoded = markedReading(bytes) ?? utf16Reading(bytes) ?? bestReading(bytes, options.declared)
  refuseNoise(decoded, options.file)
  noteWrongDeclaration(options.declared, decoded, bytes, note)
  noteLost(decoded, note)
  return { text: decoded.text, encoding: decoded.encoding }
}

interface Reading extends DecodedText {
  /** Byte sequences that the encoding does not know. */
  readonly lost: number
}

function markedReading(bytes: Uint8Array): Reading | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return read(bytes, 'utf-8')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return read(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return read(bytes, 'utf-16be')
  return null
}

/**
 * UTF-16 without mark: ASCII in it (tags, digits, line ends) leaves zero bytes. On which side they lie says nothing,
 * since 一 (U+4E00) and 开 (U+5F00) leave them on the other: the reading with more plausible characters is right.
 */
function utf16Reading(bytes: Uint8Array): Reading | null {
  const end = Math.min(bytes.length, UTF16_SAMPLE) & ~1
  const sample = bytes.subarray(0, end)
  if (!sample.includes(0)) return null
  const zeros = sample.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0)
  if (zeros < Math.max(2, end * UTF16_ZEROS)) return null
  const [little, big] = [plausibleShare(read(sample, 'utf-16le').text), plausibleShare(read(sample, 'utf-16be').text)]
  if (Math.max(little, big) < PLAUSIBLE) return null
  return read(bytes, little >= big ? 'utf-16le' : 'utf-16be')
}

/** Of the characters, the share that is printable ASCII, white space, or frequent in Chinese. */
function plausibleShare(text: string): number {
  const characters = [...text]
  return characters.filter((one) => FREQUENT.has(one) || /[\t\n\r -~]/.test(one)).length / characters.length
}

function bestReading(bytes: Uint8Array, declared: string | undefined): Reading {
  const utf8 = utf8Reading(bytes)
  if (utf8) return utf8
  const label = canonicalEncoding(declared)
  const order = label === 'big5' ? ['big5', 'gb18030'] : ['gb18030', 'big5']
  const chinese = order
    .map((encoding) => read(bytes, encoding))
    .reduce((best, next) => (isClearlyBetter(next, best) ? next : best))
  // Servers send iso-8859-1 for Chinese pages, and that label never fails: it counts only where Chinese makes no sense.
  const isOther = label !== undefined && !order.includes(label) && !/^utf-/.test(label)
  return isOther && frequentShare(chinese.text) < NO_CHINESE ? read(bytes, label) : chinese
}

/**
 * Big5 and GB18030 use the same bytes, so hardly a byte of one is an error in the other. But the wrong reading gives
 * rare characters: what counts is how many of the characters are frequent ones.
 */
function isClearlyBetter(next: Reading, best: Reading): boolean {
  return (
    frequentShare(next.text) > CLEARLY_BETTER * frequentShare(best.text) &&
    next.lost <= best.lost + next.text.length / 50
  )
}

function utf8Reading(bytes: Uint8Array): Reading | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', lost: 0 }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
  }
  const { sound, broken } = countUtf8(bytes)
  return broken < BROKEN_UTF8_SHARE * sound ? read(bytes, 'utf-8') : null
}

/** Sequences of two to four bytes that have the form of UTF-8, and bytes above 0x7F that belong to none. */
function countUtf8(bytes: Uint8Array): { sound: number; broken: number } {
  let sound = 0
  let broken = 0
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) {
      i++
      continue
    }
    const length =
      lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0
    let k = 1
    while (k < length && ((bytes[i + k] ?? 0) & 0xc0) === 0x80) k++
    if (length > 0 && k === length) sound++
    else broken++
    i += k
  }
  return { sound, broken }
}

/** The WHATWG name; gb2312 and gbk are parts of gb18030. Undefined where the label is unknown. */
function canonicalEncoding(label: string | undefined): string | undefined {
  if (!label) return undefined
  try {
    const name = new TextDecoder(label.trim()).encoding
    return name === 'gbk' ? 'gb18030' : name
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

function read(bytes: Uint8Array, encoding: string): Reading {
  const text = new TextDecoder(encoding).decode(bytes)
  let lost = 0
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) lost++
  return { text, encoding, lost }
}

/** Of the characters that are not ASCII in the sample, the share that is frequent in Chinese. */
function frequentShare(text: string): number {
  let wide = 0
  let frequent = 0
  for (const character of text.slice(0, SAMPLE)) {
    if (character < '\u0080') continue
    wide++
    if (FREQUENT.has(character)) frequent++
  }
  return wide === 0 ? 0 : frequent / wide
}

/** Control characters in a thousand of the sample. Tab, line ends, form feed and Word's vertical tab are text. */
function controlShare(text: string): number {
  const sample = text.slice(0, SAMPLE)
  let controls = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code < 9 || (code > 13 && code < 32) || code === 127) controls++
  }
  return sample.length === 0 ? 0 : (1000 * controls) / sample.length
}

function refuseNoise(decoded: Reading, file: string): void {
  const { text } = decoded
  if (!/[^\s\u200B\uFEFF]/.test(text)) {
    throw new ReportError('empty', { file, reason: 'there is nothing in it', reasonZh: '文件是空的' })
  }
  if (controlShare(text) > CONTROLS_PER_THOUSAND || isHighNoise(decoded)) {
    throw new ReportError('unsupported-format', {
      file,
      reason: 'its bytes are neither a known format nor text',
      reasonZh: '内容既不是已知格式，也不是文本',
    })
  }
}

/** Random bytes above 0x7F pass as rare Chinese characters; but some are lost, and hardly one is a frequent one. */
function isHighNoise({ text, encoding, lost }: Reading): boolean {
  return (
    /^(?:gb18030|big5)$/.test(encoding) && lost > 0 && text.length > NOISE_LENGTH && frequentShare(text) < NO_CHINESE
  )
}

function noteWrongDeclaration(declared: string | undefined, decoded: Reading, bytes: Uint8Array, note: Note): void {
  if (!declared || canonicalEncoding(declared) === decoded.encoding) return
  // Bytes that are all ASCII read the same under every label that a page may declare.
  if (decoded.encoding === 'utf-8' && decoded.text.length === bytes.length) return
  note(findingAt('ingest.encoding-declared-wrong', { declared: declared.trim(), used: decoded.encoding }, []))
}

/** Characters on each side of the first lost one that the finding shows. */
const NEAR = 12

function noteLost(decoded: Reading, note: Note): void {
  if (decoded.lost === 0) return
  const at = decoded.text.indexOf('\uFFFD')
  const near = decoded.text.slice(Math.max(0, at - NEAR), at + NEAR).replace(/\s+/g, ' ')
  note(findingAt('ingest.characters-lost', { count: decoded.lost, used: decoded.encoding, near }, []))
}
