import type { Position } from '../../document/document.ts'
import { ReportError } from '../../document/errors.ts'
import type { Note } from '../../document/finding.ts'
import { findingAt } from '../../document/finding-on.ts'
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
    note(findingAt('ingest.page-without-text', values, [position]))
  }
  const pictures = pages.flatMap(largePictures)
  if (pictures.length > 0 && pages.every(({ frames }) => frames.length === 0)) {
    const values = { count: pictures.length }
    note(findingAt('ingest.table-is-image', values, pictures))
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
  const pictured = pages.find(({ page }) => page.pictures.length > 0)
  const drawn = pictured ?? pages.find(({ page }) => page.paths.length > 0)
  const first = drawn ?? pages[0]
  const count = pages.length
  const page = first?.page.number ?? 1
  const [what, whatZh] = pictured
    ? [`page ${page} is a picture; text in pictures is not recognised`, `第 ${page} 页为图片，不识别图片中的文字`]
    : drawn
      ? [
          `page ${page} has drawings only; drawn letters are not recognised`,
          `第 ${page} 页只有图形，不识别画成图形的文字`,
        ]
      : ['nothing is printed on them', '页面空白']
  return new ReportError('no-text', {
    file,
    reason: `none of its ${count} pages has text (${what})`,
    reasonZh: `共 ${count} 页均无文字层（${whatZh}）`,
    ...(first ? { position: { on: 'page', page, box: [0, 0, first.page.width, first.page.height] } } : {}),
  })
}
