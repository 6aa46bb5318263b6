import { readFileSync } from 'node:fs'

/** Whether a process of that number is at work on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When a process began, in ticks since the system did; null where the system does not say (only Linux does so). */
export function startOf(pid: number): string | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may hold anything; the 20th field behind it is the start (proc(5)).
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
