import { expect, it } from 'vitest'
import { shellWord } from '../../src/cli/shell-word.ts'

it.each([
  ['reports/2022.db', 'reports/2022.db'],
  ['九都镇', '九都镇'],
  ['my reports.db', '"my reports.db"'],
  ['a"b$c`d\\e', '"a\\"b\\$c\\`d\\\\e"'],
  ['九都镇（街道）', '"九都镇（街道）"'],
  ['', '""'],
])('%s is typed %s', (word, typed) => {
  expect(shellWord(word)).toBe(typed)
})
