/**
 * Prints how many slips the checks notice, locate and repair: `npx node corpus/perturb.ts [--json]`. Every table of the
 * sample archive in which no identity fails is changed in memory in every way of perturb/perturb-table.ts.
 */
import { parseArgs } from 'node:util'
import { readReport } from '../src/read-report.ts'
import { judgeTable, type Verdict } from './perturb/judge.ts'
import { slipKinds } from './perturb/perturb-table.ts'
import { sampleCases } from './score/cases.ts'

/** Numbers in no identity, in one, in two or more; and those whose identities hold with blanks taken as zero. */
const classes = [
  ['2 or more', ({ identities, hasBlanks }: Verdict) => identities >= 2 && !hasBlanks],
  ['1', ({ identities, hasBlanks }: Verdict) => identities === 1 && !hasBlanks],
  ['1 or more, with blanks', ({ identities, hasBlanks }: Verdict) => identities >= 1 && hasBlanks],
  ['none', ({ identities }: Verdict) => identities === 0],
] as const

const verdicts: Verdict[] = []
let tables = 0
let left = 0
for (const { path, bytes } of sampleCases()) {
  const report = await readReport({ name: path, bytes: bytes() })
  for (const table of report.tables) {
    const found = judgeTable(table, path)
    verdicts.push(...found)
    if (found.length > 0) tables += 1
    else left += 1
  }
}

const rows = slipKinds.flatMap((kind) =>
  classes.map(([name, isIn]) => {
    const of = verdicts.filter((verdict) => verdict.kind === kind && isIn(verdict))
    const count = (key: 'noticed' | 'listed' | 'located' | 'repaired' | 'misled' | 'suggestedElsewhere'): number =>
      of.filter((verdict) => verdict[key]).length
    return {
      kind,
      identities: name,
      slips: of.length,
      noticed: count('noticed'),
      listed: count('listed'),
      located: count('located'),
      repaired: count('repaired'),
      misled: count('misled'),
      suggestedElsewhere: count('suggestedElsewhere'),
    }
  }),
)

const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${part} (${part === whole ? 100 : Math.min(99.9, Math.round((1000 * part) / whole) / 10)} %)`

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
if (values.json) process.stdout.write(`${JSON.stringify({ tables, left, rows }, null, 2)}\n`)
else {
  const lines = rows
    .filter(({ slips }) => slips > 0)
    .map(({ kind, identities, slips, noticed, listed, located, repaired, misled, suggestedElsewhere }) => {
      const shares = [noticed, listed, located, repaired].map((part) => share(part, slips))
      return `| ${[kind, identities, slips, ...shares, misled, suggestedElsewhere].join(' | ')} |`
    })
  process.stdout.write(
    [
      `${tables} tables, ${left} left out`,
      '',
      '| slip | identities | slips | noticed | among the repairs | located | repaired | misled | suggested elsewhere |',
      '|---|---|--:|--:|--:|--:|--:|--:|--:|',
      ...lines,
      '',
    ].join('\n'),
  )
}
