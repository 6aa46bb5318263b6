/** `word` as a POSIX shell would have it typed: in quotation marks where anything in it means something to the shell. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}_./:=-]+$/u.test(word) ? word : `"${word.replaceAll(/(["$`\\])/g, '\\$1')}"`
}
