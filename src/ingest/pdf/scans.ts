import type { Position } from '../../document/document.ts'
import { ReportError } from '../../document/errors.ts'
import type { Note } from '../../document/finding.ts'
import type { DrawnPage } from './lay-page.ts'
import { tolerances } from './tolerances.ts'

/**
 * Pages without text: all of them throw `no-text`; some of them give `ingest.page-without-text` where a picture or
 * drawing is on them. Pictures as large as a table give `ingest.table-is-image` where the file draws no table at all.
 */
export function noteUnreadPages(file: string, pages: readonly DrawnPage[], note: Note): void {
  const unread = pages.filter(({ characters }) => characters.length === 0)
  if (unread.length === pages.length) throw noText(file, pages)
  for (const { page } of unread.filter(({ page: { pictures, paths } }) => pictures.length + paths.length > 0)) {
    const position: Position = { on: 'page', page: page.number, box: [0, 0, page.width, page.height] }
    const values = { page: page.number }
    note({ rule: 'ingest.page-without-text', severity: 'warning', values, positions: [position], facts: [] })
  }
  const pictures = pages.flatMap(largePictures)
  if (pictures.length > 0 && pages.every(({ frames }) => frames.length === 0)) {
    const values = { count: pictures.length }
    note({ rule: 'ingest.table-is-image', severity: 'warning', values, positions: pictures, facts: [] })
  }
}

function largePictures({ page, characters }: DrawnPage): readonly Position[] {
  if (characters.length === 0) return []
  const wide = page.width * tolerances.scanCover
  return page.pictures
    .filter(([left, top, right, bottom]) => right - left >= wide && bottom - top >= lowestTable)
    .map((box): Position => ({ on: 'page', page: page.number, box }))
}

/** Points; the lowest table of a report, with two heads and a row, is higher. Lower pictures are stamps and lines. */
const lowestTable = 60

function noText(file: string, pages: readonly DrawnPage[]): ReportError {
  const first = pages.find(({ page }) => page.pictures.length > 0) ?? pages[0]
  const count = pages.length
  const page = first?.page.number ?? 1
  return new ReportError('no-text', {
    file,
    reason: `none of its ${count} pages has text (page ${page} is a picture); text in pictures is not recognised`,
    reasonZh: `共 ${count} 页均无文字层（第 ${page} 页为图片），不识别图片中的文字`,
    ...(first ? { position: { on: 'page', page, box: [0, 0, first.page.width, first.page.height] } } : {}),
  })
}
