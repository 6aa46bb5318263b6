import type { Archive, ReportNumbers, ReportRow } from '../../db/index.ts'
import type { ComparedFinding, ReportSide } from './comparison.ts'
import { meaningOf, numberName } from './number-meaning.ts'
import { ratesOf } from './rates.ts'

/** The part of an archive that comparing asks. */
export type ComparedArchive = Pick<Archive, 'reports' | 'reportNumbers' | 'report'>

interface StoredOptions {
  /** Their sections too, which only two reports need. */
  readonly withText?: boolean
  /** Revisions of these reports that do not count, among others. */
  readonly older?: readonly ReportRow[]
  /** The archive stands for one file: its numbers mean nothing outside. */
  readonly isFile?: boolean
}

/** Reports of an archive as they are compared. */
export function storedReports(
  archive: ComparedArchive,
  reports: readonly ReportRow[],
  { withText = false, older = [], isFile = false }: StoredOptions = {},
): readonly ReportSide[] {
  const numbers = archive.reportNumbers(reports.map(({ report_id }) => report_id))
  return reports.flatMap((row, index): readonly ReportSide[] => {
    const own = numbers[index]
    if (!own) return []
    const { series_id: series, ...head } = row
    const superseded = older.filter(({ series_id, is_current }) => series_id === series && !is_current)
    const sections = withText ? (archive.report(row.report_id)?.sections ?? []) : []
    return [
      {
        report: isFile ? { ...head, report_id: null, issuer_id: null } : head,
        numbers: own.facts,
        rates: ratesOf(own),
        findings: findingsOf(own, isFile),
        repeated: own.repeated,
        sections: sections.map(({ section_key: key, title, text }) => ({ key, title, text })),
        superseded: superseded.map(({ report_id }) => report_id),
      },
    ]
  })
}

function findingsOf({ named, facts }: ReportNumbers, isFile: boolean): readonly ComparedFinding[] {
  const meant = new Map(
    facts.map((fact) => {
      const { table, row, column } = meaningOf(fact)
      return [numberName(fact.table_code, fact.row_code, fact.col_code), numberName(table, row, column)] as const
    }),
  )
  const groups = Map.groupBy(named, ({ finding_id }) => finding_id)
  return [...groups].flatMap(([number, rows]): readonly ComparedFinding[] => {
    const [first] = rows
    if (!first) return []
    const { rule, severity, sentence_en: en, sentence_zh: zh } = first
    const printed = rows.map((row) => numberName(row.table_code, row.row_code, row.col_code))
    const names = [...new Set(printed.map((name) => meant.get(name) ?? name))]
    return [{ number: isFile ? null : number, rule, severity, en, zh, names }]
  })
}
