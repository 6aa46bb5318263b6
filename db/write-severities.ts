import { z } from 'zod'
import type { Severity } from '../src/document/finding.ts'
import { isRuleId, type RuleId, rules } from '../src/document/rules.ts'
import type { Severities } from '../src/document/severities.ts'
import type { Connection, Statement } from './open.ts'
import { ruleSettingRow } from './said-rows.ts'
import type { SettleReport } from './settle-report.ts'
import type { PartnersOf } from './write-findings.ts'

export interface SeverityWriter {
  /**
   * Sets a rule's severity in this archive, for what is there and what comes; null goes back to the rule's own. Gives the
   * number of reports whose findings changed.
   */
  readonly setSeverity: (rule: RuleId, severity: Severity | null) => number
}

/** Asked for with every report. */
const settings = new WeakMap<Connection, Statement>()

/** What an archive has instead of the rules' own severities. Rules that this version lacks are left out. */
export function readSeverities(connection: Connection): Severities {
  const statement = settings.get(connection) ?? connection.prepare('SELECT rule, severity FROM rule_setting')
  settings.set(connection, statement)
  const rows = z.array(ruleSettingRow).parse(statement.all())
  return Object.fromEntries(rows.flatMap(({ rule, severity }) => (isRuleId(rule) ? [[rule, severity] as const] : [])))
}

/** The caller holds a transaction around every call. `settle` brings flags up to date. */
export function openSeverityWriter(
  connection: Connection,
  settle: SettleReport,
  partnersOf: PartnersOf,
): SeverityWriter {
  const ofRule = 'message_id IN (SELECT message_id FROM message WHERE rule = @rule) AND severity <> @severity'
  const affected = connection.prepare(`SELECT DISTINCT report_id FROM finding_row WHERE ${ofRule}`).pluck()
  const update = connection.prepare(`UPDATE finding_row SET severity = @severity WHERE ${ofRule}`)
  return {
    setSeverity: (rule, severity) => {
      if (severity === null) connection.prepare('DELETE FROM rule_setting WHERE rule = ?').run(rule)
      else connection.prepare('INSERT OR REPLACE INTO rule_setting VALUES (?, ?)').run(rule, severity)
      const change = { rule, severity: severity ?? rules[rule].severity }
      const reports = z.array(z.number()).parse(affected.all(change))
      update.run(change)
      for (const reportId of new Set([...reports, ...reports.flatMap(partnersOf)])) settle(reportId)
      return reports.length
    },
  }
}
