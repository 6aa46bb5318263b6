import type { Identity, PlacedIdentity, Resolution, Section } from '../../parsers/record.ts'
import type { Position, SourceDocument } from '../document/document.ts'
import type { Finding } from '../document/finding.ts'
import { findingAt } from '../document/finding-on.ts'
import { type EvidenceSources, gatherEvidence, type ImportKnowledge } from './gather-evidence.ts'
import { nationalDivisions } from './load-divisions.ts'
import { resolveIssuer } from './resolve-issuer.ts'
import { answeredBy, nothingTold, type ToldIdentity, toldFindings, withTold } from './told-identity.ts'

/** The identity with the place that the report's own evidence and what is known beside it lead to. */
export function placeIdentity(
  report: { readonly document: SourceDocument; readonly identity: Identity; readonly sections: readonly Section[] },
  known: ImportKnowledge = {},
): PlacedIdentity {
  return { ...report.identity, place: placeFrom(report, known) }
}

/** Which body of which place reports, from as much of a report as an archive keeps. */
export function placeFrom(report: EvidenceSources, known: ImportKnowledge = {}): Resolution {
  return resolveIssuer(gatherEvidence(report, known), known.divisions ?? nationalDivisions())
}

/** A resolution with the name that it is of. */
export interface PlacedName {
  readonly place: Resolution
  readonly issuer: { readonly value: string; readonly position: Position | null } | null
}

/**
 * Evidence against evidence, for a person to look at, and a place that only the other reports of the folder tell; one
 * that is merely open is no finding.
 */
export function placeFindings({ place, issuer }: PlacedName): readonly Finding[] {
  if (place.method === 'siblings') {
    const county = place.evidence.find(({ from }) => from === 'siblings')?.text ?? ''
    const path = place.candidates[0]?.path.join('/') ?? ''
    return [findingAt('identity.place-from-siblings', { issuer: issuer?.value ?? '', county, place: path }, [])]
  }
  if (!place.isContradicted || place.outcome === 'resolved') return []
  const told = place.evidence.filter(({ effect }) => effect !== 'agrees')
  const evidence = told.map(({ from, text }) => `${text} (${from})`).join(', ')
  const positions = issuer?.position ? [issuer.position] : []
  return [findingAt('identity.place-conflict', { issuer: issuer?.value ?? '', evidence }, positions)]
}

/**
 * The report placed anew, with what is known beside it: the folders above it on the disk, the user's word on its place,
 * what a manifest says of who and when.
 */
export function placedAgain<R extends PlaceableReport>(
  report: R,
  known: ImportKnowledge & { readonly placeHints?: readonly string[]; readonly told?: ToldIdentity | null },
): R {
  const before = report.identity.placeHints
  const placeHints = known.placeHints ?? before
  const isNews = placeHints.length !== before.length || placeHints.some((hint, nth) => hint !== before[nth])
  const knewMore = report.identity.place.evidence.some(({ from }) => from === 'given' || from === 'siblings')
  // Most imports know of a file what its path says, which the reading knew too.
  const isTold = known.given != null || known.siblings !== undefined || known.divisions != null || known.told != null
  if (!isNews && !knewMore && !isTold) return report
  const told = known.told ?? nothingTold
  const hints = withTold({ ...report.identity, placeHints }, told)
  const identity = placeIdentity({ ...report, identity: hints }, known)
  const answered = answeredBy(report.identity, told)
  const others = report.findings.filter(({ rule }) => rule !== 'identity.place-conflict' && !answered.has(rule))
  const conflicts = toldFindings(report.identity, told)
  return { ...report, identity, findings: [...others, ...conflicts, ...placeFindings(identity)] }
}

/** What placing asks of a report. */
export interface PlaceableReport {
  readonly document: SourceDocument
  readonly identity: PlacedIdentity
  readonly sections: readonly Section[]
  readonly findings: readonly Finding[]
}
