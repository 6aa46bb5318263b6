import { describe, expect, it } from 'vitest'
import { type Answer, type OutputOptions, writeAnswer } from '../../src/cli/output.ts'
import { openSession, type Session } from '../../src/cli/session.ts'

const simple = {
  columns: ['label', 'n'],
  rows: [
    ['=HYPERLINK("x")', -8],
    ['-8', null],
    ['受理\u009b', 14],
  ],
} as const

function written(options: OutputOptions, terminal: boolean, answer: Answer = simple): string {
  const plain = openSession({ language: 'en', quiet: true, color: false, debug: false }, {})
  let text = ''
  const session: Session = {
    ...plain,
    terminal,
    width: 80,
    print: (part) => {
      text += part
    },
  }
  writeAnswer(answer, options, session)
  return text
}

describe('writeAnswer', () => {
  it('prints a table for a terminal and JSON for a pipe', () => {
    expect(written({}, true).split('\n')[0]).toBe('label             n')
    expect(JSON.parse(written({}, false))[0]).toEqual({ label: '=HYPERLINK("x")', n: -8 })
  })

  it('loses no column and no digit in JSON', () => {
    const columns = ['a', 'a_2', 'a', 'sum']
    const [row] = JSON.parse(written({ json: true }, false, { columns, rows: [[1, 2, 3, 9007199254740993n]] }))
    expect(row).toEqual({ a: 1, a_2: 2, a_3: 3, sum: '9007199254740993' })
  })

  it('changes no cell of a CSV for a pipe', () => {
    expect(written({ csv: true }, false)).toBe('label,n\n"=HYPERLINK(""x"")",-8\n-8,\n受理\u009b,14\n')
  })

  it('shows no control character of a CSV to a terminal', () => {
    expect(written({ csv: true }, true)).toContain('受理<U+009B>')
  })

  it('disarms text that a spreadsheet takes for a formula, on request, and no number', () => {
    expect(written({ excel: true }, false)).toContain(`"'=HYPERLINK(""x"")",-8\n'-8,\n`)
    expect(written({ excel: true }, false).startsWith('\ufeff')).toBe(true)
  })
})
