import { describe, expect, test } from 'vitest'
import { pages as generated } from '../../docs/make/pages.ts'
import { fillParts } from '../../docs/make/parts.ts'
import { page } from './pages.ts'

describe('generated parts (npm run docs)', () => {
  test.for(generated)('of docs/$file are what the code says now', ({ file, parts }) => {
    const text = page(`docs/${file}`)
    expect(text).toBe(fillParts(text, parts()))
  })

  test('are put between their marks, and nothing else changes', () => {
    const text = 'before\n<!-- generated: a -->\nold\n<!-- end: a -->\nafter\n'
    const filled = fillParts(text, { a: 'new' })
    expect(filled).toBe('before\n<!-- generated: a -->\n\nnew\n\n<!-- end: a -->\nafter\n')
    expect(fillParts(filled, { a: 'new' })).toBe(filled)
  })

  test('without a place, and places without a part, are mistakes', () => {
    expect(() => fillParts('no place', { a: 'new' })).toThrow('no place for a')
    expect(() => fillParts('<!-- generated: b -->\n<!-- end: b -->\n', {})).toThrow('the part b')
  })
})
