import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { faults } from '../../corpus/make/faults.ts'
import { docxLayouts, htmlLayouts, sampleSeed, textLayouts } from '../../corpus/make/plan.ts'
import { samplePlan } from '../../corpus/make/sample-plan.ts'
import { indexHeader } from '../../corpus/make/truth.ts'
import { type MadeFile, makeFile } from '../../corpus/make/write-archive.ts'

const corpus = join(import.meta.dirname, '../../corpus')
const made: readonly MadeFile[] = samplePlan.map((plan) => makeFile(sampleSeed, plan))

const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()

/** Every way in which a file of the sample may be encoded; the notice is looked for in each. */
function readings(file: MadeFile): readonly string[] {
  if (file.path.endsWith('.docx')) return [strFromU8(unzipSync(file.bytes)['docProps/core.xml'] ?? new Uint8Array())]
  return ['utf-8', 'gb18030', 'big5', 'utf-16le'].map((encoding) => new TextDecoder(encoding).decode(file.bytes))
}

describe('the committed sample', () => {
  test('is byte for byte what the generator makes', () => {
    expect(filesUnder(join(corpus, 'sample'))).toEqual(made.map((file) => file.path).toSorted())
    for (const file of made) {
      expect(Buffer.compare(readFileSync(join(corpus, 'sample', file.path)), file.bytes), file.path).toBe(0)
      expect(readFileSync(join(corpus, 'sample-truth', `${file.path}.csv`), 'utf8'), file.path).toBe(file.truth)
    }
  })

  test('has an index of just these files', () => {
    const index = readFileSync(join(corpus, 'sample-truth/index.csv'), 'utf8')
    expect(index).toBe(`${[indexHeader, ...made.map((file) => file.indexLine)].join('\n')}\n`)
  })

  test('says in every file that it is made', () => {
    for (const file of made) {
      expect(
        readings(file).some((text) => /gongkai (项目自制样例，非真实报告|項目自制樣例，非真實報告)/.test(text)),
        file.path,
      ).toBe(true)
    }
  })

  test('stays below three megabytes', () => {
    expect(made.reduce((sum, file) => sum + file.bytes.length + file.truth.length, 0)).toBeLessThan(3 * 1024 * 1024)
  })
})

describe('the mix', () => {
  test('covers every layout of every format', () => {
    const seen = new Set(samplePlan.map((plan) => `${plan.layout.format} ${plan.layout.name}`))
    const known = [
      ...textLayouts.map((name) => `text ${name}`),
      ...htmlLayouts.map((name) => `html ${name}`),
      ...docxLayouts.map((name) => `docx ${name}`),
    ]
    expect([...seen].toSorted()).toEqual(known.toSorted())
  })

  test('covers every form, encoding and fault', () => {
    expect(new Set(samplePlan.map((plan) => plan.tables)).size).toBe(7)
    expect(new Set(samplePlan.map((plan) => plan.encoding)).size).toBe(5)
    expect(new Set(samplePlan.flatMap((plan) => plan.faults ?? []))).toEqual(new Set(Object.keys(faults)))
  })

  test('covers what people type for nothing, and how they write totals, signs, amounts and digits', () => {
    const used = (key: 'zero' | 'totals' | 'signs' | 'amount' | 'digits' | 'applicants') =>
      new Set(samplePlan.flatMap((plan) => plan.printing?.[key] ?? [])).size
    expect(used('zero')).toBe(5)
    expect(used('totals')).toBe(2)
    expect(used('signs')).toBe(2)
    expect(used('amount')).toBe(3)
    expect(used('digits')).toBe(2)
    expect(used('applicants')).toBe(4)
  })

  test('has at least sixty reports of at least ten towns in five counties over 2011 to 2024', () => {
    expect(samplePlan.length).toBeGreaterThanOrEqual(60)
    const towns = samplePlan.filter((plan) => plan.scope === 'own').map((plan) => plan.issuer.id)
    expect(new Set(towns).size).toBeGreaterThanOrEqual(10)
    expect(new Set(samplePlan.map((plan) => plan.issuer.place.county)).size).toBe(5)
    expect(new Set(samplePlan.map((plan) => plan.year)).size).toBe(14)
  })

  test('puts no blank where a layout would lose it without a trace', () => {
    const losing = samplePlan.filter((plan) => ['wide-spaces', 'run-on', 'one-line'].includes(plan.layout.name))
    for (const plan of losing) expect(plan.printing?.zero ?? '0', plan.shows).toBe('0')
  })
})
