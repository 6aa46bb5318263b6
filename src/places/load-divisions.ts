import { readdirSync, readFileSync } from 'node:fs'
import { readSnapshot, type Snapshot } from './division.ts'
import { createDivisions, type Divisions } from './divisions.ts'

const folder = new URL('./data/', import.meta.url)
const fileName = /^divisions-(?<date>\d{4}-\d{2}-\d{2})\.csv$/u

let loaded: Divisions | null = null

/**
 * The divisions that come with the package, read at first need and kept. Every file `divisions-<date>.csv` in `data`
 * is one list; the newest gives codes and names, older ones what was before.
 */
export function nationalDivisions(): Divisions {
  loaded ??= createDivisions(readSnapshots())
  return loaded
}

function readSnapshots(): readonly Snapshot[] {
  return readdirSync(folder).flatMap((name) => {
    const date = fileName.exec(name)?.groups?.date
    return date === undefined ? [] : [readSnapshot(readFileSync(new URL(name, folder), 'utf8'), date)]
  })
}

/** A data file of this room as rows without its head; its cells hold neither commas nor quotes. */
export function dataRows(name: 'functions' | 'zones' | 'area-codes' | 'postcodes'): readonly (readonly string[])[] {
  const lines = readFileSync(new URL(`${name}.csv`, folder), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.slice(1).map((line) => line.split(','))
}
