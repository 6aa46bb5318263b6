import type { Note } from '../src/document/finding.ts'
import { findingAt, keyOf } from '../src/document/finding-on.ts'
import { rowLines, rowSpecs } from './application-lines.ts'
import type { TableRegion } from './find-tables.ts'
import type { Fact } from './record.ts'
import type { LineSpec } from './spec.ts'

/** Lines on the page and cells of a page's source say which label a row of numbers has; everything else is inferred. */
const drawn: ReadonlySet<TableRegion['evidence']> = new Set(['markup', 'rulings'])

/**
 * Rows of numbers beside words that the form does not have, or beside the head of a group, in a print without lines, while
 * rows of the form have none: the labels were broken, and the numbers are those of the empty rows. Neither is then certain.
 */
export function doubtUnsettled(facts: readonly Fact[], region: TableRegion, note: Note): readonly Fact[] {
  if (drawn.has(region.evidence)) return facts
  const rows = Map.groupBy(facts, (fact) => fact.row)
  const reduced = !leaves.some((spec) => spec.key.includes('.') && rows.has(spec.key))
  const asked = leaves.filter((spec) =>
    spec.under === 'other' ? rows.has(spec.key) : !reduced || !spec.key.includes('.'),
  )
  const empty = asked.filter((spec) => !rows.get(spec.key)?.some((fact) => fact.state !== 'blank'))
  if (empty.length === 0) return facts
  const numbered = [...rows].filter(([, own]) => own.some(isNumber)).map(([row]) => row)
  const astray = numbered.filter((row) => !known.has(row) || isHeadOf(row, empty))
  const guessed = numbered.filter(
    (row) => known.has(row) && rows.get(row)?.some((fact) => isNumber(fact) && !fact.certain),
  )
  const blank = empty.filter((spec) => rows.has(spec.key))
  if (astray.length + (blank.length > 0 ? guessed.length : 0) === 0) return facts
  const unsettled = new Set([...blank.map((spec) => spec.key), ...astray])
  const named = facts.filter((fact) => unsettled.has(fact.row))
  const values = { table: 't3', count: astray.length + guessed.length, blank: empty.length }
  const positions = named.flatMap((fact) => (fact.position && isNumber(fact) ? [fact.position] : []))
  note(findingAt('align.rows-unsettled', values, positions.length > 0 ? positions : region.positions, named.map(keyOf)))
  return facts.map((fact) => (unsettled.has(fact.row) ? { ...fact, certain: false } : fact))
}

const isNumber = (fact: Fact): boolean => fact.value !== null

/** The head of a group of which some rows are empty; 三、本年度办理结果 stands beside the first results. */
function isHeadOf(row: string, empty: readonly LineSpec[]): boolean {
  if (row === 'results') return empty.some((spec) => firstRows.has(spec.key))
  return empty.some((spec) => spec.under === row)
}

const firstRows: ReadonlySet<string> = new Set(['new', 'carried_in', 'granted', 'partial'])

/** With the codes of wordings that mean something else (不予受理). */
const known: ReadonlySet<string> = new Set(
  rowLines.flatMap((line) => [line.spec.key, ...line.wordings.map(({ key }) => key)]),
)
/** F2019 prints （六） in one row, F2021 in three: those are looked at only where they are printed. */
const leaves = rowSpecs.filter((spec) => spec.kind !== 'group')
