import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { formatTable, pad, type TableColumn, wrap } from '../../src/cli/table.ts'

const columns = [
  { head: '项目', align: 'left' },
  { head: 'n', align: 'right' },
] as const

describe('formatTable', () => {
  it('counts a Chinese character as two columns', () => {
    expect(
      formatTable(
        columns,
        [
          ['自然人', '14'],
          ['ab', '3'],
        ],
        { width: 80 },
      ),
    ).toEqual(['项目     n', '──────  ──', '自然人  14', 'ab       3'])
  })

  it('wraps the widest column where the terminal is too narrow, and loses nothing', () => {
    const lines = formatTable(columns, [['申请人无正当理由逾期不补正', '1']], { width: 20 })
    expect(lines.every((line) => stringWidth(line) <= 20)).toBe(true)
    expect(lines.slice(2).join('').replace(/[ 1]/g, '')).toBe('申请人无正当理由逾期不补正')
  })

  it('breaks no short word of a head over numbers', () => {
    const heads = ['issuer', 'warning', 'public_interest'].map((head, index) => ({
      head,
      align: index === 0 ? 'left' : 'right',
    })) satisfies TableColumn[]
    const lines = formatTable(heads, [['石湾镇人民政府', '1', '2']], { width: 20 })
    expect(lines.slice(0, 2).join('\n')).toMatch(/warning +public_\n.*interest/u)
  })

  it('shows line breaks in a cell as spaces and escape sequences as signs', () => {
    expect(formatTable(columns, [['a\nb\u001b[31m', '']], { width: 80 })[2]).toBe('a b␛[31m')
  })

  it('keeps a row that has fewer cells than there are columns', () => {
    expect(formatTable(columns, [['x']], { width: 80 })[2]).toBe('x')
  })
})

describe('wrap', () => {
  it('breaks English at spaces and Chinese anywhere', () => {
    expect(wrap('not on the form', 8)).toEqual(['not on', 'the form'])
    expect(wrap('法人或其他组织', 8)).toEqual(['法人或其', '他组织'])
  })

  it('gives lines that fit and together hold every sign but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 8, max: 40 }), (text, width) => {
        const lines = wrap(text, width)
        expect(lines.every((line) => stringWidth(line) <= width)).toBe(true)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})

describe('pad', () => {
  it('fills to the width on the side asked for', () => {
    expect(pad('数', 4, 'left')).toBe('数  ')
    expect(pad('数', 4, 'right')).toBe('  数')
  })
})
