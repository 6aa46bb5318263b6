import type { Scope } from '../index.ts'
import type { Messages } from './messages/messages.ts'

/** Whose figures a report gives, in words; one that it does not say itself is called assumed. */
export function shownScope(scope: Scope, isKnown: boolean, messages: Messages): string {
  const words = messages.scopes[scope]
  return isKnown ? words : messages.scopeAssumed(words)
}
