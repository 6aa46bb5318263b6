import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { launcher } from './run.ts'

/** Writes the address of every module to stderr before it is loaded. */
const tracer = `
import { registerHooks } from 'node:module'
import { writeSync } from 'node:fs'
registerHooks({ load: (url, context, next) => { writeSync(2, url + '\\n'); return next(url, context) } })
`

function modulesOf(...args: readonly string[]): string {
  const words = ['--import', `data:text/javascript,${encodeURIComponent(tracer)}`, launcher, ...args]
  return spawnSync(process.execPath, words, { encoding: 'utf8' }).stderr
}

describe('start-up', () => {
  it.each([['--version'], ['--help'], ['import', '--help']])('loads no reader and no database for %s %s', (...args) => {
    const modules = modulesOf(...args)
    expect(modules).toContain('src/cli/main.ts')
    expect(modules).not.toMatch(/better-sqlite3|opencc|parse5|pdf|node_modules\/zod|parsers\/|src\/ingest|db\//u)
  })

  it('loads no reader to answer a question', () => {
    const modules = modulesOf('query', 'SELECT 1', '--db', 'nowhere.db')
    expect(modules).toContain('better-sqlite3')
    // Names of bodies are read to place stored reports anew (gongkai issuers); that is no reader of reports.
    expect(modules).not.toMatch(/opencc|parse5|pdf|parsers\/(?:read-(?!title|dates|chinese|scope)|index)|src\/ingest/u)
  })

  it('loads nothing of PDF for a text', () => {
    expect(modulesOf('check', 'nowhere.txt')).not.toMatch(/pdf(?:js|ium)/u)
  })
})
