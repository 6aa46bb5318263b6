import { type Archive, divisionCode, type IssuerRow } from '../../db/index.ts'
import { CommandFailure } from './command-failure.ts'
import { exitCodes } from './exit-codes.ts'
import { nearest } from './nearest.ts'
import type { Session } from './session.ts'

/** Issuers named in a hint; more help nobody. */
const mostNamed = 3

/**
 * Issuers of exactly that name, under which they may report only sometimes, or of the place with that code are meant
 * alone; a part of a name, an older name of a place or a code above mean all that have it. Throws CommandFailure with the
 * nearest names where there is none.
 */
export function findIssuers(name: string, archive: Archive, session: Session): readonly IssuerRow[] {
  const found = archive.issuers(name)
  const { messages } = session
  const code = divisionCode(name)
  const exact = found.filter(
    (issuer) => issuer.name === name || issuer.names.includes(name) || (code !== null && issuer.place_code === code),
  )
  const meant = exact.length > 0 ? exact : found
  if (meant.length > 0) {
    // Who types an old name sees under which one it is found.
    const words = name.split(/\s+/u).filter(Boolean)
    const isSeen = ({ name: issuer, place }: IssuerRow) => words.every((word) => `${issuer}/${place}`.includes(word))
    if (!meant.some(isSeen))
      session.say(
        messages.foundAs(
          name,
          meant.slice(0, mostNamed).map((one) => one.name),
        ),
      )
    return meant
  }
  const near = nearest(name, [...new Set(archive.issuers('').flatMap((issuer) => [issuer.name, ...issuer.names]))])
  const hint = near.length > 0 ? messages.nearestIssuers(near.join(', ')) : null
  throw new CommandFailure(messages.noSuchIssuer(name), hint, exitCodes.usedWrongly)
}
