import type { Archive, IssuerRow } from '../../db/index.ts'
import { CommandFailure } from './command-failure.ts'
import { exitCodes } from './exit-codes.ts'
import { nearest } from './nearest.ts'
import type { Session } from './session.ts'

/**
 * An issuer of exactly that name is meant alone; a part of a name means all that have it. Throws CommandFailure with
 * the nearest names where there is none.
 */
export function findIssuers(name: string, archive: Archive, session: Session): readonly IssuerRow[] {
  const found = archive.issuers(name)
  const exact = found.filter((issuer) => issuer.name === name)
  if (exact.length > 0) return exact
  if (found.length > 0) return found
  const { messages } = session
  const near = nearest(name, [...new Set(archive.issuers('').map((issuer) => issuer.name))])
  const hint = near.length > 0 ? messages.nearestIssuers(near.join(', ')) : null
  throw new CommandFailure(messages.noSuchIssuer(name), hint, exitCodes.usedWrongly)
}
