import { createHash } from 'node:crypto'
import type { MetadataItem, SourceDocument } from '../../document/document.ts'
import { ReportError } from '../../document/errors.ts'
import type { Note } from '../../document/finding.ts'
import type { Ingestor, SourceFile } from '../ingestor.ts'
import type { Limits } from '../limits.ts'
import { isWordPackage } from './accept.ts'
import { addBlocks, addNote, type BlockList, createBlockList } from './blocks.ts'
import { readFlow } from './flow.ts'
import { readNumbering } from './numbering.ts'
import { compoundFileError, isCompoundFile } from './ole.ts'
import { type DocxPackage, findMainPart, openPackage, readCoreTitle, readPart, readRelationships } from './package.ts'
import type { Reading } from './reading.ts'
import { readStyles } from './styles.ts'
import { attributeOf, childOf, type XmlElement } from './xml.ts'

/** Word documents (.docx and its kin) by their bytes. Takes OLE compound files too, to say why they are not read. */
export const docxIngestor: Ingestor = {
  accepts: ({ bytes }) => isCompoundFile(bytes) || isWordPackage(bytes),
  ingest: ingestDocx,
}

/**
 * The steps in order. Findings: `ingest.table-is-image`, `ingest.merged-cell-text`, `ingest.rows-uneven`,
 * `ingest.columns-from-widths`, `ingest.element-unknown`, `ingest.part-not-read`, `ingest.characters-lost`.
 */
export function ingestDocx(file: SourceFile, note: Note, limits: Limits): SourceDocument {
  if (isCompoundFile(file.bytes)) throw compoundFileError(file.bytes, file.name)
  const from = openPackage(file, limits, note)
  const main = findMainPart(from)
  const parts = new Map(readRelationships(from, main).map(({ type, part }) => [type, part ?? '']))
  const reading = createReading(from, parts)
  const list = createBlockList(file.name, limits, note)
  addBlocks(readFlow(bodyOf(from, main), reading), list)
  addNotes(from, parts, reading, list)
  noteOddities(reading, list)
  if (list.blocks.length === 0) throw nothingRead(file.name, reading)
  return {
    format: 'docx',
    name: file.name,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    encoding: null,
    metadata: metadataOf(from),
    blocks: list.blocks,
  }
}

function createReading(from: DocxPackage, parts: ReadonlyMap<string, string>): Reading {
  const styles = readStyles(readPart(from, parts.get('styles') ?? ''))
  return {
    file: from.file.name,
    limits: from.limits,
    note: from.note,
    styles,
    numbering: readNumbering(readPart(from, parts.get('numbering') ?? ''), styles),
    notes: new Set(),
    unknown: new Map(),
    unread: new Map(),
    tally: { pictures: 0, cells: 0 },
  }
}

function bodyOf(from: DocxPackage, main: string): XmlElement {
  const body = childOf(readPart(from, main) ?? undefined, 'w:body')
  if (body) return body
  throw new ReportError('damaged-file', {
    file: from.file.name,
    reason: `its part ${main} has no body`,
    reasonZh: `其部件 ${main} 没有正文`,
  })
}

/** Footnotes, then endnotes, as paragraphs at the end. Headers, footers and comments are no part of the report. */
function addNotes(from: DocxPackage, parts: ReadonlyMap<string, string>, reading: Reading, list: BlockList): void {
  for (const kind of ['footnote', 'endnote']) {
    const ids = [...reading.notes].filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length + 1))
    const part = parts.get(`${kind}s`)
    if (ids.length === 0 || part === undefined) continue
    const byId = new Map((readPart(from, part)?.children ?? []).map((element) => [attributeOf(element, 'id'), element]))
    ids.forEach((id, index) => {
      const element = byId.get(id)
      if (element) addNote(readFlow(element, reading), `${kind} ${index + 1}`, list)
    })
  }
}

function noteOddities({ unknown, unread, tally }: Reading, list: BlockList): void {
  const { note } = list
  for (const [name, count] of unknown) {
    note({ rule: 'ingest.element-unknown', severity: 'note', values: { name, count }, positions: [], facts: [] })
  }
  for (const [name, count] of unread) {
    note({ rule: 'ingest.part-not-read', severity: 'warning', values: { name, count }, positions: [], facts: [] })
  }
  if (tally.pictures > 0 && list.count.tables === 0) {
    const values = { count: tally.pictures }
    note({ rule: 'ingest.table-is-image', severity: 'warning', values, positions: [], facts: [] })
  }
}

function nothingRead(file: string, { tally, unread }: Reading): ReportError {
  if (unread.size > 0) {
    return new ReportError('unsupported-format', {
      file,
      reason: 'its text is an embedded document (altChunk), which is not read; saving it again in Word helps',
      reasonZh: '正文是内嵌文档（altChunk），暂不支持；请用 Word 打开并另存',
    })
  }
  return tally.pictures > 0
    ? new ReportError('no-text', { file, reason: 'it holds pictures and no text', reasonZh: '只有图片，没有文字' })
    : new ReportError('empty', { file, reason: 'it holds no text', reasonZh: '没有任何文字' })
}

/**
 * Only a title that names a report: the property mostly holds the first line of some template. The date of creation
 * is that of the template too and says nothing of the publication, so it is not kept.
 */
function metadataOf(from: DocxPackage): readonly MetadataItem[] {
  const title = readCoreTitle(from)
  return title !== null && /公开|公開|报告|報告|年报|年報/.test(title)
    ? [{ key: 'title', text: title, position: null }]
    : []
}
