import type { Finding, Note } from '../src/document/finding.ts'
import type { TableRegion } from './find-tables.ts'
import { finding } from './make-facts.ts'
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
    const chosen = choose(readings)
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
  return record ? [{ record, findings }] : []
}

/** The first reading that holds as much as any: a fragment of a header before the real table is not the table. */
function choose(readings: readonly Reading[]): Reading | null {
  let best: Reading | null = null
  for (const reading of readings) {
    if (!best || printedCells(reading.record) > printedCells(best.record)) best = reading
  }
  return best
}

function printedCells(record: TableRecord): number {
  return record.facts.filter((fact) => fact.state !== 'not_on_form' && fact.state !== 'blank').length
}

function noteRepeated(chosen: Reading, readings: readonly Reading[], note: Note): void {
  const others = readings.filter(
    (reading) => reading !== chosen && printedCells(reading.record) > 0 && differs(reading.record, chosen.record),
  )
  if (others.length === 0) return
  const positions = [chosen, ...others].flatMap((reading) => reading.record.positions)
  note(finding('structure.table-repeated', { table: chosen.record.table, count: others.length + 1 }, positions, []))
}

/** True where the other printing has a number that the chosen one lacks or has differently. */
function differs(other: TableRecord, chosen: TableRecord): boolean {
  const key = (fact: Fact): string => `${fact.row}|${fact.column}`
  const values = new Map(chosen.facts.map((fact) => [key(fact), fact.value]))
  return other.facts.some((fact) => fact.value !== null && values.get(key(fact)) !== fact.value)
}
