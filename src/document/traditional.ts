import traditionalCharacters from 'opencc-js/dict/TSCharacters'
import { Converter } from 'opencc-js/t2cn'

/** Every character that simplification changes. */
const traditional = new RegExp(
  `[${traditionalCharacters
    .split('|')
    .map((pair) => pair.slice(0, pair.indexOf(' ')))
    .join('')}]`,
  'u',
)

let converter: ((text: string) => string) | null = null

/**
 * The text in simplified characters, for comparing only: what was printed is kept elsewhere. Taiwan's word choice is
 * turned back too (檔案 for 文件), as machine-converted mirrors of mainland pages have it.
 */
export function toSimplified(text: string): string {
  if (!traditional.test(text)) return text
  // Made at first need: the dictionaries take tens of milliseconds, and nearly every report is in simplified script.
  const convert = converter ?? Converter({ from: 'twp', to: 'cn' })
  converter = convert
  return convert(text)
}
