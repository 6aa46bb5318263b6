import type { SourceDocument } from '../../document/document.ts'
import type { Note } from '../../document/finding.ts'
import type { SourceFile } from '../ingestor.ts'
import type { Limits } from '../limits.ts'
import { ingestPdf, type OnStep } from './read-pdf.ts'

/** `first`: PDFium, and pdf.js for what that calls damaged. `second`: pdf.js alone. */
export type WhichReader = 'first' | 'second'

/** Reads a PDF in this thread, which nothing bounds; see `ingestPdf`. */
export async function readPdfWith(
  which: WhichReader,
  file: SourceFile,
  note: Note,
  limits: Limits,
  onStep?: OnStep,
): Promise<SourceDocument> {
  const engine = which === 'second' ? (await import('./pdfjs-reader.ts')).pdfjsEngine : undefined
  return await ingestPdf(file, note, limits, engine, onStep)
}
