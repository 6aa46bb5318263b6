import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTruth } from '../../../corpus/score/read-truth.ts'
import { scoreReport } from '../../../corpus/score/score-report.ts'
import type { Report } from '../../../parsers/record.ts'
import type { Finding } from '../../../src/document/finding.ts'
import { defaultLimits } from '../../../src/ingest/limits.ts'
import type { PdfEngine } from '../../../src/ingest/pdf/pages.ts'
import { pdfiumEngine } from '../../../src/ingest/pdf/pdfium.ts'
import { pdfjsEngine } from '../../../src/ingest/pdf/pdfjs-reader.ts'
import { ingestPdf } from '../../../src/ingest/pdf/read-pdf.ts'
import { readDocument } from '../../../src/read-report.ts'

async function read(path: string, engine: PdfEngine): Promise<Report> {
  const findings: Finding[] = []
  const document = await ingestPdf(
    { name: path, bytes: readFileSync(path) },
    (one) => findings.push(one),
    defaultLimits,
    engine,
  )
  return readDocument(document, findings)
}

const engines = [pdfiumEngine, pdfjsEngine]
const hongze = join(import.meta.dirname, '../../../../shared/reports/hongze-2023-pdf')

describe.skipIf(!existsSync(hongze)).each(engines)(
  '洪泽区2023 by $name (skipped where ../shared/reports is absent)',
  (engine) => {
    test('all 186 numbers are right, with both contradictions of table 4 and no false finding', async () => {
      const report = await read(join(hongze, 'report.pdf'), engine)
      const scores = scoreReport(report, readTruth(readFileSync(join(hongze, 'truth.csv'), 'utf8')))
      expect(scores.filter(({ outcome }) => outcome !== 'right')).toEqual([])
      expect(scores).toHaveLength(186)
      const looked = report.findings.filter(({ severity }) => severity !== 'note')
      const sums = looked.filter(({ rule }) => rule === 'dispute.sum')
      expect(sums.map(({ expected, actual }) => [expected, actual])).toEqual(
        expect.arrayContaining([
          [11, 0],
          [5, 0],
        ]),
      )
      // The report really puts the form of 2019 for table 3 beside that of 2021 for table 2.
      expect(looked.filter((one) => !sums.includes(one)).map(({ rule }) => rule)).toEqual(['structure.form-mixed'])
    })

    test('every number has its page and box', async () => {
      const report = await read(join(hongze, 'report.pdf'), engine)
      const facts = report.tables.flatMap(({ facts }) => facts)
      const places = facts.flatMap(({ position }) => (position?.on === 'page' ? [position] : []))
      expect(places).toHaveLength(facts.length)
      expect(new Set(places.map(({ page }) => page))).toEqual(new Set([2, 3, 4]))
    })
  },
)

const made = join(import.meta.dirname, '../../../corpus/pdf')
const files = existsSync(made) ? readdirSync(made).filter((name) => name.endsWith('.pdf')) : []

describe('PDFs of the sample archive', () => {
  test.each(files)('%s: no number is wrong, missing or invented in silence', async (name) => {
    const report = await read(join(made, name), pdfiumEngine)
    const truth = readTruth(readFileSync(join(made, 'truth', `${name}.csv`), 'utf8'))
    const silent = scoreReport(report, truth).filter(({ outcome }) => outcome !== 'right' && outcome !== 'flagged')
    expect(silent.map(({ outcome, place, detail }) => `${outcome}: ${place}: ${detail}`)).toEqual([])
  })
})
