import { createHash } from 'node:crypto'
import {
  type Archive,
  defaultLimits,
  openBytesAt,
  pagePictures,
  ReportError,
  type ReportRow,
  readReport,
  type SourceDocument,
  type SourceFile,
} from '../../index.ts'
import { CommandFailure } from '../command-failure.ts'
import { findReport } from '../find-report.ts'
import { type Html, html } from '../html.ts'
import { meaningOfTyped, onlyFile } from '../only-file.ts'
import { writeText } from '../output.ts'
import { reportPage, type ShownSource } from '../report-page.ts'
import type { Session } from '../session.ts'
import { showReport } from '../shown-report.ts'
import { showStoredReport } from '../shown-stored.ts'
import { anchorsOf, type SourceAnchors } from '../source-anchors.ts'
import { viewBlocks, viewPage } from '../source-view.ts'
import { withArchive } from '../with-archive.ts'

/** As commander gives them. */
export interface ViewOptions {
  readonly db: string
  readonly output?: string
}

/** Writes the page of one report: of a file, or of a database with the source where that is still to be had. */
export async function view(typed: string, options: ViewOptions, session: Session): Promise<void> {
  const words = session.messages.view
  if (options.output === undefined && session.terminal) throw new CommandFailure(words.toTerminal, null)
  const meant = meaningOfTyped(typed)
  if (meant === null) throw new CommandFailure(words.noSuchReport(typed), null)
  const page = meant === 'file' ? await pageOfFile(typed, session) : await pageOfStored(typed, options, session)
  writeText(page, options.output, session)
  if (options.output !== undefined) session.say(words.written(options.output))
}

async function pageOfFile(path: string, session: Session): Promise<string> {
  const file = await onlyFile(path, session)
  const report = await readReport(file)
  const source = await shownSource(report.document, file, session)
  const { issuer, year, title } = report.identity
  return reportPage(titleOf(title, issuer?.value, year?.value, path), showReport(report, session), source, session)
}

async function pageOfStored(typed: string, options: ViewOptions, session: Session): Promise<string> {
  let page = ''
  await withArchive(options.db, session, async (archive) => {
    const row = findReport(typed, archive, session)
    const stored = archive.report(row.report_id)
    if (!stored) throw new Error(`the database lost report ${row.report_id} while it was read`)
    const source = await storedSource(row, archive, session)
    const title = titleOf(row.title, row.issuer, row.report_year, row.source)
    page = reportPage(title, showStoredReport(stored, session), source, session)
  })
  return page
}

function titleOf(
  title: string | null,
  issuer: string | null | undefined,
  year: number | null | undefined,
  path: string,
): string {
  return title ?? ([issuer, year].filter((part) => part != null).join(' ') || path)
}

/** The bytes that the archive keeps, or those at its path where they still are the same; else only why there are none. */
async function storedSource({ source, sha256 }: ReportRow, archive: Archive, session: Session): Promise<ShownSource> {
  const words = session.messages.view
  const none = (reason: string): ShownSource => ({
    notes: [words.noSource(source, reason)],
    body: null,
    find: () => null,
  })
  const kept = archive.keptBytes(Buffer.from(sha256, 'hex'))
  try {
    const bytes = kept ?? (await openBytesAt(defaultLimits)(source))
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return none(words.changed)
    const file = { name: source, bytes }
    return await shownSource((await readReport(file)).document, file, session)
  } catch (error) {
    if (error instanceof ReportError) return none(words.gone)
    throw error
  }
}

/** Pages; more would make a page that no browser likes to open. */
const mostPages = 40

async function shownSource(document: SourceDocument, file: SourceFile, session: Session): Promise<ShownSource> {
  const { view: words } = session.messages
  const anchors = anchorsOf(document)
  if (document.format !== 'pdf') {
    return { notes: [words.asRead], body: viewBlocks(document.blocks, anchors), find: anchors.find }
  }
  const pages = await drawn(document, file, anchors, session)
  if (pages === null)
    return { notes: [words.unpainted], body: viewBlocks(document.blocks, anchors), find: anchors.find }
  const last = lastPageOf(document)
  if (last <= pages.length) return { notes: [], body: html`${pages}`, find: anchors.find }
  const rest = document.blocks.filter(({ positions }) =>
    positions.some((position) => position.on === 'page' && position.page > pages.length),
  )
  return {
    notes: [words.pagesLeftOut(pages.length)],
    body: html`${pages}${viewBlocks(rest, anchors)}`,
    find: anchors.find,
  }
}

/** The first pages with their frames; null where the file cannot be painted though it could be read. */
async function drawn(
  document: SourceDocument,
  file: SourceFile,
  anchors: SourceAnchors,
  session: Session,
): Promise<readonly Html[] | null> {
  const pages: Html[] = []
  try {
    for await (const picture of pagePictures(file, { show: 'page' })) {
      pages.push(viewPage(picture, document, anchors, session))
      if (pages.length === mostPages) break
    }
  } catch (error) {
    if (error instanceof ReportError) return null
    throw error
  }
  return pages
}

function lastPageOf({ blocks }: SourceDocument): number {
  const pages = blocks.flatMap(({ positions }) =>
    positions.map((position) => (position.on === 'page' ? position.page : 0)),
  )
  return pages.reduce((last, page) => Math.max(last, page), 0)
}
