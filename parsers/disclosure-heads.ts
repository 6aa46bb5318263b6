import { normalizeLabel } from '../src/document/text.ts'
import { type Block, leastScore } from './disclosure-lines.ts'
import { type Entry, hasValue, labelTexts } from './entries.ts'
import { isEnding, type LabelMatch, type Line, scoreAll } from './lines.ts'
import type { LineSpec } from './spec.ts'
import type { RowItem } from './table-rows.ts'

/** The head of one block as printed: its columns in printed order, with their grid columns where known. */
export interface Header {
  readonly columns: readonly { readonly spec: LineSpec; readonly item: RowItem }[]
  readonly entry: Entry
}

/** The columns that the words of an entry name, in printed order; null where it names none. */
export function headerOf(lines: readonly Line[], entry: Entry): Header | null {
  const columns: { spec: LineSpec; item: RowItem }[] = []
  for (let index = 0; index < entry.labels.length; index++) {
    const item = entry.labels[index]
    if (!item) continue
    for (const spec of headsIn(entry, index, lines)) {
      if (!columns.some((column) => column.spec.key === spec.key)) columns.push({ spec, item })
    }
  }
  return columns.length > 0 ? { columns, entry } : null
}

/**
 * Heads on rows that follow one another without numbers between are one: in a print without lines each head of a block
 * may lie a little lower than the one before. Other heads begin another block.
 */
export function joinHeads(earlier: Header | null, header: Header): Header {
  const { entry, columns } = header
  if (!earlier || !entry.grid || earlier.entry.grid !== entry.grid || hasValue(entry) || hasValue(earlier.entry))
    return header
  const rows = rowsApart(earlier.entry, entry)
  const again = columns.some(({ spec }) => earlier.columns.some((one) => one.spec.key === spec.key))
  if (again || rows === null || rows > 1) return header
  const start = (item: RowItem): number => item.columns?.[0] ?? 0
  return { entry, columns: [...earlier.columns, ...columns].sort((a, b) => start(a.item) - start(b.item)) }
}

/** Rows of the grid between two entries; null where an entry has no cell of its own. */
function rowsApart(above: Entry, below: Entry): number | null {
  const rowOf = (entry: Entry): number | null => {
    const own = [...entry.labels, ...entry.values].find((item) => !item.fromAbove)
    return entry.grid?.cells.find((cell) => cell.position === own?.position)?.row ?? null
  }
  const from = rowOf(above)
  const to = rowOf(below)
  return from === null || to === null ? null : to - from
}

/** The heads in one label: itself, itself joined with the next (a broken line), or several run together. */
function headsIn(entry: Entry, index: number, lines: readonly Line[]): readonly LineSpec[] {
  const text = entry.labels[index]?.text ?? ''
  const alone = bestOf([text], lines)
  if (alone) return [alone]
  const next = entry.labels[index + 1]?.text
  const scores = next === undefined ? [] : scoreAll([text + next], lines)
  const joined = lines.find((_, nth) => scores[nth]?.score === 1)
  if (joined && !next?.includes(joined.spec.label)) return [joined.spec]
  const words = normalizeLabel(text)
  const found = new Map<string, { spec: LineSpec; at: number }>()
  for (const { spec, wordings } of lines) {
    for (const { stem } of wordings) {
      const at = words.indexOf(stem)
      if (at >= 0 && !found.has(spec.key)) found.set(spec.key, { spec, at })
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at).map(({ spec }) => spec)
}

function bestOf(labels: readonly string[], lines: readonly Line[]): LineSpec | null {
  let best = null as { readonly spec: LineSpec; readonly score: number } | null
  const scores = scoreAll(labels, lines)
  lines.forEach((line, index) => {
    const score = scores[index]?.score ?? 0
    if (score >= leastScore && score > (best?.score ?? 0)) best = { spec: line.spec, score }
  })
  // An ending means that other heads stand before it in the same text.
  return best && !isEnding(best) ? best.spec : null
}

/** A row of the form that some printed words name. */
export interface FoundRow {
  readonly block: Block
  readonly line: Line
  readonly match: LabelMatch
}

/** The row that the entry's label names; null for none, or one of `seen` that stands there already. */
export function findRow(blocks: readonly Block[], seen: ReadonlySet<string>, entry: Entry): FoundRow | null {
  let best = null as FoundRow | null
  for (const block of blocks) {
    scoreAll(labelTexts(entry), block.rows).forEach((match, index) => {
      const line = block.rows[index]
      if (line && match && match.score >= leastScore && match.score > (best?.match.score ?? 0)) {
        best = { block, line, match }
      }
    })
  }
  return best && !seen.has(best.match.key) ? best : null
}

/** The row named somewhere in the texts, the last one where there are several. */
export function rowNamedIn(blocks: readonly Block[], texts: readonly string[]): FoundRow | null {
  const words = normalizeLabel(texts.join(''))
  let found: (FoundRow & { readonly at: number }) | null = null
  for (const block of blocks) {
    for (const line of block.rows) {
      const stem = line.wordings[0]?.stem ?? ''
      const at = words.lastIndexOf(stem)
      if (at < 0 || (found && (found.at > at || found.line.spec.label.includes(stem)))) continue
      found = { block, line, match: { score: 1, key: line.spec.key, parts: 1 }, at }
    }
  }
  return found
}
