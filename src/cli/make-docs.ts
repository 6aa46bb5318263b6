/** `npm run docs` writes docs/cli.md from the commands themselves. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { makeCliDocs } from './cli-docs.ts'

mkdirSync(new URL('../../docs/', import.meta.url), { recursive: true })
writeFileSync(new URL('../../docs/cli.md', import.meta.url), makeCliDocs())
