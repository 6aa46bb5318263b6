import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readSnapshot } from './division.ts'
import { createDivisions, type Divisions } from './divisions.ts'
import { readEvents } from './place-events.ts'

const folder = new URL('./data/', import.meta.url)
const fileName = /^divisions-(?<date>\d{4}-\d{2}-\d{2})\.csv$/u

let loaded: Divisions | null = null
let texts: readonly ListText[] | null = null

/** A list as its file holds it. */
interface ListText {
  readonly date: string
  readonly text: string
}

/**
 * The divisions that come with the package, read at first need and kept. Every file `divisions-<date>.csv` in `data`
 * is one list; the newest gives codes and names, older ones what was before.
 */
export function nationalDivisions(): Divisions {
  loaded ??= createDivisions(
    listTexts().map(({ text, date }) => readSnapshot(text, date)),
    readEvents(eventsText()),
  )
  return loaded
}

/** Tells one state of these lists from another without reading their lines. */
export function divisionsStamp(): string {
  const hash = createHash('sha256')
  for (const { date, text } of listTexts()) hash.update(date).update(text)
  return hash.update(eventsText()).digest('hex')
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
