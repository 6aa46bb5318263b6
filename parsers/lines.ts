import { labelStem, likenessFrom, normalizeLabel } from '../src/document/text.ts'
import type { LineSpec } from './spec.ts'

/** A line of a form with its wordings made ready for comparing. */
export interface Line {
  readonly spec: LineSpec
  readonly wordings: readonly Wording[]
}

interface Wording {
  /** Code under which this wording counts. */
  readonly key: string
  /** Normalized, numbering kept. */
  readonly whole: string
  /** Normalized, numbering and bracketed explanation left out. */
  readonly stem: string
}

/** How well a printed label names a line. */
export interface LabelMatch {
  /** 0 to 1. */
  readonly score: number
  /** Code of the wording matched. */
  readonly key: string
  /** How many of the last labels make up the wording. */
  readonly parts: number
}

/** Lines with their wordings normalized; made once a form, for every label is compared with all of them. */
export function compileLines(specs: readonly LineSpec[]): readonly Line[] {
  return specs.map((spec) => ({
    spec,
    wordings: [{ key: spec.key, text: spec.label }, ...(spec.also ?? [])].map((variant) => ({
      key: variant.key ?? spec.key,
      whole: normalizeLabel(variant.text),
      stem: labelStem(variant.text),
    })),
  }))
}

/** Below this two labels are different words: 予以公开 and 不予公开 are alike by 0.75, so short labels must do better. */
const leastLikeness = 0.7
/** Up to this many characters a label must be exact or at least `leastShortLikeness` alike. */
const shortLabel = 4
const leastShortLikeness = 0.8
/** What a label that ends a longer text is worth: just under the label alone. */
const endingScore = 0.95
/** A label that stands somewhere inside the text, torn from its row. */
const insideScore = 0.5
/** A likely misprint is worth less than the exact label of another line. */
const alikeFactor = 0.9

/** Labels made ready for comparing with many lines. */
interface PreparedLabels {
  readonly whole: string
  readonly tails: readonly Tail[]
}

interface Tail {
  readonly whole: string
  readonly stem: string
}

/** （五）不 / 予处 / 理: more breaks than three were not met. */
const mostBreaks = 3

/**
 * `labels` are in printed order, nearest to the numbers last; one label may be broken over several of them. The tails
 * are the last label alone, the last two joined, the last three.
 */
function prepareLabels(labels: readonly string[]): PreparedLabels {
  const tails: Tail[] = []
  for (let count = 1; count <= Math.min(mostBreaks, labels.length); count++) {
    const text = labels.slice(-count).join('')
    tails.push({ whole: normalizeLabel(text), stem: labelStem(text) })
  }
  return { whole: labels.length <= mostBreaks ? (tails.at(-1)?.whole ?? '') : normalizeLabel(labels.join('')), tails }
}

/** How well the texts printed before some numbers name the line; null where they do not. */
export function scoreLabels(labels: readonly string[], line: Line): LabelMatch | null {
  return scoreLine(prepareLabels(labels), line)
}

/** What reports of one form print again and again is compared once. */
const rememberedScores = new WeakMap<readonly Line[], Map<string, readonly (LabelMatch | null)[]>>()
const mostRemembered = 4096

/** `scoreLabels` for each of the lines. */
export function scoreAll(labels: readonly string[], lines: readonly Line[]): readonly (LabelMatch | null)[] {
  const memory = rememberedScores.get(lines) ?? new Map<string, readonly (LabelMatch | null)[]>()
  rememberedScores.set(lines, memory)
  const key = labels.join('\u0000')
  const known = memory.get(key)
  if (known) return known
  if (memory.size >= mostRemembered) memory.clear()
  const prepared = prepareLabels(labels)
  const scores = lines.map((line) => scoreLine(prepared, line))
  memory.set(key, scores)
  return scores
}

function scoreLine({ whole, tails }: PreparedLabels, line: Line): LabelMatch | null {
  if (whole === '') return null
  let best: LabelMatch | null = null
  for (const wording of line.wordings) {
    const { score, parts } = scoreWording(whole, tails, wording)
    if (score > (best?.score ?? 0)) best = { score, key: wording.key, parts }
  }
  return best
}

function scoreWording(whole: string, tails: readonly Tail[], wording: Wording): Omit<LabelMatch, 'key'> {
  const exact = tails.findIndex((tail) => tail.whole === wording.whole || tail.stem === wording.stem)
  if (exact >= 0) return { score: 1, parts: exact + 1 }
  const ends = whole.endsWith(wording.whole) || (wording.stem.length >= 2 && whole.endsWith(wording.stem))
  if (ends) return { score: endingScore, parts: 1 }
  let best = { score: 0, parts: 1 }
  tails.forEach((tail, index) => {
    const score = Math.max(alike(tail.stem, wording.stem), alike(tail.whole, wording.whole))
    if (score > best.score) best = { score, parts: index + 1 }
  })
  // The text before may hold other labels: compare with as many of its last characters as the label has.
  const ending = alike(whole.slice(-wording.stem.length), wording.stem)
  if (ending > best.score) best = { score: ending, parts: 1 }
  if (best.score > 0) return best
  const inside = wording.stem.length > shortLabel && whole.includes(wording.stem)
  return { score: inside ? insideScore : 0, parts: 1 }
}

/** True where the label stands at the end of a longer text: what is printed before it belongs to other lines. */
export function isEnding(match: { readonly score: number }): boolean {
  return match.score === endingScore
}

function alike(printed: string, stem: string): number {
  if (printed.length >= shortestCut && stem.startsWith(printed)) return cutScore
  const least = stem.length <= shortLabel ? leastShortLikeness : leastLikeness
  return likenessFrom(least, printed, stem) * alikeFactor
}

/** A label cut short by the print; shorter heads are shared by different labels (本年新, 属于). */
const shortestCut = 5
const cutScore = 0.8
