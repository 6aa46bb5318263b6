import { type ExitCode, exitCodes } from './exit-codes.ts'

/**
 * The person asked for something that cannot be done: said in one sentence with a suggestion, without a stack.
 * The words are already in the reader's language.
 */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
  readonly hint: string | null
  readonly exitCode: ExitCode

  constructor(sentence: string, hint: string | null, exitCode: ExitCode = exitCodes.usedWrongly) {
    super(sentence)
    this.hint = hint
    this.exitCode = exitCode
  }
}
