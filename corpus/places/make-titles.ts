/**
 * Writes corpus/places/issuer-titles.csv: titles as reports have them, composed from the list of divisions, each with the place,
 * organ and function that it was composed from. A title whose place cannot be known has no truth: nothing may be made
 * of it. The same list gives the same file:
 *
 *     npx node corpus/places/make-titles.ts
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeTitles } from './compose-titles.ts'

const rows = composeTitles()
const head = 'shape,title,folders,index_number,preamble,place,organ,function'
const lines = rows.map((row) =>
  [row.shape, row.title, row.folders.join('/'), row.indexNumber, row.preamble, row.place, row.organ, row.function].join(
    ',',
  ),
)
const broken = lines.find((line) => line.split(',').length !== head.split(',').length)
if (broken !== undefined) throw new Error(`a comma within a cell: ${broken}`)
writeFileSync(join(import.meta.dirname, 'issuer-titles.csv'), `${head}\n${lines.join('\n')}\n`)
console.log(`${rows.length} titles`)
