import type { Statement } from '../../../parsers/record.ts'
import type { Finding } from '../../document/finding.ts'
import { findingAt, positionsOf } from '../../document/finding-on.ts'
import type { RuleId } from '../../document/rules.ts'
import type { Comparison } from './compare.ts'

/** From this report year on the notice wants the sentences to repeat table 2 (domain text 1.5, N-NORM). */
const repeatsDocumentsFrom = 2025
/** More cells than these are not named in the sentence; the finding's facts name all of them. */
const mostCellsNamed = 3

/** What is worth saying of a compared statement. */
export function findingsOf(statement: Statement, comparison: Comparison, year: number | null): readonly Finding[] {
  if (statement.rule === 'prose.fee') return oddFee(statement)
  if (statement.tableValue === null) return []
  if (statement.verdict === 'differs') return [found(ruleFor(statement, year), statement, comparison)]
  const mayDiffer = statement.why === 'scope' || statement.why === 'approximate' || statement.why === 'wording'
  return statement.verdict === 'not_compared' && mayDiffer ? [found('prose.may-differ', statement, comparison)] : []
}

function ruleFor({ rule }: Statement, year: number | null): RuleId {
  return rule === 'prose.normative' && (year ?? 0) < repeatsDocumentsFrom ? 'prose.may-differ' : rule
}

function found(rule: RuleId, statement: Statement, { sum, table }: Comparison): Finding {
  const { text, value, unit, tableValue, positions, cells } = statement
  const values = {
    words: text,
    said: `${value}${unit ?? ''}`,
    table: tableValue ?? '',
    cells: table && sum ? namesOf(statement, table) : '',
  }
  const places = [...positions, ...positionsOf(sum?.facts ?? [])]
  return { ...findingAt(rule, values, places, cells), expected: tableValue ?? '', actual: value }
}

function namesOf({ cells }: Statement, table: NonNullable<Comparison['table']>): string {
  const name = (lines: typeof table.rows, code: string): string =>
    (lines.find((line) => line.code === code)?.label ?? code).replaceAll('\n', '')
  const names = cells
    .slice(0, mostCellsNamed)
    .map(({ row, column }) => `${name(table.rows, row)} · ${name(table.columns, column)}`)
  return names.join(' + ') + (cells.length > mostCellsNamed ? ' + …' : '')
}

/** The fee is a multiple of ten yuan: 100元 a request and 10, 20 or 40元 a page (国办函〔2020〕109号). */
const feeStep = 10

function oddFee({ value, unit, text, positions, exactness }: Statement): readonly Finding[] {
  const yuan = unit === '万元' ? Math.round(value * 10_000) : value
  if (exactness !== 'exact' || yuan % feeStep === 0) return []
  return [findingAt('prose.fee', { words: text, said: `${value}${unit ?? ''}` }, positions)]
}
