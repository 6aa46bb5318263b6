import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from '../../src/cli/nearest.ts'

describe('nearest', () => {
  it('finds a misspelled name', () => {
    expect(nearest('denied.state_secrets', ['granted', 'denied.state_secret'])).toEqual(['denied.state_secret'])
  })

  it('suggests nothing where nothing is near', () => {
    expect(nearest('zzzzzzzz', ['granted', 'partial'])).toEqual([])
  })

  it('counts insertions, deletions and replacements', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('', '九都')).toBe(2)
  })
})
