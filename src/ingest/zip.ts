import { crc32, inflateRawSync } from 'node:zlib'
import { ReportError } from '../document/errors.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { decodeEntryName } from './zip-names.ts'

/** One file or folder of an archive. `name` is a label for people and for matching; it is never used as a path. */
export interface ZipEntry {
  /** Decoded; backslashes as `/`, control characters as U+FFFD. May hold `..`, quotes and leading slashes. */
  readonly name: string
  readonly isDirectory: boolean
  readonly isEncrypted: boolean
  readonly compressedBytes: number
  /** What the archive declares; `readEntry` goes by what really comes out. */
  readonly unpackedBytes: number
  readonly method: number
  readonly crc: number
  /** Of the local header, from the start of the file. */
  readonly offset: number
}

/** A running total of what one container unpacked; `readEntry` adds to `used`. */
export interface UnpackBudget {
  readonly file: string
  readonly limitBytes: number
  used: number
}

/** A fresh total for one container; parts that are archives themselves should go on with the same one. */
export function createBudget(file: string, limits: Limits = defaultLimits): UnpackBudget {
  return { file, limitBytes: limits.unpackedBytes, used: 0 }
}

/** Local header, end of an empty archive, or the marker of a split one. */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes.length < 4 || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  const kind = (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0)
  return kind === 0x0304 || kind === 0x0506 || kind === 0x0708
}

/**
 * The entries in the order of the archive's central directory (PKWARE APPNOTE 4.3), zip64 included. Throws
 * `damaged-file` without a directory and where entries overlap (the trick of the densest archive bombs),
 * `too-large` past `limits.entries`, `unsupported-format` for one volume of a split archive.
 */
export function listEntries(bytes: Uint8Array, file: string, limits: Limits = defaultLimits): readonly ZipEntry[] {
  const directory = findDirectory(bytes, file)
  const entries: ZipEntry[] = []
  let at = directory.start
  while (at + centralHeaderBytes <= directory.end && uint32(bytes, at) === signatures.central) {
    if (entries.length === limits.entries) throw tooManyEntries(file, limits.entries)
    const nameBytes = uint16(bytes, at + 28)
    const next = at + centralHeaderBytes + nameBytes + uint16(bytes, at + 30) + uint16(bytes, at + 32)
    if (next > directory.end) throw damaged(file, 'its list of entries is cut off', '其文件目录不完整')
    entries.push(readCentralHeader(bytes, at, directory.shift))
    at = next
  }
  if (entries.length < directory.count) throw damaged(file, 'its list of entries is cut off', '其文件目录不完整')
  refuseOverlap(entries, directory.start, file)
  return entries
}

/**
 * The unpacked bytes of one entry, its checksum proven. What really comes out is counted, not what the archive
 * declares: `too-large` as soon as the budget is passed. Also `damaged-file`, `encrypted`, and `unsupported-format`
 * for a packing method other than stored and deflated.
 */
export function readEntry(bytes: Uint8Array, entry: ZipEntry, budget: UnpackBudget): Uint8Array {
  const { file } = budget
  if (entry.isEncrypted) {
    throw new ReportError('encrypted', {
      file,
      reason: `its entry “${entry.name}” wants a password`,
      reasonZh: `其中的“${entry.name}”已加密，需要密码`,
    })
  }
  const packed = packedBytes(bytes, entry, file)
  const left = budget.limitBytes - budget.used
  if (entry.unpackedBytes > left || (entry.method === methods.stored && packed.length > left)) {
    throw tooLarge(budget, entry)
  }
  const unpacked = unpack(packed, entry, budget, left)
  budget.used += unpacked.length
  if (unpacked.length !== entry.unpackedBytes || crc32(unpacked) !== entry.crc) {
    throw damaged(file, `its entry “${entry.name}” fails its checksum`, `其中的“${entry.name}”校验不符`)
  }
  return unpacked
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 }
const methods = { stored: 0, deflated: 8 }
const centralHeaderBytes = 46
const localHeaderBytes = 30
const endBytes = 22
const locator64Bytes = 20
/** The archive comment after the end record is at most this long, so the record starts in the last 65,557 bytes. */
const longestCommentBytes = 0xffff
/** Stands in a 32-bit field where the value is in the zip64 extra field. */
const in64 = 0xffffffff
/** Output is collected in pieces; most parts of a DOCX fit in one. */
const largestPieceBytes = 1024 * 1024

interface Directory {
  readonly start: number
  readonly end: number
  readonly count: number
  /** Bytes that stand before the archive (a self-extracting program); added to every offset. */
  readonly shift: number
}

function findDirectory(bytes: Uint8Array, file: string): Directory {
  const end = findEndRecord(bytes)
  if (end === null) {
    throw damaged(
      file,
      'the archive ends before its list of entries (central directory)',
      '压缩包不完整，缺少文件目录（central directory）',
    )
  }
  if (uint16(bytes, end + 4) !== uint16(bytes, end + 6)) {
    throw new ReportError('unsupported-format', {
      file,
      reason: 'it is one volume of a split archive',
      reasonZh: '这是分卷压缩包的一卷',
    })
  }
  const wide = findEnd64(bytes, end)
  const size = wide === null ? uint32(bytes, end + 12) : uint64(bytes, wide + 40)
  const offset = wide === null ? uint32(bytes, end + 16) : uint64(bytes, wide + 48)
  const count = wide === null ? uint16(bytes, end + 10) : uint64(bytes, wide + 32)
  const listEnd = wide ?? end
  const start = size === 0 ? listEnd : uint32(bytes, offset) === signatures.central ? offset : listEnd - size
  if (start < 0 || (size > 0 && uint32(bytes, start) !== signatures.central)) {
    throw damaged(file, 'its list of entries is not where the archive says', '其文件目录不在所标位置')
  }
  return { start, end: listEnd, count, shift: size === 0 ? 0 : start - offset }
}

function findEndRecord(bytes: Uint8Array): number | null {
  const first = Math.max(0, bytes.length - endBytes - longestCommentBytes)
  for (let at = bytes.length - endBytes; at >= first; at--) {
    if (bytes[at] === 0x50 && uint32(bytes, at) === signatures.end) return at
  }
  return null
}

function findEnd64(bytes: Uint8Array, end: number): number | null {
  const locator = end - locator64Bytes
  if (locator < 0 || uint32(bytes, locator) !== signatures.locator64) return null
  const at = uint64(bytes, locator + 8)
  return at + 56 <= locator && uint32(bytes, at) === signatures.end64 ? at : null
}

function readCentralHeader(bytes: Uint8Array, at: number, shift: number): ZipEntry {
  const flags = uint16(bytes, at + 8)
  const nameEnd = at + centralHeaderBytes + uint16(bytes, at + 28)
  const rawName = bytes.subarray(at + centralHeaderBytes, nameEnd)
  const extra = extraFields(bytes.subarray(nameEnd, nameEnd + uint16(bytes, at + 30)))
  const name = decodeEntryName(rawName, (flags & 0x800) !== 0, extra.get(0x7075))
  const [unpackedBytes, compressedBytes, offset] = wideFields(
    [uint32(bytes, at + 24), uint32(bytes, at + 20), uint32(bytes, at + 42)],
    extra.get(0x0001),
  )
  return {
    name,
    isDirectory: name.endsWith('/') || ((uint32(bytes, at + 38) & 0x10) !== 0 && unpackedBytes === 0),
    isEncrypted: (flags & 1) !== 0,
    compressedBytes,
    unpackedBytes,
    method: uint16(bytes, at + 10),
    crc: uint32(bytes, at + 16),
    offset: offset + shift,
  }
}

/** Zip64 (APPNOTE 4.5.3): the extra field holds, in this order, only those values that did not fit. */
function wideFields(narrow: readonly [number, number, number], extra?: Uint8Array): readonly [number, number, number] {
  let at = 0
  const widen = (value: number): number => {
    if (value !== in64 || extra === undefined || at + 8 > extra.length) return value
    at += 8
    return uint64(extra, at - 8)
  }
  return [widen(narrow[0]), widen(narrow[1]), widen(narrow[2])]
}

function extraFields(bytes: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>()
  for (let at = 0; at + 4 <= bytes.length; ) {
    const size = uint16(bytes, at + 2)
    fields.set(uint16(bytes, at), bytes.subarray(at + 4, at + 4 + size))
    at += 4 + size
  }
  return fields
}

function refuseOverlap(entries: readonly ZipEntry[], directoryStart: number, file: string): void {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset)
  sorted.forEach((entry, index) => {
    const end = entry.offset + localHeaderBytes + entry.compressedBytes
    if (end > (sorted[index + 1]?.offset ?? directoryStart)) {
      throw damaged(file, `its entry “${entry.name}” overlaps what follows it`, `其中的“${entry.name}”与后续内容重叠`)
    }
  })
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry, file: string): Uint8Array {
  const { offset } = entry
  const start = offset + localHeaderBytes + uint16(bytes, offset + 26) + uint16(bytes, offset + 28)
  if (uint32(bytes, offset) !== signatures.local || start + entry.compressedBytes > bytes.length) {
    throw damaged(file, `its entry “${entry.name}” is cut off`, `其中的“${entry.name}”不完整`)
  }
  return bytes.subarray(start, start + entry.compressedBytes)
}

function unpack(packed: Uint8Array, entry: ZipEntry, budget: UnpackBudget, left: number): Uint8Array {
  if (entry.method === methods.stored) return packed
  if (entry.method !== methods.deflated) {
    throw new ReportError('unsupported-format', {
      file: budget.file,
      reason: `its entry “${entry.name}” is packed with method ${entry.method}; only stored and deflated are read`,
      reasonZh: `其中的“${entry.name}”使用了不支持的压缩方法（${entry.method}）`,
    })
  }
  const chunkSize = Math.min(Math.max(entry.unpackedBytes, 64), largestPieceBytes)
  try {
    // The platform's zlib, because it stops by itself once the output passes the bound (and is native).
    return inflateRawSync(packed, { maxOutputLength: Math.max(left, 1), chunkSize })
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(budget, entry)
    throw damaged(budget.file, `its entry “${entry.name}” is broken`, `其中的“${entry.name}”已损坏`, cause)
  }
}

/** Little-endian; 0 past the end, so that a cut header fails its signature. */
function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
}

function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) + uint16(bytes, at + 2) * 0x10000
}

function uint64(bytes: Uint8Array, at: number): number {
  return uint32(bytes, at) + uint32(bytes, at + 4) * 0x100000000
}

function damaged(file: string, reason: string, reasonZh: string, cause?: unknown): ReportError {
  return new ReportError('damaged-file', { file, reason, reasonZh, ...(cause === undefined ? {} : { cause }) })
}

function tooManyEntries(file: string, limit: number): ReportError {
  return new ReportError('too-large', {
    file,
    reason: `the archive holds more than ${limit} entries`,
    reasonZh: `压缩包内文件超过 ${limit} 个`,
  })
}

function tooLarge(budget: UnpackBudget, entry: ZipEntry): ReportError {
  const mebibytes = Math.round(budget.limitBytes / 1024 / 1024)
  return new ReportError('too-large', {
    file: budget.file,
    reason: `it unpacks to more than ${mebibytes} MiB (stopped at its entry “${entry.name}”)`,
    reasonZh: `解压后超过 ${mebibytes} MiB（止于“${entry.name}”）`,
  })
}
