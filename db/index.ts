export { type Archive, type ArchiveOptions, openArchive } from './archive.ts'
export { type NarrowedSql, narrowed, type Question, questionNamed } from './ask.ts'
export { type BackupOptions, backUpArchive } from './backup.ts'
export { type EncodedFinding, type EncodedReport, encodeReport, numbersIn } from './encode-report.ts'
export { ArchiveError, type ArchiveErrorCode } from './errors.ts'
export { examineArchive, type Looked } from './examine.ts'
export type { NewIssuerDecision } from './issuer-decider.ts'
export { divisionCode } from './known-as.ts'
export type { LookName } from './looks.ts'
export type {
  ReportFilter,
  RereadCandidate,
  RereadFilter,
  SourceSummary,
  StoredFact,
  StoredReport,
  StoredTable,
} from './lookups.ts'
export type { ManifestEntry } from './manifest-entries.ts'
export type { NeighbourRow, Neighbours } from './neighbours.ts'
export type { OneBody, Territory, TerritoryEvent } from './one-body.ts'
export type { PreparedQuery, QueryOptions, QueryResult, SqlValue } from './query.ts'
export { questions } from './questions.ts'
export { isRepairable, repairArchive } from './repair.ts'
export type { MetricRow, NamedNumberRow, NumberRow, ReportNumbers } from './report-numbers.ts'
export type {
  IssuerRow,
  ReportRow,
  SourceRow,
  StoredClaim,
  StoredFinding,
  StoredSection,
} from './rows.ts'
export type { RunHolder } from './run-holder.ts'
export type { DecidedFinding, StandingCorrection } from './said-rows.ts'
export type { YearCount } from './search/count-reports.ts'
export { type PartKey, partKeys } from './search/report-parts.ts'
export type { SearchHit, SearchOptions, SearchResult } from './search/search-reports.ts'
export {
  isComplaint,
  type Phrase,
  readSearchWords,
  type SearchComplaint,
  type SearchWords,
} from './search/search-words.ts'
export type { SnippetMarks } from './search/snippet.ts'
export { openSeenFiles, type SeenFiles } from './seen-files.ts'
export { type Condition, conditionOf, type Selection } from './selection.ts'
export type { InvolvedReport, ShownFindingOfReport } from './stored-findings.ts'
export { inTurn, type Turn } from './take-turn.ts'
export type { NewCorrection, NumberName } from './write-corrections.ts'
export type { DecisionKind, NewDecision } from './write-decisions.ts'
export type { ComparedPart, ComparisonFinding } from './write-findings.ts'
export type { SkipReason } from './write-sources.ts'
export type { FailedSource, ImportOutcome, ImportResult, ReportSource } from './writer.ts'
