import type { Archive, SqlValue } from '../index.ts'
import type { CoverageLevel } from './coverage-options.ts'

export type CoverageStatus = 'found' | 'doubtful' | 'missing'

/** One place, or one body of it, and one year. */
export interface CoverageCell {
  readonly place: string
  readonly name: string
  readonly level: CoverageLevel
  readonly path: string
  readonly year: number
  readonly status: CoverageStatus
  readonly doubt: string | null
  readonly scopes: string | null
  readonly forms: string | null
  readonly formats: string | null
  readonly reportId: number | null
}

export interface CoverageQuestion {
  /** Code of the place; with everything in it. */
  readonly within: string
  readonly years: readonly [from: number, to: number] | null
  readonly level: CoverageLevel | null
}

/** Codes of places begin with those of the places that they lie in, so that a place is a range. */
const range = (code: string): readonly [string, string] => [code, `${code}999999999`]

/** Expected governments in the order of codes, each with its years. */
export function readCoverage(archive: Archive, { within, years, level }: CoverageQuestion): readonly CoverageCell[] {
  if (level === 'department') return []
  const rows = archive.query(
    `SELECT place_code, name, level, path, report_year, status, doubt, scopes, forms, formats, report_id FROM coverage
     WHERE place_code BETWEEN ? AND ? AND report_year BETWEEN ? AND ? ${level ? 'AND level = ?' : ''}
     ORDER BY place_code, report_year`,
    [...range(within), ...(years ?? allYears), ...(level ? [level] : [])],
  ).rows
  return rows.map((row) => cellOf(row, String(row[2]) as CoverageLevel))
}

/** Departments, zones and other bodies of the place, which nobody expects: only years in which they reported. */
export function readOtherBodies(archive: Archive, { within, years, level }: CoverageQuestion): readonly CoverageCell[] {
  if (level !== null && level !== 'department') return []
  const rows = archive.query(
    `SELECT place_code, issuer, organ, place, report_year, status, NULL, scopes, forms, formats, report_id FROM coverage_found
     WHERE place_code BETWEEN ? AND ? AND report_year BETWEEN ? AND ?
       AND organ NOT IN ('town_gov', 'street_office', 'county_gov', 'city_gov', 'province_gov')
     ORDER BY place_code, issuer, issuer_id, report_year`,
    [...range(within), ...(years ?? allYears)],
  ).rows
  return rows.map((row) => cellOf(row, 'department'))
}

const allYears = [0, 9999] as const

function cellOf(row: readonly SqlValue[], level: CoverageLevel): CoverageCell {
  const [place, name, , path, year, status, doubt, scopes, forms, formats, reportId] = row
  return {
    place: String(place),
    name: String(name),
    level,
    path: String(path),
    year: Number(year),
    status: String(status) as CoverageStatus,
    doubt: textOf(doubt),
    scopes: textOf(scopes),
    forms: textOf(forms),
    formats: textOf(formats),
    reportId: reportId === null || reportId === undefined ? null : Number(reportId),
  }
}

function textOf(value: SqlValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}

/** How many governments of one unit are expected, and of how many a report is there, in one year. */
export interface CoverageCount {
  readonly unit: string
  readonly path: string
  readonly year: number
  readonly expected: number
  readonly found: number
  readonly doubtful: number
}

/** Counted by the units whose codes have `digits` digits: 2 provinces, 4 prefectures, 6 counties. */
export function countCoverage(
  archive: Archive,
  { within, years, level }: CoverageQuestion,
  digits: number,
): readonly CoverageCount[] {
  const rows = archive.query(
    `SELECT v.unit, (SELECT path FROM division d WHERE d.code = v.unit), v.report_year, v.expected, v.found, v.doubtful
     FROM (
       SELECT substr(place_code, 1, ${digits}) AS unit, report_year, count(*) AS expected, sum(status = 'found') AS found,
         sum(status = 'doubtful') AS doubtful
       FROM coverage WHERE place_code BETWEEN ? AND ? AND report_year BETWEEN ? AND ? ${level ? 'AND level = ?' : ''}
       GROUP BY 1, 2) v
     WHERE length(v.unit) = ${digits} ORDER BY 1, 3`,
    [...range(within), ...(years ?? allYears), ...(level ? [level] : [])],
  ).rows
  return rows.map(([unit, path, year, expected, found, doubtful]) => ({
    unit: String(unit),
    path: String(path),
    year: Number(year),
    expected: Number(expected),
    found: Number(found),
    doubtful: Number(doubtful),
  }))
}

/** Codes of that many digits under which this archive holds a report whose place is known. */
export function heldUnits(archive: Archive, digits: number): readonly string[] {
  const { rows } = archive.query(
    `SELECT DISTINCT substr(place_code, 1, ${digits}) FROM issuer WHERE length(place_code) >= ${digits} ORDER BY 1`,
  )
  return rows.map(([code]) => String(code))
}
