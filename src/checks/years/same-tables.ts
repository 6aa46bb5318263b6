import type { TableCode } from '../../../parsers/record.ts'
import { type Pair, pairFinding, type ReadFact, type RelatedFinding, rowKey } from './pair.ts'
import type { YearFact, YearTable } from './year-record.ts'

const tableNames: Readonly<Record<TableCode, string>> = { t2: '表二', t3: '表三', t4: '表四', annex: '统计表' }

/** Columns of numbers that stand still rightly when nothing happens. */
const stocks: ReadonlySet<string> = new Set(['in_force', 'public_total', 'prev_items', 'cumulative'])

/**
 * Digits of the different numbers that agree, from which on chance is out of the question: one town in a thousand has
 * the same 3 and 1 and 2 twice, hardly any the same 10690 or the same 12, 31 and 4.
 */
const tellingDigits = 4

/** XY-SAME: tables that repeat the year before, number by number. All zero is no repetition. */
export function checkSameTables(pair: Pair): readonly RelatedFinding[] {
  const same = pair.later.record.tables.flatMap((later) => {
    const earlier = pair.earlier.table(later.table)
    return earlier && earlier.form === later.form ? (sameNumbers(earlier, later) ?? []) : []
  })
  if (same.length === 0) return []
  const numbers = new Set(same.flatMap(({ later }) => later.filter((fact) => !stocks.has(fact.column))).map(sizeOf))
  const digits = [...numbers].reduce((sum, size) => sum + String(size).length, 0)
  const values = {
    tables: same.map(({ table }) => tableNames[table]).join('、'),
    count: same.reduce((sum, { later }) => sum + later.length, 0),
  }
  if (digits < tellingDigits) {
    // A few small numbers say something only where no table of the two reports differs.
    const differs = same.length < pair.later.record.tables.filter(({ table }) => table !== 'annex').length
    return digits === 0 || differs ? [] : [pairFinding('years.same-small-tables', pair, values)]
  }
  const facts = { earlier: same.flatMap(({ earlier }) => earlier), later: same.flatMap(({ later }) => later) }
  return [pairFinding('years.same-tables', pair, values, facts)]
}

interface SameTable {
  readonly table: TableCode
  /** Numbers other than zero. */
  readonly earlier: readonly ReadFact[]
  readonly later: readonly ReadFact[]
}

/** Null where a number differs, was not read, or all are zero. Blank and zero are alike here: neither is a number. */
function sameNumbers(earlier: YearTable, later: YearTable): SameTable | null {
  const [before, now] = [nonZero(earlier.facts), nonZero(later.facts)]
  if (!before || !now || now.size === 0 || before.size !== now.size) return null
  for (const [name, fact] of now) if (before.get(name)?.value !== fact.value) return null
  return { table: later.table, earlier: [...before.values()], later: [...now.values()] }
}

/** Null where any number was not read, or two rows have one name. */
function nonZero(facts: readonly YearFact[]): ReadonlyMap<string, ReadFact> | null {
  const found = new Map<string, ReadFact>()
  const names = new Set<string>()
  for (const fact of facts) {
    if (!fact.certain || fact.state === 'unreadable' || fact.state === 'text') return null
    const name = `${rowKey(fact)}\0${fact.column}`
    if (names.has(name)) return null
    names.add(name)
    if (fact.value !== null && fact.value !== 0) found.set(name, { ...fact, value: fact.value })
  }
  return found
}

function sizeOf(fact: ReadFact): number {
  return Math.abs(Math.trunc(fact.value))
}
