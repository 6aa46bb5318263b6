import type { Section, SectionKey, Statement, TableRecord } from '../../../parsers/record.ts'
import { checkProse, type ProseResult } from '../../../src/checks/prose/index.ts'
import { nodeAt } from '../../build.ts'
import { drawTable, identityOf } from '../records.ts'

const applications = drawTable(
  't3',
  'F2021',
  `row                        | natural | business | research | public_interest | legal_service | other | total
   new                        | 20      | 3        | 0        | 0               | 1             | 0     | 24
   carried_in                 | 2       | 0        | 0        | 0               | 0             | 0     | 2
   granted                    | 8       | 2        | 0        | 0               | 0             | 0     | 10
   partial                    | 4       | 0        | 0        | 0               | 0             | 0     | 4
   denied.state_secret        | 0       | 0        | 0        | 0               | 0             | 0     | 0
   denied.law_forbidden       | 0       | 0        | 0        | 0               | 0             | 0     | 0
   denied.security_stability  | 0       | 0        | 0        | 0               | 0             | 0     | 0
   denied.third_party         | 1       | 0        | 0        | 0               | 0             | 0     | 1
   denied.internal_affairs    | 2       | 0        | 0        | 0               | 0             | 0     | 2
   denied.process_info        | 0       | 0        | 0        | 0               | 0             | 0     | 0
   denied.enforcement_file    | 0       | 0        | 0        | 0               | 0             | 0     | 0
   denied.admin_query         | 0       | 0        | 0        | 0               | 0             | 0     | 0
   unavailable.not_held       | 3       | 0        | 0        | 0               | 0             | 0     | 3
   unavailable.needs_creation | 1       | 0        | 0        | 0               | 0             | 0     | 1
   unavailable.unclear        | 0       | 0        | 0        | 0               | 0             | 0     | 0
   not_processed.petition     | 2       | 0        | 0        | 0               | 0             | 0     | 2
   not_processed.duplicate    | 0       | 1        | 0        | 0               | 0             | 0     | 1
   not_processed.publication  | 0       | 0        | 0        | 0               | 0             | 0     | 0
   not_processed.excessive    | 0       | 0        | 0        | 0               | 0             | 0     | 0
   not_processed.confirm_reissue | 0    | 0        | 0        | 0               | 0             | 0     | 0
   other.no_correction        | 0       | 0        | 0        | 0               | 1             | 0     | 1
   other.fee_overdue          | 0       | 0        | 0        | 0               | 0             | 0     | 0
   other.other                | 0       | 0        | 0        | 0               | 0             | 0     | 0
   total                      | 21      | 3        | 0        | 0               | 1             | 0     | 25
   carried_out                | 1       | 0        | 0        | 0               | 0             | 0     | 1`,
)

const disputes = drawTable(
  't4',
  'F2021',
  `row          | maintained | corrected | other | pending | total
   review       | 3          | 1         | 0     | 1       | 5
   direct       | 1          | 0         | 1     | 0       | 2
   after_review | 1          | 0         | 0     | 0       | 1`,
)

const disclosure = drawTable(
  't2',
  'F2021',
  `row        | issued | repealed | in_force | decisions | amount
   rules      | 0      | 0        | 0        | ~         | ~
   normative  | 4      | 2        | 15       | ~         | ~
   licensing  | ~      | ~        | ~        | 97        | ~
   punishment | ~      | ~        | ~        | 120       | ~
   coercion   | ~      | ~        | ~        | 3         | ~
   fees       | ~      | ~        | ~        | ~         | 1.5`,
)

/**
 * A town's year: 24 received (20, 3 and 1 by kind), 2 carried in, 25 closed, 1 carried out; 5 reconsiderations, 3 suits;
 * 4 normative documents issued, 2 repealed, 15 in force.
 */
export const townTables: readonly TableRecord[] = [disclosure, applications, disputes]

/** The same form where nothing was asked and nobody sued. */
export const quietTables: readonly TableRecord[] = townTables.map((table) => ({
  ...table,
  facts: table.facts.map((fact) => (fact.value === null ? fact : { ...fact, state: 'zero', value: 0, raw: '0' })),
}))

/** A section whose text is in one paragraph. */
export function sectionOf(text: string, key: SectionKey = 'overview'): Section {
  const paragraphs = [{ start: 0, end: text.length, positions: [nodeAt('paragraph 1')] }]
  return { key, title: '一、总体情况', text, position: nodeAt('heading'), paragraphs }
}

export interface Situation {
  readonly tables?: readonly TableRecord[]
  readonly issuer?: string | null
  readonly year?: number | null
  readonly scope?: 'own' | 'aggregate' | null
  readonly section?: SectionKey
}

/** What a text says of a town's tables of 2023, or of another report's. */
export function proseOf(text: string, situation: Situation = {}): ProseResult {
  const { tables = townTables, issuer = '南屏县石桥镇人民政府', year = 2023, scope = 'own', section } = situation
  const identity = identityOf(issuer, year)
  const claim = scope === null ? null : { value: scope, from: 'title' as const, text: '', position: null }
  return checkProse({ identity: { ...identity, scope: claim }, sections: [sectionOf(text, section)], tables })
}

/** `received 24 =`: agrees; `≠`: contradicts; `?scope`: not compared, and why. */
export function shown({ kind, value, verdict, why }: Statement): string {
  return `${kind} ${value} ${verdict === 'agrees' ? '=' : verdict === 'differs' ? '≠' : `?${why}`}`
}
