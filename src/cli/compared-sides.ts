import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '../../db/index.ts'
import { extractorVersion, type ReportSide, readReport, type SourceFile, storedReports } from '../index.ts'
import { CommandFailure } from './command-failure.ts'
import { findReport } from './find-report.ts'
import { meaningOfTyped, onlyFile } from './only-file.ts'
import type { Session } from './session.ts'
import { withArchive } from './with-archive.ts'

/**
 * One of two reports, see `meaningOfTyped`. Throws CommandFailure where it is none, ReportError where it cannot be read.
 */
export async function comparedSide(typed: string, database: string, session: Session): Promise<ReportSide> {
  const meant = meaningOfTyped(typed)
  if (meant === 'file') return ofFile(await onlyFile(typed, session))
  if (meant === null) throw new CommandFailure(session.messages.comparison.noSuchSide(typed), null)
  let side: ReportSide | undefined
  await withArchive(database, session, (archive) => {
    const report = findReport(typed, archive, session)
    const older = archive.reports({
      ...(report.issuer_id !== null && { issuerId: report.issuer_id }),
      ...(report.report_year !== null && { year: report.report_year }),
      ...(report.issuer_id === null && { reportId: report.report_id }),
      withOlder: true,
    })
    ;[side] = storedReports(archive, [report], { withText: true, older })
  })
  if (!side) throw new Error(`the database lost report ${typed} while it was read`)
  return side
}

/** A file is read into an archive of its own for a moment, so that its numbers, rates and findings are those of any other. */
async function ofFile(file: SourceFile): Promise<ReportSide> {
  const report = await readReport(file)
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-compare-'))
  try {
    const archive = openArchive(join(folder, 'file.db'))
    try {
      archive.importReport(report, {
        path: file.name,
        bytes: file.bytes,
        extractorVersion: extractorVersion(),
        keepOriginal: false,
      })
      const [side] = storedReports(archive, archive.reports(), { withText: true, isFile: true })
      if (!side) throw new Error(`${file.name} was read and is not in its archive`)
      return side
    } finally {
      archive.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
