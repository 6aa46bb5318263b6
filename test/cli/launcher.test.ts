import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findOldNode, launcher, runGongkai } from './run.ts'

const oldNode = findOldNode()

describe('the launcher', () => {
  it('prints the version and nothing else', async () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(await runGongkai(['--version'])).toEqual({
      stdout: `${manifest.version}\n`,
      stderr: '',
      code: 0,
      signal: null,
    })
  })

  it('imports nothing but Node’s own modules before it knows the version', () => {
    const imported = [...readFileSync(launcher, 'utf8').matchAll(/^import .* from '(.*)'$/gm)].map((match) => match[1])
    expect(imported).toEqual(['child_process', 'fs', 'module', 'os', 'path', 'url'])
  })

  it('uses no syntax younger than Node 14', () => {
    expect(readFileSync(launcher, 'utf8')).not.toMatch(/\?\?=|\|\|=|&&=|^await |#\w+ in|\.at\(|static \{/m)
  })
})

describe.skipIf(oldNode === null)('the launcher under an older Node', () => {
  const node = oldNode ?? ''

  it('finds the Node that npm brought along and runs on it', async () => {
    expect((await runGongkai(['--version'], { node })).code).toBe(0)
  })

  it('hands the exit code on', async () => {
    expect((await runGongkai(['no-such-command'], { node })).code).toBe(2)
  })

  it('hands stdin, stdout and stderr on', async () => {
    const run = await runGongkai(['explain', 'blank', '--lang', 'zh'], { node })
    expect(run.stdout).toContain('空白不等于零')
  })

  it('says in one sentence each, English and Chinese, which Node it needs where it finds none', async () => {
    const run = await runGongkai(['--version'], { node, env: { GONGKAI_RELAUNCHED: '1' } })
    expect(run.code).toBe(2)
    expect(run.stdout).toBe('')
    expect(run.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^gongkai needs Node\.js 24 or newer.*npm install --global node@24/),
      expect.stringMatching(/^gongkai 需要 Node\.js 24 或更高版本/),
    ])
  })
})
