import type { Command } from 'commander'
import { codebook } from '../../index.ts'
import { type OutputOptions, writeAnswer } from '../output.ts'
import type { CommandContext } from '../program.ts'
import { addAnswerOptions } from '../shared-options.ts'

/** The columns of the table `codebook` in the database, so that one name fits both. */
const columns = [
  'table_code',
  'row_code',
  'col_code',
  'forms',
  'row_label',
  'column_label',
  'row_english',
  'column_english',
  'unit',
  'kind',
  'note',
]

export function addCodebookCommand(program: Command, { messages, session }: CommandContext): void {
  const command = program
    .command('codebook')
    .summary(messages.codebookSummary)
    .description(`${messages.codebookSummary}\n${messages.inLibrary('codebook()')}`)
  addAnswerOptions(command, messages)
  command.action((options: OutputOptions, self: Command) => {
    const rows = codebook().map((entry) => [
      entry.table,
      entry.row,
      entry.column,
      entry.forms,
      entry.rowLabel,
      entry.columnLabel,
      entry.rowEnglish,
      entry.columnEnglish,
      entry.unit,
      entry.kind,
      entry.note,
    ])
    writeAnswer({ columns, rows }, options, session(self))
  })
}
