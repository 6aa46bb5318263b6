import type { ImportSummary } from '../index.ts'
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
}
