import { type ReadScope, scopeOfName } from '../../parsers/read-scope.ts'
import type { Claim, Identity, Scope } from '../../parsers/record.ts'
import type { Finding } from '../document/finding.ts'
import { findingAt } from '../document/finding-on.ts'
import { squeeze } from '../document/text.ts'
import { toSimplified } from '../document/traditional.ts'

/** What a manifest says of a report; null where it says nothing. */
export interface ToldIdentity {
  readonly issuer: string | null
  readonly year: number | null
  readonly scope: Scope | null
  readonly sourceUrl: string | null
}

export const nothingTold: ToldIdentity = { issuer: null, year: null, scope: null, sourceUrl: null }

/** The identity with what the manifest says in the place of what the report says. */
export function withTold<I extends Identity>(identity: I, told: ToldIdentity): I {
  const named = namedScope(identity, told)
  return {
    ...identity,
    issuer: told.issuer === null ? identity.issuer : claimOf(told.issuer),
    year: told.year === null ? identity.year : claimOf(told.year),
    scope: told.scope === null ? (named?.said ?? identity.scope) : claimOf(told.scope),
    likelyScope: told.scope === null && named ? named.likely : identity.likelyScope,
    sourceUrl: told.sourceUrl ?? identity.sourceUrl,
  }
}

/** Whose figures a body gives that only the manifest names; null where the report or the manifest says whose they are. */
function namedScope(
  read: Identity,
  told: ToldIdentity,
): (ReadScope & { readonly findings: readonly Finding[] }) | null {
  if (told.issuer === null || told.scope !== null || read.scope !== null) return null
  const findings: Finding[] = []
  return { ...scopeOfName(claimOf(told.issuer), (finding) => findings.push(finding)), findings }
}

function claimOf<T extends string | number>(value: T): Claim<T> {
  return { value, from: 'manifest', text: String(value), position: null }
}

/**
 * Where report and manifest contradict each other; what the manifest says is used. Two names of which one holds the
 * other (九都镇, 南安市九都镇人民政府) do not.
 */
export function toldFindings(read: Identity, told: ToldIdentity): readonly Finding[] {
  const { issuer, year, scope } = read
  const found: Finding[] = [...(namedScope(read, told)?.findings ?? [])]
  if (issuer && told.issuer !== null && !isOneName(issuer.value, told.issuer)) {
    found.push(conflict('issuer', told.issuer, issuer))
  }
  if (year && told.year !== null && year.value !== told.year) found.push(conflict('year', told.year, year))
  if (scope && told.scope !== null && scope.value !== told.scope) found.push(conflict('scope', told.scope, scope))
  return found
}

/** Findings of the reading that the manifest answers. */
export function answeredBy(read: Identity, told: ToldIdentity): ReadonlySet<Finding['rule']> {
  return new Set<Finding['rule']>([
    ...(told.issuer === null ? [] : (['identity.issuer-unknown'] as const)),
    ...(told.year === null ? [] : (['identity.year-unknown'] as const)),
    ...(told.scope === null && namedScope(read, told) === null ? [] : scopeRules),
  ])
}

const scopeRules = [
  'identity.scope-conflict',
  'identity.scope-assumed-aggregate',
  'identity.scope-assumed-own',
] as const

function conflict(about: string, told: string | number, read: Claim<string | number>): Finding {
  return findingAt(
    'identity.manifest-conflict',
    { about, told, read: read.value },
    read.position === null ? [] : [read.position],
  )
}

function isOneName(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)]
  return a.includes(b) || b.includes(a)
}

/** A name without the words for its government, which titles leave out. */
function bare(name: string): string {
  return toSimplified(squeeze(name)).replace(/(?:人民政府|政府)?(?:办事处)?$/u, '')
}
