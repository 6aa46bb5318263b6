import { createHash } from 'node:crypto'
import type {
  CheckedFact,
  Fact,
  FactState,
  FormCode,
  Identity,
  Report,
  TableCode,
  TableRecord,
} from '../../parsers/record.ts'
import { withTrust } from '../../src/checks/trust.ts'
import type { Finding } from '../../src/document/finding.ts'
import { placeIdentity } from '../../src/places/place-of-report.ts'

/** What a test says of a report; the rest is filled with what ordinary town reports have. */
export interface ReportSketch {
  readonly issuer?: string | null
  readonly year?: number | null
  readonly scope?: 'own' | 'aggregate' | null
  /** What is assumed where `scope` is null. */
  readonly likelyScope?: 'own' | 'aggregate'
  readonly published?: string
  readonly placeHints?: readonly string[]
  readonly indexNumber?: string
  readonly sourceUrl?: string
  readonly form?: FormCode
  /** Text that becomes the source's bytes. */
  readonly text?: string
  readonly tables?: readonly TableRecord[]
  readonly findings?: readonly Finding[]
  /** What the checks say of a number beyond unchecked. */
  readonly judge?: (fact: CheckedFact) => CheckedFact
  readonly assessments?: Report['assessments']
  readonly sections?: Report['sections']
}

/** A report as `readReport` would give it, with the bytes that it stands for. */
export function buildReport(sketch: ReportSketch): { readonly report: Report; readonly bytes: Uint8Array } {
  const { issuer = '南安市九都镇人民政府', year = 2022, scope = 'own', form = 'F2021' } = sketch
  const bytes = Buffer.from(sketch.text ?? `${issuer} ${year} ${scope} ${JSON.stringify(sketch.tables ?? [])}`)
  const claim = <T>(value: T | null | undefined) =>
    value === null || value === undefined
      ? null
      : { value, from: 'title' as const, text: String(value), position: null }
  const report: Omit<Report, 'identity'> & { readonly identity: Identity } = {
    format: 'text',
    identity: {
      title: `${issuer}${year}年政府信息公开工作年度报告`,
      issuer: claim(issuer),
      year: claim(year),
      period: year === null ? null : claim([`${year}-01-01`, `${year}-12-31`] as const),
      published: claim(sketch.published),
      scope: claim(scope),
      likelyScope: claim(sketch.likelyScope),
      notice: null,
      indexNumber: sketch.indexNumber ?? null,
      sourceUrl: sketch.sourceUrl ?? null,
      placeHints: sketch.placeHints ?? [],
    },
    form,
    document: {
      format: 'text',
      name: 'report.txt',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      encoding: 'utf-8',
      metadata: [],
      blocks: [],
    },
    sections: sketch.sections ?? [
      {
        key: 'overview',
        title: '一、总体情况',
        text: '本镇认真贯彻条例。',
        position: { on: 'line', line: 3, column: 1, length: 6 },
        paragraphs: [],
      },
    ],
    tables: (sketch.tables ?? []).map((table) => {
      const checked = withTrust(table, [])
      return { ...checked, facts: checked.facts.map(sketch.judge ?? ((fact) => fact)) }
    }),
    printed: [],
    assessments: sketch.assessments ?? [],
    statements: [],
    findings: sketch.findings ?? [],
  }
  return { report: { ...report, identity: placeIdentity(report) }, bytes }
}

type CellSketch = number | string | Partial<Fact>

const states: Readonly<Record<string, FactState>> = { '': 'blank', '-': 'dash', '/': 'slash', 无: 'word' }

/**
 * A table from row codes and cells. A number is printed as it is; a text is what was printed instead of one; an object
 * says more. Cells stand one a column on lines of their own, as in exports of one cell a line.
 */
export function buildTable(
  table: TableCode,
  columns: readonly string[],
  rows: Readonly<Record<string, readonly CellSketch[]>>,
  options: { readonly form?: FormCode; readonly unit?: string | null } = {},
): TableRecord {
  const { form = 'F2021', unit = '件' } = options
  let line = 10
  const facts = Object.entries(rows).flatMap(([row, cells]) =>
    cells.map((cell, index): Fact => {
      line += 1
      const column = columns[index] ?? `第${index}列`
      const position = { on: 'line', line, column: 2, length: 1 } as const
      const base = { table, row, column, unit, position, certain: true }
      if (typeof cell === 'number') {
        return { ...base, state: cell === 0 ? 'zero' : 'number', value: cell, raw: String(cell) }
      }
      if (typeof cell === 'string') return { ...base, state: states[cell] ?? 'text', value: null, raw: cell }
      return { ...base, state: 'number', value: null, raw: null, ...cell }
    }),
  )
  return {
    table,
    form,
    variant: 'standard',
    evidence: 'sequence',
    rows: Object.keys(rows).map((code) => ({ code, label: `印：${code}`, sameAs: null, unit: null })),
    columns: columns.map((code) => ({ code, label: `列：${code}`, sameAs: null, unit: null })),
    facts,
    runOns: [],
    positions: [{ on: 'line', line: 10, column: 1, length: 1 }],
  }
}

/** Columns of table 3 as the form prints them. */
export const applicants = ['natural', 'business', 'research', 'public_interest', 'legal_service', 'other', 'total']

/** Columns of table 4. */
export const outcomes = ['maintained', 'corrected', 'other', 'pending', 'total']
