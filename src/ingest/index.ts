import type { DocumentFormat, SourceDocument } from '../document/document.ts'
import { ReportError } from '../document/errors.ts'
import type { Note } from '../document/finding.ts'
import { docxIngestor } from './docx/ingest.ts'
import { type ForeignFormat, foreignFormat } from './foreign-format.ts'
import { foreignMarkup } from './foreign-markup.ts'
import { htmlIngestor } from './html/ingest.ts'
import type { Ingest, Ingestor, SourceFile } from './ingestor.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { pdfIngestor } from './pdf/ingest.ts'
import { textIngestor } from './text/ingest.ts'

export { readPdfsHere } from './pdf/ingest.ts'

/** Formats told by their first bytes. Markup and text, which share theirs, are told apart after them. */
const signed: readonly Ingestor[] = [docxIngestor, pdfIngestor]

/** Turns any bytes into the normalized document, or throws one ReportError that says why not. */
export async function ingest(file: SourceFile, note: Note, limits: Limits = defaultLimits): Promise<SourceDocument> {
  if (file.bytes.length === 0) {
    throw new ReportError('empty', { file: file.name, reason: 'the file is empty', reasonZh: '文件是空的' })
  }
  if (file.bytes.length > limits.fileBytes) {
    const megabytes = Math.round(limits.fileBytes / 1024 / 1024)
    throw new ReportError('too-large', {
      file: file.name,
      reason: `it has ${file.bytes.length} bytes, more than the ${megabytes} MB that are read`,
      reasonZh: `文件有 ${file.bytes.length} 字节，超过 ${megabytes} MB 的上限`,
    })
  }
  const ingestor = signed.find((one) => one.accepts(file))
  if (ingestor) return await ingestor.ingest(file, note, limits)
  refuse(file, foreignMarkup(file.bytes))
  if (htmlIngestor.accepts(file)) return await htmlIngestor.ingest(file, note, limits)
  refuse(file, foreignFormat(file.bytes))
  return await textIngestor.ingest(file, note, limits)
}

/** The independent second reader of a format; null for those that have one reader. */
export function secondReaderOf(format: DocumentFormat): Ingest | null {
  return (format === 'pdf' ? pdfIngestor.ingestAgain : undefined) ?? null
}

function refuse(file: SourceFile, foreign: ForeignFormat | null): void {
  if (foreign) throw new ReportError('unsupported-format', { file: file.name, ...foreign })
}
