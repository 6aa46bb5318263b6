/** The languages that every message exists in. */
export type Language = 'en' | 'zh'

/** The environment variables that name the reader's language, strongest first (POSIX, 8.2). */
const localeVariables = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const

/**
 * The language to write in: `--lang` as typed, else the locale, else English. Looked up before the arguments are
 * parsed, because the help and the errors of the parser are written in it too. A `--lang` that names no language
 * known here is left for the parser to refuse.
 */
export function findLanguage(argv: readonly string[], env: Readonly<NodeJS.ProcessEnv>): Language {
  const typed = typedLanguage(argv)
  if (typed === 'en' || typed === 'zh') return typed
  const locale = localeVariables.map((name) => env[name]).find((value) => value !== undefined && value !== '')
  return locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

function typedLanguage(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--')
  const words = end < 0 ? argv : argv.slice(0, end)
  const joined = words.findLast((word) => word.startsWith('--lang='))
  return joined === undefined ? words[words.lastIndexOf('--lang') + 1 || words.length] : joined.slice('--lang='.length)
}
