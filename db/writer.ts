import type { Report } from '../parsers/record.ts'
import type { ReportError } from '../src/document/errors.ts'
import type { Severities } from '../src/document/severities.ts'
import type { ToldIdentity } from '../src/places/told-identity.ts'
import type { AddedLists } from './added-lists.ts'
import type { EncodedReport } from './encode-report.ts'
import type { IssuerDecider } from './issuer-decider.ts'
import type { ManifestEntry } from './manifest-entries.ts'
import type { CorrectionWriter } from './write-corrections.ts'
import type { DecisionWriter } from './write-decisions.ts'
import type { ComparisonFinding } from './write-findings.ts'
import type { SeverityWriter } from './write-severities.ts'
import type { SkipReason } from './write-sources.ts'

/** A file as it was read, for the archive. */
export interface ReportSource {
  /** Exactly as given by the caller; an entry of a ZIP is `archive.zip!/inner/path`. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Version of the code that read it; the same bytes are read again only by another version. */
  readonly extractorVersion: string
  /** Store the bytes in the archive, so that they can be read again without the file. */
  readonly keepOriginal?: boolean
  /** The archive's own reading is renewed; nobody says that the path holds this content now. */
  readonly isRereading?: boolean
  /** Severities wanted for this report instead of the rules' own and of the archive's settings. */
  readonly severities?: Severities
}

/** A file that could not be read; `bytes` is null where not even these could be had. */
export interface FailedSource extends Omit<ReportSource, 'bytes'> {
  readonly bytes: Uint8Array | null
}

/**
 * `imported`: a new report. `revised`: a new revision of a report. `duplicate`: these bytes are in the archive from
 * another path. `unchanged`: this path, content and version were there. `reread`: read before by another version, now
 * replaced.
 */
export type ImportOutcome = 'imported' | 'revised' | 'duplicate' | 'unchanged' | 'reread'

export interface ImportResult {
  readonly outcome: ImportOutcome
  readonly reportId: number
}

/** The writing half of an archive; each function is one transaction, which holds wholly or not at all. */
export interface Writer {
  readonly importReport: (report: Report, source: ReportSource) => ImportResult
  /** The same for a report that `encodeReport` made into rows, in another thread. */
  readonly importEncoded: (report: EncodedReport, source: ReportSource) => ImportResult
  readonly recordFailure: (source: FailedSource, error: ReportError) => void
  readonly recordSkip: (path: string, reason: SkipReason, extractorVersion: string) => void
  /** True where importing this content from this path again would change nothing. */
  readonly isUnchanged: (path: string, sha256: string, extractorVersion: string) => boolean
  /** Keeps the bytes of content that is in the archive already. */
  readonly keepOriginal: (sha256: string, bytes: Uint8Array) => void
  /**
   * Puts `findings` in the place of everything that stands with these reports from comparing with others; what each has
   * from itself stays. Flags and counts follow. Throws a plain Error for a finding on a report that is not among them.
   */
  readonly writeRelatedFindings: (reportIds: readonly number[], findings: readonly ComparisonFinding[]) => void
  /** Says what a printed number should be, or withdraws that; see CorrectionWriter. The printed value stays beside it. */
  readonly correct: CorrectionWriter['correct']
  /** Decides on a finding, for all reports of these bytes; see DecisionWriter. */
  readonly decide: DecisionWriter['decide']
  /** Says of which place reports are, or withdraws that; see IssuerDecider. */
  readonly decideIssuer: IssuerDecider['decideIssuer']
  /** Says that issuers are one body, or reports another one; see BodyDecider. `decideIssuer` with no place withdraws that. */
  readonly mergeIssuers: IssuerDecider['mergeIssuers']
  readonly splitReports: IssuerDecider['splitReports']
  readonly setSeverity: SeverityWriter['setSeverity']
  /**
   * Places open reports by those in their folders, then compares what came in with others (years of one issuer, issuers
   * of one year): about `reports` of them, one transaction. Gives how many reports and folders still wait (10,000 stands
   * for more); `importPaths` calls it until none does.
   */
  readonly compareReports: (reports?: number) => number
  /**
   * Keeps what the user says of the place of content: a code or a path. Where that is new, the content is taken for
   * unread, so that the next import or rereading places it.
   */
  readonly givePlace: (sha256: string, place: string) => void
  /** The last that was said; null where nothing was. */
  readonly givenPlace: (sha256: string) => string | null
  /** Keeps what a manifest says of the content at a path; see manifest-entries.ts. */
  readonly tellIdentity: (sha256: string, path: string, entry: ManifestEntry) => void
  /** What manifests say of it; null where nothing. */
  readonly toldIdentity: (sha256: string, path: string) => ToldIdentity | null
  /** Brings the list of divisions to what this version has and people added; see fill-divisions.ts. */
  readonly fillDivisions: () => void
  /** Adds a list of places or of what happened to them; see AddedLists. */
  readonly addList: AddedLists['addList']
  readonly removeList: AddedLists['removeList']
  /** Runs `work`, which calls the functions above, as one transaction: far fewer writes to the disk. */
  readonly inBatch: <T>(work: () => T) => T
}
