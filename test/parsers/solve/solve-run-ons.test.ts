import { describe, expect, test } from 'vitest'
import { type KnownFigure, solveRunOns } from '../../../parsers/solve/solve-run-ons.ts'
import { numbersOf, withRuns } from './run-on-tables.ts'

const columns = '| natural | legal_persons | total'

/** A reduced table 3 whose columns hold. */
const application = (runs: Readonly<Record<string, string>>) =>
  withRuns(
    't3',
    'F2021',
    `
      ${columns}
      new | 14 | 2 | 16
      carried_in | 1 | 0 | 1
      granted | 11 | 1 | 12
      partial | 1 | 1 | 2
      denied | 1 | 0 | 1
      unavailable | 1 | 0 | 1
      not_processed | 0 | 0 | 0
      other | 0 | 0 | 0
      total | 14 | 2 | 16
      carried_out | 1 | 0 | 1
    `,
    runs,
  )

const known = (row: string, column: string, value: number, because = 'known'): KnownFigure => ({
  cells: [{ table: 't2', row, column }],
  value,
  because,
})

describe('the equations of the form', () => {
  test('leave one division, with the digits as printed', () => {
    const { table, changed } = solveRunOns(application({ granted: '11112' }), [])
    expect(numbersOf(table, 'granted')).toBe('11 1 12')
    expect(table.facts.filter(({ row }) => row === 'granted').map(({ raw, state }) => [raw, state])).toEqual([
      ['11', 'number'],
      ['1', 'number'],
      ['12', 'number'],
    ])
    expect(changed[0]?.because).toContain('application.column-sum')
  })

  test('solve several rows by one another', () => {
    const { table } = solveRunOns(application({ granted: '11112', total: '14216', new: '14216' }), [])
    expect(['granted', 'total', 'new'].map((row) => numbersOf(table, row))).toEqual(['11 1 12', '14 2 16', '14 2 16'])
  })

  test('say nothing where they hold in no division: the report contradicts itself', () => {
    const wrong = application({ granted: '11112' })
    const facts = wrong.facts.map((fact) =>
      fact.row === 'total' && fact.column === 'natural' ? { ...fact, value: 99, raw: '99' } : fact,
    )
    const { table } = solveRunOns({ ...wrong, facts }, [])
    expect(numbersOf(table, 'granted')).toBe('? ? ?')
  })

  test('say nothing with a number that is in doubt', () => {
    const doubtful = application({ granted: '110112' })
    const facts = doubtful.facts.map((fact) => (fact.row === 'partial' ? { ...fact, certain: false } : fact))
    expect(solveRunOns({ ...doubtful, facts }, []).changed).toEqual([])
  })

  test('prove nothing where a row of digits cannot be divided: cells are lost', () => {
    const { table } = solveRunOns(application({ granted: '11112', partial: '11' }), [])
    expect(numbersOf(table, 'granted')).toBe('? ? ?')
  })

  test('table 4: the sum of each block', () => {
    const run = withRuns(
      't4',
      'F2021',
      `
        | review/maintained | review/corrected | review/other | review/pending | review/total
        t4 | x | x | x | x | x
      `,
      {},
    )
    const facts = run.facts.map((fact) => ({ ...fact, row: 'review', column: fact.column.replace('review/', '') }))
    const results = ['maintained', 'corrected', 'other', 'pending', 'total']
    const runOn = {
      row: 't4',
      columns: results.map((result) => `review/${result}`),
      text: '710210',
      candidates: [[71, 0, 2, 1, 0]],
      isComplete: false,
      position: null,
    }
    const { table } = solveRunOns({ ...run, facts, runOns: [runOn] }, [])
    expect(numbersOf(table, 'review')).toBe('7 1 0 2 10')
  })
})

describe('known figures', () => {
  const disclosure = (text: string) =>
    withRuns(
      't2',
      'F2021',
      `
        | issued | repealed | in_force
        rules | 0 | 0 | 0
        normative | x | x | x
      `,
      { normative: text },
    )

  test('narrow a row that no equation speaks of', () => {
    const { table, changed } = solveRunOns(disclosure('8855698'), [known('normative', 'in_force', 698)])
    expect(table.runOns[0]?.candidates).toEqual([
      [8, 855, 698],
      [88, 55, 698],
      [885, 5, 698],
    ])
    expect(changed[0]?.because).toEqual(['known'])
    expect(numbersOf(table, 'normative')).toBe('? ? ?')
  })

  test('solve it where one division is left', () => {
    const figures = [known('normative', 'in_force', 698), known('normative', 'issued', 88)]
    const { table } = solveRunOns(disclosure('8855698'), figures)
    expect(numbersOf(table, 'normative')).toBe('88 55 698')
    expect(table.runOns[0]).toMatchObject({ candidates: [[88, 55, 698]], isComplete: true })
  })

  test('may be sums of cells', () => {
    const cells = ['issued', 'repealed'].map((column) => ({ table: 't2', row: 'normative', column }))
    const sum = { cells, value: 143, because: 'sum' }
    const { table } = solveRunOns(disclosure('8855698'), [sum, known('normative', 'in_force', 698)])
    expect(numbersOf(table, 'normative')).toBe('88 55 698')
  })

  test('that no division fulfils are left out and said', () => {
    const figures = [known('normative', 'in_force', 699, 'wrong'), known('normative', 'issued', 88)]
    const { table, contradicted } = solveRunOns(disclosure('8855698'), figures)
    expect(contradicted).toEqual(['wrong'])
    expect(table.runOns[0]?.candidates.every(([issued]) => issued === 88)).toBe(true)
  })

  test('that contradict one another rule out nothing', () => {
    const figures = [known('normative', 'issued', 8, 'one'), known('normative', 'in_force', 98, 'other')]
    const again = solveRunOns(disclosure('8855698'), [...figures, known('normative', 'issued', 88, 'third')])
    expect(again.contradicted).toEqual(['one', 'other', 'third'])
    expect(again.changed).toEqual([])
  })

  test('of cells that were read are no constraint', () => {
    const { changed, contradicted } = solveRunOns(disclosure('8855698'), [known('rules', 'issued', 5)])
    expect([changed, contradicted]).toEqual([[], []])
  })

  test('tell one number beside blank cells from several numbers', () => {
    const one = solveRunOns(disclosure('123'), [])
    expect(numbersOf(one.table, 'normative')).toBe('? ? ?')
    const told = solveRunOns(disclosure('123'), [known('normative', 'in_force', 3), known('normative', 'issued', 1)])
    expect(numbersOf(told.table, 'normative')).toBe('1 2 3')
    const blank = solveRunOns(disclosure('123'), [known('normative', 'in_force', 123)])
    expect(numbersOf(blank.table, 'normative')).toBe('? ? ?')
  })

  test('work on what is stored: candidates that were cut are found again in the text', () => {
    const stored = disclosure('8855698')
    const cut = stored.runOns.map((runOn) => ({
      ...runOn,
      candidates: runOn.candidates.slice(0, 1),
      isComplete: false,
    }))
    const figures = [known('normative', 'in_force', 698), known('normative', 'issued', 88)]
    const { table } = solveRunOns(JSON.parse(JSON.stringify({ ...stored, runOns: cut })), figures)
    expect(numbersOf(table, 'normative')).toBe('88 55 698')
  })

  test('take signs and decimals with their numbers', () => {
    const signed = withRuns('t2', 'F2019', '| prev_items | change | decisions\nlicensing | x | x | x', {
      licensing: '15 -312',
    })
    const figures = [{ cells: [{ table: 't2', row: 'licensing', column: 'change' }], value: -3, because: 'known' }]
    const { table } = solveRunOns(signed, figures)
    expect(table.facts.map(({ raw }) => raw)).toEqual(['15', '-3', '12'])
  })
})
