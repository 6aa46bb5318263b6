import { describe, expect, test } from 'vitest'
import type { TableCode, TableRecord } from '../../../parsers/record.ts'
import { checkBalances } from '../../../src/checks/balances.ts'
import { type Diagnosis, diagnose, suggestionsOf } from '../../../src/checks/repair/diagnose.ts'
import { drawTable } from '../records.ts'

const head = 'row | natural | business | research | public_interest | legal_service | other | total'

const whole = [
  'new                     | 9  | 3 | 0 | 0 | 3 | 1 | 16',
  'carried_in              | 1  | 0 | 0 | 0 | 0 | 0 | 1',
  'granted                 | 7  | 1 | 0 | 0 | 2 | 0 | 10',
  'partial                 | 0  | 0 | 0 | 0 | 0 | 0 | 0',
  'denied.internal_affairs | 3  | 0 | 0 | 0 | 0 | 1 | 4',
  'not_processed.petition  | 0  | 0 | 0 | 0 | 1 | 0 | 1',
  'total                   | 10 | 1 | 0 | 0 | 3 | 1 | 15',
  'carried_out             | 0  | 2 | 0 | 0 | 0 | 0 | 2',
]

const diagnoses = (table: TableRecord): readonly Diagnosis[] => diagnose(table, checkBalances(table).trials)

const draw = (table: TableCode, ...lines: readonly string[]): TableRecord => drawTable(table, 'F2021', lines.join('\n'))

/** The clean table with rows put in place of those of the same code. */
function t3With(...rows: readonly string[]): TableRecord {
  const codeOf = (row: string): string => row.split('|')[0]?.trim() ?? ''
  return draw('t3', head, ...whole.map((row) => rows.find((other) => codeOf(other) === codeOf(row)) ?? row))
}

/** Each repair as `slip: row column printed→value, …`. */
function repairs(table: TableRecord): readonly string[] {
  return diagnoses(table).flatMap((diagnosis) =>
    diagnosis.repairs.map(({ slip, changes }) => {
      const said = changes.map(({ fact, to }) => `${fact.row} ${fact.column} ${fact.raw}→${to}`)
      return `${slip}: ${said.join(', ')}`
    }),
  )
}

function suggestions(table: TableRecord): Readonly<Record<string, number>> {
  return Object.fromEntries(diagnoses(table).flatMap((diagnosis) => [...suggestionsOf(diagnosis)]))
}

const t4 = (...rows: readonly string[]): TableRecord =>
  draw('t4', 'row | maintained | corrected | other | pending | total', ...rows)

describe('a single wrong number', () => {
  test('that two identities contain is the only repair', () => {
    expect(repairs(t3With())).toEqual([])
    expect(repairs(t3With('granted | 8 | 1 | 0 | 0 | 2 | 0 | 10'))).toEqual(['cells: granted natural 8→7'])
    expect(repairs(t3With('total | 10 | 1 | 0 | 0 | 3 | 1 | 51'))).toEqual(['cells: total total 51→15'])
    expect(suggestions(t3With('granted | 8 | 1 | 0 | 0 | 2 | 0 | 10'))).toEqual({ 'granted|natural': 7 })
  })

  test('of a sum that crosses no other may be any of its numbers; none is suggested', () => {
    const table = t4('review | 3 | 0 | 2 | 0 | 6')
    expect(repairs(table)).toHaveLength(5)
    expect(suggestions(table)).toEqual({})
  })

  test('of such a sum is known where no other could be right without going below zero', () => {
    expect(repairs(t4('review | 10 | 1 | 0 | 0 | 0'))).toEqual(['cells: review total 0→11'])
    expect(suggestions(t4('review | 10 | 1 | 0 | 0 | 0'))).toEqual({ 'review|total': 11 })
  })

  test('is not claimed of a sum alone where an exchange would explain it too', () => {
    expect(repairs(t4('review | 3 | 0 | 0 | 3 | 0')).slice(0, 3)).toEqual([
      'cells: review total 0→6',
      'swap: review maintained 3→0, review total 0→3',
      'swap: review pending 3→0, review total 0→3',
    ])
    expect(suggestions(t4('review | 3 | 0 | 0 | 3 | 0'))).toEqual({})
  })

  test('is suggested for a total of 0 beside parts that are not, though the part could be wrong', () => {
    const table = t4('after_review | 5 | 0 | 0 | 0 | 0')
    expect(repairs(table)).toEqual(['cells: after_review maintained 5→0', 'cells: after_review total 0→5'])
    expect(suggestions(table)).toEqual({ 'after_review|total': 5 })
  })

  test('in each of two sums that share no number is found in each', () => {
    expect(suggestions(t4('review | 10 | 1 | 0 | 0 | 0', 'after_review | 5 | 0 | 0 | 0 | 0'))).toEqual({
      'review|total': 11,
      'after_review|total': 5,
    })
  })

  test('may be a blank', () => {
    expect(repairs(t3With('granted | 7 | 1 | 0 | 0 |  | 0 | 10'))).toEqual(['cells: granted legal_service →2'])
  })
})

describe('one slip that changes several numbers', () => {
  test('is preferred to several wrong numbers: two numbers exchanged', () => {
    const table = t3With('granted | 1 | 7 | 0 | 0 | 2 | 0 | 10')
    expect(repairs(table)).toEqual(['swap: granted natural 1→7, granted business 7→1'])
    expect(suggestions(table)).toEqual({ 'granted|natural': 7, 'granted|business': 1 })
  })

  test('is the row that stands one column too far, its last number lost', () => {
    expect(repairs(t3With('granted | 0 | 7 | 1 | 0 | 0 | 2 | 0'))).toEqual([
      'row-shift: granted natural 0→7, granted business 7→1, granted research 1→0, granted legal_service 0→2, granted other 2→0, granted total 0→10',
    ])
  })

  test('is the part of a row that stands one column too far', () => {
    expect(repairs(t3With('granted | 7 | 0 | 1 | 0 | 0 | 2 | 0'))).toEqual([
      'row-shift: granted business 0→1, granted research 1→0, granted legal_service 0→2, granted other 2→0, granted total 0→10',
    ])
  })

  test('is a row that is not there, where the form has one that the table lacks', () => {
    const rows = whole.map((row) => (row.startsWith('granted') ? 'granted | ~ | ~ | ~ | ~ | ~ | ~ | ~' : row))
    const table = draw('t3', head, ...rows)
    expect(repairs(table)).toEqual([
      'row-lost: granted natural null→7, granted business null→1, granted research null→0, granted public_interest null→0, granted legal_service null→2, granted other null→0, granted total null→10',
    ])
    const two = rows.map((row) => (row.startsWith('partial') ? 'partial | ~ | ~ | ~ | ~ | ~ | ~ | ~' : row))
    expect(repairs(draw('t3', head, ...two))).toHaveLength(2)
    expect(suggestions(draw('t3', head, ...two))).toEqual({})
  })
})

describe('several wrong numbers', () => {
  test('are found where they are the only few that would do', () => {
    expect(repairs(t3With('granted | 8 | 1 | 0 | 0 | 2 | 0 | 10', 'total | 10 | 1 | 0 | 0 | 6 | 1 | 15'))).toEqual([
      'cells: granted natural 8→7, total legal_service 6→3',
    ])
  })

  test('are listed where several sets would do: 14 came in, 15 went out, in the column and in the total', () => {
    const table = drawTable(
      't3',
      'F2019',
      `row | natural | legal_persons | total
       new | 14 | 0 | 14
       carried_in | 0 | 0 | 0
       granted | 14 | 0 | 14
       carried_out | 1 | 0 | 1`,
    )
    expect(repairs(table)).toEqual([
      'cells: new natural 14→15, new total 14→15',
      'cells: carried_in natural 0→1, carried_in total 0→1',
      'cells: granted natural 14→13, granted total 14→13',
      'cells: carried_out natural 1→0, carried_out total 1→0',
    ])
    expect(suggestions(table)).toEqual({})
  })

  test('are not looked for beyond three', () => {
    const table = t3With(
      'granted | 8 | 3 | 5 | 9 | 2 | 4 | 99',
      'new     | 4 | 4 | 4 | 4 | 4 | 4 | 4',
      'carried_out | 7 | 7 | 7 | 7 | 7 | 7 | 7',
    )
    expect(diagnoses(table)).toMatchObject([{ repairs: [] }])
    expect(suggestions(table)).toEqual({})
  })
})
