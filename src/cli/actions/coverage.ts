import { type Archive, type Division, pathOf, searchDivisions } from '../../index.ts'
import { CommandFailure } from '../command-failure.ts'
import type { CoverageOptions } from '../coverage-options.ts'
import { showsTable, writeAnswer } from '../output.ts'
import {
  type CoverageCell,
  type CoverageCount,
  type CoverageQuestion,
  countCoverage,
  heldUnits,
  readCoverage,
  readOtherBodies,
} from '../read-coverage.ts'
import type { Session } from '../session.ts'
import { databaseWords } from '../shared-options.ts'
import { viewCoverageCounts, viewCoverageGrid } from '../view-coverage.ts'
import { withArchive } from '../with-archive.ts'

/** Prints what is there and what is missing: of a county or town place by place, else counted by counties or provinces. */
export async function showCoverage(
  place: string | undefined,
  options: CoverageOptions,
  session: Session,
): Promise<void> {
  await withArchive(options.db, session, (archive) => {
    const unit = place === undefined ? null : findPlace(place, archive, session)
    const question: CoverageQuestion = {
      within: unit?.code ?? '',
      years: options.year ?? null,
      level: options.level ?? null,
    }
    const isDetailed =
      unit !== null && (question.level !== null || unit.code.length >= countyDigits || hasNoCounties(unit, archive))
    if (isDetailed) printCells(unit, question, archive, options, session)
    else printCounts(unit, question, archive, options, session)
  })
}

const provinceDigits = 2
const countyDigits = 6

function findPlace(typed: string, archive: Archive, session: Session): Division {
  const divisions = archive.divisions()
  const found = searchDivisions(typed, divisions)
  const [unit, ...others] = found
  const { messages } = session
  if (!unit) throw new CommandFailure(messages.coverageNoPlace(typed), null)
  if (others.length === 0) return unit
  const listed = found.slice(0, mostChoices).map((one) => `${one.code} ${pathOf(one, divisions.byCode).join('/')}`)
  const more = found.length > mostChoices ? [messages.andMore(found.length - mostChoices)] : []
  throw new CommandFailure(messages.coverageSeveralPlaces(typed), [...listed, ...more].join('\n'))
}

/** 城关镇 is in 88 counties: the first tell how to go on. */
const mostChoices = 20

/** 东莞 and its like have towns and no counties. */
function hasNoCounties({ code }: Division, archive: Archive): boolean {
  if (code.length !== countyDigits - 2) return false
  const { rows } = archive.query(
    `SELECT 1 FROM expected_place WHERE level = 'county' AND place_code BETWEEN ? AND ? LIMIT 1`,
    [code, `${code}99`],
  )
  return rows.length === 0
}

function printCells(
  unit: Division,
  question: CoverageQuestion,
  archive: Archive,
  options: CoverageOptions,
  session: Session,
): void {
  const all = [...readCoverage(archive, question), ...readOtherBodies(archive, question)]
  const incomplete = new Set(all.filter(({ status }) => status === 'missing').map(({ place }) => place))
  const path = pathOf(unit, archive.divisions().byCode).join('/')
  if (showsTable(options, session)) {
    const shown = options.missing
      ? all.filter(({ place, level }) => level !== 'department' && incomplete.has(place))
      : all
    session.print(viewCoverageGrid(`${path} ${unit.code}`, shown, session))
    return
  }
  const cells = options.missing ? all.filter(({ status }) => status === 'missing') : all
  const columns = [
    'place_code',
    'name',
    'level',
    'path',
    'report_year',
    'status',
    'doubt',
    'scopes',
    'forms',
    'formats',
    'report_id',
  ]
  const row = (cell: CoverageCell) => [
    cell.place,
    cell.name,
    cell.level,
    cell.path,
    cell.year,
    cell.status,
    cell.doubt,
    cell.scopes,
    cell.forms,
    cell.formats,
    cell.reportId,
  ]
  writeAnswer({ columns, rows: cells.map(row) }, options, session)
}

function printCounts(
  unit: Division | null,
  question: CoverageQuestion,
  archive: Archive,
  options: CoverageOptions,
  session: Session,
): void {
  const counts = (unit ? countCoverage(archive, question, countyDigits) : countHeld(archive, question)).filter(
    ({ expected, found }) => !options.missing || found < expected,
  )
  if (showsTable(options, session)) {
    const path = unit ? pathOf(unit, archive.divisions().byCode).join('/') : ''
    session.print(viewCoverageCounts(unit ? `${path} ${unit.code}` : null, path, counts, session))
    const [first] = counts
    if (first) session.say(session.messages.tryNext(`gongkai coverage ${first.unit}${databaseWords(options.db)}`))
    return
  }
  const columns = ['place_code', 'path', 'report_year', 'expected', 'found', 'doubtful', 'missing']
  const row = ({ unit: code, path, year, expected, found, doubtful }: CoverageCount) => [
    code,
    path,
    year,
    expected,
    found,
    doubtful,
    expected - found - doubtful,
  ]
  writeAnswer({ columns, rows: counts.map(row) }, options, session)
}

/** Only what the archive holds something of: counties where all of it lies in one province, else provinces. */
function countHeld(archive: Archive, question: CoverageQuestion): readonly CoverageCount[] {
  const provinces = heldUnits(archive, provinceDigits)
  const digits = provinces.length > 1 ? provinceDigits : countyDigits
  return heldUnits(archive, digits).flatMap((within) => countCoverage(archive, { ...question, within }, digits))
}
