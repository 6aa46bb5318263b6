import type { SearchHit } from '../../db/index.ts'
import type { Session } from './session.ts'
import { wrap } from './table.ts'
import { safeLine } from './terminal-text.ts'
import { viewPosition } from './view-position.ts'

const indent = '    '

/**
 * What was found, for reading: a line for each report with where the part begins, below it what is printed. A table would
 * leave the text a column of a few characters.
 */
export function viewHits(hits: readonly SearchHit[], session: Session): string {
  const { messages, language } = session
  const lines = hits.flatMap((hit) => {
    const place = hit.position === null ? '' : ` (${viewPosition(hit.position, language)})`
    const where = [
      (hit.heading === '' ? hit.section : hit.heading) + place,
      hit.paragraph === null ? '' : messages.searchParagraph(hit.paragraph),
    ].filter((part) => part !== '')
    const more = [
      hit.hits > 1 ? messages.searchTimes(hit.hits) : '',
      hit.alsoIn.length > 0 ? messages.searchAlsoIn(hit.alsoIn.join(', ')) : '',
    ].filter((part) => part !== '')
    const head = `${hit.issuer ?? messages.unknown} ${hit.year ?? messages.unknown}`
    return [
      `${session.bold(safeLine(head))}  ${session.dim(`#${hit.reportId}`)}  ${safeLine(where.join(', '))}`,
      ...wrap(safeLine(hit.snippet), session.width - indent.length).map((line) => indent + line),
      ...wrap(safeLine([...more, hit.source].join('; ')), session.width - indent.length).map(
        (line) => indent + session.dim(line),
      ),
      '',
    ]
  })
  return lines.join('\n')
}
