import { longestName, placesWithin } from './known-as.ts'
import type { SqlValue } from './query.ts'
import { questions } from './questions.ts'
import { conditionOf, type Selection } from './selection.ts'

/** A question that is ready to be asked. */
export interface Question {
  /** Public and stable. */
  readonly name: string
  /** What it asks, in English and Chinese. */
  readonly en: string
  readonly zh: string
  /** One SELECT on public views. */
  readonly sql: string
}

/** SQL with its parameters. */
export interface NarrowedSql {
  readonly sql: string
  readonly parameters: readonly SqlValue[]
}

/** The question of that name. */
export function questionNamed(name: string): Question | null {
  return questions.find((question) => question.name === name) ?? null
}

/**
 * The question asked of some reports only. Each view that it names is replaced by one of the same name with the chosen
 * reports alone, so that the question itself stays as docs/sql.md prints it.
 */
export function narrowed({ sql }: Question, selection: Selection): NarrowedSql {
  if (Object.values(selection).every((part) => part === undefined)) return { sql, parameters: [] }
  const chosen = conditionOf(selection)
  const named = narrowable.filter((view) => names(view).test(sql))
  const views = named.map(
    (view) =>
      `${view} AS NOT MATERIALIZED (SELECT * FROM main.${view} WHERE ${reportOf(view)} IN (SELECT report_id FROM chosen_report))`,
  )
  const all = `chosen_report AS MATERIALIZED (SELECT report_id FROM main.report WHERE ${chosen.sql})`
  const places = placeViews.filter(({ view }) => names(view).test(sql)).map((view) => placesOf(view, selection))
  const own = /^\s*WITH\s/iu.test(sql)
  return {
    sql: `WITH ${[all, ...views, ...places.map((view) => view.sql)].join(',\n')}${own ? `,\n${sql.replace(/^\s*WITH\s/iu, '')}` : `\n${sql}`}`,
    parameters: [...chosen.parameters, ...places.flatMap((view) => view.parameters)],
  }
}

/** Views whose rows are places and years, of which some have no report; what of a selection their columns can tell. */
const placeViews = [
  { view: 'coverage', hasYear: true, place: 'division' },
  { view: 'coverage_held', hasYear: true, place: 'division' },
  { view: 'expected_place', hasYear: false, place: 'division' },
  { view: 'covered_year', hasYear: true, place: null },
  { view: 'coverage_found', hasYear: true, place: 'issuer' },
] as const

function placesOf({ view, hasYear, place: told }: (typeof placeViews)[number], selection: Selection): NarrowedSql {
  const { years, place } = selection
  const parts = [
    ...(years && hasYear ? [{ sql: 'report_year BETWEEN ? AND ?', parameters: [...years] }] : []),
    ...(place !== undefined && told === 'issuer'
      ? [{ sql: `instr(coalesce(place, '') || '/' || issuer, ?) > 0`, parameters: [place] }]
      : []),
    ...(place !== undefined && told === 'division' ? [withinDivision(place)] : []),
  ]
  const condition = parts.length > 0 ? ` WHERE ${parts.map(({ sql }) => sql).join(' AND ')}` : ''
  return {
    sql: `${view} AS NOT MATERIALIZED (SELECT * FROM main.${view}${condition})`,
    parameters: parts.flatMap(({ parameters }) => parameters),
  }
}

/** Places whose path contains a text. */
function withinDivision(place: string): NarrowedSql {
  return { sql: `place_code IN (${placesWithin()}) AND instr(path, ?) > 0`, parameters: [longestName(place), place] }
}

/** The name as a word of its own; \b knows no Chinese letters. */
function names(view: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])${view}(?![\\p{L}\\p{N}_])`, 'u')
}

/** Views with a report in each row. */
const narrowable: readonly string[] = [
  'report',
  'fact',
  'fact_aggregate',
  'fact_all',
  'fact_disputed',
  'trust_count',
  'finding',
  'section_search',
  ...['disclosure', 'application', 'dispute', 'annex'].flatMap((name) =>
    [name, `${name}_aggregate`].flatMap((view) => [view, `${view}_corrected`]),
  ),
  'standing_correction',
  '主动公开',
  '依申请公开',
  '复议诉讼',
  ...['request_metric', 'dispute_metric'].flatMap((name) =>
    [name, `${name}_aggregate`].flatMap((view) => [view, `${view}_corrected`]),
  ),
]

function reportOf(view: string): string {
  return /\p{Script=Han}/u.test(view) ? '报告编号' : 'report_id'
}
