import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { ReportError } from '../../src/document/errors.ts'
import type { ImportEvent } from '../../src/import/import-event.ts'
import { packing, type ReadPacked } from '../../src/import/reader.ts'
import { runImport } from '../../src/import/run-import.ts'
import { runReread } from '../../src/import/run-reread.ts'
import { temporaryArchive, temporaryFolder } from '../db/archive-file.ts'
import { buildReport } from '../db/build-report.ts'

const first = { extractorVersion: '1' }
const second = { extractorVersion: '2' }

const read = packing(async ({ bytes }) => {
  const text = Buffer.from(bytes).toString()
  return buildReport({ issuer: text, text }).report
})

/** Reads all but the texts named. */
const readBut =
  (...refused: readonly string[]): ReadPacked =>
  async (file, ...more) => {
    if (!refused.includes(Buffer.from(file.bytes).toString())) return read(file, ...more)
    throw new ReportError('timeout', { file: file.name, reason: 'it took too long', reasonZh: '超时' })
  }

it('tries once what this version cannot read, and again where that is wanted', async () => {
  const folder = temporaryFolder()
  for (const name of ['甲', '乙', '丙']) writeFileSync(join(folder, name), name)
  const archive = temporaryArchive()
  await runImport(archive, [folder], first, read)
  const outcomes = async (options: Parameters<typeof runReread>[1], reader: ReadPacked) =>
    (await runReread(archive, options, reader)).outcomes
  expect(await outcomes(second, readBut('乙'))).toMatchObject({ reread: 2, failed: 1 })
  expect(archive.countRereadCandidates('2')).toEqual({ left: 0, tried: 1 })
  expect(await outcomes(second, read)).toMatchObject({ reread: 0, failed: 0 })
  // Another version knows more.
  expect(archive.countRereadCandidates('3')).toEqual({ left: 3, tried: 0 })
  expect(await outcomes({ ...second, retryFailed: true }, read)).toMatchObject({ reread: 1, failed: 0 })
  expect(archive.countRereadCandidates('2')).toEqual({ left: 0, tried: 0 })
})

it('goes on where it was stopped, with any number of files', async () => {
  const folder = temporaryFolder()
  // More than are looked up together.
  for (let number = 0; number < 520; number++) writeFileSync(join(folder, `${1000 + number}.txt`), `第${number}镇`)
  const archive = temporaryArchive()
  const many = { items: 32, bytes: 1e8, batch: 16 }
  await runImport(archive, [folder], first, read, undefined, many)
  const stop = new AbortController()
  const seen: string[] = []
  const onEvent = ({ file, total }: ImportEvent): void => {
    expect(total).toBe(stop.signal.aborted ? total : 520)
    seen.push(file)
    if (seen.length === 200) stop.abort()
  }
  await runReread(archive, { ...second, signal: stop.signal }, read, onEvent, many)
  expect(seen.length).toBeLessThan(520)
  await runReread(archive, second, read, ({ file }) => seen.push(file), many)
  expect(seen).toHaveLength(520)
  expect(new Set(seen).size).toBe(520)
})

it('says why each original is not to be had', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'd'))
  for (const name of ['gone', 'changed', 'd/inner']) writeFileSync(join(folder, `${name}.txt`), name)
  const inner = zipSync({ 'c.txt': Buffer.from('丙'), 'd.txt': Buffer.from('丁') })
  writeFileSync(join(folder, 'e.zip'), zipSync({ 'a.txt': Buffer.from('甲'), 'b.zip': inner }))
  const archive = temporaryArchive()
  await runImport(archive, [folder], first, read)
  rmSync(join(folder, 'gone.txt'))
  writeFileSync(join(folder, 'changed.txt'), 'other')
  const said: Record<string, string> = {}
  const summary = await runReread(archive, second, read, ({ file, outcome, why }) => {
    said[file.slice(folder.length + 1)] = why ? `${outcome}: ${why.en}` : outcome
  })
  const missing = 'unavailable: its original is not kept in the archive, and'
  expect(said).toEqual({
    'gone.txt': `${missing} at its path it does not exist`,
    'changed.txt': `${missing} its path holds other content now`,
    'd/inner.txt': 'reread',
    'e.zip!/a.txt': 'reread',
    'e.zip!/b.zip!/c.txt': 'reread',
    'e.zip!/b.zip!/d.txt': 'reread',
  })
  expect(summary.failureCodes).toEqual({ 'unreadable-file': 2 })
})
