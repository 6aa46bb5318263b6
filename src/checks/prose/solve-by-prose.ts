import type { Identity, Section, TableRecord } from '../../../parsers/record.ts'
import { withRunOnFindings } from '../../../parsers/solve/run-on-findings.ts'
import { solveRunOns } from '../../../parsers/solve/solve-run-ons.ts'
import type { Finding } from '../../document/finding.ts'
import { checkProse } from './index.ts'
import { knownFigures } from './known-figures.ts'

interface Parsed {
  readonly identity: Identity
  readonly sections: readonly Section[]
  readonly tables: readonly TableRecord[]
}

/**
 * Digits that ran together and that the table's own equations leave open are divided once more with what the report's
 * sentences say (现行有效行政规范性文件698件). Sentences only choose among divisions, and one that fits none is left out.
 */
export function solveByProse<P extends Parsed>(
  parsed: P,
  findings: readonly Finding[],
): { readonly parsed: P; readonly findings: readonly Finding[] } {
  const isOpen = parsed.tables.some(({ runOns }) => runOns.some(({ candidates }) => candidates.length > 1))
  if (!isOpen) return { parsed, findings }
  const known = knownFigures(checkProse(parsed).statements)
  if (known.length === 0) return { parsed, findings }
  const solutions = parsed.tables.map((table) => solveRunOns(table, known))
  return {
    parsed: { ...parsed, tables: solutions.map(({ table }) => table) },
    findings: solutions.reduce(withRunOnFindings, findings),
  }
}
