import { Command, InvalidArgumentError } from 'commander'
import stringWidth from 'string-width'
import { addBackupCommand } from './commands/backup.ts'
import { addCheckCommand } from './commands/check.ts'
import { addCodebookCommand } from './commands/codebook.ts'
import { addCompareCommand } from './commands/compare.ts'
import { addCorrectCommand } from './commands/correct.ts'
import { addCoverageCommand } from './commands/coverage.ts'
import { addDecideCommand } from './commands/decide.ts'
import { addDivisionsCommand } from './commands/divisions.ts'
import { addDoctorCommand } from './commands/doctor.ts'
import { addExplainCommand } from './commands/explain.ts'
import { addExportCommand } from './commands/export.ts'
import { addImportCommand } from './commands/import.ts'
import { addIssuersCommand } from './commands/issuers.ts'
import { addListCommand } from './commands/list.ts'
import { addQueryCommand } from './commands/query.ts'
import { addRereadCommand } from './commands/reread.ts'
import { addSearchCommand } from './commands/search.ts'
import { addSeverityCommand } from './commands/severity.ts'
import { addShowCommand } from './commands/show.ts'
import { addTablesCommand } from './commands/tables.ts'
import { addViewCommand } from './commands/view.ts'
import type { Messages } from './messages/messages.ts'
import type { Session } from './session.ts'
import { readVersion } from './version.ts'

/** What a command needs to describe itself (words) and, once it runs, to speak (a session from its options). */
export interface CommandContext {
  readonly messages: Messages
  readonly session: (command: Command) => Session
}

/** The commands, in the order of the help. */
const addCommands = [
  addImportCommand,
  addCheckCommand,
  addListCommand,
  addShowCommand,
  addViewCommand,
  addCoverageCommand,
  addQueryCommand,
  addSearchCommand,
  addCompareCommand,
  addExportCommand,
  addCorrectCommand,
  addDecideCommand,
  addIssuersCommand,
  addExplainCommand,
  addCodebookCommand,
  addTablesCommand,
  addRereadCommand,
  addDivisionsCommand,
  addDoctorCommand,
  addBackupCommand,
  addSeverityCommand,
] as const

/** The whole command line as data: main.ts runs it, docs/cli.md is made from it. Throws CommanderError, never exits. */
export function makeProgram(context: CommandContext): Command {
  const { messages } = context
  const program = new Command('gongkai')
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => translateTitle(title, messages),
      displayWidth: (text) => stringWidth(text),
    })
    .configureOutput({ outputError: () => undefined })
    .description(messages.tagline)
    .version(readVersion(), '--version', messages.versionOption)
    .helpOption('-h, --help', messages.helpOption)
    .helpCommand('help [command]', messages.helpCommand)
    .option('--lang <language>', messages.langOption, parseLanguage)
    .option('-q, --quiet', messages.quietOption)
    .option('--no-color', messages.noColorOption)
    .option('--debug', messages.debugOption)
  for (const add of addCommands) add(program, context)
  for (const command of program.commands) {
    command
      .helpOption('-h, --help', messages.helpOption)
      .configureHelp({ ...command.configureHelp(), showGlobalOptions: true })
  }
  return program
}

/** Commander's own list of choices would stand in English in a Chinese help. */
function parseLanguage(typed: string): string {
  if (typed === 'en' || typed === 'zh') return typed
  throw new InvalidArgumentError('Allowed choices are en, zh.')
}

/** The help of `gongkai` alone: what it is, two examples, where the rest is. */
export function shortHelp(messages: Messages): string {
  return [
    messages.tagline,
    '',
    messages.examples,
    '  gongkai check report.docx',
    '  gongkai import reports/ && gongkai query "SELECT issuer, report_year, form, errors FROM report"',
    '',
    messages.moreHelp,
    '',
  ].join('\n')
}

function translateTitle(title: string, messages: Messages): string {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': messages.usage,
    'Arguments:': messages.arguments,
    'Options:': messages.options,
    'Global Options:': messages.globalOptions,
    'Commands:': messages.commands,
  }
  return titles[title] ?? title
}
