import { isComplaint, type PartKey, readSearchWords, type SearchHit } from '../../../db/index.ts'
import { CommandFailure } from '../command-failure.ts'
import { type OutputOptions, showsTable, type Value, writeAnswer } from '../output.ts'
import type { Session } from '../session.ts'
import { type SelectionOptions, selectionOf } from '../shared-options.ts'
import { viewHits } from '../view-hits.ts'
import { withArchive } from '../with-archive.ts'

/** As commander gives them. */
export interface SearchCommandOptions extends OutputOptions, SelectionOptions {
  readonly db: string
  readonly section?: readonly PartKey[]
  readonly limit?: number
  readonly count?: boolean
}

const columns = [
  ...['report_year', 'issuer', 'section_key', 'snippet', 'hits', 'heading', 'position', 'paragraph', 'also_in'],
  ...['report_id', 'source'],
]

/** Prints the reports that say the words, best first, one row each; or how many do, by year. */
export async function search(typed: string, options: SearchCommandOptions, session: Session): Promise<void> {
  const { messages } = session
  const words = readSearchWords(typed)
  if (isComplaint(words)) throw new CommandFailure(messages.searchProblems[words.problem](words.word), null)
  const { section, limit } = options
  const selection = { ...selectionOf(options), ...(section && { sections: section }) }
  await withArchive(options.db, session, (archive) => {
    if (options.count) {
      const rows = archive
        .countSaying(words, selection)
        .map(({ year, reports, of }) => [year, reports, of, Math.round((1000 * reports) / of) / 1000])
      writeAnswer({ columns: ['report_year', 'reports', 'of', 'share'], rows }, options, session)
      return
    }
    const { hits, reports, counted } = archive.search(words, { ...selection, ...(limit !== undefined && { limit }) })
    if (showsTable(options, session)) session.print(viewHits(hits, session))
    else writeAnswer({ columns, rows: hits.map(rowOf) }, options, session)
    session.say(hits.length === 0 ? messages.searchNothing : messages.searchFound(hits.length, reports, counted))
  })
}

function rowOf(hit: SearchHit): readonly Value[] {
  return [
    ...[hit.year, hit.issuer, hit.section, hit.snippet, hit.hits, hit.heading, hit.position, hit.paragraph],
    ...[hit.alsoIn.join(' '), hit.reportId, hit.source],
  ]
}
