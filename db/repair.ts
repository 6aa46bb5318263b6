import { z } from 'zod'
import { openDictionaries } from './dictionaries.ts'
import { ArchiveError, translating } from './errors.ts'
import { examineArchive } from './examine.ts'
import { fillCodebook } from './fill-codebook.ts'
import { fillViews } from './fill-views.ts'
import type { LookName } from './looks.ts'
import { type Connection, openForWriting } from './open.ts'
import { openPendingComparisons } from './pending-comparisons.ts'
import { fillCorrectedCounts, fillRequestCounts } from './request-counts.ts'
import { fillSearchIndex } from './search/search-index.ts'
import { openSeries } from './series.ts'
import { openSettler } from './settle-report.ts'
import { fillTrustCounts } from './trust-counts.ts'
import { openCorrectionWriter } from './write-corrections.ts'
import { openFindingWriter } from './write-findings.ts'

/** What can be made again from the rest of the archive; an older one is brought up to date besides (`schema`). */
const repairable: readonly LookName[] = [
  'schema',
  'views',
  'codebook',
  'searchIndex',
  'seriesWithoutCurrent',
  'correctionsLeftOut',
  'findingCounts',
  'requestCounts',
  'correctedCounts',
  'trustCounts',
  'placeYears',
]

/** Whether `repairArchive` makes such a thing again. */
export function isRepairable(what: LookName): boolean {
  return repairable.includes(what)
}

/** Faults of the file itself: what is still to be read in it may be wrong, and nothing is made from that. */
const untrusted: readonly LookName[] = ['file', 'integrity', 'foreignKeys', 'tables', 'rowStates']

/**
 * Makes again what follows from the rest of an archive, in one transaction, and gives what was made. Nothing that was
 * read from a source and nothing that a person said is changed or deleted. Throws ArchiveError `damaged`, and changes
 * nothing, where the file itself has faults: indexes of numbers are not made anew either, for where a number and its
 * index differ nobody knows which of the two is right. The index for search is made from the sections.
 */
export function repairArchive(path: string, version: string): readonly LookName[] {
  const before = examineArchive(path, version)
  if (before.some(({ what, state }) => state === 'fault' && untrusted.includes(what))) throw beyondRepair(path)
  const isOlder = before.some(({ what, state }) => what === 'schema' && state === 'to do')
  // An older archive was not looked at as a whole.
  const connection = openForWriting(path)
  try {
    const looked = isOlder ? examineArchive(path, version) : before
    const wanted = new Set(looked.filter(({ state }) => state === 'fault').map(({ what }) => what))
    translating(path, () => connection.transaction(() => makeAgain(connection, path, wanted)).immediate())
    return repairable.filter((what) => wanted.has(what) || (what === 'schema' && isOlder))
  } finally {
    connection.close()
  }
}

function makeAgain(connection: Connection, path: string, wanted: ReadonlySet<LookName>): void {
  const forget = connection.prepare('DELETE FROM archive_property WHERE name = ?')
  if (wanted.has('views')) {
    forget.run('views_sha256')
    fillViews(connection)
  }
  if (wanted.has('codebook')) {
    forget.run('codebook_sha256')
    fillCodebook(connection)
  }
  if (wanted.has('searchIndex')) forget.run('search_version')
  fillSearchIndex(connection)
  if (wanted.has('seriesWithoutCurrent')) electAll(connection)
  const settle = openSettler(connection)
  const all = (sql: string): readonly number[] => z.array(z.number()).parse(connection.prepare(sql).pluck().all())
  if (wanted.has('correctionsLeftOut')) {
    const writeFindings = openFindingWriter(connection, openDictionaries(connection))
    const corrections = openCorrectionWriter(connection, path, writeFindings, settle)
    const sql = `SELECT r.report_id FROM report_core r JOIN source_file s ON s.source_id = r.source_id
      WHERE s.sha256 IN (SELECT sha256 FROM correction)`
    for (const reportId of all(sql)) corrections.apply(reportId)
  }
  if (wanted.has('findingCounts')) for (const reportId of all('SELECT report_id FROM report_core')) settle(reportId)
  if (wanted.has('requestCounts')) {
    connection.exec('DELETE FROM request_count')
    fillRequestCounts(connection)
  }
  if (wanted.has('correctedCounts')) {
    connection.exec('DELETE FROM corrected_request_count')
    fillCorrectedCounts(connection)
  }
  if (wanted.has('trustCounts')) fillTrustCounts(connection)
  if (wanted.has('placeYears')) {
    connection.exec(
      'UPDATE report_place SET report_year = (SELECT c.year FROM report_core c WHERE c.report_id = report_place.report_id)',
    )
  }
}

/** The rule of importing says which revision counts; what counts differently is compared anew by the next import. */
function electAll(connection: Connection): void {
  const series = openSeries(connection)
  const pending = openPendingComparisons(connection)
  const odd = connection
    .prepare('SELECT series_id FROM report_core GROUP BY series_id HAVING sum(is_current) <> 1')
    .pluck()
  for (const seriesId of z.array(z.number()).parse(odd.all())) {
    series.elect(seriesId)
    pending.markChanged(series.reports(seriesId))
  }
}

function beyondRepair(path: string): ArchiveError {
  return new ArchiveError(
    'damaged',
    path,
    `${path} is damaged in a way that cannot be repaired from what it holds; restore a backup or import the sources into a new archive.`,
    `${path} 的损坏无法依库中内容修复，请恢复备份，或将来源重新导入新的数据库。`,
  )
}
