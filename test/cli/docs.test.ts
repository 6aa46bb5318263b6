import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { makeCliDocs } from '../../src/cli/cli-docs.ts'

it('docs/cli.md is what the commands say now (npm run docs)', () => {
  expect(readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8')).toBe(makeCliDocs())
})
