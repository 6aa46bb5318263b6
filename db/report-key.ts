import type { Report, Resolution } from '../parsers/record.ts'
import { aboveOf, bodyOf, type IssuerEvidence } from './same-issuer.ts'

/** Who, when and whose figures, as far as a report says. */
export interface Key {
  readonly issuer: string | null
  readonly year: number | null
  readonly scope: 'own' | 'aggregate'
  readonly evidence: IssuerEvidence
  readonly resolution: Resolution
  /** The issuer that people say it is of. */
  readonly said?: SaidIssuer | null
}

/** An issuer as people tell it from others: its row in `issuer`. */
export interface SaidIssuer {
  readonly name: string
  readonly place: string
}

/** A report that does not say whose figures it gives is kept with the own ones. */
export function keyOf(report: Pick<Report, 'identity'>): Key {
  const { issuer, year, scope, likelyScope, indexNumber, sourceUrl, placeHints, place } = report.identity
  const name = issuer?.value ?? ''
  return {
    issuer: issuer?.value ?? null,
    year: year?.value ?? null,
    scope: (scope ?? likelyScope)?.value ?? 'own',
    evidence: { name, body: bodyOf(place), above: aboveOf(place), indexNumber, sourceUrl, placeHints },
    resolution: place,
  }
}
