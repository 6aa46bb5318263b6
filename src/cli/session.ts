import { styleText } from 'node:util'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { Language } from './language.ts'
import { type Messages, messagesIn } from './messages/messages.ts'
import { safeText } from './terminal-text.ts'

/** What every command is given: where to write, how, and in which language. Made once a run. */
export interface Session {
  readonly language: Language
  readonly messages: Messages
  /** stdout is a terminal, so a person reads it. */
  readonly terminal: boolean
  /** stderr may show a moving progress line. */
  readonly animated: boolean
  readonly debug: boolean
  /** Terminal columns for tables; Infinity where stdout is no terminal. */
  readonly width: number
  readonly bold: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly dim: (text: string) => string
  /** Data: to stdout, as it is. */
  readonly print: (text: string) => void
  /** Everything else: one line to stderr, made safe; nothing under `--quiet`. */
  readonly say: (line: string) => void
  /** Errors: one line to stderr, made safe, also under `--quiet`. */
  readonly complain: (line: string) => void
  /** Raises the exit code; a smaller one never lowers it. */
  readonly fail: (code: ExitCode) => void
}

/** What the arguments say about how to speak. */
export interface SessionSettings {
  readonly language: Language
  readonly quiet: boolean
  readonly color: boolean
  readonly debug: boolean
}

/** The session of a real run, on the process's own streams. */
export function openSession(settings: SessionSettings, env: Readonly<NodeJS.ProcessEnv>): Session {
  const plain = !settings.color || Boolean(env.NO_COLOR) || env.TERM === 'dumb' || !process.stdout.isTTY
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    plain || text === '' ? text : styleText(format, text, { validateStream: false })
  const complain = (line: string) => void process.stderr.write(`${safeText(line)}\n`)
  return {
    language: settings.language,
    messages: messagesIn(settings.language),
    terminal: process.stdout.isTTY === true,
    animated: process.stderr.isTTY === true && env.TERM !== 'dumb' && !settings.quiet,
    debug: settings.debug,
    // A terminal that does not say its width (0 under some pseudo-terminals) is taken for the usual 80.
    width: process.stdout.isTTY ? process.stdout.columns || 80 : Number.POSITIVE_INFINITY,
    bold: style('bold'),
    red: style('red'),
    yellow: style('yellow'),
    dim: style('dim'),
    print: (text) => void process.stdout.write(text),
    say: (line) => {
      if (!settings.quiet) complain(line)
    },
    complain,
    fail: (code) => {
      process.exitCode = Math.max(Number(process.exitCode ?? exitCodes.fine), code)
    },
  }
}
