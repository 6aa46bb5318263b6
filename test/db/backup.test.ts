import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, linkSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { backUpArchive, examineArchive, openArchive } from '../../db/index.ts'
import { temporaryArchive, temporaryFolder } from './archive-file.ts'
import { buildReport } from './build-report.ts'
import { rowsIn } from './old-archive.ts'

/** Several times what is copied at once, so that others get their turn in between. */
const originalBytes = 40 * 1024 * 1024

/** An archive with one report, whose original fills the file. */
function largeArchive(): string {
  const archive = openArchive(join(temporaryFolder(), 'large.db'))
  const { report } = buildReport({ issuer: '甲镇人民政府', text: '甲' })
  const bytes = randomBytes(originalBytes)
  archive.importReport(report, { path: 'a.txt', bytes, extractorVersion: '1' })
  archive.keepOriginal(report.document.sha256, bytes)
  archive.close()
  return archive.path
}

it('copies what was there at one moment while another process writes', async () => {
  const path = largeArchive()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writing-child.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said = Number(text.trimEnd().split('\n').at(-1))
  })
  const ended = once(child, 'close')
  const written: number[] = []
  for (let turn = 1; turn <= 3; turn++) {
    const before = said
    await expect.poll(() => said, { timeout: 60_000 }).toBeGreaterThan(before)
    const atStart = said
    const target = join(dirname(path), `copy-${turn}.db`)
    await backUpArchive(path, target)
    const atEnd = said
    // Numbers without a gap: all that was there and nothing of what came later.
    const numbers = rowsIn(target, `SELECT path FROM source_file WHERE path <> 'a.txt' ORDER BY source_id`)
    expect(numbers).toEqual(numbers.map((_, index) => ({ path: `${index + 1}.txt` })))
    expect(numbers.length).toBeGreaterThanOrEqual(atStart)
    const fresh = examineArchive(target, '1').filter(
      ({ state, what }) => state === 'fault' && what !== 'originalsDamaged',
    )
    expect(fresh).toEqual([])
    written.push(atEnd - atStart)
  }
  child.kill('SIGKILL')
  await ended
  // The writer was not held up.
  expect(Math.max(...written)).toBeGreaterThan(0)
  expect(readdirSync(dirname(path)).filter((name) => name.includes('.part'))).toEqual([])
})

it('takes its name only when it is whole, and leaves a file of that name alone', async () => {
  const { path } = temporaryArchive()
  const folder = temporaryFolder()
  const target = join(folder, 'copy.db')
  writeFileSync(target, 'older')
  await expect(backUpArchive(path, target)).rejects.toMatchObject({ code: 'exists' })
  expect(readFileSync(target, 'utf8')).toBe('older')
  await backUpArchive(path, target, { replace: true })
  openArchive(target, { readOnly: true }).close()
  expect(readdirSync(folder)).toEqual(['copy.db'])
})

it('makes no copy of a damaged archive, and keeps the older copy', async () => {
  const path = largeArchive()
  const target = join(dirname(path), 'copy.db')
  writeFileSync(target, 'older')
  truncateSync(path, originalBytes / 2)
  await expect(backUpArchive(path, target, { replace: true })).rejects.toMatchObject({ code: 'damaged' })
  expect(readFileSync(target, 'utf8')).toBe('older')
})

it('removes what a killed copy left, and nothing of one that is at work', async () => {
  const { path } = temporaryArchive()
  const folder = temporaryFolder()
  const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(dead, 'close')
  for (const name of [`copy.db.${dead.pid}.part`, `copy.db.${process.ppid}.part`, 'copy.db.1x.part']) {
    writeFileSync(join(folder, name), '')
  }
  await backUpArchive(path, join(folder, 'copy.db'))
  expect(readdirSync(folder)).toEqual(['copy.db', 'copy.db.1x.part', `copy.db.${process.ppid}.part`].sort())
})

it('refuses the archive itself by any name, a folder that is not there, an open database, and an archive that is none', async () => {
  const { path } = temporaryArchive()
  const folder = temporaryFolder()
  linkSync(path, join(folder, 'link.db'))
  writeFileSync(join(folder, 'open.db-wal'), '')
  const copy = (target: string) => backUpArchive(path, join(folder, target), { replace: true })
  await expect(backUpArchive(path, path)).rejects.toMatchObject({ code: 'read-only' })
  await expect(copy('link.db')).rejects.toMatchObject({ code: 'read-only' })
  await expect(copy('no/copy.db')).rejects.toMatchObject({ code: 'not-found' })
  await expect(copy('open.db')).rejects.toMatchObject({ code: 'locked' })
  await expect(backUpArchive(join(folder, 'none.db'), join(folder, 'copy.db'))).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(existsSync(join(folder, 'copy.db'))).toBe(false)
})
