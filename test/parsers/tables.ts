import { parseDocument } from '../../parsers/index.ts'
import type { Fact, TableCode, TableRecord } from '../../parsers/record.ts'
import type { Grid } from '../../src/document/document.ts'
import type { Finding } from '../../src/document/finding.ts'
import { documentOf } from '../build.ts'

export interface ParsedTables {
  readonly tables: readonly TableRecord[]
  readonly findings: readonly Finding[]
}

/** Says who and when, so that only the tables leave something to find. */
const title = '石湾镇人民政府2022年政府信息公开工作年度报告'

/** The tables of a document of paragraphs and grids below a title, with what was noted on the way. */
export function tablesIn(...parts: readonly (string | Grid)[]): ParsedTables {
  const findings: Finding[] = []
  const { tables } = parseDocument(documentOf([title, ...parts]), (finding) => findings.push(finding))
  return { tables, findings }
}

/** One row as `7 blank 0 8`, in the order of its columns; `?` behind a number that is in doubt; empty without the row. */
export function rowOf({ tables }: ParsedTables, table: TableCode, row: string): string {
  const facts = tables.find((one) => one.table === table)?.facts.filter((fact) => fact.row === row) ?? []
  return facts.map((fact) => shown(fact) + (fact.certain ? '' : '?')).join(' ')
}

function shown({ value, state }: Fact): string {
  return value === null ? state : String(value)
}

/** Rules of what was found, told once each; notes left out. */
export function rulesIn({ findings }: ParsedTables): readonly string[] {
  const serious = findings.filter(({ severity }) => severity !== 'note')
  return [...new Set(serious.map(({ rule }) => rule))]
}
