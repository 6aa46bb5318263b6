import { compareSnapshots, type PlaceEvent } from './compare-snapshots.ts'
import { type Division, isListOnly, type Snapshot } from './division.ts'
import { comparedName, otherForms, stemOf } from './name-forms.ts'

/** A name or code that a place had before, as an older list has it. */
export interface FormerName {
  readonly code: string
  readonly name: string
  /** Day of the newest list that still has it. */
  readonly lastSeen: string
}

/** A list of divisions made ready for questions. Names are compared as `comparedName` gives them. */
export interface Divisions {
  /** Day of the newest list. */
  readonly asOf: string
  /** In the order of codes, those that are in the list only for its four levels included. */
  readonly units: readonly Division[]
  /** By code as of `asOf`. */
  readonly byCode: ReadonlyMap<string, Division>
  /** Who bears the name, one of its usual other forms, or bore it before. */
  readonly named: (name: string) => readonly Division[]
  /** Provinces, prefectures and counties whose name without its ending is this: 南安, 吉林. */
  readonly stemmed: (stem: string) => readonly Division[]
  /** Who has the code, or where the place of an older code is now; null where no list has it, or the place ended. */
  readonly placeOf: (code: string) => Division | null
  readonly formerNames: (code: string) => readonly FormerName[]
  /** What happened between the lists, oldest first. */
  readonly events: readonly PlaceEvent[]
  /** How long the longest name that begins with these two characters is; 0 where none does. In UTF-16 units. */
  readonly longestFrom: (twoCharacters: string) => number
}

/** Two thirds of all names are written in one way only; asking for other forms of each takes most of the loading. */
function isPlainTown({ level, name }: Division): boolean {
  return level === 'town' && (name.endsWith('镇') || (name.endsWith('乡') && !name.includes('族')))
}

/** Names are looked for at every point of a text; most points begin none. */
function longestByHead(indexes: readonly Index[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>()
  for (const index of indexes) {
    for (const name of index.keys()) {
      const head = name.slice(0, 2)
      if (name.length > (longest.get(head) ?? 0)) longest.set(head, name.length)
    }
  }
  return longest
}

type Index = Map<string, Division | Division[]>

/** Builds the index. `snapshots` in any order; the newest gives codes and names, older ones what was before. */
export function createDivisions(snapshots: readonly Snapshot[]): Divisions {
  const [newest, ...older] = [...snapshots].sort((a, b) => (a.date < b.date ? 1 : -1))
  if (newest === undefined) throw new Error('no list of divisions')
  const byCode = new Map(newest.units.map((unit) => [unit.code, unit]))
  const names: Index = new Map()
  const stems: Index = new Map()
  for (const unit of newest.units) {
    const parent = unit.parent === null ? undefined : byCode.get(unit.parent)
    if (isListOnly(unit, parent)) continue
    add(names, comparedName(unit), unit)
    if (unit.readAs !== null) add(names, unit.name, unit)
    if (!isPlainTown(unit)) for (const form of otherForms(unit, unitsAbove(unit, byCode))) add(names, form, unit)
    const stem = unit.level === 'town' ? null : stemOf(comparedName(unit), unit.level)
    if (stem !== null) add(stems, stem, unit)
  }
  const past = pastOf(newest, older, byCode, names)
  const longest = longestByHead([names, stems])
  return {
    asOf: newest.date,
    units: newest.units,
    byCode,
    named: (name) => found(names, name),
    stemmed: (stem) => found(stems, stem),
    placeOf: (code) => byCode.get(code) ?? past.moved.get(code) ?? null,
    formerNames: (code) => past.former.get(code) ?? [],
    events: past.events,
    longestFrom: (head) => longest.get(head) ?? 0,
  }
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
  readonly events: readonly PlaceEvent[]
  readonly former: ReadonlyMap<string, readonly FormerName[]>
  /** Codes of older lists whose place has another one now; null where it ended. */
  readonly moved: ReadonlyMap<string, Division | null>
}

function pastOf(
  newest: Snapshot,
  older: readonly Snapshot[],
  byCode: ReadonlyMap<string, Division>,
  names: Index,
): Past {
  const former = new Map<string, FormerName[]>()
  const moved = new Map<string, Division | null>()
  const events: PlaceEvent[] = []
  // Each older list is compared with the newest itself, so that a doubtful step in between carries nothing over.
  for (const snapshot of older) {
    const found = compareSnapshots(snapshot, newest)
    events.unshift(...found)
    for (const event of found) {
      if (event.from === null) continue
      const place = event.to === null ? undefined : byCode.get(event.to.code)
      if (place === undefined) {
        moved.set(event.from.code, null)
        continue
      }
      // A place that is only likely the same is no place to lead anybody to.
      if (!event.isCertain) continue
      moved.set(event.from.code, place)
      const name = { code: event.from.code, name: event.from.name, lastSeen: snapshot.date }
      former.set(place.code, [...(former.get(place.code) ?? []), name])
      if (event.from.name !== place.name) add(names, comparedName(event.from), place)
    }
  }
  return { events, former, moved }
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
