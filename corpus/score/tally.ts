import type { CellScore } from './score-report.ts'

/** Counts of cells; `rightButFlagged` are among `right`. */
export interface Tally {
  readonly reports: number
  readonly right: number
  readonly rightButFlagged: number
  readonly flagged: number
  readonly wrong: number
  readonly missing: number
  readonly invented: number
}

export const emptyTally: Tally = {
  reports: 0,
  right: 0,
  rightButFlagged: 0,
  flagged: 0,
  wrong: 0,
  missing: 0,
  invented: 0,
}

/** Counts the cells of one report. */
export function tallyOf(scores: readonly CellScore[]): Tally {
  const count = (outcome: CellScore['outcome']): number => scores.filter((score) => score.outcome === outcome).length
  return {
    reports: 1,
    right: count('right'),
    rightButFlagged: scores.filter((score) => score.outcome === 'right' && score.isFlagged).length,
    flagged: count('flagged'),
    wrong: count('wrong'),
    missing: count('missing'),
    invented: count('invented'),
  }
}

/** Both together. */
export function addTallies(a: Tally, b: Tally): Tally {
  return {
    reports: a.reports + b.reports,
    right: a.right + b.right,
    rightButFlagged: a.rightButFlagged + b.rightButFlagged,
    flagged: a.flagged + b.flagged,
    wrong: a.wrong + b.wrong,
    missing: a.missing + b.missing,
    invented: a.invented + b.invented,
  }
}
