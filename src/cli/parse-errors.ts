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
    case 'commander.invalidArgument':
      return messages.badChoice(second, first, allowedChoices(sentence))
    default:
      return sentence
  }
}

function allowedChoices(sentence: string): string {
  return /Allowed choices are (.+)\.$/.exec(sentence)?.[1] ?? ''
}
