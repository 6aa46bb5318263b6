import { type Archive, conditionOf, type Selection, type SqlValue } from '../../db/index.ts'
import type { Resource } from './fields.ts'
import { referenceResources, resources } from './resources.ts'

/** One row, its values in the order of the resource's fields. */
export type Row = readonly SqlValue[]

/** A resource with the rows that a selection leaves of it; `rows` begins anew at each call. */
export interface Filled {
  readonly resource: Resource
  readonly rows: () => Iterable<Row>
}

const { divisions, codebook } = referenceResources

/** Codes begin with those of the places above: 2, 4 and 6 digits. */
const divisionsOf = `WITH place (code) AS (
    SELECT DISTINCT p.place_code FROM json_each(?) j JOIN report_place p ON p.report_id = j.value WHERE p.place_code IS NOT NULL)
  SELECT ${columnsOf(divisions)} FROM division WHERE code IN (
    SELECT code FROM place UNION SELECT substr(code, 1, 2) FROM place UNION SELECT substr(code, 1, 4) FROM place
    UNION SELECT substr(code, 1, 6) FROM place)
  ORDER BY ${divisions.order}`

/**
 * Every table of an export, report by report in the order of their numbers, so that the same archive gives the same
 * rows in the same order and memory holds those of one report.
 */
export function fillResources(archive: Archive, selection: Selection): readonly Filled[] {
  const { sql, parameters } = conditionOf(selection)
  const chosen = archive.query(`SELECT report_id FROM report WHERE ${sql} ORDER BY report_id`, parameters)
  const ids = chosen.rows.flatMap(([id]) => (id === undefined ? [] : [id]))
  return [
    ...resources.map((resource) => ({ resource, rows: () => rowsOfReports(archive, resource, ids) })),
    { resource: divisions, rows: () => archive.query(divisionsOf, [JSON.stringify(ids)]).rows },
    { resource: codebook, rows: () => archive.query(`SELECT ${columnsOf(codebook)} FROM codebook`).rows },
  ]
}

function* rowsOfReports(archive: Archive, resource: Resource, ids: readonly SqlValue[]): Iterable<Row> {
  const ask = archive.prepareQuery(
    `SELECT ${columnsOf(resource)} FROM ${resource.name} WHERE report_id = ? ORDER BY ${resource.order}`,
  )
  for (const id of ids) yield* ask([id])
}

function columnsOf(resource: Resource): string {
  return resource.fields.map((field) => field.name).join(', ')
}
