import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ImportEvent } from '../../src/import/import-event.ts'
import { packing, type ReadPacked } from '../../src/import/reader.ts'
import { runWatch } from '../../src/import/run-watch.ts'
import { temporaryArchive, temporaryFolder } from '../db/archive-file.ts'
import { buildReport } from '../db/build-report.ts'

const read = packing(async ({ bytes }) => {
  const text = Buffer.from(bytes).toString()
  return buildReport({ issuer: text, text }).report
})

it('imports what is there and what comes, once it is complete, until it is told to stop', async () => {
  const folder = temporaryFolder()
  const archive = temporaryArchive()
  writeFileSync(join(folder, 'a.txt'), '甲')
  writeFileSync(join(folder, 'b.txt.part'), '乙')
  writeFileSync(join(folder, 'begun.txt'), '')
  const stop = new AbortController()
  const events: ImportEvent[] = []
  const options = { extractorVersion: '1', signal: stop.signal, pause: 50 }
  const watch = runWatch(archive, [folder], options, read, (event) => events.push(event))
  const files = () => events.map(({ file, outcome }) => `${file.slice(folder.length)} ${outcome}`)
  await expect.poll(files, { timeout: 60_000 }).toEqual(['/a.txt imported'])

  renameSync(join(folder, 'b.txt.part'), join(folder, 'b.txt'))
  await expect.poll(files, { timeout: 60_000 }).toEqual(['/a.txt imported', '/b.txt imported'])

  appendFileSync(join(folder, 'begun.txt'), '丙')
  await expect.poll(files, { timeout: 60_000 }).toHaveLength(3)

  stop.abort()
  const summary = await watch
  expect(summary.outcomes).toMatchObject({ imported: 3, failed: 0 })
  expect(events.map(({ index, total }) => [index, total])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ])
})

it('reads no file while it grows', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'growing.txt')
  writeFileSync(path, '甲')
  // Each look finds it longer: the file grows whenever it is not looked at.
  let looks = 0
  const stop = new AbortController()
  const growing: ReadPacked = async (file, limits, known) => {
    expect(looks).toBeGreaterThanOrEqual(20)
    return read(file, limits, known)
  }
  const timer = setInterval(() => {
    looks += 1
    if (looks < 20) appendFileSync(path, '甲')
    else clearInterval(timer)
  }, 5)
  const options = { extractorVersion: '1', signal: stop.signal, pause: 100 }
  const watch = runWatch(temporaryArchive(), [folder], options, growing, () => stop.abort())
  expect((await watch).outcomes).toMatchObject({ imported: 1 })
})

it('finds what comes in new folders and in a folder that was away, and forgets nothing that it imported', async () => {
  const root = temporaryFolder()
  const folder = join(root, 'reports')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.txt'), '甲')
  const stop = new AbortController()
  const events: string[] = []
  const options = { extractorVersion: '1', signal: stop.signal, pause: 50 }
  const archive = temporaryArchive()
  const watch = runWatch(archive, [folder], options, read, ({ file, outcome }) =>
    events.push(`${file.slice(root.length)} ${outcome}`),
  )
  await expect.poll(() => events.length, { timeout: 60_000 }).toBe(1)
  mkdirSync(join(folder, '县/镇'), { recursive: true })
  writeFileSync(join(folder, '县/镇/b.txt'), '乙')
  await expect.poll(() => events.length, { timeout: 60_000 }).toBe(2)
  renameSync(folder, join(root, 'away'))
  await expect.poll(() => events.length, { timeout: 60_000 }).toBe(3)
  renameSync(join(root, 'away'), folder)
  writeFileSync(join(folder, 'c.txt'), '丙')
  await expect.poll(() => events.at(-1), { timeout: 60_000 }).toBe('/reports/县/镇/b.txt unchanged')
  stop.abort()
  await watch
  expect(events).toEqual([
    '/reports/a.txt imported',
    '/reports/县/镇/b.txt imported',
    '/reports failed',
    '/reports/a.txt unchanged',
    '/reports/c.txt imported',
    '/reports/县/镇/b.txt unchanged',
  ])
  rmSync(join(folder, 'a.txt'))
})

it('begins anew without importing twice, and ends after what is in hand', async () => {
  const folder = temporaryFolder()
  for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(folder, name), name)
  const archive = temporaryArchive()
  const watchUntil = async (count: number) => {
    const stop = new AbortController()
    const outcomes: string[] = []
    const onEvent = ({ outcome }: ImportEvent): void => {
      outcomes.push(outcome)
      if (outcomes.length === count) stop.abort()
    }
    await runWatch(archive, [folder], { extractorVersion: '1', signal: stop.signal, pause: 20 }, read, onEvent)
    return outcomes
  }
  expect(await watchUntil(2)).toEqual(['imported', 'imported'])
  expect(await watchUntil(3)).toEqual(['unchanged', 'unchanged', 'imported'])
})
