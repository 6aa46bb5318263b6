import type { Archive, IssuerRow } from '../../db/index.ts'
import { CommandFailure } from './command-failure.ts'
import { exitCodes } from './exit-codes.ts'
import { findIssuers } from './find-issuers.ts'
import type { Session } from './session.ts'
import { databaseWords } from './shared-options.ts'

/** More choices than these are no help; a longer name is. */
const mostChoices = 12

/** What a name of a government may end in: 九都镇 is 九都镇人民政府 too. */
const endings = ['', '人民政府', '政府', '街道办事处', '办事处', '管理委员会', '管委会']

/**
 * The one issuer that is meant: by any of its names, by part of its name and place, by the code of its place, or by the
 * number of one of its reports. Throws
 * CommandFailure with the choices where several are, with the nearest where none is.
 */
export function issuerMeant(typed: string, archive: Archive, session: Session): IssuerRow {
  const { messages } = session
  const ofReport = /^\d+$/u.test(typed) ? issuerOfReport(typed, archive, session) : null
  if (ofReport) return ofReport
  const found = findIssuers(typed, archive, session)
  const isMeant = (name: string): boolean => endings.some((ending) => name === typed + ending)
  const named = found.filter(({ name, names }) => isMeant(name) || names.some(isMeant))
  const meant = named.length > 0 ? named : found
  const [issuer, second] = meant
  if (issuer && !second) return issuer
  // 月塘镇 of two counties may be one town that changed its county.
  const issuers: readonly number[] = issuer ? archive.oneBody(issuer.issuer_id).issuers : []
  if (issuer && meant.every(({ issuer_id }) => issuers.includes(issuer_id))) return issuer
  const choices = meant.slice(0, mostChoices).flatMap(({ issuer_id, name, place, first_year, last_year }) => {
    const [report] = archive.reports({ issuerId: issuer_id })
    if (!report) return []
    const years = first_year === last_year ? `${first_year ?? '?'}` : `${first_year ?? '?'}–${last_year ?? '?'}`
    const command = `gongkai compare ${report.report_id}${databaseWords(archive.path)}`
    return [messages.comparison.issuerChoice(command, name, place, years)]
  })
  const rest = meant.length - choices.length
  const lines = rest > 0 ? [...choices, messages.comparison.moreChoices(rest)] : choices
  const sentence = messages.comparison.severalIssuers(typed, meant.length)
  throw new CommandFailure(sentence, lines.join('\n'), exitCodes.usedWrongly)
}

/** Null where the number is no report's, and may be the code of a place. */
function issuerOfReport(typed: string, archive: Archive, session: Session): IssuerRow | null {
  const { messages } = session
  const [report] = archive.reports({ reportId: Number(typed), withOlder: true })
  if (!report && archive.issuers(typed).length > 0) return null
  if (!report) throw new CommandFailure(messages.noSuchReport(typed), null)
  const { issuer_id: id, issuer, place } = report
  const found = archive.issuers(issuer ?? '').find(({ issuer_id }) => issuer_id === id)
  if (found) return found
  if (id === null || issuer === null) throw new CommandFailure(messages.comparison.noIssuer(typed), null)
  const none = { place_code: null, reports: 0, first_year: null, last_year: null, names: [] }
  return { ...none, issuer_id: id, name: issuer, place: place ?? '' }
}
