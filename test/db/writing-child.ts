/**
 * Imports one made report after the other into the archive named, each in a transaction of its own, until it is killed.
 * Says the number of each once it is there.
 */
import { writeSync } from 'node:fs'
import { openArchive } from '../../db/index.ts'
import { applicants, buildReport, buildTable } from './build-report.ts'

const archive = openArchive(process.argv[2] ?? '')
for (let number = 1; ; number++) {
  const tables = [buildTable('t3', applicants, { new: [number, 0, 0, 0, 0, 0, number] })]
  const { report, bytes } = buildReport({ issuer: `第${number}镇人民政府`, tables })
  archive.importReport(report, { path: `${number}.txt`, bytes, extractorVersion: '1' })
  writeSync(1, `${number}\n`)
}
