/**
 * Writes the project's list of divisions from a national list (columns code, name, level, parent):
 *
 *     npx node corpus/places/make-divisions.ts ../shared/divisions.csv 2023-06-30
 *
 * The list stays a CSV that anybody can read and compare: a town has the last three digits of its code and belongs to
 * the county above it, everything else has its whole code. `read_as` is the name in the characters that titles are
 * compared in, where they differ (乾县 is compared as 干县).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toSimplified } from '../../src/document/traditional.ts'

const [from, date] = process.argv.slice(2)
if (from === undefined || date === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(date)) {
  throw new Error('usage: npx node corpus/places/make-divisions.ts LIST.csv YYYY-MM-DD')
}
const townCode = /^\d{9}$/u
const rows = readFileSync(from, 'utf8')
  .trim()
  .split(/\r?\n/u)
  .slice(1)
  .map((line) => line.split(','))
const lines = rows.map(([code = '', name = '']) => {
  const plain = toSimplified(name)
  const shown = townCode.test(code) ? code.slice(6) : code
  return plain === name ? `${shown},${name}` : `${shown},${name},${plain}`
})
const target = join(import.meta.dirname, `../src/places/data/divisions-${date}.csv`)
writeFileSync(target, `code,name,read_as\n${lines.join('\n')}\n`)
console.log(`${lines.length} divisions -> ${target}`)
