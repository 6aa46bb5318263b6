/** Costs and gains of an alignment; see `alignInOrder`. */
export interface AlignmentRules {
  /** Gain of matching item i with line l; null where they must not match. */
  readonly gain: (item: number, line: number) => number | null
  /** Loss of leaving item i without a line. */
  readonly skipItem: (item: number) => number
  /** Loss of leaving line l without an item. */
  readonly skipLine: (line: number) => number
}

/**
 * Aligns two sequences in order (Needleman and Wunsch 1970) for the greatest sum of gains. Returns for each item the
 * line it answers, or null. Knows nothing of labels or languages. Of equal alignments the one that matches earlier
 * lines is taken.
 */
export function alignInOrder(itemCount: number, lineCount: number, rules: AlignmentRules): readonly (number | null)[] {
  const width = lineCount + 1
  const best = new Float64Array((itemCount + 1) * width)
  const step = new Uint8Array((itemCount + 1) * width)
  for (let line = 1; line <= lineCount; line++) {
    best[line] = (best[line - 1] ?? 0) - rules.skipLine(line - 1)
    step[line] = skippedLine
  }
  for (let item = 1; item <= itemCount; item++) {
    for (let line = 0; line <= lineCount; line++) {
      const place = item * width + line
      best[place] = (best[place - width] ?? 0) - rules.skipItem(item - 1)
      step[place] = skippedItem
      if (line === 0) continue
      const withoutLine = (best[place - 1] ?? 0) - rules.skipLine(line - 1)
      if (withoutLine >= (best[place] ?? 0)) {
        best[place] = withoutLine
        step[place] = skippedLine
      }
      const gain = rules.gain(item - 1, line - 1)
      if (gain !== null && (best[place - width - 1] ?? 0) + gain > (best[place] ?? 0)) {
        best[place] = (best[place - width - 1] ?? 0) + gain
        step[place] = matched
      }
    }
  }
  return traceBack(step, itemCount, lineCount)
}

const skippedItem = 1
const skippedLine = 2
const matched = 3

function traceBack(step: Uint8Array, itemCount: number, lineCount: number): readonly (number | null)[] {
  const lines: (number | null)[] = new Array(itemCount).fill(null)
  let item = itemCount
  let line = lineCount
  while (item > 0 || line > 0) {
    const taken = step[item * (lineCount + 1) + line]
    if (taken === matched) {
      lines[item - 1] = line - 1
      item--
      line--
    } else if (taken === skippedLine) line--
    else item--
  }
  return lines
}
