import { normalizeLabel } from '../src/document/text.ts'
import { type Entry, labelTexts } from './entries.ts'
import { disclosureBlocks2019, disclosureBlocks2021 } from './forms/disclosure.ts'
import { compileLines, type Line, scoreAll } from './lines.ts'
import type { BlockSpec } from './spec.ts'

/** One of the blocks of table 2 with its lines made ready for comparing. */
export interface Block {
  readonly spec: BlockSpec
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
}

const compile = (specs: readonly BlockSpec[]): readonly Block[] =>
  specs.map((spec) => ({ spec, rows: compileLines(spec.rows), columns: compileLines(spec.columns) }))

/** By form. */
export const blocksOf: Readonly<Record<'F2019' | 'F2021', readonly Block[]>> = {
  F2019: compile(disclosureBlocks2019),
  F2021: compile(disclosureBlocks2021),
}

/** All column heads of a form. */
export const headLines: Readonly<Record<'F2019' | 'F2021', readonly Line[]>> = {
  F2019: blocksOf.F2019.flatMap((block) => block.columns),
  F2021: blocksOf.F2021.flatMap((block) => block.columns),
}

/** F2019 and F2021 share three row labels and no column head but 处理决定数量, so the heads tell the form. */
export function formOf(entries: readonly Entry[]): 'F2019' | 'F2021' {
  const labels = entries.flatMap(labelTexts)
  const words = normalizeLabel(labels.join(''))
  const votes = (form: 'F2019' | 'F2021'): number => {
    const scores = labels.map((label) => scoreAll([label], tellingLines[form]))
    return tellingLines[form].filter(
      (line, index) =>
        words.includes(line.wordings[0]?.stem ?? '') || scores.some((all) => (all[index]?.score ?? 0) >= leastScore),
    ).length
  }
  return votes('F2019') > votes('F2021') ? 'F2019' : 'F2021'
}

/** Rows that only F2019 has. */
const rowsOfOne: ReadonlySet<string> = new Set(['other_services', 'procurement'])

const tellingLinesOf = (form: 'F2019' | 'F2021'): readonly Line[] =>
  blocksOf[form]
    .flatMap((block) => [...block.columns, ...block.rows.filter((row) => rowsOfOne.has(row.spec.key))])
    .filter((line) => line.spec.key !== 'decisions')

const tellingLines: Readonly<Record<'F2019' | 'F2021', readonly Line[]>> = {
  F2019: tellingLinesOf('F2019'),
  F2021: tellingLinesOf('F2021'),
}

/** Below this a label names another line, or none. */
export const leastScore = 0.7
