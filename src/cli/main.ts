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
    reportError(error, program, sessionOf(program, language), messages)
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

function reportError(error: unknown, program: Command, session: Session, messages: Messages): void {
  if (error instanceof CommanderError) {
    // Help and version come as errors too, with code 0, after they were printed.
    if (error.exitCode === 0) return
    for (const line of explainParseError(error, messages)) session.complain(line)
    session.complain(messages.seeHelp(['gongkai', typedCommand(program)].join(' ').trim()))
    session.fail(exitCodes.usedWrongly)
    return
  }
  const failure = error instanceof CommandFailure ? error : null
  session.complain(messages.error(failure?.message ?? messages.internal(String(error))))
  const hint = failure ? failure.hint : messages.internalHint
  if (hint !== null) session.complain(hint)
  if (session.debug && error instanceof Error) session.complain(error.stack ?? '')
  session.fail(failure?.exitCode ?? exitCodes.internal)
}

/** The command that was typed, where there is one of that name: its help is the one to point at. */
function typedCommand(program: Command): string {
  return program.commands.find((command) => program.args.includes(command.name()))?.name() ?? ''
}
