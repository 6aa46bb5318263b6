/** All that a user of the library imports. Only re-exports. */
export * from '../db/index.ts'
export { type CodebookEntry, codebook } from '../parsers/codebook.ts'
export type * from '../parsers/record.ts'
export { type Ledger, ledgerOf } from './checks/ledger.ts'
export type { RelatedFinding, RelatedPart } from './checks/years/pair.ts'
export { type ComparedIssuer, type ComparedReport, comparedReport, compareReports } from './compare-reports.ts'
export type * from './document/document.ts'
export { ReportError, type ReportErrorCode, type ReportErrorDetails } from './document/errors.ts'
export type { FactKey, Finding, Note, Severity } from './document/finding.ts'
export { formatFinding } from './document/format-finding.ts'
export { formatPosition } from './document/position.ts'
export {
  isRuleId,
  type Rule,
  type RuleId,
  type RuleText,
  rules,
} from './document/rules.ts'
export type { Severities } from './document/severities.ts'
export type { WrittenTable } from './export/datapackage.ts'
export { type ExportFormat, type ExportOptions, type ExportSummary, exportArchive } from './export/export-archive.ts'
export type { Field, Resource } from './export/resources.ts'
export type { Selection } from './export/selection.ts'
export { WorkbookTooLarge } from './export/write-workbook.ts'

export { extractorVersion } from './extractor-version.ts'
export { asReportError } from './import/as-report-error.ts'
export type {
  FileOutcome,
  FileReason,
  ImportEvent,
  ImportSummary,
} from './import/import-event.ts'
export { importPaths, rereadArchive } from './import/import-paths.ts'
export { type CountedSource, openSources, type Source } from './import/open-sources.ts'
export { readBounded } from './import/read-bounded.ts'
export type { OnEvent } from './import/run-files.ts'
export type { ImportOptions } from './import/run-import.ts'
export type { SourceFile } from './ingest/ingestor.ts'
export { defaultLimits, type Limits } from './ingest/limits.ts'
export { type PagePicture, type PagePicturesOptions, type PictureLayer, pagePictures } from './page-pictures.ts'
export { type ReadOptions, readReport } from './read-report.ts'
export { type PrintedTable, type PrintedTables, type Span, type TablesOptions, tablesOf } from './tables.ts'
