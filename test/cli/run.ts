import { execFileSync, spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const launcher = fileURLToPath(new URL('../../bin/gongkai.js', import.meta.url))

export interface Run {
  readonly stdout: string
  readonly stderr: string
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface RunOptions {
  /** The Node that starts the launcher; this test's own without it. */
  readonly node?: string
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string | Uint8Array
  /** Sent as soon as the program has written something, or at once where it is to write nothing. */
  readonly signal?: NodeJS.Signals
}

/** Runs the real command in a process of its own, in English and without colours unless `env` says otherwise. */
export function runGongkai(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(options.node ?? process.execPath, [launcher, ...args], {
      cwd: options.cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', ...options.env },
    })
    let stdout = ''
    let stderr = ''
    let isSignalled = false
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
      // Once: the second Ctrl-C ends the program at once.
      if (options.signal && !isSignalled) child.kill(options.signal)
      isSignalled = true
    })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ stdout, stderr, code, signal }))
    // The program may end without having read its input.
    child.stdin.on('error', () => undefined)
    if (options.signal === undefined) child.stdin.end(options.stdin ?? '')
  })
}

/** A Node on this machine that is older than the program needs; null where there is none. */
export function findOldNode(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  for (const folder of folders) {
    const node = join(folder, 'node')
    const major = majorVersion(node)
    if (major !== null && major >= 14 && major < 24) return node
  }
  return null
}

/** Null where there is no such program. */
function majorVersion(node: string): number | null {
  try {
    return Number(/^v(\d+)/.exec(execFileSync(node, ['--version'], { encoding: 'utf8' }))?.[1])
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES')) return null
    throw error
  }
}
