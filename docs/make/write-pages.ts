/** `npm run docs` fills the generated parts of docs/checks.md, docs/forms.md and docs/sql.md from the rules, the forms and the ready questions. */
import { readFileSync, writeFileSync } from 'node:fs'
import { pages } from './pages.ts'
import { fillParts } from './parts.ts'

for (const { file, parts } of pages) {
  const path = new URL(`../${file}`, import.meta.url)
  writeFileSync(path, fillParts(readFileSync(path, 'utf8'), parts()))
}
