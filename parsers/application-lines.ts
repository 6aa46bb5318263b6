import { f2019 } from './forms/f2019.ts'
import { f2021 } from './forms/f2021.ts'
import { compileLines, type Line } from './lines.ts'
import type { LineSpec, TableSpec } from './spec.ts'

const specs: readonly TableSpec[] = [f2021, f2019].flatMap((form) =>
  form.tables.filter((table) => table.table === 't3'),
)

/** The rows of both forms in one order: they differ only in what stands under （六）. */
export const rowSpecs: readonly LineSpec[] = (specs[0]?.blocks ?? []).flatMap((block) => block.rows)
/** The same, made ready for comparing. */
export const rowLines: readonly Line[] = compileLines(rowSpecs)
