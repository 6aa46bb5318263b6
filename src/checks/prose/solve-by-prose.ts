import type { Identity, Section, TableRecord } from '../../../parsers/record.ts'
import { isSolved, runOnCells } from '../../../parsers/solve/run-on-cells.ts'
import { withRunOnFindings } from '../../../parsers/solve/run-on-findings.ts'
import { solveRunOns } from '../../../parsers/solve/solve-run-ons.ts'
import type { FactKey, Finding } from '../../document/finding.ts'
import { checkProse } from './index.ts'
import { knownFigures } from './known-figures.ts'

interface Parsed {
  readonly identity: Identity
  readonly sections: readonly Section[]
  readonly tables: readonly TableRecord[]
}

interface SolvedByProse<P extends Parsed> {
  readonly parsed: P
  readonly findings: readonly Finding[]
  /** Cells whose numbers are what sentences made of the digits; they prove no sentence. */
  readonly told: readonly FactKey[]
}

/**
 * Digits that ran together and that the table's own equations leave open are divided once more with what the report's
 * sentences say (现行有效行政规范性文件698件). Sentences only choose among divisions, and one that fits none is left out.
 */
export function solveByProse<P extends Parsed>(parsed: P, findings: readonly Finding[]): SolvedByProse<P> {
  const isOpen = parsed.tables.some(({ runOns }) => runOns.some(({ candidates }) => candidates.length > 1))
  const known = isOpen ? knownFigures(checkProse(parsed).statements) : []
  if (known.length === 0) return { parsed, findings, told: [] }
  const solutions = parsed.tables.map((table) => solveRunOns(table, known))
  return {
    parsed: { ...parsed, tables: solutions.map(({ table }) => table) },
    findings: solutions.reduce(withRunOnFindings, findings),
    told: solutions.flatMap(({ table, changed }) =>
      changed.flatMap(({ runOn }) => (isSolved(runOn) ? runOnCells(table.table, runOn) : [])),
    ),
  }
}
