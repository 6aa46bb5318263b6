import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { inTurn, type RunHolder } from '../../db/index.ts'
import { importSketch, temporaryArchive } from './archive-file.ts'

/** Another process that is at work in the archive. */
async function holdElsewhere(path: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'turn-child.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'close')
  child.kill('SIGKILL')
  await ended
}

const mine = { command: 'reread', wait: 0 }
const done = async (): Promise<string> => 'done'

it('says who works there, since when and at what, once the waiting time is over', async () => {
  const { path } = temporaryArchive()
  const child = await holdElsewhere(path)
  await expect(inTurn(path, mine, done)).rejects.toMatchObject({
    code: 'locked',
    message: expect.stringContaining(`import 甲/, process ${child.pid} on ${hostname()}, since 20`),
  })
  await kill(child)
})

it('waits for the other and says for whom, once', async () => {
  const { path } = temporaryArchive()
  const child = await holdElsewhere(path)
  const waited: RunHolder[] = []
  const work = inTurn(path, { ...mine, wait: 60_000, onWait: (holder) => waited.push(holder) }, done)
  await expect.poll(() => waited.length).toBe(1)
  await kill(child)
  expect(await work).toBe('done')
  expect(waited.map(({ pid, command }) => ({ pid, command }))).toEqual([{ pid: child.pid, command: 'import 甲/' }])
})

it('does nothing where the waiting is ended', async () => {
  const { path } = temporaryArchive()
  const child = await holdElsewhere(path)
  const stop = new AbortController()
  const onWait = () => stop.abort()
  const turn = { ...mine, wait: Number.POSITIVE_INFINITY, onWait, signal: stop.signal }
  expect(await inTurn(path, turn, done)).toBeNull()
  await kill(child)
})

it('takes over what a killed process left, and what another process of its number did', async () => {
  const { path } = temporaryArchive()
  await kill(await holdElsewhere(path))
  expect(existsSync(`${path}-writer`)).toBe(true)
  expect(await inTurn(path, mine, done)).toBe('done')
  const earlier = {
    pid: process.ppid,
    host: hostname(),
    since: '2026-01-01T00:00:00.000Z',
    command: 'import',
    started: '1',
  }
  writeFileSync(`${path}-writer`, JSON.stringify(earlier))
  if (process.platform === 'linux') expect(await inTurn(path, mine, done)).toBe('done')
  writeFileSync(`${path}-writer`, 'cut off {')
  expect(await inTurn(path, mine, done)).toBe('done')
})

it('believes what another machine says', async () => {
  const { path } = temporaryArchive()
  const there = { pid: 1, host: '别处', since: '2026-01-01T00:00:00.000Z', command: 'import', started: null }
  writeFileSync(`${path}-writer`, JSON.stringify(there))
  await expect(inTurn(path, mine, done)).rejects.toThrow('process 1 on 别处')
  expect(JSON.parse(readFileSync(`${path}-writer`, 'utf8'))).toEqual(there)
})

it('leaves nothing behind, also where the work fails, and never waits for itself', async () => {
  const { path } = temporaryArchive()
  const fails = inTurn(path, mine, async () => {
    expect(await inTurn(path, mine, done)).toBe('done')
    expect(existsSync(`${path}-writer`)).toBe(true)
    throw new Error('no')
  })
  await expect(fails).rejects.toThrow('no')
  expect(readdirSync(dirname(path)).filter((name) => name.includes('writer'))).toEqual([])
})

it('lets single transactions in between', async () => {
  const archive = temporaryArchive()
  const child = await holdElsewhere(archive.path)
  expect(importSketch(archive, 'a.txt', {}).outcome).toBe('imported')
  await kill(child)
})
