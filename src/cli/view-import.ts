import type { ImportSummary, Severity } from '../index.ts'
import type { Session } from './session.ts'

/** What a run changed, in one line: to stderr, because it is no data. */
export function sayOutcomes(summary: ImportSummary, database: string, session: Session): void {
  const { messages } = session
  const { imported, revised, reread, duplicate, unchanged, skipped } = summary.outcomes
  const findings = Object.values(summary.findings).filter(({ severity }) => severity !== 'note')
  const count = findings.reduce((sum, finding) => sum + finding.count, 0)
  const parts: readonly (readonly [number, string])[] = [
    [imported + revised, messages.imported(imported + revised, summary.numbers, count)],
    [revised, messages.revised(revised)],
    [reread, messages.reread(reread)],
    [duplicate, messages.duplicate(duplicate)],
    [unchanged, messages.unchanged(unchanged)],
    [skipped, messages.skipped(skipped)],
  ]
  const isNothing = parts.every(([number]) => number === 0)
  const said = parts.filter(([number], index) => number > 0 || (isNothing && index === 0)).map(([, words]) => words)
  session.say(`${said.join(messages.listSeparator)} ${messages.intoDatabase(database)}`)
  for (const line of breakdown(summary, session)) session.say(line)
}

/** Names in one line of the breakdown; the log of `--log` has them all. */
const mostNames = 8

/** By format, form, finding and reason of failure; nothing for a single file, which `show` shows better. */
function breakdown(summary: ImportSummary, { messages, language }: Session): readonly string[] {
  if (summary.files < 2) return []
  const of = (severity: Severity): Readonly<Record<string, number>> =>
    Object.fromEntries(
      Object.entries(summary.findings).flatMap(([rule, found]) =>
        found.severity === severity ? [[rule, found.count]] : [],
      ),
    )
  const lines: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
    [messages.byFormat, summary.formats],
    [messages.byForm, summary.forms],
    [messages.severities.error, of('error')],
    [messages.severities.warning, of('warning')],
    [messages.byFailure, summary.failureCodes],
  ]
  return lines.flatMap(([name, counts]) => {
    const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a)
    if (sorted.length === 0) return []
    const named = sorted.slice(0, mostNames).map(([what, count]) => `${what} ${count.toLocaleString('en-US')}`)
    const rest = sorted.length - named.length
    const space =
      language === 'zh' ? '  '.repeat(Math.max(0, 4 - name.length)) : ' '.repeat(Math.max(0, 8 - name.length))
    return [
      `  ${name}${space} ${[...named, ...(rest > 0 ? [messages.andMore(rest)] : [])].join(messages.listSeparator)}`,
    ]
  })
}
