import { type Archive, type RuleId, rules } from '../../index.ts'
import { writeAnswer } from '../output.ts'
import type { Session } from '../session.ts'
import { parseLevel, parseRule } from '../severity-choice.ts'
import { withArchive, withWritableArchive } from '../with-archive.ts'

/** As commander gives them. */
export interface SeverityOptions {
  readonly db: string
  readonly json?: boolean
}

/** Sets the severity of a rule in one database, or prints the severities that hold there. */
export async function severity(
  typedRule: string | undefined,
  typedLevel: string | undefined,
  options: SeverityOptions,
  session: Session,
): Promise<void> {
  const rule = typedRule === undefined ? null : parseRule(typedRule, session)
  if (rule === null || typedLevel === undefined) {
    await withArchive(options.db, session, (archive) => list(archive, rule, options, session))
    return
  }
  const level = parseLevel(typedLevel, session)
  await withWritableArchive(options.db, session, (archive) => {
    const reports = archive.setSeverity(rule, level)
    session.say(session.messages.severitySet(rule, level ?? rules[rule].severity, reports))
    if (options.json) list(archive, rule, options, session)
  })
}

/** The rules that have another severity here; of one rule in any case. */
function list(archive: Archive, rule: RuleId | null, options: SeverityOptions, session: Session): void {
  const set = archive.severities()
  const names = Object.keys(rules).filter(isKey(rules))
  const shown = names.filter((name) => (rule === null ? set[name] !== undefined : name === rule))
  if (shown.length === 0 && !options.json) session.say(session.messages.noSeverities)
  if (shown.length === 0 && !options.json) return
  const rows = shown.map((name) => [name, set[name] ?? rules[name].severity, rules[name].severity])
  writeAnswer({ columns: ['rule', 'severity', 'default'], rows }, options, session)
}

function isKey<T extends object>(record: T): (key: string) => key is string & keyof T {
  return (key): key is string & keyof T => Object.hasOwn(record, key)
}
