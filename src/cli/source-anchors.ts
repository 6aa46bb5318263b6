import { formatPosition, type Position, type SourceDocument } from '../index.ts'

/** Places of a document to which a page can lead, by what `formatPosition` writes: stored positions are no more than that. */
export interface SourceAnchors {
  /** The name of the place that begins exactly here; null where another place of the same words has it. */
  readonly idOf: (position: Position) => string | null
  /** The place that a position lies in; null where the document has none. */
  readonly find: (position: string) => string | null
}

/** Points that a corner may lie outside of its box: positions are written in whole points. */
const cornerSlack = 1

/** Every place of a document to which something may lead: its cells, and its headings and paragraphs. */
export function placesOf({ blocks }: SourceDocument): readonly Position[] {
  return blocks.flatMap((block) =>
    block.type === 'grid' ? block.cells.map(({ position }) => position) : block.positions,
  )
}

/** Gives every block and cell of the document a name. */
export function anchorsOf(document: SourceDocument): SourceAnchors {
  const places = placesOf(document)
  const ids = new Map<string, string>()
  const firsts = new Set<Position>()
  for (const place of places) {
    const name = formatPosition(place)
    if (ids.has(name)) continue
    ids.set(name, `s${ids.size + 1}`)
    firsts.add(place)
  }
  const idAt = (place: Position | undefined): string | null => (place && ids.get(formatPosition(place))) ?? null
  const onLines = places.filter((place) => place.on === 'line')
  const onPages = places.filter((place) => place.on === 'page')

  return {
    idOf: (position) => (firsts.has(position) ? idAt(position) : null),
    find: (position) => {
      const whole = ids.get(position) ?? ids.get(position.replace(/, character \d+$/u, ''))
      if (whole !== undefined) return whole
      const [, line, column] = (/^line (\d+), column (\d+)$/u.exec(position) ?? []).map(Number)
      if (line !== undefined && column !== undefined) {
        const before = onLines.filter((place) => place.line === line && place.column <= column)
        return idAt(
          before.toSorted((a, b) => b.column - a.column)[0] ?? onLines.findLast((place) => place.line <= line),
        )
      }
      const [, page, x, y] = (/^p\. (\d+), (-?\d+)×(-?\d+)$/u.exec(position) ?? []).map(Number)
      if (page === undefined || x === undefined || y === undefined) return null
      const around = onPages.filter(({ page: on, box: [left, top, right, bottom] }) => {
        const isAcross = x >= left - cornerSlack && x <= right + cornerSlack
        return on === page && isAcross && y >= top - cornerSlack && y <= bottom + cornerSlack
      })
      return idAt(around.toSorted((a, b) => areaOf(a) - areaOf(b))[0])
    },
  }
}

function areaOf({ box: [left, top, right, bottom] }: Extract<Position, { readonly on: 'page' }>): number {
  return (right - left) * (bottom - top)
}
