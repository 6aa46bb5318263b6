import { type Command, CommanderError } from 'commander'
import { CommandFailure } from './command-failure.ts'
import { exitCodes } from './exit-codes.ts'
import { findLanguage, type Language } from './language.ts'
import { type Messages, messagesIn } from './messages/messages.ts'
import { explainParseError } from './parse-errors.ts'
import { makeProgram, shortHelp } from './program.ts'
import { openSession, type Session } from './session.ts'

/** Runs the command line: parses, lets one command work, sets `process.exitCode`. Never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  const language = findLanguage(argv, process.env)
  const messages = messagesIn(language)
  endQuietlyWithReader()
  const program = makeProgram({ messages, session: (command) => sessionOf(command, language) })
  try {
    if (isWithoutCommand(program, argv)) process.stdout.write(shortHelp(messages))
    else await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    await reportError(error, program, sessionOf(program, language), messages)
  }
}

function sessionOf(command: Command, language: Language): Session {
  const options: Readonly<Record<string, unknown>> = command.optsWithGlobals()
  const settings = {
    language,
    quiet: options.quiet === true,
    color: options.color !== false,
    debug: options.debug === true,
  }
  return openSession(settings, process.env)
}

/** `gongkai | head` closes the pipe early; that is no error of anybody's. */
function endQuietlyWithReader(): void {
  const end = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  }
  process.stdout.on('error', end)
  process.stderr.on('error', end)
}

/** Only options of the program itself, or nothing at all. */
function isWithoutCommand(program: Command, argv: readonly string[]): boolean {
  const parsed = program.parseOptions([...argv])
  return parsed.operands.length === 0 && parsed.unknown.length === 0
}

async function reportError(error: unknown, program: Command, session: Session, messages: Messages): Promise<void> {
  if (error instanceof CommanderError) {
    // Help and version come as errors too, with code 0, after they were printed.
    if (error.exitCode === 0) return
    for (const line of explainParseError(error, messages)) session.complain(line)
    session.complain(messages.seeHelp(['gongkai', typedCommand(program)].join(' ').trim()))
    session.fail(exitCodes.usedWrongly)
    return
  }
  const failure = await failureOf(error, session)
  session.complain(messages.error(failure.message))
  if (failure.hint !== null) session.complain(failure.hint)
  if (session.debug && error instanceof Error) session.complain(error.stack ?? '')
  session.fail(failure.exitCode)
}

/** Codes of ArchiveError for what somebody asked, and not for the state of the file. */
const typedWrongly: readonly string[] = ['query-refused', 'not-there', 'bad-value', 'exists']

/** What the person is told: the database's own sentence, a file's reason, or that the mistake is ours. */
async function failureOf(error: unknown, session: Session): Promise<CommandFailure> {
  const { messages, language } = session
  if (error instanceof CommandFailure) return error
  // Loaded only now: the help, the version and most mistakes in typing need no database.
  const { ArchiveError, ReportError } = await import('../index.ts')
  if (error instanceof ReportError) {
    const reason = language === 'zh' ? error.reasonZh : error.reason
    return new CommandFailure(messages.unreadable(error.file, reason), null, exitCodes.unreadable)
  }
  if (error instanceof ArchiveError) {
    const sentence = language === 'zh' ? error.messageZh : error.message
    if (typedWrongly.includes(error.code)) return new CommandFailure(sentence, null)
    if (error.code === 'query-failed') return new CommandFailure(sentence, messages.sqlHint)
    return new CommandFailure(sentence, null, exitCodes.unreadable)
  }
  return new CommandFailure(messages.internal(String(error)), messages.internalHint, exitCodes.internal)
}

/** The command that was typed, where there is one of that name: its help is the one to point at. */
function typedCommand(program: Command): string {
  return program.commands.find((command) => program.args.includes(command.name()))?.name() ?? ''
}
