/** `npm run docs` fills the generated parts of docs/checks.md and docs/forms.md from the rules and the forms. */
import { readFileSync, writeFileSync } from 'node:fs'
import { pages } from './pages.ts'
import { fillParts } from './parts.ts'

for (const { file, parts } of pages) {
  const path = new URL(`../${file}`, import.meta.url)
  writeFileSync(path, fillParts(readFileSync(path, 'utf8'), parts()))
}
