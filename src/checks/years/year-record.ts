import type { Report, Scope, SectionKey, TableCode } from '../../../parsers/record.ts'
import type { FactKey } from '../../document/finding.ts'
import { formatPosition } from '../../document/position.ts'

/** A number of a report as far as other years ask for it. */
export interface YearFact extends FactKey {
  readonly table: TableCode
  /** Printed label of the row. */
  readonly label: string
  /** For a row of a local sheet: the codebook row that means the same. */
  readonly sameAs: string | null
  readonly value: number | null
  /** `blank`, `dash` …: see FactState. */
  readonly state: string
  readonly certain: boolean
  /** As formatPosition writes it. */
  readonly position: string | null
}

/** One table of a report; of tables that give a number twice only the first. */
export interface YearTable {
  readonly table: TableCode
  readonly form: string
  readonly facts: readonly YearFact[]
}

/** A section that may be copied from one year to the next. */
export interface YearText {
  readonly title: string
  readonly text: string
  readonly position: string | null
}

/** Sections whose words are the report's own; the others hold tables or a set phrase. */
export const comparedSections = ['overview', 'problems'] as const satisfies readonly SectionKey[]
export type ComparedSection = (typeof comparedSections)[number]

/** What other years of the same issuer are held against; made from a report just read or from the archive. */
export interface YearRecord {
  /** Names the report among those compared: a path, or its number in an archive. */
  readonly key: string
  readonly year: number
  readonly scope: Scope
  /** False where the report does not say whose figures it gives and its issuer may have others below it. */
  readonly isScopeSure: boolean
  readonly tables: readonly YearTable[]
  readonly texts: Readonly<Partial<Record<ComparedSection, YearText>>>
}

/** Null where the report does not say for which year it is. */
export function yearRecordOf(report: Report, key: string): YearRecord | null {
  const { issuer, year, scope, likelyScope } = report.identity
  if (year === null) return null
  const seen = new Set<string>()
  const tables = report.tables.flatMap((record): readonly YearTable[] => {
    const names = record.facts.map((fact) => `${fact.table}\0${fact.row}\0${fact.column}`)
    const isRepeat = names.some((name) => seen.has(name))
    for (const name of names) seen.add(name)
    if (isRepeat) return []
    const lines = new Map(record.rows.map((line) => [line.code, line]))
    const facts = record.facts.map(({ table, row, column, value, state, certain, position }): YearFact => {
      const line = lines.get(row)
      const place = position && formatPosition(position)
      const label = line?.label ?? row
      return { table, row, column, label, sameAs: line?.sameAs ?? null, value, state, certain, position: place }
    })
    return [{ table: record.table, form: record.form, facts }]
  })
  return {
    key,
    year: year.value,
    scope: (scope ?? likelyScope)?.value ?? 'own',
    isScopeSure: isScopeSure(issuer?.value ?? null, scope !== null),
    tables,
    texts: textsOf(
      report.sections.map((section) => ({
        ...section,
        position: section.position && formatPosition(section.position),
      })),
    ),
  }
}

/** Bodies that add up nobody else's figures: towns, streets and bureaus. An office (办公室) often reports for all. */
const lowestLevel = /(?:镇|乡|街道|局)(?:人民政府|政府|办事处)?$/u

/** Whether it is beyond doubt whose figures a report gives: it says so, or its issuer has nobody to add up. */
export function isScopeSure(issuer: string | null, isSaid: boolean): boolean {
  return isSaid || (issuer !== null && lowestLevel.test(issuer))
}

/** The compared sections out of all; of two with one key the longer. */
export function textsOf(
  sections: readonly {
    readonly key: string | null
    readonly title: string
    readonly text: string
    readonly position: string | null
  }[],
): YearRecord['texts'] {
  const texts: Partial<Record<ComparedSection, YearText>> = {}
  for (const key of comparedSections) {
    const [longest] = sections.filter((section) => section.key === key).sort((a, b) => b.text.length - a.text.length)
    if (longest) texts[key] = { title: longest.title, text: longest.text, position: longest.position }
  }
  return texts
}
