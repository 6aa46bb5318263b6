import { expect, test } from 'vitest'
import { joinLigatures } from '../../../src/ingest/pdf/ligatures.ts'
import { printed } from './build.ts'

const at = (text: string, x: number) => printed(text, x, 100)

test('letters in one place are one glyph that reaches to the next', () => {
  const joined = joinLigatures([...at('o', 10), ...at('f', 15), ...at('f', 15), ...at('i', 15), ...at('c', 24)])
  expect(joined.map(({ text, box }) => [text, box[0], box[2]])).toEqual([
    ['o', 10, 15],
    ['ffi', 15, 24],
    ['c', 24, 29],
  ])
})

test('print over print is none', () => {
  expect(joinLigatures([...at('A', 10), ...at('A', 10)])).toHaveLength(2)
})
