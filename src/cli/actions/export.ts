import { type ExportFormat, exportArchive, WorkbookTooLarge } from '../../index.ts'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Session } from '../session.ts'
import { type SelectionOptions, selectionOf } from '../shared-options.ts'
import { formatTable } from '../table.ts'
import { withArchive } from '../with-archive.ts'

/** As commander gives them. */
export interface ExportCommandOptions extends SelectionOptions {
  readonly db: string
  readonly format: ExportFormat
  readonly bom?: boolean
}

/** Writes the tables and says which files hold how many rows. */
export async function exportReports(folder: string, options: ExportCommandOptions, session: Session): Promise<void> {
  const { messages } = session
  const { format } = options
  await withArchive(options.db, session, async (archive) => {
    const selection = selectionOf(options)
    const { tables } = await writing(folder, session, () =>
      exportArchive(archive, folder, { ...selection, format, mark: options.bom === true }),
    )
    if (tables[0]?.rows === 0) session.complain(messages.exportedNothing)
    const rows = tables.map(({ resource, path, rows }) => [resource.name, String(rows), path])
    const columns = [
      { head: messages.table, align: 'left' },
      { head: messages.rowCount, align: 'right' },
      { head: messages.exportFile, align: 'left' },
    ] as const
    for (const line of formatTable(columns, rows, { width: session.width, styleHead: session.bold })) session.say(line)
  })
}

/** A folder that cannot be written and a workbook that would be too large are said in one sentence. */
async function writing<T>(folder: string, session: Session, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof WorkbookTooLarge) throw new CommandFailure(session.messages.workbookTooLarge, null)
    const code = error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : null
    if (code === null) throw error
    throw new CommandFailure(session.messages.unwritable(folder, code), null, exitCodes.unreadable)
  }
}
