import { describe, expect, test } from 'vitest'
import type { Equation, OpenRow } from '../../../parsers/solve/equation.ts'
import { solveJointly } from '../../../parsers/solve/solve-jointly.ts'

/** Two columns, named by the row: a1, a2. */
const row = (name: string, ...candidates: (readonly number[])[]): OpenRow => ({
  cells: [`${name}1`, `${name}2`],
  candidates,
})

/** `a1 + b1 = 12` */
function equation(text: string): Equation {
  const [left = '', right = ''] = text.split(' = ')
  return {
    terms: left.split(' ').flatMap((word, index, words) => {
      if (word === '+' || word === '-') return []
      return [{ cell: word, factor: words[index - 1] === '-' ? -1 : 1 }]
    }),
    constant: Number(right),
    name: text,
  }
}

const kept = (rows: readonly OpenRow[], equations: readonly string[]): readonly (readonly number[])[] =>
  solveJointly(rows, equations.map(equation)).kept

describe('rows that can be divided in several ways', () => {
  test('are solved where an equation leaves one way', () => {
    expect(kept([row('a', [1, 12], [11, 2])], ['a1 = 11'])).toEqual([[1]])
  })

  test('are solved by one another where the columns hold together only in one way', () => {
    const rows = [row('a', [1, 12], [11, 2], [5, 5]), row('b', [1, 12], [11, 2])]
    expect(kept(rows, ['a1 + b1 = 12', 'a2 + b2 = 14'])).toEqual([
      [0, 1],
      [0, 1],
    ])
    expect(kept(rows, ['a1 + b1 = 16'])).toEqual([[2], [1]])
  })

  test('keep what one equation leaves though no single one tells', () => {
    // Each equation alone leaves every way of both rows; together they leave one.
    const rows = [row('a', [0, 0], [1, 1], [0, 1]), row('b', [0, 1], [1, 0])]
    for (const one of ['a1 + b1 = 1', 'a2 + b2 = 1'])
      expect(kept(rows, [one])).toEqual([
        [0, 1, 2],
        [0, 1],
      ])
    expect(kept(rows, ['a1 + b1 = 1', 'a2 + b2 = 1'])).toEqual([[2], [1]])
  })

  test('keep all ways where nothing fits: the report contradicts itself', () => {
    const rows = [row('a', [1, 12], [11, 2])]
    const solved = solveJointly(rows, [equation('a1 = 99')])
    expect(solved.kept).toEqual([[0, 1]])
    expect(solved.contradicted.map(({ name }) => name)).toEqual(['a1 = 99'])
  })

  test('contradict one another where each equation alone would fit', () => {
    const rows = [row('a', [1, 12], [11, 2])]
    expect(solveJointly(rows, [equation('a1 = 1'), equation('a2 = 2')]).kept).toEqual([[0, 1]])
  })

  test('are solved apart where no equation ties them', () => {
    const rows = [row('a', [1, 12], [11, 2]), row('b', [1, 12], [11, 2])]
    const solved = solveJointly(rows, [equation('a1 = 99'), equation('b1 = 11')])
    expect(solved.kept).toEqual([[0, 1], [1]])
  })

  test('amounts are compared to six decimals', () => {
    expect(kept([row('a', [0.1, 0.2], [1, 2])], ['a1 + a2 = 0.3'])).toEqual([[0]])
  })
})

describe('searches that are too long', () => {
  /** Rows whose sums are nearly all different, 3^60 of them. */
  const spread = (index: number, modulus: number): number => (index * index * 7919 + index * 104_729) % modulus
  const rows = Array.from({ length: 60 }, (_, index) =>
    row(
      `r${index}`,
      [0, 0],
      [spread(index, 99_991), spread(index, 9973)],
      [spread(index, 70_001), spread(index, 8999)],
    ),
  )
  const sum = (column: number): string => rows.map(({ cells }) => cells[column]).join(' + ')

  test('are given up, and what one equation rules out stays out', () => {
    const started = rows.map(({ candidates }) => candidates[1] ?? [])
    const totals = [0, 1].map((column) => started.reduce((all, numbers) => all + (numbers[column] ?? 0), 0))
    const equations = [equation(`${sum(0)} = ${totals[0]}`), equation(`${sum(1)} = ${totals[1]}`)]
    const solved = solveJointly(rows, equations)
    expect(solved.isExact.every((one) => one)).toBe(false)
    expect(solved.kept.every((row) => row.includes(1))).toBe(true)
  })
})
