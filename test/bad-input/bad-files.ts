import { createHash } from 'node:crypto'
import { bulkPlan } from '../../corpus/make/bulk-plan.ts'
import { makeFile } from '../../corpus/make/write-archive.ts'
import { packageParts, zipParts } from '../ingest/docx/build.ts'
import { makeZip } from './make-zip.ts'

/** A file that nobody can read, and what is said of it. */
export interface BadFile {
  readonly name: string
  readonly make: () => Uint8Array
  readonly code: string
  /** In the reason, in each language. */
  readonly en: RegExp
  readonly zh: RegExp
}

const mebibyte = 1024 * 1024
const text = (content: string) => Buffer.from(content)

/** Bytes without any order, the same on every machine. */
function noise(length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`noise ${index}`).digest(),
  )
  return Buffer.concat(blocks).subarray(0, length)
}

/** Reports as a collector has them, in the format asked for. */
export function goodFiles(count: number, format: 'text' | 'html' | 'docx' | 'mixed') {
  return [...bulkPlan('bad input', count, format)].map((plan) => makeFile('bad input', plan))
}

function goodBytes(format: 'html' | 'docx'): Uint8Array {
  const [made] = goodFiles(1, format)
  if (!made) throw new Error('no report was made')
  return made.bytes
}

function firstHalf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}

/** An OLE compound file whose directory names one stream ([MS-CFB] 2.6). */
function compoundFile(stream: string): Buffer {
  const file = Buffer.alloc(4096)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file)
  const name = Buffer.from(stream, 'utf16le')
  name.copy(file, 1024)
  file.writeUInt16LE(name.length + 2, 1024 + 64)
  return file
}

const title = '南屏县石桥镇人民政府2022年政府信息公开工作年度报告'
const hundredColumns = Array.from({ length: 100 }, (_, column) => String(column))

function htmlPage(body: string): Buffer {
  return text(
    `<html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`,
  )
}

function bigDocx(): Uint8Array {
  const cell = '<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>'
  const row = `<w:tr>${cell.repeat(100)}</w:tr>`
  return zipParts(packageParts(`<w:tbl>${row.repeat(1000)}</w:tbl>`))
}

/** A ZIP in a ZIP, `levels` deep. */
function nestedZip(levels: number): Uint8Array {
  let bytes: Uint8Array = goodBytes('html')
  for (let level = 0; level < levels; level += 1) bytes = makeZip([{ name: level === 0 ? 'a.html' : 'b.zip', bytes }])
  return bytes
}

const tooManyCells = { code: 'too-large', en: /cells/u, zh: /单元格/u }

/** In the order of their names. */
export const badFiles: readonly BadFile[] = [
  { name: 'bomb.docx', make: bombDocx, code: 'too-large', en: /unpack/u, zh: /解压/u },
  { name: 'bomb.zip', make: bombZip, code: 'too-large', en: /larger than 64 MiB/u, zh: /超过 64 MiB/u },
  { name: 'bomb-liar.zip', make: liarZip, code: 'damaged-file', en: /checksum|unpack/u, zh: /校验|解压/u },
  { name: 'bomb-many.zip', make: manyZip, code: 'too-large', en: /80000/u, zh: /80000/u },
  { name: 'bomb-nested.zip', make: () => nestedZip(6), code: 'too-large', en: /inside/u, zh: /嵌套/u },
  { name: 'cells.docx', make: bigDocx, ...tooManyCells },
  {
    name: 'cells.html',
    make: () => htmlPage(`<table>${`<tr>${'<td>1</td>'.repeat(100)}</tr>`.repeat(1000)}</table>`),
    ...tooManyCells,
  },
  {
    name: 'cells-spans.html',
    make: () => htmlPage(`<table>${`<tr><td colspan="1000" rowspan="65000">1</td></tr>`.repeat(100)}</table>`),
    ...tooManyCells,
  },
  {
    name: 'cells.txt',
    make: () => text(`${title}\n${`${hundredColumns.join('\t')}\n`.repeat(1000)}`),
    ...tooManyCells,
  },
  {
    name: 'cells-pipes.txt',
    make: () => text(`${title}\n${`| ${hundredColumns.join(' | ')} |\n`.repeat(1000)}`),
    ...tooManyCells,
  },
  { name: 'cut.docx', make: () => firstHalf(goodBytes('docx')), code: 'damaged-file', en: /end/u, zh: /不完整/u },
  {
    name: 'cut.zip',
    make: () => firstHalf(makeZip([{ name: 'a.html', bytes: goodBytes('html') }])),
    code: 'damaged-file',
    en: /end/u,
    zh: /不完整/u,
  },
  { name: 'empty.docx', make: () => text(''), code: 'empty', en: /empty/u, zh: /空/u },
  { name: 'empty.html', make: () => text(''), code: 'empty', en: /empty/u, zh: /空/u },
  { name: 'empty.txt', make: () => text(''), code: 'empty', en: /empty/u, zh: /空/u },
  { name: 'empty.zip', make: () => makeZip([]), code: 'empty', en: /no file/u, zh: /没有文件/u },
  { name: 'image.docx', make: () => png, code: 'unsupported-format', en: /PNG/u, zh: /PNG/u },
  {
    name: 'locked.docx',
    make: () => compoundFile('EncryptedPackage'),
    code: 'encrypted',
    en: /password/u,
    zh: /密码/u,
  },
  {
    name: 'nested-tables.html',
    make: () => htmlPage(`${'<table><tr><td>'.repeat(10_000)}1`),
    code: 'too-large',
    en: /deep|nest|inside/u,
    zh: /嵌套|层/u,
  },
  { name: 'noise.bin', make: () => noise(100_000), code: 'unsupported-format', en: /text|binary/u, zh: /文本|二进制/u },
  {
    name: 'noise.docx',
    make: () => noise(100_000),
    code: 'unsupported-format',
    en: /text|binary/u,
    zh: /文本|二进制/u,
  },
  {
    name: 'noise.html',
    make: () => noise(100_000),
    code: 'unsupported-format',
    en: /text|binary/u,
    zh: /文本|二进制/u,
  },
  { name: 'old.doc', make: () => compoundFile('WordDocument'), code: 'unsupported-format', en: /97/u, zh: /97/u },
  { name: 'shopping.txt', make: () => text('milk\nbread\n'), code: 'not-a-report', en: /report/u, zh: /年度报告/u },
  {
    name: 'zeros.txt',
    make: () => Buffer.alloc(10_000),
    code: 'unsupported-format',
    en: /text|binary/u,
    zh: /文本|二进制/u,
  },
]

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), noise(1000)])

/** 257 MiB of one word in the main part: more than a document may unpack to. */
function bombDocx(): Uint8Array {
  const parts = packageParts('<w:p/>')
  const entries = Object.entries(parts).map(([name, content]) => ({
    name,
    bytes: name === 'word/document.xml' ? Buffer.alloc(257 * mebibyte, 'a') : text(content),
  }))
  return makeZip(entries)
}

function bombZip(): Uint8Array {
  return makeZip([{ name: 'a.txt', bytes: Buffer.alloc(65 * mebibyte, 'a') }])
}

/** Says one kibibyte and unpacks to eight mebibytes. */
function liarZip(): Uint8Array {
  return makeZip([{ name: 'a.txt', bytes: Buffer.alloc(8 * mebibyte, 'a'), claims: 1024 }])
}

/** One entry more than an archive of reports may have. */
function manyZip(): Uint8Array {
  const nothing = Buffer.alloc(0)
  return makeZip(Array.from({ length: 80_001 }, (_, index) => ({ name: String(index), bytes: nothing })))
}
