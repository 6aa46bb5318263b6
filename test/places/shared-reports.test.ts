import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readReport } from '../../src/read-report.ts'

const folder = fileURLToPath(new URL('../../../shared/reports', import.meta.url))

/** The file of a case that is the report itself. */
function sourceOf(name: string): string {
  const found = readdirSync(join(folder, name)).find((file) => /^source\.|\.(?:pdf|html?|txt|md|docx)$/u.test(file))
  if (found === undefined) throw new Error(`${name} holds no report`)
  return join(folder, name, found)
}

describe.skipIf(!existsSync(folder))(
  'places of the published reports (skipped where ../shared/reports is absent)',
  () => {
    it('are found for the eleven whose place is told, open for 九都镇, and not made up for fragments', async () => {
      const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? entry.name : [],
      )
      const outcomes = new Map<string, string[]>()
      for (const name of names) {
        const path = sourceOf(name)
        const { identity } = await readReport({ name: path.slice(folder.length + 1), bytes: readFileSync(path) })
        const { outcome, candidates } = identity.place
        outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), name])
        if (name === 'jiudu-2019') expect(candidates).toHaveLength(3)
      }
      expect(outcomes.get('ambiguous')).toEqual(['jiudu-2019'])
      expect(outcomes.get('unknown')?.every((name) => name.startsWith('frag-'))).toBe(true)
      expect(outcomes.get('unknown')).toHaveLength(9)
      expect(outcomes.get('resolved')).toHaveLength(11)
    })
  },
)
