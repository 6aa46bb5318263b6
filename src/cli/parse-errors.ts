import type { CommanderError } from 'commander'
import type { Messages } from './messages/messages.ts'

/**
 * What was wrong with the arguments, in the reader's language, with a suggestion where the parser has one. The parser
 * gives only an English sentence and a code; the name in the sentence's quotes is what the translation needs.
 */
export function explainParseError(error: CommanderError, messages: Messages): readonly string[] {
  const sentence = error.message.replace(/^error: /, '').split('\n')[0] ?? ''
  const suggestion = /Did you mean (?:one of )?(.+)\?/.exec(error.message)?.[1]
  const lines = [messages.error(translate(error.code, sentence, messages))]
  if (suggestion !== undefined) lines.push(messages.didYouMean(suggestion))
  return lines
}

function translate(code: string, sentence: string, messages: Messages): string {
  const [first = '', second = ''] = [...sentence.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  switch (code) {
    case 'commander.unknownCommand':
      return messages.unknownCommand(first)
    case 'commander.unknownOption':
      return messages.unknownOption(first)
    case 'commander.missingArgument':
      return messages.missingArgument(first)
    case 'commander.optionMissingArgument':
      return messages.missingValue(first)
    case 'commander.excessArguments':
      return messages.tooManyArguments
    case 'commander.conflictingOption':
      return messages.conflicting(first, second)
    case 'commander.invalidArgument':
      return explainInvalid(sentence, first, second, messages)
    default:
      return sentence
  }
}

/** Choices are translated; any other reason was written in the reader's language by the command that gave it. */
function explainInvalid(sentence: string, option: string, typed: string, messages: Messages): string {
  const choices = /Allowed choices are (.+)\.$/.exec(sentence)?.[1]
  if (choices !== undefined) return messages.badChoice(typed, option, choices)
  return sentence.replace(/^.*? is invalid(?: for argument '[^']*')?\. /, '')
}
