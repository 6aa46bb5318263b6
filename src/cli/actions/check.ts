import { formatFinding, type Report, ReportError, readReport } from '../../index.ts'
import { exitCodes } from '../exit-codes.ts'
import { formatJson } from '../output.ts'
import { complainOfFiles, readSourceFile } from '../read-files.ts'
import type { Session } from '../session.ts'
import { showReport } from '../shown-report.ts'
import { viewReport } from '../view-report.ts'

/** As commander gives them. */
export interface CheckOptions {
  readonly json?: boolean
  readonly positions?: boolean
}

/** One file after the other: a report is shown as soon as it is read, the files that failed at the end. */
export async function check(files: readonly string[], options: CheckOptions, session: Session): Promise<void> {
  const errors: ReportError[] = []
  const entries: unknown[] = []
  for (const file of files) {
    const result = await readOne(file)
    if (result instanceof ReportError) errors.push(result)
    else if (result.findings.some((finding) => finding.severity === 'error')) session.fail(exitCodes.findings)
    if (options.json) entries.push(jsonEntry(file, result, session))
    else if (!(result instanceof ReportError)) {
      if (files.length > 1) session.print('\n')
      session.print(viewReport(showReport(result, session), session, { positions: options.positions === true }))
    }
  }
  if (options.json) session.print(formatJson(entries))
  complainOfFiles(errors, session)
}

/** What stops one file stops only it; a mistake of ours stops everything. */
async function readOne(file: string): Promise<Report | ReportError> {
  try {
    return await readReport(await readSourceFile(file))
  } catch (error) {
    if (error instanceof ReportError) return error
    throw error
  }
}

/** The report without the text of its document, which is as long as the file; each finding with its sentence. */
function jsonEntry(file: string, result: Report | ReportError, session: Session): unknown {
  if (result instanceof ReportError) {
    const { code, reason, position } = result
    return { file, error: { code, reason: session.language === 'zh' ? result.reasonZh : reason, position } }
  }
  const { blocks: _, ...document } = result.document
  const findings = result.findings.map((finding) => ({
    ...finding,
    sentence: formatFinding(finding, session.language),
  }))
  return { file, report: { ...result, document, findings } }
}
