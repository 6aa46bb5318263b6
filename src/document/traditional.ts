import { createRequire } from 'node:module'

/** The dictionaries are loaded by the first text that needs them, so that a question to an archive loads none. */
const load = createRequire(import.meta.url)

let traditional: Characters | null = null
let converter: ((text: string) => string) | null = null

/**
 * The text in simplified characters, for comparing only: what was printed is kept elsewhere. Taiwan's word choice is
 * turned back too (檔案 for 文件), as machine-converted mirrors of mainland pages have it.
 */
export function toSimplified(text: string): string {
  traditional ??= traditionalCharacters()
  if (!holdsAny(text, traditional)) return text
  // Made at first need: the dictionaries take tens of milliseconds, and nearly every report is in simplified script.
  converter ??= openConverter()
  return converter(text)
}

/** A set of characters, made to be asked of every character of every text: a class of 3,500 in a RegExp takes longer. */
interface Characters {
  /** 1 for each UTF-16 unit with which one of them begins; rare characters of two units share their first one. */
  readonly units: Uint8Array
  /** Their code points. */
  readonly points: ReadonlySet<number>
}

/** Every character that simplification changes. */
function traditionalCharacters(): Characters {
  const { default: pairs } = load('opencc-js/dict/TSCharacters') as typeof import('opencc-js/dict/TSCharacters')
  const points = pairs.split('|').map((pair) => pair.codePointAt(0) ?? 0)
  const units = new Uint8Array(0x10000)
  for (const point of points) units[String.fromCodePoint(point).charCodeAt(0)] = 1
  return { units, points: new Set(points) }
}

function holdsAny(text: string, { units, points }: Characters): boolean {
  for (let index = 0; index < text.length; index++) {
    if (units[text.charCodeAt(index)] === 1 && points.has(text.codePointAt(index) ?? 0)) return true
  }
  return false
}

function openConverter(): (text: string) => string {
  const { Converter } = load('opencc-js/t2cn') as typeof import('opencc-js/t2cn')
  return Converter({ from: 'twp', to: 'cn' })
}
