import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readSnapshot, type Snapshot } from './division.ts'
import { createDivisions, type Divisions } from './divisions.ts'
import { readEvents } from './place-events.ts'

const folder = new URL('./data/', import.meta.url)
const fileName = /^divisions-(?<date>\d{4}-\d{2}-\d{2})\.csv$/u

let loaded: Divisions | null = null
let texts: readonly ListText[] | null = null
let lastWith: { readonly stamp: string; readonly divisions: Divisions } | null = null

/** A list as its file holds it. */
interface ListText {
  readonly date: string
  readonly text: string
}

/** A list that people keep beside those of the package. */
export interface AddedList {
  readonly name: string
  readonly kind: 'divisions' | 'events'
  /** ISO date of a whole list; null: its units are added to the newest list. */
  readonly asOf: string | null
  readonly text: string
}

/** All lists that people added, with what tells this state of them from another. */
export interface OwnLists {
  readonly stamp: string
  readonly lists: readonly AddedList[]
}

/**
 * The divisions that come with the package, read at first need and kept. Every file `divisions-<date>.csv` in `data`
 * is one list; the newest gives codes and names, older ones and `events.csv` what was before.
 */
export function nationalDivisions(): Divisions {
  loaded ??= createDivisions(snapshots(), readEvents(eventsText()))
  return loaded
}

/**
 * The same with what people added; the last asked for is kept. Throws a plain Error that names the list where it is none,
 * is no whole list though it has a day, or tells events that do not fit.
 */
export function divisionsWith({ stamp, lists: added }: OwnLists): Divisions {
  if (lastWith?.stamp === stamp) return lastWith.divisions
  const lists = [...snapshots()]
  for (const { name, kind, asOf, text } of added) {
    if (kind === 'divisions' && asOf !== null) lists.push(named(name, () => wholeList(text, asOf, lists)))
  }
  lists.sort((a, b) => (a.date < b.date ? 1 : -1))
  const events = [...readEvents(eventsText())]
  for (const { name, kind, asOf, text } of added) {
    if (kind === 'divisions' && asOf === null && lists[0]) lists[0] = named(name, () => withUnits(lists[0], text))
    if (kind === 'events') events.push(...named(name, () => readEvents(text)))
  }
  const divisions = createDivisions(lists, events)
  const mine = new Set(
    added.flatMap(({ kind, text }) => (kind === 'events' ? readEvents(text).map(({ id }) => id) : [])),
  )
  const problem = divisions.history.problems.find((one) => mine.has(one.slice(0, one.indexOf(':'))))
  if (problem !== undefined) throw new Error(problem)
  lastWith = { stamp, divisions }
  return divisions
}

function named<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** A whole list has nearly as many units as the others; less is a list of some province, which would end all others. */
const leastOfWhole = 0.8

function wholeList(text: string, date: string, others: readonly Snapshot[]): Snapshot {
  const list = readSnapshot(plain(text), date)
  if (list.units.length < leastOfWhole * (others[0]?.units.length ?? 0)) {
    throw new Error(`${list.units.length} units are no whole list; without a day they are added to the newest`)
  }
  return list
}

/** Units of the same code take the place of those in the list. */
function withUnits(list: Snapshot | undefined, text: string): Snapshot {
  const date = list?.date ?? ''
  const units = new Map((list?.units ?? []).map((unit) => [unit.code, unit]))
  for (const unit of readSnapshot(plain(text), date).units) units.set(unit.code, unit)
  for (const { code, parent } of units.values()) {
    if (parent !== null && !units.has(parent)) throw new Error(`${code} lies in ${parent}, which no list has`)
  }
  return { date, units: [...units.values()] }
}

/** As spreadsheets save it: with a mark at the head and other ends of lines. */
function plain(text: string): string {
  return text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n')
}

function snapshots(): readonly Snapshot[] {
  return listTexts().map(({ text, date }) => readSnapshot(text, date))
}

/** Tells one state of all these lists from another without reading their lines. */
export function divisionsStamp(added: readonly AddedList[] = []): string {
  const hash = createHash('sha256')
  for (const { date, text } of listTexts()) hash.update(date).update(text)
  return hash.update(eventsText()).update(JSON.stringify(added)).digest('hex')
}

function eventsText(): string {
  return readFileSync(new URL('events.csv', folder), 'utf8')
}

function listTexts(): readonly ListText[] {
  texts ??= readdirSync(folder).flatMap((name) => {
    const date = fileName.exec(name)?.groups?.date
    return date === undefined ? [] : [{ date, text: readFileSync(new URL(name, folder), 'utf8') }]
  })
  return texts
}

/** A data file of this room as rows without its head; its cells hold neither commas nor quotes. */
export function dataRows(name: 'functions' | 'zones' | 'area-codes' | 'postcodes'): readonly (readonly string[])[] {
  const lines = readFileSync(new URL(`${name}.csv`, folder), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.slice(1).map((line) => line.split(','))
}
