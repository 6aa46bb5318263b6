import { describe, expect, test } from 'vitest'
import { judgeTable, type Verdict } from '../../corpus/perturb/judge.ts'
import { perturbations } from '../../corpus/perturb/perturb-table.ts'
import { sampleCases } from '../../corpus/score/cases.ts'
import { readReport } from '../../src/read-report.ts'
import { drawTable } from '../checks/records.ts'

/** A town's report and one with the statistics sheet of 2014; the whole archive takes a minute. */
const few = ['南屏县/太平镇2019年', '石湾镇2015年']

async function verdictsOf(name: string): Promise<readonly Verdict[]> {
  const found = sampleCases().find(({ path }) => path.includes(name))
  if (!found) throw new Error(`no report of the sample is called ${name}`)
  const report = await readReport({ name: found.path, bytes: found.bytes() })
  return report.tables.flatMap((table) => judgeTable(table, found.path))
}

describe('slips in the sample', () => {
  test.each(few)('are noticed in every identity, and single numbers in two are repaired: %s', async (name) => {
    const verdicts = (await verdictsOf(name)).filter(({ hasBlanks }) => !hasBlanks)
    const digits = verdicts.filter(({ kind, identities }) => kind === 'digit' && identities > 0)
    expect(digits.length).toBeGreaterThan(20)
    expect(digits.filter(({ noticed, listed }) => !noticed || !listed)).toEqual([])
    expect(digits.filter(({ identities, repaired }) => identities > 1 && !repaired)).toEqual([])
    expect(digits.filter(({ misled }) => misled)).toEqual([])
    const moved = verdicts.filter(
      ({ kind, identities }) => kind !== 'digit' && kind !== 'row-dropped' && identities > 1,
    )
    expect(moved.filter(({ noticed, misled }) => !noticed || misled)).toEqual([])
  })
})

describe('perturbations', () => {
  const table = drawTable('t4', 'F2021', ['row | maintained | total', 'review | 12 | 12', 'direct | 0 | 0'].join('\n'))

  test('are one for each digit, pair of unequal neighbours, direction of a row, and row', () => {
    const kinds = perturbations(table, 'a').map(({ kind }) => kind)
    expect(
      Object.fromEntries([...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => [kind, all.length])),
    ).toEqual({
      digit: 6,
      swap: 2,
      shift: 2,
      'table-shift': 2,
      'row-dropped': 2,
    })
  })

  test('name the numbers that they changed, as they were', () => {
    for (const { table: changed, originals } of perturbations(table, 'a')) {
      const differing = table.facts.filter((fact, nth) => fact.value !== changed.facts[nth]?.value)
      expect(originals.filter(({ value }) => value !== null)).toEqual(expect.arrayContaining(differing))
      expect(originals.length).toBeGreaterThan(0)
    }
  })

  test('are the same every time, and others for another table', () => {
    expect(perturbations(table, 'a')).toEqual(perturbations(table, 'a'))
    expect(perturbations(table, 'a')).not.toEqual(perturbations(table, 'b'))
  })

  test('of a table that contradicts itself are not judged', () => {
    const wrong = drawTable(
      't4',
      'F2021',
      ['row | maintained | corrected | other | pending | total', 'review | 1 | 0 | 0 | 0 | 2'].join('\n'),
    )
    expect(judgeTable(wrong, 'a')).toEqual([])
  })
})
