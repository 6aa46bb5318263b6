import type { Fact, TableRecord } from '../../parsers/record.ts'
import { createRandom, type Random } from '../make/random.ts'

/** The slips that are tried. `shift`: the values of one row one column too far; `table-shift`: those of all rows. */
export const slipKinds = ['digit', 'swap', 'shift', 'table-shift', 'row-dropped'] as const
export type SlipKind = (typeof slipKinds)[number]

/** A table with one slip in it. */
export interface Perturbed {
  readonly kind: SlipKind
  readonly table: TableRecord
  /** The facts that are not what they were, as they were. */
  readonly originals: readonly Fact[]
}

/**
 * Every digit of every number changed into another (which one, chance says, the same every time), every two neighbours
 * of a row or column exchanged, every row moved one column to either side (a zero comes in, the last value is lost), all
 * rows moved so at once, every row dropped. Slips that leave all values as they are do not count.
 */
export function perturbations(table: TableRecord, key: string): readonly Perturbed[] {
  const random = createRandom('perturb', key, table.table)
  return [
    ...digits(table, random),
    ...swaps(table),
    ...rowsOf(table).flatMap((row) => shifts(table, [row], 'shift')),
    ...shifts(table, rowsOf(table), 'table-shift'),
    ...rowsOf(table).map((row) => dropped(table, row)),
  ]
}

/** New values by their facts; facts that keep theirs are left out. */
function perturbed(kind: SlipKind, table: TableRecord, values: ReadonlyMap<Fact, number>): readonly Perturbed[] {
  const originals = [...values].flatMap(([fact, value]) => (fact.value === value ? [] : [fact]))
  if (originals.length === 0) return []
  const facts = table.facts.map((fact) => {
    const value = values.get(fact)
    return value === undefined || value === fact.value ? fact : withValue(fact, value)
  })
  return [{ kind, table: { ...table, facts }, originals }]
}

function withValue(fact: Fact, value: number): Fact {
  return { ...fact, value, raw: String(value), state: value === 0 ? 'zero' : 'number' }
}

const isNumber = (fact: Fact): fact is Fact & { readonly value: number } => fact.value !== null && fact.certain

function digits(table: TableRecord, random: Random): readonly Perturbed[] {
  return table.facts.filter(isNumber).flatMap((fact) => {
    const text = String(fact.value)
    return [...text].flatMap((digit, nth) => {
      if (!/\d/u.test(digit)) return []
      const other = (Number(digit) + random.int(1, 9)) % 10
      return perturbed('digit', table, new Map([[fact, Number(text.slice(0, nth) + other + text.slice(nth + 1))]]))
    })
  })
}

function swaps(table: TableRecord): readonly Perturbed[] {
  return [...rowsOf(table), ...columnsOf(table)].flatMap((line) =>
    line.slice(1).flatMap((fact, nth) => {
      const before = line[nth]
      if (!before || !isNumber(before) || !isNumber(fact)) return []
      return perturbed(
        'swap',
        table,
        new Map([
          [before, fact.value],
          [fact, before.value],
        ]),
      )
    }),
  )
}

function shifts(table: TableRecord, lines: readonly (readonly Fact[])[], kind: SlipKind): readonly Perturbed[] {
  const shifted = lines.filter((line) => line.length > 1 && line.every(isNumber))
  return [1, -1].flatMap((step) => {
    const values = shifted.flatMap((line) => line.map((fact, nth) => [fact, line[nth - step]?.value ?? 0] as const))
    return perturbed(kind, table, new Map(values))
  })
}

/** As the reader keeps a row of the form that the print lacks. */
function dropped(table: TableRecord, row: readonly Fact[]): Perturbed {
  const code = row[0]?.row
  const facts = table.facts.map((fact): Fact => {
    return row.includes(fact) ? { ...fact, state: 'not_on_form', value: null, raw: null, position: null } : fact
  })
  const rows = table.rows.filter((line) => line.code !== code)
  return { kind: 'row-dropped', table: { ...table, rows, facts }, originals: row }
}

function rowsOf(table: TableRecord): readonly (readonly Fact[])[] {
  return linesOf(table, ({ row }) => row)
}

function columnsOf(table: TableRecord): readonly (readonly Fact[])[] {
  return linesOf(table, ({ column }) => column)
}

function linesOf(table: TableRecord, codeOf: (fact: Fact) => string): readonly (readonly Fact[])[] {
  const printed = table.facts.filter(({ state }) => state !== 'not_on_form')
  return [...Map.groupBy(printed, codeOf).values()]
}
