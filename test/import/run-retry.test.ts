import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { ReportError } from '../../src/document/errors.ts'
import { packing, type ReadPacked } from '../../src/import/reader.ts'
import { runImport } from '../../src/import/run-import.ts'
import { runRetry } from '../../src/import/run-retry.ts'
import { select, temporaryArchive, temporaryFolder } from '../db/archive-file.ts'
import { buildReport } from '../db/build-report.ts'

const options = { extractorVersion: '1.0.0' }

/** Reads texts that say `good`; `tried` remembers what it was asked for. */
function makeRead(): { readonly read: ReadPacked; readonly tried: string[] } {
  const tried: string[] = []
  const read = packing(async ({ name, bytes }) => {
    tried.push(name)
    const text = Buffer.from(bytes).toString()
    if (text.startsWith('good')) return buildReport({ issuer: text, text }).report
    throw new ReportError('timeout', { file: name, reason: 'it took too long', reasonZh: '超时' })
  })
  return { read, tried }
}

it('tries what failed and nothing else, wherever it lies', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.txt'), 'good 甲')
  writeFileSync(join(folder, 'b.txt'), 'bad')
  writeFileSync(join(folder, 'c.zip'), zipSync({ 'd.txt': Buffer.from('bad'), 'e.txt': Buffer.from('good 乙') }))
  const archive = temporaryArchive()
  await runImport(archive, [folder], options, makeRead().read)
  writeFileSync(join(folder, 'b.txt'), 'good 丙')

  const { read, tried } = makeRead()
  const summary = await runRetry(archive, [], options, read)
  expect(tried).toEqual([`${folder}/b.txt`, `${folder}/c.zip!/d.txt`])
  expect(summary.outcomes).toMatchObject({ imported: 1, failed: 1 })
  expect(summary.failureCodes).toEqual({ timeout: 1 })
})

it('keeps to the paths given', async () => {
  const folder = temporaryFolder()
  for (const name of ['a.txt', 'ab.txt']) writeFileSync(join(folder, name), 'bad')
  writeFileSync(join(folder, 'a.zip'), zipSync({ 'b.txt': Buffer.from('bad') }))
  const archive = temporaryArchive()
  await runImport(archive, [folder], options, makeRead().read)
  const triedFor = async (path: string) => {
    const { read, tried } = makeRead()
    await runRetry(archive, [path], options, read)
    return tried.map((name) => name.slice(folder.length))
  }
  expect(await triedFor(`${folder}/a.txt`)).toEqual(['/a.txt'])
  expect(await triedFor(`${folder}/a.zip`)).toEqual(['/a.zip!/b.txt'])
  expect(await triedFor(`${folder}/`)).toEqual(['/a.txt', '/a.zip!/b.txt', '/ab.txt'])
  expect(await triedFor(`${folder}/other`)).toEqual([])
})

it('fails again what is gone, and reads a ZIP that opens now', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.txt'), 'bad')
  writeFileSync(join(folder, 'b.zip'), 'PK\u0003\u0004 cut off')
  const archive = temporaryArchive()
  await runImport(archive, [folder], options, makeRead().read)
  rmSync(join(folder, 'a.txt'))
  writeFileSync(join(folder, 'b.zip'), zipSync({ 'c.txt': Buffer.from('good 甲') }))
  const summary = await runRetry(archive, [], options, makeRead().read)
  expect(summary.outcomes).toMatchObject({ imported: 1, failed: 1, skipped: 1 })
  expect(select(archive, 'SELECT path, outcome FROM source ORDER BY path')).toEqual([
    { path: `${folder}/a.txt`, outcome: 'failed' },
    { path: `${folder}/b.zip`, outcome: 'skipped' },
    { path: `${folder}/b.zip!/c.txt`, outcome: 'imported' },
  ])
})
