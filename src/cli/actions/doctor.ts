import type { Archive } from '../../../db/index.ts'
import { extractorVersion } from '../../index.ts'
import { exitCodes } from '../exit-codes.ts'
import { type OutputOptions, writeAnswer } from '../output.ts'
import type { Session } from '../session.ts'
import { withArchive } from '../with-archive.ts'

export interface DoctorOptions extends OutputOptions {
  readonly db: string
}

/** One thing looked at. A fault has a number where there should be none; work is what is left to do. */
interface Look {
  readonly what: keyof Session['messages']['doctorLooks']
  readonly kind: 'fault' | 'work' | 'fact'
  /** Gives one number. */
  readonly sql: string
  readonly parameters?: readonly string[]
}

const looks = (version: string): readonly Look[] => [
  { what: 'schema', kind: 'fact', sql: 'SELECT user_version FROM pragma_user_version' },
  {
    what: 'integrity',
    kind: 'fault',
    sql: "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
  },
  { what: 'foreignKeys', kind: 'fault', sql: 'SELECT count(*) FROM pragma_foreign_key_check' },
  {
    what: 'sourcesWithoutReport',
    kind: 'fault',
    sql: `SELECT count(*) FROM source_file WHERE outcome IN ('imported', 'duplicate')
          AND (report_id IS NULL OR report_id NOT IN (SELECT report_id FROM report_core))`,
  },
  {
    what: 'reportsWithoutSource',
    kind: 'fault',
    sql: 'SELECT count(*) FROM report_core WHERE source_id NOT IN (SELECT source_id FROM source_file)',
  },
  {
    what: 'originalsWithoutSource',
    kind: 'fault',
    sql: 'SELECT count(*) FROM source_bytes WHERE sha256 NOT IN (SELECT sha256 FROM source_file WHERE sha256 IS NOT NULL)',
  },
  {
    what: 'seriesWithoutCurrent',
    kind: 'fault',
    sql: 'SELECT count(*) FROM (SELECT series_id FROM report_core GROUP BY series_id HAVING sum(is_current) <> 1)',
  },
  { what: 'toCompare', kind: 'work', sql: 'SELECT count(*) FROM comparison_pending' },
  {
    what: 'toReread',
    kind: 'work',
    sql: "SELECT count(*) FROM source_file WHERE outcome = 'imported' AND extractor_version <> ?",
    parameters: [version],
  },
  { what: 'toRetry', kind: 'work', sql: "SELECT count(*) FROM source WHERE outcome = 'failed'" },
]

/** Looks the database over and prints what it finds; nothing is changed. */
export async function examine(options: DoctorOptions, session: Session): Promise<void> {
  const { messages } = session
  await withArchive(options.db, session, (archive) => {
    const found = looks(extractorVersion()).map((look) => ({ ...look, count: countOf(archive, look) }))
    const rows = found.map(({ what, kind, count }) => [what, messages.doctorLooks[what], count, wordFor(kind, count)])
    writeAnswer({ columns: ['check', 'meaning', 'count', 'state'], rows }, options, session)
    if (found.every(({ kind, count }) => kind !== 'fault' || count === 0)) return
    session.complain(messages.doctorHint)
    session.fail(exitCodes.unreadable)
  })
}

function countOf(archive: Archive, { sql, parameters = [] }: Look): number {
  return Number(archive.query(sql, parameters).rows[0]?.[0])
}

function wordFor(kind: Look['kind'], count: number): string {
  if (kind === 'fact') return ''
  if (count === 0) return 'ok'
  return kind === 'fault' ? 'fault' : 'to do'
}
