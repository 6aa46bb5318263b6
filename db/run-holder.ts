import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'
import { isAlive, startOf } from './processes.ts'

const holderSchema = z.object({
  pid: z.number(),
  host: z.string(),
  /** When it began, UTC, ISO 8601. */
  since: z.string(),
  /** What it does, as a person would type it. */
  command: z.string(),
  /** When its process began, as the system counts; tells a process from a later one of the same number. */
  started: z.string().nullable(),
})

/** Who works in an archive for longer than one transaction. */
export type RunHolder = z.infer<typeof holderSchema>

/** The note beside the archive. */
export function holderFile(path: string): string {
  return `${resolve(path)}-writer`
}

/** What the note says; null where there is none, or one that says nothing. */
export function noteIn(file: string): RunHolder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Whether the process of a note is gone. Of another machine nobody here can tell. */
export function isGone({ host, pid, started }: RunHolder): boolean {
  if (host !== hostname()) return false
  const now = startOf(pid)
  return !isAlive(pid) || (started !== null && now !== null && now !== started)
}

/** Who works in the archive now; null where nobody is known to. */
export function holderOf(path: string): RunHolder | null {
  const holder = noteIn(holderFile(path))
  return holder && !isGone(holder) ? holder : null
}

/** `import reports/, process 4711 on tower, since 2026-11-23T10:20:03Z`, for a sentence in either language. */
export function holderWords({ command, pid, host, since }: RunHolder): { readonly en: string; readonly zh: string } {
  const when = since.replace(/\.\d+Z$/u, 'Z')
  return {
    en: `${command}, process ${pid} on ${host}, since ${when}`,
    zh: `${command}，${host} 上的进程 ${pid}，始于 ${when}`,
  }
}
