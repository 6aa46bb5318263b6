import { isRuleId, type RuleId, rules, type Severities, type Severity } from '../index.ts'
import { CommandFailure } from './command-failure.ts'
import { nearestNames } from './nearest.ts'
import type { Session } from './session.ts'

const levels = ['error', 'warning', 'note'] as const satisfies readonly Severity[]

/** Each text is RULE=LEVEL; of several for one rule the last counts. Throws CommandFailure for any other. */
export function parseSeverities(typed: readonly string[], session: Session): Severities {
  return Object.fromEntries(
    typed.map((one) => {
      const [rule = '', level = ''] = one.split('=')
      const severity = levels.find((known) => known === level)
      if (severity === undefined) {
        throw new CommandFailure(session.messages.badSeverity(one), session.messages.severityExample)
      }
      return [parseRule(rule, session), severity] as const
    }),
  )
}

/** Throws CommandFailure with the nearest names for a rule that there is not. */
export function parseRule(typed: string, { messages }: Session): RuleId {
  if (isRuleId(typed)) return typed
  const near = nearestNames(typed, Object.keys(rules))
  const hint = near.length > 0 ? messages.didYouMean(near.join(', ')) : messages.seeRules
  throw new CommandFailure(messages.noSuchRule(typed), hint)
}

/** Null for `default`. Throws CommandFailure for what is no level. */
export function parseLevel(typed: string, { messages }: Session): Severity | null {
  if (typed === 'default') return null
  const severity = levels.find((known) => known === typed)
  if (severity === undefined) throw new CommandFailure(messages.badLevel(typed), null)
  return severity
}
