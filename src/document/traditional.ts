import { createRequire } from 'node:module'
import { type UnitSet, unitSet } from './unit-set.ts'

/** The dictionaries are loaded by the first text that needs them, so that a question to an archive loads none. */
const load = createRequire(import.meta.url)

let traditional: Characters | null = null
let characters: ReadonlyMap<string, string> | null = null
let converter: ((text: string) => string) | null = null

/**
 * The text in simplified characters, for comparing only: what was printed is kept elsewhere. Taiwan's word choice is
 * turned back too (檔案 for 文件), as machine-converted mirrors of mainland pages have it.
 */
export function toSimplified(text: string): string {
  if (!isTraditional(text)) return text
  // Made at first need: the dictionaries take tens of milliseconds, and nearly every report is in simplified script.
  converter ??= openConverter()
  return converter(text)
}

interface Characters {
  /** Units with which one of them begins; rare characters of two units share their first one. */
  readonly begins: UnitSet
  readonly points: ReadonlySet<number>
}

function traditionalCharacters(): Characters {
  const points = [...simplifiedCharacters().keys()].map((character) => character.codePointAt(0) ?? 0)
  const firsts = points.map((point) => String.fromCodePoint(point).charAt(0))
  return { begins: unitSet(firsts.join('')), points: new Set(points) }
}

function holdsAny(text: string, { begins, points }: Characters): boolean {
  for (let index = 0; index < text.length; index++) {
    if (begins(text, index) && points.has(text.codePointAt(index) ?? 0)) return true
  }
  return false
}

/** True where the text holds a character that simplification changes. */
export function isTraditional(text: string): boolean {
  traditional ??= traditionalCharacters()
  return holdsAny(text, traditional)
}

/** Every character that simplification changes, with what it most often becomes. */
export function simplifiedCharacters(): ReadonlyMap<string, string> {
  if (characters) return characters
  const { default: pairs } = load('opencc-js/dict/TSCharacters') as typeof import('opencc-js/dict/TSCharacters')
  characters = new Map(
    pairs.split('|').map((pair): [string, string] => {
      const [traditionalOne = '', simplified = traditionalOne] = pair.split(' ')
      return [traditionalOne, simplified]
    }),
  )
  return characters
}

function openConverter(): (text: string) => string {
  const { Converter } = load('opencc-js/t2cn') as typeof import('opencc-js/t2cn')
  return Converter({ from: 'twp', to: 'cn' })
}
