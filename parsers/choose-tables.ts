import type { Finding, Note } from '../src/document/finding.ts'
import { findingAt, keyOf } from '../src/document/finding-on.ts'
import type { TableRegion } from './find-tables.ts'
import type { Fact, TableCode, TableRecord } from './record.ts'

type Readers = Readonly<Record<TableCode, (region: TableRegion, note: Note) => TableRecord | null>>

interface Reading {
  readonly record: TableRecord
  readonly findings: readonly Finding[]
}

/**
 * Reads every region and keeps one table of each kind: parts of one table (rows that the first reading lacks) are
 * joined; a second printing with other numbers is noted.
 */
export function chooseTables(regions: readonly TableRegion[], readers: Readers, note: Note): readonly TableRecord[] {
  const tables: TableRecord[] = []
  for (const code of ['t2', 't3', 't4', 'annex'] as const) {
    const readings = regions
      .filter((region) => region.table === code)
      .flatMap((region) => readRegion(region, readers[code]))
    const chosen = joinParts(readings)
    if (!chosen) continue
    for (const one of chosen.findings) note(one)
    noteRepeated(chosen, readings, note)
    tables.push(chosen.record)
  }
  return tables
}

function readRegion(region: TableRegion, read: Readers[TableCode]): readonly Reading[] {
  const findings: Finding[] = []
  const record = read(region, (one) => findings.push(one))
  if (!record) return []
  const evidence = record.runOns.length > 0 ? 'run-on' : record.evidence
  return [{ record: { ...record, evidence }, findings }]
}

/**
 * The fullest reading, with the rows of the others that it lacks: a table cut by a sentence or a heading is read in
 * parts. The finding that rows are missing goes when the parts have them.
 */
function joinParts(readings: readonly Reading[]): Reading | null {
  const chosen = choose(readings)
  if (!chosen) return null
  let { record, findings } = chosen
  for (const other of readings) {
    const rows = new Set(printedRows(record))
    const added = printedRows(other.record).filter((row) => !rows.has(row))
    const shared = printedRows(other.record).some((row) => rows.has(row))
    if (other === chosen || shared || added.length === 0 || other.record.form !== record.form) continue
    record = addRows(record, other.record, new Set(added))
    findings = [...findings, ...other.findings].filter((one) => one.rule !== 'align.rows-missing')
  }
  return { record, findings: record === chosen.record ? findings : [...findings, ...missingRows(record)] }
}

function printedRows(record: TableRecord): readonly string[] {
  const facts = record.facts.filter((fact) => fact.state !== 'not_on_form')
  return [...new Set(facts.map((fact) => fact.row))]
}

function addRows(record: TableRecord, other: TableRecord, added: ReadonlySet<string>): TableRecord {
  return {
    ...record,
    rows: [...record.rows, ...other.rows.filter((row) => added.has(row.code))],
    facts: [
      ...record.facts.filter((fact) => !added.has(fact.row)),
      ...other.facts.filter((fact) => added.has(fact.row)),
    ],
    runOns: [...record.runOns, ...other.runOns],
    positions: [...record.positions, ...other.positions],
  }
}

function missingRows(record: TableRecord): readonly Finding[] {
  const absent = record.facts.filter((fact) => fact.state === 'not_on_form')
  const rows = [...new Set(absent.map((fact) => fact.row))]
  if (rows.length === 0) return []
  const values = { table: record.table, count: rows.length, rows: rows.join('；') }
  return [findingAt('align.rows-missing', values, record.positions, absent.map(keyOf))]
}

/**
 * The first reading that holds about as much as any: a fragment of a header before the real table is not the table, and
 * a table of another form, with a few rows more, further down is no fuller printing.
 */
function choose(readings: readonly Reading[]): Reading | null {
  const most = Math.max(0, ...readings.map((reading) => printedCells(reading.record)))
  return readings.find((reading) => printedCells(reading.record) >= most * wholePart) ?? null
}

/** Table 3 of 2019 has 161 cells, that of 2021 has 175; half a table has far less. */
const wholePart = 0.9

function printedCells(record: TableRecord): number {
  return record.facts.filter((fact) => fact.state !== 'not_on_form' && fact.state !== 'blank').length
}

function noteRepeated(chosen: Reading, readings: readonly Reading[], note: Note): void {
  if (readings.length < 2) return
  const others = readings.filter(({ record }) => printedCells(record) > 0 && differs(record, chosen.record))
  if (others.length === 0) return
  const positions = [chosen, ...others].flatMap((reading) => reading.record.positions)
  // Which printing is the year's own cannot be told from the tables, so no number of the chosen one is certain.
  const held = new Set(chosen.record.facts.map(placeOf))
  const lacking = others.flatMap(({ record }) =>
    record.facts.filter((fact) => fact.value !== null && !held.has(placeOf(fact))),
  )
  const facts = [...chosen.record.facts.filter((fact) => fact.value !== null), ...lacking].map(keyOf)
  note(
    findingAt('structure.table-repeated', { table: chosen.record.table, count: others.length + 1 }, positions, facts),
  )
}

/** True where the other printing has a number that the chosen one lacks or has differently. */
function differs(other: TableRecord, chosen: TableRecord): boolean {
  const values = new Map(chosen.facts.map((fact) => [placeOf(fact), fact.value]))
  return other.facts.some((fact) => fact.value !== null && values.get(placeOf(fact)) !== fact.value)
}

const placeOf = (fact: Fact): string => `${fact.row}|${fact.column}`
