import { remembering } from './remember.ts'
import { toSimplified } from './traditional.ts'

/** Space, no-break space, ideographic space, zero-width and other characters that print nothing. */
const invisible = /[\s\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\ue000-\uf8ff]+/gu

/** NFKC (full-width to half-width, enclosed numbers to digits), every kind of blank removed. */
export function squeeze(text: string): string {
  // Nothing to do for what is already plain: most cells and many labels.
  if (/^[!-~\u4e00-\u9fff]*$/u.test(text)) return text
  return text.normalize('NFKC').replace(invisible, '')
}

/** What a text says, for searching in it: squeezed and in simplified characters, numbering and punctuation kept. */
export const plainText = remembering((text) => toSimplified(squeeze(text)))

const visible = /[^\s\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\ue000-\uf8ff]/u

/** True where nothing is printed. */
export function isBlank(text: string): boolean {
  return !visible.test(text)
}

/** ① at the head of a label; normalization would leave a bare 1 that is no numbering any more. */
const circled = /^[\s\u3000]*[①-⑳❶-❿]/u

const numbering =
  /^(?:其中[::]?|其中|第?[一二三四五六七八九十]{1,3}[、.,,:]|\(?[一二三四五六七八九十]{1,3}\)|\(?\d{1,2}\)|\d{1,2}[.、,](?!\d)|#{1,6}|[★*·•])/u

const punctuation = /[^\p{L}\p{N}]+/gu

/**
 * What two labels are compared by: width, spaces, punctuation, script (traditional characters) and case put aside,
 * numbering kept. `normalizeLabel` of its own result is that result.
 */
export const normalizeLabel = remembering((label) =>
  toSimplified(squeeze(label)).toLowerCase().replace(punctuation, ''),
)

/** The label without its numbering (一、 （一） 1. 其中：) and, where something remains, without what stands in brackets. */
export const labelStem = remembering(makeStem)

function makeStem(text: string): string {
  const whole = stripNumbering(toSimplified(squeeze(text.replace(circled, ''))))
  const outside = whole.replace(/\([^()]*\)/gu, '').replace(/\([^()]*$/u, '')
  const stem = outside.replace(punctuation, '').toLowerCase()
  return stem === '' ? whole.replace(punctuation, '').toLowerCase() : stem
}

/** Squeezed text without the numberings at its head, repeated ones included (其中：1.). */
export function stripNumbering(squeezed: string): string {
  let rest = squeezed
  for (;;) {
    const shorter = rest.replace(numbering, '')
    if (shorter === rest || shorter === '') return rest
    rest = shorter
  }
}

/**
 * How alike two normalized labels are where that is at least `least`, else 0: as `likeness`, but most pairs are told
 * apart by their lengths and characters, without comparing them in order.
 */
export function likenessFrom(least: number, a: string, b: string): number {
  if (mostLikeness(a, b, least) < least) return 0
  const likely = likeness(a, b)
  return likely >= least ? likely : 0
}

/** An upper bound of the likeness: by the lengths where these tell enough, else by the characters that both have. */
function mostLikeness(a: string, b: string, least: number): number {
  const length = a.length + b.length
  if (length === 0) return 0
  const bound = (2 * Math.min(a.length, b.length)) / length
  if (bound < least) return bound
  let shared = 0
  for (const character of b) if (a.includes(character)) shared += character.length
  return (2 * shared) / length
}

/** How alike two normalized labels are, 0 to 1: twice the longest common subsequence over both lengths. */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  if (a === '' || b === '') return 0
  return (2 * longestCommonSubsequence(a, b)) / (a.length + b.length)
}

function longestCommonSubsequence(a: string, b: string): number {
  let previous = new Uint16Array(b.length + 1)
  let current = new Uint16Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      current[j + 1] =
        a.charCodeAt(i) === b.charCodeAt(j) ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, current[j] ?? 0)
    }
    ;[previous, current] = [current, previous]
  }
  return previous[b.length] ?? 0
}
