import { findFurniture } from '../../../src/ingest/pdf/furniture.ts'
import type { FlowItem } from '../../../src/ingest/pdf/join-pages.ts'
import { joinPages } from '../../../src/ingest/pdf/join-pages.ts'
import { layPage, readDrawnPage } from '../../../src/ingest/pdf/lay-page.ts'
import type { PdfPage } from '../../../src/ingest/pdf/pages.ts'

/** What the steps after the engines make of pages. */
export function flowOf(pages: readonly PdfPage[]): readonly FlowItem[] {
  const drawn = pages.map(readDrawnPage)
  const furniture = findFurniture(drawn)
  return joinPages(drawn.map((page) => layPage(page, furniture)))
}

/** Grids as rows of texts, where a cell starts; lines as their text. */
export function shownFlow(flow: readonly FlowItem[]): readonly (string | readonly string[])[] {
  return flow.map((item) =>
    item.kind === 'line'
      ? item.line.text
      : item.ys.slice(1).map((_, row) =>
          item.cells
            .filter(({ top }) => top === row)
            .sort((a, b) => a.left - b.left)
            .map(({ text, top, bottom, left, right }) => {
              const span = bottom - top > 1 || right - left > 1 ? `[${bottom - top}×${right - left}]` : ''
              return text.replaceAll('\n', '⏎') + span
            })
            .join(' | '),
        ),
  )
}
