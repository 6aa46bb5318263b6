/** `npm start`: imports the sample archive and shows what can be asked, with the very commands that anybody would type. */
import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findLanguage } from './language.ts'
import { main } from './main.ts'
import { messagesIn } from './messages/messages.ts'
import { shellWord } from './shell-word.ts'

const database = 'gongkai-sample.db'
const sample = fileURLToPath(new URL('../../corpus/sample', import.meta.url))

/** Of a hundred closed requests, how many were granted in full or in part: the question most often asked of the reports. */
const question = `SELECT report_year, count(DISTINCT report_id) AS reports,
  sum(total) FILTER (WHERE row_code = 'new') AS requests,
  sum(total) FILTER (WHERE row_code = 'total') AS closed,
  round(100.0 * sum(total) FILTER (WHERE row_code IN ('granted', 'partial'))
    / nullif(sum(total) FILTER (WHERE row_code = 'total'), 0), 1) AS granted_percent
FROM application GROUP BY report_year`

const read = `SELECT form, count(*) AS reports, min(report_year) AS first_year, max(report_year) AS last_year,
  count(*) FILTER (WHERE format = 'text') AS text, count(*) FILTER (WHERE format = 'html') AS html,
  count(*) FILTER (WHERE format = 'docx') AS docx
FROM report GROUP BY form`

const findings = `SELECT severity, rule, count(DISTINCT report_id) AS reports FROM finding
GROUP BY severity, rule ORDER BY severity = 'note', severity = 'warning', reports DESC`

const messages = messagesIn(findLanguage([], process.env))

// The places of the sample are made: no list of divisions has them.
await show(['divisions', 'add', beside('divisions.csv'), '--db', database])
await show(['divisions', 'add-events', beside('events.csv'), '--db', database])
await show(['import', relative(process.cwd(), sample), '--db', database])
if (existsSync(database)) {
  await show(['query', read, '--db', database, '--table'])
  await show(['query', findings, '--db', database, '--table'])
  await show(['query', question, '--db', database, '--table'])
  process.stdout.write(`\n${messages.startNext}\n${nextCommands().join('\n')}\n`)
}

function beside(name: string): string {
  return relative(process.cwd(), fileURLToPath(new URL(`../../corpus/sample-places/${name}`, import.meta.url)))
}

async function show(argv: readonly string[]): Promise<void> {
  process.stdout.write(`\n$ npx gongkai ${argv.map(shellWord).join(' ')}\n`)
  await main(argv)
}

function nextCommands(): readonly string[] {
  return [
    `  npx gongkai query "SELECT issuer, report_year, form, errors FROM report" --db ${database}`,
    '  npx gongkai explain application.in-equals-out',
    '  npx gongkai import FOLDER',
    '  npx gongkai --help',
  ]
}
