import { createRequire } from 'node:module'

/** The dictionaries are loaded by the first text that needs them, so that a question to an archive loads none. */
const load = createRequire(import.meta.url)

let traditional: RegExp | null = null
let converter: ((text: string) => string) | null = null

/**
 * The text in simplified characters, for comparing only: what was printed is kept elsewhere. Taiwan's word choice is
 * turned back too (檔案 for 文件), as machine-converted mirrors of mainland pages have it.
 */
export function toSimplified(text: string): string {
  traditional ??= traditionalCharacters()
  if (!traditional.test(text)) return text
  // Made at first need: the dictionaries take tens of milliseconds, and nearly every report is in simplified script.
  converter ??= openConverter()
  return converter(text)
}

/** Every character that simplification changes. */
function traditionalCharacters(): RegExp {
  const { default: pairs } = load('opencc-js/dict/TSCharacters') as typeof import('opencc-js/dict/TSCharacters')
  const characters = pairs.split('|').map((pair) => pair.slice(0, pair.indexOf(' ')))
  return new RegExp(`[${characters.join('')}]`, 'u')
}

function openConverter(): (text: string) => string {
  const { Converter } = load('opencc-js/t2cn') as typeof import('opencc-js/t2cn')
  return Converter({ from: 'twp', to: 'cn' })
}
