import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { ArchiveError, diskFull, notWritable } from './errors.ts'
import { startOf } from './processes.ts'
import { holderFile, holderWords, isGone, noteIn, type RunHolder } from './run-holder.ts'

export interface Turn {
  /** What is to be done, as a person would type it; others are told. */
  readonly command: string
  /** Milliseconds to wait for another run; Infinity for as long as it takes. */
  readonly wait: number
  /** Told once, where there is somebody to wait for. */
  readonly onWait?: (holder: RunHolder) => void
  readonly signal?: AbortSignal
}

/** Milliseconds between two looks whether the other has finished. */
const betweenTries = 200

/** Runs of this process by note, so that it never waits for itself. */
const own = new Map<string, number>()

/**
 * Runs long work on an archive while nobody else does: who is there is noted in a file beside it (`-writer`), which goes
 * with the work; what a killed process left is known by its number and start and taken over. Single transactions
 * (corrections, decisions) need no turn: SQLite lets them in between. Throws ArchiveError `locked`, with who works there,
 * once the waiting time is over. Gives null, and does nothing, where the signal ends the waiting.
 */
export async function inTurn<T>(path: string, turn: Turn, work: () => Promise<T>): Promise<T | null> {
  const file = holderFile(path)
  if ((own.get(file) ?? 0) === 0 && !(await taken(path, file, turn))) return null
  own.set(file, (own.get(file) ?? 0) + 1)
  try {
    return await work()
  } finally {
    own.set(file, (own.get(file) ?? 1) - 1)
    if (own.get(file) === 0 && noteIn(file)?.pid === process.pid) rmSync(file, { force: true })
  }
}

/** False where the signal ended the waiting. */
async function taken(path: string, file: string, { command, wait, onWait, signal }: Turn): Promise<boolean> {
  const begun = performance.now()
  for (let isTold = false; ; ) {
    const holder = tryToTake(path, file, command)
    if (holder === null) return true
    if (performance.now() - begun >= wait) throw held(path, holder)
    if (!isTold) onWait?.(holder)
    isTold = true
    await pause(betweenTries, undefined, signal && { signal }).catch(ignoreAbort)
    if (signal?.aborted) return false
  }
}

/** Null where the turn is ours now, else whose it is. */
function tryToTake(path: string, file: string, command: string): RunHolder | null {
  const mine = { pid: process.pid, host: hostname(), since: new Date().toISOString(), command }
  const draft = `${file}.${process.pid}`
  try {
    writeFileSync(draft, `${JSON.stringify({ ...mine, started: startOf(process.pid) })}\n`)
    for (;;) {
      if (isPlaced(draft, file)) return null
      const holder = noteIn(file)
      if (holder && !isGone(holder)) return holder
      clearAway(file, holder)
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOSPC' || code === 'EDQUOT') throw diskFull(path, error)
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') throw notWritable(path)
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** With its content from the first moment on; false where there is one already. */
function isPlaced(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Removes the note of a process that is gone, and not one that somebody else has put there meanwhile. */
function clearAway(file: string, stale: RunHolder | null): void {
  const aside = `${file}.${process.pid}.gone`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw error
  }
  const moved = noteIn(aside)
  if (moved && (moved.pid !== stale?.pid || moved.since !== stale.since)) isPlaced(aside, file)
  rmSync(aside, { force: true })
}

function held(path: string, holder: RunHolder): ArchiveError {
  const { en, zh } = holderWords(holder)
  return new ArchiveError(
    'locked',
    path,
    `${path} is being worked on (${en}); try again when that has finished, or wait longer.`,
    `${path} 正在使用（${zh}）；请待其结束后再试，或延长等待时间。`,
  )
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error
}
