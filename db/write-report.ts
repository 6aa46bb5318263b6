import { withSeverities } from '../src/document/severities.ts'
import { openAddedLists } from './added-lists.ts'
import { openReportComparer } from './compare-reports.ts'
import { openDictionaries } from './dictionaries.ts'
import { type EncodedReport, encodeFinding, encodeReport } from './encode-report.ts'
import { openFailedPlaces } from './failed-places.ts'
import { fillDivisions } from './fill-divisions.ts'
import { openFolders } from './folders.ts'
import { openGivenPlaces } from './given-places.ts'
import { openIssuerDecider } from './issuer-decider.ts'
import { openManifestEntries } from './manifest-entries.ts'
import type { Connection } from './open.ts'
import { openPlacer } from './place-report.ts'
import { recordFailure } from './record-failure.ts'
import type { SourceFileRow } from './rows.ts'
import { openSearchIndex } from './search/search-index.ts'
import { type OwnReport, openSeries } from './series.ts'
import { openSettler } from './settle-report.ts'
import { openCorrectionWriter } from './write-corrections.ts'
import { openDecisionWriter } from './write-decisions.ts'
import { openComparisonWriter, openFindingWriter, openPartners } from './write-findings.ts'
import { openPlaceWriter } from './write-places.ts'
import { openRecordWriter } from './write-record.ts'
import { openSeverityWriter, readSeverities } from './write-severities.ts'
import { fromHex, openSourceWriter } from './write-sources.ts'
import type { ImportResult, ReportSource, Writer } from './writer.ts'

/** Prepares the statements of everything that writes. */
export function openWriter(connection: Connection, path: string): Writer {
  const dictionaries = openDictionaries(connection)
  const sources = openSourceWriter(connection)
  const placer = openPlacer(connection)
  const settle = openSettler(connection)
  const partnersOf = openPartners(connection)
  const writeFindings = openFindingWriter(connection, dictionaries)
  const writeRecord = openRecordWriter(connection, dictionaries, writeFindings)
  const places = openPlaceWriter(connection, dictionaries)
  const givenPlaces = openGivenPlaces(connection)
  const lists = openAddedLists(connection)
  const manifestEntries = openManifestEntries(connection)
  const failedPlaces = openFailedPlaces(connection, lists.divisions)
  const decisions = openDecisionWriter(connection, path, settle, partnersOf)
  const corrections = openCorrectionWriter(connection, path, writeFindings, settle)
  const severities = openSeverityWriter(connection, settle, partnersOf)
  const comparisons = openComparisonWriter(connection, dictionaries, decisions.relink, settle, partnersOf)
  const comparer = openReportComparer(connection, comparisons, partnersOf)
  const searchIndex = openSearchIndex(connection)
  const series = openSeries(connection)
  const { relink } = decisions
  const folders = openFolders(connection)
  const moving = {
    connection,
    path,
    placer,
    places,
    series,
    comparer,
    partnersOf,
    writeFindings,
    relink,
    settle,
    folders,
  }
  const issuers = openIssuerDecider({ ...moving, divisions: lists.divisions })
  const insertCore = connection.prepare(
    `INSERT INTO report_core (report_id, source_id, issuer_id, year, scope, scope_known, form, series_id, revision,
       is_current, import_no) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const deleteCore = connection.prepare('DELETE FROM report_core WHERE report_id = ?')

  function writeReport(report: EncodedReport, source: ReportSource, own: OwnReport | null): ImportResult {
    const { key, sha256 } = report
    const placing = placer.place(key, source.path, fromHex(sha256), own?.reportId ?? null)
    const reading = {
      isLatest: !source.isRereading || (own?.isLatest ?? true),
      path: source.path,
      sha256,
      byteCount: source.bytes.length,
      format: report.format,
      error: null,
      extractorVersion: source.extractorVersion,
    }
    if (source.keepOriginal) sources.keepBytes(sha256, source.bytes)
    if (placing.as === 'duplicate') {
      sources.write({ ...reading, outcome: 'duplicate', reportId: placing.reportId })
      folders.note(fromHex(sha256))
      return { outcome: 'duplicate', reportId: placing.reportId }
    }
    const sourceId = sources.write({ ...reading, outcome: 'imported', reportId: own?.reportId ?? null })
    // What compared other reports with this one goes with it.
    const partners = own ? partnersOf(own.reportId) : []
    comparer.pending.mark([...partners, ...(own ? comparer.sameBody(own.reportId) : [])])
    if (own) {
      comparer.texts.remove(own.reportId)
      searchIndex.removing(own.reportId)
      deleteCore.run(own.reportId)
    }
    const seriesId = placing.seriesId ?? series.freshId()
    const scopeKnown = report.isScopeKnown ? 1 : 0
    const importNo = own?.importNo ?? series.nextImportNo()
    // The first of its series counts; where there are others, it is settled below.
    const counts = placing.seriesId === null ? 1 : 0
    const who = [placer.issuerId(key), key.year, key.scope, scopeKnown]
    const core = [sourceId, ...who, report.form, seriesId, counts, counts, importNo]
    const reportId = Number(insertCore.run(own?.reportId ?? null, ...core).lastInsertRowid)
    const wanted = { ...readSeverities(connection), ...source.severities }
    const found = [...report.findings, ...placing.findings.map(encodeFinding)]
    const findings = withSeverities(found, wanted)
    writeRecord(reportId, report, findings)
    places.write(reportId, key)
    sources.setReport(sourceId, reportId)
    corrections.apply(reportId)
    // The rows are flagged as the rules' own severities flag them; with others, or decisions, they are looked at again.
    const isOther = findings.some(({ severity }, nth) => severity !== found[nth]?.severity)
    const isDecided = decisions.relink(reportId)
    for (const changed of [...partners, ...(isOther || isDecided ? [reportId] : [])]) settle(changed)
    if (placing.seriesId !== null) series.elect(seriesId)
    if (own && own.seriesId !== seriesId) series.elect(own.seriesId)
    comparer.texts.add(reportId, report.bands)
    searchIndex.added(reportId, report.words)
    comparer.pending.markChanged([reportId, ...[seriesId, own?.seriesId].flatMap((one) => series.reports(one))])
    issuers.apply(reportId)
    folders.note(fromHex(sha256))
    return { outcome: own ? 'reread' : placing.seriesId === null ? 'imported' : 'revised', reportId }
  }

  function importReport(report: EncodedReport, source: ReportSource): ImportResult {
    const known = restored(source.path, sources.find(source.path, report.sha256))
    const reportId = known?.report_id ?? null
    if (known?.outcome !== 'imported' || reportId === null) {
      if (known && reportId !== null && isSettled(known, source.extractorVersion))
        return { outcome: 'unchanged', reportId }
      return writeReport(report, source, null)
    }
    if (isSettled(known, source.extractorVersion)) {
      if (source.keepOriginal) sources.keepBytes(report.sha256, source.bytes)
      if (known.error_code !== null) sources.noteError(known.source_id, null, source.extractorVersion)
      return { outcome: 'unchanged', reportId }
    }
    const own = { ...series.ownReport(reportId), isLatest: known.is_latest }
    if (known.is_latest || source.isRereading) return writeReport(report, source, own)
    // A file that got back what it held before: the old content counts again, as the latest import.
    const { reportId: id } = writeReport(report, source, { ...own, importNo: series.nextImportNo() })
    return { outcome: 'revised', reportId: id }
  }

  /** A path that only failed in between (broken, locked) holds what it held: that is no revision. */
  function restored(path: string, known: SourceFileRow | null): SourceFileRow | null {
    if (!known || known.is_latest || sources.latest(path)?.report_id !== null) return known
    sources.makeLatest(known)
    return { ...known, is_latest: true }
  }

  const atomically = <T>(work: () => T): T => {
    // Inside another transaction better-sqlite3 makes a savepoint, at each of which FTS5 would write out what it holds.
    const isOutermost = !connection.inTransaction
    try {
      return connection.transaction(isOutermost ? () => searchIndex.flushAfter(work) : work).immediate()
    } catch (error) {
      dictionaries.forget()
      places.forget()
      searchIndex.undone(isOutermost)
      throw error
    }
  }

  return {
    importReport: (report, source) => atomically(() => importReport(encodeReport(report), source)),
    importEncoded: (report, source) => atomically(() => importReport(report, source)),
    recordFailure: (source, error) => atomically(() => recordFailure(sources, failedPlaces, source, error)),
    recordSkip: (path, reason, extractorVersion) =>
      atomically(() => {
        const nothing = { sha256: null, byteCount: null, format: null, reportId: null, isLatest: true }
        sources.write({ ...nothing, path, outcome: 'skipped', error: reason, extractorVersion })
      }),
    isUnchanged: (path, sha256, extractorVersion) => {
      const known = sources.find(path, sha256)
      return known !== null && known.error_code === null && isSettled(known, extractorVersion)
    },
    keepOriginal: (sha256, bytes) => atomically(() => sources.keepBytes(sha256, bytes)),
    writeRelatedFindings: (reportIds, findings) =>
      atomically(() => comparisons.replace(reportIds, findings, readSeverities(connection))),
    correct: (...given) =>
      atomically(() => {
        const reports = corrections.correct(...given)
        // What it finds is written anew, decisions on it are not.
        for (const reportId of reports) if (decisions.relink(reportId)) settle(reportId)
        return reports
      }),
    decide: (...given) => atomically(() => decisions.decide(...given)),
    compareReports: (reports = comparedAtOnce) =>
      atomically(() => {
        for (let left = reports; left > 0; ) left -= issuers.step() || comparer.step() || left
        return folders.count() + comparer.pending.count()
      }),
    decideIssuer: (...given) => atomically(() => issuers.decideIssuer(...given)),
    mergeIssuers: (...given) => atomically(() => issuers.mergeIssuers(...given)),
    splitReports: (...given) => atomically(() => issuers.splitReports(...given)),
    setSeverity: (...given) => atomically(() => severities.setSeverity(...given)),
    givePlace: (...given) => atomically(() => givenPlaces.give(...given)),
    givenPlace: givenPlaces.last,
    tellIdentity: (...said) => atomically(() => manifestEntries.tell(...said)),
    toldIdentity: manifestEntries.told,
    fillDivisions: () => fillDivisions(connection),
    addList: (list) => {
      atomically(() => lists.addList(list))
      fillDivisions(connection)
    },
    removeList: (name) => {
      const isRemoved = atomically(() => lists.removeList(name))
      if (isRemoved) fillDivisions(connection)
      return isRemoved
    },
    inBatch: atomically,
  }
}

/** A report is compared in two milliseconds, ten where it has much to say: others that write wait less than a second. */
const comparedAtOnce = 100

/** Read by this version, in the archive, and what the path still holds. */
function isSettled(known: SourceFileRow, extractorVersion: string): boolean {
  const isRead = known.outcome === 'imported' || known.outcome === 'duplicate'
  return isRead && known.report_id !== null && known.is_latest && known.extractor_version === extractorVersion
}
