/** Suggestions further than this share of the term's length away are no help. */
const farthest = 0.4
/** More suggestions than these are a list, not a suggestion. */
const most = 3

/** The candidates nearest to `term` by edit distance, nearest first; none where nothing is near. */
export function nearest(term: string, candidates: readonly string[]): readonly string[] {
  const wanted = term.toLowerCase()
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(term.length, candidate.length) * farthest)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** Levenshtein distance: insertions, deletions and replacements of one character. */
export function editDistance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const line = [row]
    for (let column = 1; column <= right.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      line.push(Math.min(replaced, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[right.length] ?? 0
}

/** Names that hold what was typed (row-sum: application.row-sum) before those that are only spelt alike. */
export function nearestNames(typed: string, known: readonly string[]): readonly string[] {
  const holding = known.filter((one) => one.toLowerCase().includes(typed.toLowerCase()))
  return holding.length > 0 ? holding.slice(0, mostHolding) : nearest(typed, known)
}

/** More are a list, and a word that so many hold says too little. */
const mostHolding = 6
