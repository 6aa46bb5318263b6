import type { LineSpec } from '../spec.ts'

/**
 * The lines that an operand stands for. `denied/*` are the printed leaves under `denied`; where the table prints none
 * of a group's leaves, the group's own line under any of its codes. Totals are no parts.
 */
export function expandOperand(
  operand: string,
  specs: readonly LineSpec[],
  printed: ReadonlySet<string>,
): readonly string[] {
  if (!operand.endsWith('/*')) return [operand]
  const group = operand.slice(0, -2)
  const parts = partsOf(group, specs, printed)
  return parts.length > 0 ? parts : codesOf(group, specs).filter((code) => printed.has(code))
}

function codesOf(key: string, specs: readonly LineSpec[]): readonly string[] {
  const spec = specs.find((one) => one.key === key)
  return [key, ...(spec?.also ?? []).flatMap((variant) => variant.key ?? [])]
}

function partsOf(group: string, specs: readonly LineSpec[], printed: ReadonlySet<string>): readonly string[] {
  const children = specs.filter((spec) => spec.under === group && spec.kind !== 'total')
  return children.flatMap((child) => {
    const below = child.kind === 'group' ? partsOf(child.key, specs, printed) : []
    if (below.length > 0) return below
    return codesOf(child.key, specs).filter((code) => printed.has(code))
  })
}
