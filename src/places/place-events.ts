import type { PlaceEvent } from './compare-snapshots.ts'
import { levelOf } from './division.ts'

/**
 * What happens to a place. `rename`, `type_change` (撤镇设街道, 县 to 区), `code_change` and `transfer` (to another unit
 * above) leave its territory as it was: it stays the same place. `merge` and `split` make new places.
 */
export const placeChanges = [
  'rename',
  'type_change',
  'code_change',
  'transfer',
  'merge',
  'split',
  'found',
  'abolish',
] as const
export type PlaceChange = (typeof placeChanges)[number]

/** A place as a list of that time had it. */
export interface CodedName {
  readonly code: string
  readonly name: string
}

export interface EventMember {
  readonly place: CodedName
  /** Part of the territory or people that went this way, 0 to 1; null where not known. */
  readonly share: number | null
}

export interface RecordedEvent {
  /** Unique among the events of a list. */
  readonly id: string
  readonly kind: PlaceChange
  /** First and last day, month or year in which it may have happened: 2017, 2019-01, 2023-06-30. */
  readonly between: readonly [first: string, last: string]
  readonly from: readonly EventMember[]
  readonly to: readonly EventMember[]
  /** False where only the code says that two are one place. */
  readonly isCertain: boolean
  /** Who says so. */
  readonly source: string
}

/** The first year whose reports are of what there was afterwards: they are written early in the next year. */
export function yearOf({ between }: Pick<RecordedEvent, 'between'>): number {
  return Number(between[1].slice(0, 4))
}

const dates = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u
const head = 'event,date,kind,from_code,from_name,to_code,to_name,share,source'

/**
 * Reads events as people keep them: one line for each pair of a place before and one after, lines of one event share its
 * name. Throws a plain Error with the line's number where a line is none.
 */
export function readEvents(text: string): readonly RecordedEvent[] {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u)
  if (lines[0]?.trim() !== head) throw new Error(`line 1 is not: ${head}`)
  const events = new Map<string, RecordedEvent>()
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue
    const [id = '', date = '', kind = '', fromCode = '', fromName = '', toCode = '', toName = '', share = '', source] =
      line.split(',').map((cell) => cell.trim())
    const change = placeChanges.find((one) => one === kind)
    const from = memberOf(fromCode, fromName, kind === 'merge' ? share : '')
    const to = memberOf(toCode, toName, kind === 'split' ? share : '')
    const isWhole = (from !== null || change === 'found') && (to !== null || change === 'abolish')
    if (id === '' || !change || !dates.test(date) || !isWhole) throw new Error(`line ${index + 1} is no event: ${line}`)
    const known = events.get(id)
    if (known && (known.kind !== change || known.between[0] !== date)) {
      throw new Error(`line ${index + 1} has another kind or date than ${id} before it: ${line}`)
    }
    events.set(id, {
      id,
      kind: change,
      between: [date, date],
      from: joined(known?.from, from),
      to: joined(known?.to, to),
      isCertain: true,
      source: source ?? '',
    })
  }
  return [...events.values()]
}

function memberOf(code: string, name: string, share: string): EventMember | null {
  if (levelOf(code) === null || name === '') return null
  const part = share === '' ? null : Number(share)
  return { place: { code, name }, share: part !== null && part >= 0 && part <= 1 ? part : null }
}

function joined(before: readonly EventMember[] = [], next: EventMember | null): readonly EventMember[] {
  const isThere = next === null || before.some(({ place }) => place.code === next.place.code)
  return isThere ? before : [...before, next]
}

/** What comparing two lists found, as events. A doubtful match is an end and a beginning: it leads nobody astray. */
export function eventsBetween(found: readonly PlaceEvent[]): readonly RecordedEvent[] {
  return found.flatMap(({ kind, from, to, between, isCertain }): readonly RecordedEvent[] => {
    const member = (place: CodedName | null) => (place ? [{ place, share: null }] : [])
    const id = `${between[1]} ${from?.code ?? ''} ${to?.code ?? ''}`.trim()
    const event = { id, between, isCertain, source: `${between[0]} / ${between[1]}` }
    const ends = { ...event, id: `${id} end`, kind: 'abolish' as const, from: member(from), to: [] }
    const begins = { ...event, id: `${id} new`, kind: 'found' as const, from: [], to: member(to) }
    if (kind === 'gone') return [ends]
    if (kind === 'new') return [begins]
    if (!isCertain) return [ends, begins]
    return [{ ...event, kind: kind === 'moved' ? 'transfer' : kind, from: member(from), to: member(to) }]
  })
}
