import { type Equation, exact, type OpenRow } from './equation.ts'

/** Candidates of one row that say the same to every equation. */
export interface Choice {
  /** What they add to each equation of the component. */
  readonly adds: readonly number[]
  /** Their indices in the row. */
  readonly members: readonly number[]
}

/** Rows that equations tie together, and those equations. */
export interface Component {
  /** Indices of the rows. */
  readonly rows: readonly number[]
  readonly equations: readonly Equation[]
  /** For each of `rows`. */
  readonly choices: readonly (readonly Choice[])[]
  /** What the choices must add up to, for each equation. */
  readonly targets: readonly number[]
}

/** The parts of the problem that have nothing to do with one another. Rows that no equation speaks of are in none. */
export function componentsOf(rows: readonly OpenRow[], equations: readonly Equation[]): readonly Component[] {
  const rowOf = new Map(rows.flatMap(({ cells }, row) => cells.map((cell) => [cell, row] as const)))
  const leader = rows.map((_, row) => row)
  const find = (row: number): number => {
    let at = row
    while (leader[at] !== at) at = leader[at] ?? at
    leader[row] = at
    return at
  }
  const touched = equations.map(({ terms }) => [...new Set(terms.flatMap(({ cell }) => rowOf.get(cell) ?? []))])
  for (const [first, ...others] of touched) {
    if (first === undefined) continue
    for (const other of others) leader[find(other)] = find(first)
  }
  const groups = Map.groupBy(
    equations.flatMap((equation, index) => {
      const [row] = touched[index] ?? []
      return row === undefined ? [] : [{ equation, root: find(row) }]
    }),
    ({ root }) => root,
  )
  return [...groups].map(([root, members]) => {
    const own = members.map(({ equation }) => equation)
    const inside = rows.map((_, row) => row).filter((row) => find(row) === root)
    return {
      rows: inside,
      equations: own,
      choices: inside.map((row) => choicesOf(rows[row] ?? { cells: [], candidates: [] }, own)),
      targets: own.map(({ constant }) => constant),
    }
  })
}

function choicesOf({ cells, candidates }: OpenRow, equations: readonly Equation[]): readonly Choice[] {
  const factors = equations.map(({ terms }) => {
    const byCell = new Map(terms.map(({ cell, factor }) => [cell, factor]))
    return cells.map((cell) => byCell.get(cell) ?? 0)
  })
  const found = new Map<string, { readonly adds: readonly number[]; readonly members: number[] }>()
  candidates.forEach((numbers, index) => {
    const adds = factors.map((row) =>
      exact(row.reduce((sum, factor, column) => (factor === 0 ? sum : sum + factor * (numbers[column] ?? 0)), 0)),
    )
    const name = adds.join(' ')
    const same = found.get(name)
    if (same) same.members.push(index)
    else found.set(name, { adds, members: [index] })
  })
  return [...found.values()]
}
