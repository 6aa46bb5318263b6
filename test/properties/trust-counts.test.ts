import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../../db/index.ts'
import type { Trust } from '../../parsers/record.ts'
import type { Finding } from '../../src/document/finding.ts'
import { importSketch, select, temporaryArchive } from '../db/archive-file.ts'
import { applicants, buildTable, outcomes } from '../db/build-report.ts'

const trusts = ['proven', 'consistent', 'unchecked', 'disputed', 'solved'] as const satisfies readonly Trust[]

/** What the summary must say: counted number by number. */
const counted = `SELECT report_id, form, ${trusts.map((trust) => `sum(trust = '${trust}') AS ${trust}, sum(flagged * (trust = '${trust}')) AS flagged_${trust}`).join(', ')}
  FROM fact_all WHERE trust IS NOT NULL GROUP BY report_id, form ORDER BY report_id, form`
const held = `SELECT report_id, form, ${trusts.map((trust) => `${trust}, flagged_${trust}`).join(', ')} FROM trust_count ORDER BY report_id, form`

/** A number or a printed text, by how it is drawn. */
const cell = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom('', '-', '无', '12件'))

/** Rows of table 3 and 4, and of a column that no wide table has. */
const drawnTables = fc.record({
  new: fc.array(cell, { minLength: 7, maxLength: 7 }),
  granted: fc.array(cell, { minLength: 7, maxLength: 7 }),
  review: fc.array(cell, { minLength: 5, maxLength: 5 }),
  own: fc.array(cell, { minLength: 2, maxLength: 2 }),
  form: fc.constantFrom('F2019', 'F2021'),
  isTwice: fc.boolean(),
})

const findingOf = (number: 'new' | 'granted' | 'review', severity: 'error' | 'warning' | 'note'): Finding => ({
  rule: 'application.row-sum',
  severity,
  values: { row: number },
  positions: [],
  facts: [{ table: number === 'review' ? 't4' : 't3', row: number, column: 'total' }],
})

const change = fc.oneof(
  fc.record({
    kind: fc.constant('import' as const),
    file: fc.integer({ min: 1, max: 3 }),
    tables: drawnTables,
    letters: fc.array(fc.constantFrom<Trust | null>(...trusts, null), { minLength: 1, maxLength: 9 }),
    findings: fc.array(
      fc.tuple(fc.constantFrom('new', 'granted', 'review'), fc.constantFrom('error', 'warning', 'note')),
      { maxLength: 3 },
    ),
    version: fc.constantFrom('1.0.0', '1.0.1'),
  }),
  fc.record({
    kind: fc.constant('decide' as const),
    nth: fc.nat(9),
    decision: fc.constantFrom('confirmed', 'explained', 'false-alarm', 'open'),
  }),
  fc.record({ kind: fc.constant('correct' as const), nth: fc.nat(99), value: fc.option(fc.nat(20)) }),
  fc.record({ kind: fc.constant('severity' as const), severity: fc.constantFrom('error', 'warning', 'note', null) }),
  fc.record({ kind: fc.constant('compare' as const) }),
)

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function apply(archive: Archive, one: Change): void {
  switch (one.kind) {
    case 'import': {
      const { tables, letters } = one
      let nth = 0
      const t3 = buildTable('t3', applicants, { new: tables.new, granted: tables.granted }, { form: tables.form })
      importSketch(
        archive,
        `${one.file}.txt`,
        {
          issuer: '南安市九都镇人民政府',
          year: 2020 + one.file,
          form: tables.form,
          tables: [
            t3,
            buildTable('t4', outcomes, { review: tables.review }, { form: tables.form }),
            buildTable('t3', ['本地一', '本地二'], { carried_in: tables.own }, { form: 'F2021' }),
            ...(tables.isTwice ? [t3] : []),
          ],
          findings: one.findings.map(([number, severity]) => findingOf(number, severity)),
          judge: (fact) => (fact.value === null ? fact : { ...fact, trust: letters[nth++ % letters.length] ?? null }),
        },
        one.version,
      )
      return
    }
    case 'decide': {
      const findings = select(archive, 'SELECT finding_id FROM finding ORDER BY finding_id')
      const id = findings[one.nth % Math.max(findings.length, 1)]?.finding_id
      if (id !== undefined) archive.decide(Number(id), { decision: one.decision, why: '查过', by: '王' })
      return
    }
    case 'correct': {
      const sql =
        'SELECT report_id, table_code, row_code, col_code, corrected FROM fact WHERE value IS NOT NULL ORDER BY 1, 2, 3, 4'
      const facts = select(archive, sql)
      const fact = facts[one.nth % Math.max(facts.length, 1)]
      if (!fact || (one.value === null && fact.corrected === null)) return
      const number = { table: String(fact.table_code), row: String(fact.row_code), column: String(fact.col_code) }
      archive.correct(Number(fact.report_id), number as never, { value: one.value, why: '查过', by: '王' })
      return
    }
    case 'severity':
      archive.setSeverity('application.row-sum', one.severity)
      return
    case 'compare':
      archive.compareReports()
  }
}

describe('the counts of trust', () => {
  it('are those of the numbers after whatever was imported, decided, corrected, set or compared', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 8 }), (changes) => {
        const archive = temporaryArchive()
        for (const one of changes) {
          apply(archive, one)
          expect(select(archive, held)).toEqual(select(archive, counted))
        }
        const disputed = (view: string) =>
          select(
            archive,
            `SELECT * FROM ${view} WHERE trust IN ('disputed', 'solved') ORDER BY report_id, table_no, line_no, col_code`,
          )
        expect(disputed('fact_disputed')).toEqual(disputed('fact_all'))
        expect(select(archive, 'SELECT trust FROM fact_disputed')).toHaveLength(disputed('fact_all').length)
      }),
      { numRuns: 25 },
    )
  })

  it('of a made archive hold every trust, flagged and not', () => {
    const archive = temporaryArchive()
    let nth = 0
    importSketch(archive, 'a.txt', {
      tables: [buildTable('t3', applicants, { new: [1, 2, 3, 4, 5, 6, 7], granted: [1, 2, 3, 4, 5, 6, 7] })],
      findings: [findingOf('new', 'error')],
      judge: (fact) => ({ ...fact, trust: trusts[nth++ % trusts.length] ?? null }),
    })
    expect(select(archive, held)).toEqual(select(archive, counted))
    const [row] = select(archive, held)
    expect(trusts.map((trust) => Number(row?.[trust]) > 0)).toEqual(trusts.map(() => true))
    expect(trusts.some((trust) => Number(row?.[`flagged_${trust}`]) > 0)).toBe(true)
  })
})
