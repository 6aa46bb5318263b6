/**
 * Prints how much of the corpus is read right: `npx node corpus/score.ts [--json]`. Each cell of each truth file is
 * right, flagged, wrong or missing; see score/score-report.ts.
 */
import { parseArgs } from 'node:util'
import { readReport } from '../src/read-report.ts'
import { type Case, pdfCases, sampleCases, sharedCases } from './score/cases.ts'
import { scoreReport } from './score/score-report.ts'
import { addTallies, emptyTally, type Tally, tallyOf } from './score/tally.ts'

interface Line {
  readonly from: string
  readonly group: string
  readonly tally: Tally
}

/** Reads one case and counts its cells. */
async function scoreCase({ path, bytes, truth }: Case): Promise<Tally> {
  return tallyOf(scoreReport(await readReport({ name: path, bytes: bytes() }), truth))
}

/** One Markdown row; a report without any number in it has nothing to be right about. */
function row({ from, group, tally }: Line): string {
  const { reports, right, rightButFlagged, flagged, wrong, missing, invented } = tally
  return `| ${[from, group, reports, right, rightButFlagged, flagged, wrong, missing, invented].join(' | ')} |`
}

const header = [
  '|        |      | reports | right | of these flagged | not right, flagged | wrong | missing | invented |',
  '| ------ | ---- | ------: | ----: | ---------------: | -----------------: | ----: | ------: | -------: |',
]

function totals(scored: readonly (readonly [Case, Tally])[], groupOf: (one: Case) => string): readonly Line[] {
  const groups = Map.groupBy(scored, ([one]) => `${one.from}\t${groupOf(one)}`)
  return [...groups]
    .map(([key, members]) => {
      const [from = '', group = ''] = key.split('\t')
      return { from, group, tally: members.map(([, tally]) => tally).reduce(addTallies, emptyTally) }
    })
    .sort((a, b) => a.from.localeCompare(b.from) || a.group.localeCompare(b.group))
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const scored: (readonly [Case, Tally])[] = []
for (const one of [...sampleCases(), ...pdfCases(), ...sharedCases()]) scored.push([one, await scoreCase(one)])

const sections = [
  ['By format and form', totals(scored, (one) => `${one.format} ${one.form}`)],
  ['In total', totals(scored, () => 'all')],
] as const
const cases = scored.map(([one, tally]): Line => ({ from: one.from, group: one.name, tally }))

if (values.json) {
  const [byFormatAndForm, total] = sections.map(([, lines]) => lines)
  process.stdout.write(`${JSON.stringify({ cases, byFormatAndForm, total }, null, 2)}\n`)
} else {
  const text = [['Each report', cases] as const, ...sections].flatMap(([title, lines]) => [
    title,
    '',
    ...header,
    ...lines.map(row),
    '',
  ])
  process.stdout.write(text.join('\n'))
}
