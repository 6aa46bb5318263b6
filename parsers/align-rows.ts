import { alignInOrder } from './align.ts'
import { type Entry, hasValue, labelTexts } from './entries.ts'
import { type LabelMatch, type Line, scoreAll } from './lines.ts'

/** An entry with the line of the form that it answers, or none. */
export interface AlignedEntry {
  readonly entry: Entry
  readonly line: Line | null
  readonly match: LabelMatch | null
  /** True where its own label does not name the line: it was placed by the order of the form. */
  readonly inferred: boolean
}

/** At this score a printed label surely names the line. */
const namedScore = 0.6
/** Numbers without any label of their own: they stand in some row, and the order says which. */
const unlabelledGain = 0.3
/** Words that are no label of this line: torn labels of other rows, or a row that the form does not have. */
const otherWordsGain = 0.05
/** Numbers left without a row are a loss greater than any doubt about a label. */
const lostUnlabelled = 1
const lostLabelled = 0.4
/** A line that the print lacks costs little: reduced tables lack many. */
const lostLine = 0.02

/**
 * Aligns entries with lines in the form's order. `columns` is how many numbers a full row has; entries with fewer are
 * matched by their label only.
 */
export function alignRows(entries: readonly Entry[], lines: readonly Line[], columns: number): readonly AlignedEntry[] {
  const scores = entries.map((entry) => scoreAll(labelTexts(entry), lines))
  const full = entries.map((entry) => isFullRow(entry, columns))
  const unmatched = entries.map(gainUnmatched)
  const losses = entries.map((entry) => lossOf(entry, columns))
  const gain = (item: number, index: number): number | null => {
    const match = scores[item]?.[index] ?? null
    if (match && match.score >= namedScore) return match.score
    if (!full[item] || lines[index]?.spec.kind === 'group') return null
    return match ? match.score : (unmatched[item] ?? null)
  }
  const aligned = alignInOrder(entries.length, lines.length, {
    gain,
    skipItem: (item) => losses[item] ?? 0,
    skipLine: () => lostLine,
  })
  return entries.map((entry, item) => {
    const index = aligned[item] ?? null
    const match = index === null ? null : (scores[item]?.[index] ?? null)
    const line = index === null ? null : (lines[index] ?? null)
    return { entry, line, match, inferred: line !== null && (match?.score ?? 0) < namedScore }
  })
}

/** What the order of the form alone is worth; nothing in a grid, where a row is whole with its label. */
function gainUnmatched(entry: Entry): number | null {
  if (entry.grid) return null
  return entry.labels.length === 0 ? unlabelledGain : otherWordsGain
}

function isFullRow(entry: Entry, columns: number): boolean {
  return entry.values.length >= columns && hasValue(entry)
}

function lossOf(entry: Entry, columns: number): number {
  if (!hasValue(entry)) return 0
  if (entry.labels.length > 0) return lostLabelled
  return entry.values.length >= columns ? lostUnlabelled : lostLabelled
}
