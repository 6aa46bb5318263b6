import { compareSnapshots } from './compare-snapshots.ts'
import { type Division, isListOnly, levelOf, parentOf, type Snapshot } from './division.ts'
import { comparedName, otherForms, stemOf } from './name-forms.ts'
import { eventsBetween, type RecordedEvent, yearOf } from './place-events.ts'
import { buildHistory, type EndedPlace, type PlaceHistory, type PlaceState } from './place-history.ts'

/** A name or code that a place had before. */
export interface FormerName {
  /** Its code then; null where only the unit above is known to have had another one. */
  readonly code: string | null
  readonly name: string
  /** The last report year for which it holds. */
  readonly lastYear: number | null
}

/** A list of divisions made ready for questions. Names are compared as `comparedName` gives them. */
export interface Divisions {
  /** Day of the newest list. */
  readonly asOf: string
  /** In the order of codes, those that are in the list only for its four levels included. */
  readonly units: readonly Division[]
  /** By code as of `asOf`; places that ended by their last code, and what places of today were by codes they had. */
  readonly byCode: ReadonlyMap<string, Division>
  /** Who bears the name, one of its usual other forms, or bore it before. */
  readonly named: (name: string) => readonly Division[]
  /** Provinces, prefectures and counties whose name without its ending is this: 南安, 吉林. */
  readonly stemmed: (stem: string) => readonly Division[]
  /** Who has the code, or where the place of an older code is now; null where no list has it, or the place ended. */
  readonly placeOf: (code: string) => Division | null
  readonly formerNames: (code: string) => readonly FormerName[]
  /** What happened to places, as people recorded it and as the lists differ. */
  readonly history: PlaceHistory
  /** How long the longest name is that begins with the two UTF-16 units at `index`; 0 where none does. In such units. */
  readonly longestFrom: (text: string, index: number) => number
}

/** Two thirds of all names are written in one way only; asking for other forms of each takes most of the loading. */
function isPlainTown({ level, name }: Division): boolean {
  return level === 'town' && (name.endsWith('镇') || (name.endsWith('乡') && !name.includes('族')))
}

/** Names are looked for at every point of a text; most points begin none. */
function longestByHead(indexes: readonly Index[]): ReadonlyMap<number, number> {
  const longest = new Map<number, number>()
  for (const index of indexes) {
    for (const name of index.keys()) {
      const head = headAt(name, 0)
      if (name.length > (longest.get(head) ?? 0)) longest.set(head, name.length)
    }
  }
  return longest
}

/** Two UTF-16 units as one small integer: no string is made of every two characters of a text. */
function headAt(text: string, index: number): number {
  return (text.charCodeAt(index) << 16) | text.charCodeAt(index + 1)
}

type Index = Map<string, Division | Division[]>

/**
 * Builds the index. `snapshots` in any order; the newest gives codes and names, older ones and the events what was
 * before. Events that do not fit the list are left out; `history.problems` has them.
 */
export function createDivisions(snapshots: readonly Snapshot[], events: readonly RecordedEvent[] = []): Divisions {
  const [newest, ...older] = [...snapshots].sort((a, b) => (a.date < b.date ? 1 : -1))
  if (newest === undefined) throw new Error('no list of divisions')
  const listed = new Map(newest.units.map((unit) => [unit.code, unit]))
  const history = buildHistory(listed, [...events, ...computedEvents([newest, ...older], events)])
  const past = pastOf(history, listed)
  const names: Index = new Map()
  const stems: Index = new Map()
  const units = past.changed.size === 0 ? newest.units : newest.units.map((unit) => past.changed.get(unit.code) ?? unit)
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  for (const [code, unit] of past.byFormerCode) if (!byCode.has(code)) byCode.set(code, unit)
  for (const unit of [...units, ...past.former]) {
    const parent = unit.parent === null ? undefined : byCode.get(unit.parent)
    if (isListOnly(unit, parent)) continue
    add(names, comparedName(unit), unit)
    if (unit.readAs !== null) add(names, unit.name, unit)
    if (!isPlainTown(unit)) for (const form of otherForms(unit, unitsAbove(unit, byCode))) add(names, form, unit)
    const stem = unit.level === 'town' ? null : stemOf(comparedName(unit), unit.level)
    if (stem !== null) add(stems, stem, unit)
  }
  const longest = longestByHead([names, stems])
  return {
    asOf: newest.date,
    units,
    byCode,
    named: (name) => found(names, name),
    stemmed: (stem) => found(stems, stem),
    placeOf: (code) => past.placeOf(code, byCode),
    formerNames: (code) => formerNames(history.states.get(code) ?? []),
    history,
    longestFrom: (text, index) => longest.get(headAt(text, index)) ?? 0,
  }
}

/** What lists one after the other differ in, without what people recorded with a day of its own. */
function computedEvents(lists: readonly Snapshot[], recorded: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const from = new Set(recorded.flatMap((event) => event.from.map(({ place }) => `${place.code} ${yearOf(event)}`)))
  const to = new Set(recorded.flatMap((event) => event.to.map(({ place }) => `${place.code} ${yearOf(event)}`)))
  return lists.slice(0, -1).flatMap((newer, index) => {
    const older = lists[index + 1]
    if (older === undefined) return []
    const first = Number(older.date.slice(0, 4))
    const years = Array.from({ length: Number(newer.date.slice(0, 4)) - first + 1 }, (_, nth) => first + nth)
    const isTold = (codes: ReadonlySet<string>, code: string | undefined) =>
      code !== undefined && years.some((year) => codes.has(`${code} ${year}`))
    return eventsBetween(compareSnapshots(older, newer)).filter(({ kind, from: [before], to: [after] }) => {
      if (isTold(from, before?.place.code) || isTold(to, after?.place.code)) return false
      // The towns of a county whose new code is recorded went with it on that day.
      return !(kind === 'code_change' && isTold(to, after?.place.code.slice(0, 6)))
    })
  })
}

function formerNames([now, ...before]: readonly PlaceState[]): readonly FormerName[] {
  return before.flatMap(({ code, name, toYear: lastYear }) =>
    name === now?.name && (code === null || code === now.code) ? [] : [{ code, name, lastYear }],
  )
}

/** The units above, outermost first, without those that exist in the list only. */
export function unitsAbove(unit: Division, byCode: ReadonlyMap<string, Division>): readonly Division[] {
  const above: Division[] = []
  for (let code = unit.parent; code !== null; ) {
    const next = byCode.get(code)
    if (next === undefined) break
    const parent = next.parent === null ? undefined : byCode.get(next.parent)
    if (!isListOnly(next, parent)) above.unshift(next)
    code = next.parent
  }
  return above
}

/** 福建省, 泉州市, 南安市, 九都镇: the unit's own name last. */
export function pathOf(unit: Division, byCode: ReadonlyMap<string, Division>): readonly string[] {
  return [...unitsAbove(unit, byCode), unit].map(({ name }) => name)
}

interface Past {
  /** Units of the newest list that had or lay in other codes, by code. */
  readonly changed: ReadonlyMap<string, Division>
  /** Places that ended, and what places of today were called; these have the code of today. */
  readonly former: readonly Division[]
  readonly byFormerCode: ReadonlyMap<string, Division>
  readonly placeOf: (code: string, byCode: ReadonlyMap<string, Division>) => Division | null
}

function pastOf(history: PlaceHistory, listed: ReadonlyMap<string, Division>): Past {
  const changed = new Map<string, Division>()
  const former: Division[] = []
  const byFormerCode = new Map<string, Division>()
  const endedById = new Map(history.ended.map((place) => [place.id, place]))
  for (const [place, states] of history.states) {
    const ended = endedById.get(place)
    const now = ended ? endedUnit(ended) : listed.get(place)
    if (now === undefined) continue
    const codes = states.flatMap(({ code, parent }) => code ?? parent ?? [])
    const formerly = [...new Set(codes)].filter((code) => code !== place && code !== now.parent)
    const unit = { ...now, formerly }
    if (ended) former.push(unit)
    else changed.set(place, unit)
    byFormerCode.set(place, unit)
    for (const state of states.slice(1)) {
      const then = { ...unit, name: state.name, parent: state.parent, readAs: null }
      if (state.name !== unit.name) former.push(then)
      if (state.code !== null && !byFormerCode.has(state.code)) byFormerCode.set(state.code, then)
    }
  }
  return {
    changed,
    former,
    byFormerCode,
    placeOf: (code, byCode) => {
      const then = byCode.get(code)
      return then === undefined ? null : (byCode.get(then.code) ?? null)
    },
  }
}

function endedUnit({ id, code, name }: EndedPlace): Division {
  return { code: id, name, level: levelOf(code) ?? 'town', parent: parentOf(code), readAs: null, formerly: [code] }
}

function add(index: Index, name: string, unit: Division): void {
  const there = index.get(name)
  if (there === undefined) index.set(name, unit)
  else if (!Array.isArray(there)) {
    if (there !== unit) index.set(name, [there, unit])
  } else if (!there.includes(unit)) there.push(unit)
}

const nobody: readonly Division[] = []

function found(index: Index, name: string): readonly Division[] {
  const there = index.get(name)
  if (there === undefined) return nobody
  return Array.isArray(there) ? there : [there]
}
