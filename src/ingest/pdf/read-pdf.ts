import { createHash } from 'node:crypto'
import type { Block, MetadataItem, SourceDocument } from '../../document/document.ts'
import { ReportError } from '../../document/errors.ts'
import type { Note } from '../../document/finding.ts'
import { findingAt } from '../../document/finding-on.ts'
import { assertTiled } from '../../document/grid.ts'
import type { SourceFile } from '../ingestor.ts'
import type { Limits } from '../limits.ts'
import { makeBlocks, type Place } from './blocks.ts'
import { tooMuchOnPage } from './errors.ts'
import { findFurniture } from './furniture.ts'
import { joinPages } from './join-pages.ts'
import { type DrawnPage, layPage, readDrawnPage } from './lay-page.ts'
import { noteLostNumbers } from './lost-numbers.ts'
import type { PdfEngine } from './pages.ts'
import { pdfiumEngine } from './pdfium.ts'
import { noteUnreadPages } from './scans.ts'
import { pdfLimits } from './tolerances.ts'
import { boxAsShown } from './turn.ts'

/** Hears which page is turned to, from 1; null for the work on all pages together. */
export type OnStep = (page: number | null) => void

/**
 * The steps in order; `engine` reads the pages (PDFium, and pdf.js where that fails, unless one is given), everything
 * after is the same for both. Findings:
 * `ingest.page-without-text`, `ingest.table-is-image`, `ingest.number-beside-table`, `ingest.rebuilt`.
 */
export async function ingestPdf(
  file: SourceFile,
  note: Note,
  limits: Limits,
  engine?: PdfEngine,
  onStep: OnStep = () => undefined,
): Promise<SourceDocument> {
  const { pages, title } = engine ? await readPages(file, engine, onStep) : await readAnyhow(file, note, onStep)
  onStep(null)
  noteUnreadPages(file.name, pages, note)
  const furniture = findFurniture(pages)
  const laid = pages.map((page) => {
    onStep(page.page.number)
    return layPage(page, furniture)
  })
  onStep(null)
  const flow = joinPages(laid)
  const place = placeOn(pages)
  noteLostNumbers(flow, place, note)
  const blocks = makeBlocks(flow, place)
  checkGrids(blocks, file.name, limits)
  return {
    format: 'pdf',
    name: file.name,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    encoding: null,
    metadata: metadataOf(title),
    blocks,
  }
}

interface ReadPages {
  readonly pages: readonly DrawnPage[]
  readonly title: string
}

/** PDFium first; what it calls damaged may still be readable for pdf.js, which rebuilds more. */
async function readAnyhow(file: SourceFile, note: Note, onStep: OnStep): Promise<ReadPages> {
  try {
    return await readPages(file, pdfiumEngine, onStep)
  } catch (first) {
    if (!(first instanceof ReportError) || first.code !== 'damaged-file') throw first
    const { pdfjsEngine } = await import('./pdfjs-reader.ts')
    const pages = await readPages(file, pdfjsEngine, onStep)
    note(findingAt('ingest.rebuilt', {}, []))
    return pages
  }
}

async function readPages(file: SourceFile, engine: PdfEngine, onStep: OnStep): Promise<ReadPages> {
  onStep(null)
  const pdf = await engine.open(file, pdfLimits)
  try {
    const pages: DrawnPage[] = []
    for (let number = 1; number <= pdf.pageCount; number++) {
      onStep(number)
      pages.push(readDrawnPage(await pdf.readPage(number)))
    }
    return { pages, title: pdf.title }
  } finally {
    await pdf.close()
  }
}

function placeOn(pages: readonly DrawnPage[]): Place {
  return (number, box) => {
    const drawn = pages[number - 1]
    return { on: 'page', page: number, box: drawn ? boxAsShown(box, drawn.shown, drawn.turn) : box }
  }
}

function checkGrids(blocks: readonly Block[], file: string, limits: Limits): void {
  let cells = 0
  for (const block of blocks) {
    if (block.type !== 'grid') continue
    cells += block.rowCount * block.columnCount
    if (block.rowCount * block.columnCount > limits.gridCells || cells > limits.documentCells) {
      const position = block.positions[0]
      throw tooMuchOnPage(file, position?.on === 'page' ? position.page : 1)
    }
    assertTiled(block)
  }
}

/** Only a title that names a report; the property mostly holds the first line of some template. */
function metadataOf(title: string): readonly MetadataItem[] {
  return /公开|公開|报告|報告|年报|年報/.test(title) ? [{ key: 'title', text: title, position: null }] : []
}
