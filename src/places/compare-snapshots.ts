import type { Division, Snapshot } from './division.ts'
import { stemOf } from './name-forms.ts'

/**
 * What happened to a place between two lists. `type_change`: 乡 to 镇, 县 to 区, the stem kept. `moved`: it lies in
 * another county. `gone` and `new` may be halves of a merger or split, which two lists alone do not tell.
 */
export type PlaceEventKind = 'code_change' | 'rename' | 'type_change' | 'moved' | 'gone' | 'new'

export interface PlaceEvent {
  readonly kind: PlaceEventKind
  /** As in the older list; null for `new`. */
  readonly from: Division | null
  /** As in the newer list; null for `gone`. */
  readonly to: Division | null
  /** Dates of the two lists; it happened between them. */
  readonly between: readonly [older: string, newer: string]
  /** False where only the code says that the two are one place: codes are given to others. */
  readonly isCertain: boolean
}

interface Pair {
  readonly from: Division
  readonly to: Division
  readonly isCertain: boolean
}

/**
 * The events between two lists, from the top level down. Names count more than codes: between 2021 and 2023 codes were
 * permuted among neighbours (130205102 郑庄子镇 became 越河镇 and 130205104 郑庄子镇), and no town had been renamed.
 * Codes that changed only because the county's did are events too.
 */
export function compareSnapshots(older: Snapshot, newer: Snapshot): readonly PlaceEvent[] {
  const between = [older.date, newer.date] as const
  const pairs = new Map<string, Pair>()
  const events: PlaceEvent[] = []
  for (const level of ['province', 'prefecture', 'county', 'town'] as const) {
    const from = older.units.filter((unit) => unit.level === level)
    const to = newer.units.filter((unit) => unit.level === level)
    const matched = match(from, to, pairs)
    const taken = new Set(matched.map((pair) => pair.to.code))
    const known = new Set(matched.map((pair) => pair.from.code))
    for (const pair of matched) {
      pairs.set(pair.from.code, pair)
      const kind = kindOf(pair, pairs)
      if (kind !== null) events.push({ kind, between, ...pair })
    }
    for (const unit of from) {
      if (!known.has(unit.code)) events.push({ kind: 'gone', from: unit, to: null, between, isCertain: true })
    }
    for (const unit of to) {
      if (!taken.has(unit.code)) events.push({ kind: 'new', from: null, to: unit, between, isCertain: true })
    }
  }
  return events
}

/** A key under which a unit of the older list and one of the newer are the same; null where the unit has no such key. */
type Key = (unit: Division, parent: string) => string | null

/**
 * From sure to doubtful. `parent` is the newer code of the unit above. The whole area above the county is searched for
 * a unit that went to a neighbouring county.
 */
const keys: readonly { readonly key: Key; readonly isCertain: boolean }[] = [
  { key: ({ code, name }, parent) => `${parent} ${code.slice(-3)} ${name}`, isCertain: true },
  { key: ({ name }, parent) => `${parent} ${name}`, isCertain: true },
  { key: ({ name, level }, parent) => stemKey(name, level, parent), isCertain: true },
  { key: ({ name, level }, parent) => (level === 'town' ? `${parent.slice(0, 4)} ${name}` : null), isCertain: true },
  { key: ({ code }, parent) => `${parent} ${code}`, isCertain: false },
]

function stemKey(name: string, level: Division['level'], parent: string): string | null {
  const stem = stemOf(name, level)
  return stem === null ? null : `${parent} ${stem}`
}

function match(from: readonly Division[], to: readonly Division[], above: ReadonlyMap<string, Pair>): readonly Pair[] {
  const pairs: Pair[] = []
  let restFrom = from
  let restTo = to
  for (const { key, isCertain } of keys) {
    const olderKeys = unique(restFrom, (unit) => key(unit, newerParent(unit, above)))
    const newerKeys = unique(restTo, (unit) => key(unit, unit.parent ?? ''))
    const done = new Set<Division>()
    for (const [name, unit] of olderKeys) {
      const other = newerKeys.get(name)
      if (!unit || !other) continue
      pairs.push({ from: unit, to: other, isCertain })
      done.add(unit).add(other)
    }
    restFrom = restFrom.filter((unit) => !done.has(unit))
    restTo = restTo.filter((unit) => !done.has(unit))
  }
  return pairs
}

function newerParent(unit: Division, above: ReadonlyMap<string, Pair>): string {
  if (unit.parent === null) return ''
  return above.get(unit.parent)?.to.code ?? unit.parent
}

/** Units by key; null where two of one list have it, for then it says nothing. */
function unique(units: readonly Division[], key: (unit: Division) => string | null): Map<string, Division | null> {
  const found = new Map<string, Division | null>()
  for (const unit of units) {
    const name = key(unit)
    if (name !== null) found.set(name, found.has(name) ? null : unit)
  }
  return found
}

function kindOf({ from, to }: Pair, pairs: ReadonlyMap<string, Pair>): PlaceEventKind | null {
  if (from.name !== to.name) {
    const stem = stemOf(from.name, from.level)
    return stem !== null && stem === stemOf(to.name, to.level) ? 'type_change' : 'rename'
  }
  if (newerParent(from, pairs) !== (to.parent ?? '')) return 'moved'
  return from.code === to.code ? null : 'code_change'
}
