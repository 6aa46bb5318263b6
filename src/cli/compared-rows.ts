import type { Comparison } from '../index.ts'
import { numberName } from '../index.ts'
import type { Answer, Value } from './output.ts'
import type { Session } from './session.ts'

/** One row for each number and report, with what was compared and how it differs. */
const columns = [
  'number',
  'table_code',
  'row_code',
  'col_code',
  'unit',
  'words',
  'issuer',
  'report_year',
  'scope',
  'report_id',
  'revision',
  'state',
  'raw',
  'value',
  'corrected',
  'suggested',
  'compared',
  'trust',
  'flagged',
  'against',
  'difference',
  'percent',
  'why_no_difference',
  'rank',
  'of',
  'lowest',
  'lower_quartile',
  'median',
  'upper_quartile',
  'highest',
  'position',
  'source',
] as const

/** A comparison as rows for other programs: nothing is marked or rounded, a blank is empty. */
export function comparedAnswer(comparison: Comparison, session: Session): Answer {
  const rows = comparison.rows.flatMap((row) =>
    row.cells.map((cell, index): readonly Value[] => {
      const column = comparison.columns[index]
      const report = column?.report ?? null
      const change = row.changes[index] ?? null
      const against = change ? comparison.columns[change.from] : undefined
      const spread = index === 0 ? row.spread : null
      return [
        numberName(row.table, row.row, row.column),
        row.table,
        row.row,
        row.column,
        row.unit,
        session.language === 'zh' ? row.zh : row.en,
        column?.issuer ?? null,
        column?.year ?? null,
        report?.scope ?? null,
        report?.report_id ?? null,
        report?.revision ?? null,
        cell.state,
        cell.raw,
        cell.value,
        cell.corrected,
        cell.suggested,
        cell.used,
        cell.trust,
        cell.flagged ? 1 : 0,
        against ? (comparison.kind === 'years' ? (against.year ?? null) : against.issuer) : null,
        change?.difference ?? null,
        change?.percent ?? null,
        change?.why ?? null,
        spread?.rank ?? null,
        spread?.of ?? null,
        spread?.lowest ?? null,
        spread?.lowerQuartile ?? null,
        spread?.median ?? null,
        spread?.upperQuartile ?? null,
        spread?.highest ?? null,
        cell.position,
        report?.source ?? null,
      ]
    }),
  )
  return { columns, rows }
}
