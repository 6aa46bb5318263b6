import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeJson, safeLine, safeText } from '../../src/cli/terminal-text.ts'

describe('what comes out of documents', () => {
  it('cannot send escape sequences', () => {
    expect(safeText('\u001b]0;title\u0007x')).toBe('␛]0;title␇x')
    expect(safeText('\u009b31m')).toBe('<U+009B>31m')
  })

  it('cannot reorder the text around it', () => {
    expect(safeLine('a\u202eb')).toBe('a<U+202E>b')
  })

  it('stays on its line in a table', () => {
    expect(safeLine('a\r\nb\tc')).toBe('a b c')
  })

  it('keeps line breaks where text may have them', () => {
    expect(safeText('a\nb')).toBe('a\nb')
  })

  it('is the same value after JSON is made safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(safeJson(JSON.stringify(text, null, 2)))).toBe(text)
      }),
    )
    expect(safeJson(JSON.stringify('\u009b\u202e'))).toBe(String.raw`"\u009b\u202e"`)
  })
})
