import { keyOf } from '../src/document/finding-on.ts'
import { positionKey } from '../src/document/position.ts'
import type { TableRegion } from './find-tables.ts'
import type { Fact, PrintedNumber, TableRecord } from './record.ts'
import type { RowItem, TableRow } from './table-rows.ts'

/**
 * Every number printed in a table of the document: those of the prescribed tables in printed order with the facts that
 * hold them, if any do, then those of `otherRows`, which belong to none. Made from what is printed and not from what was
 * read, so that a number which the reading dropped is seen. Numbers inside labels (第二十条, 指2018年事项数) are no figures
 * and left out.
 */
export function printedNumbers(
  regions: readonly TableRegion[],
  otherRows: readonly TableRow[],
  tables: readonly TableRecord[],
): readonly PrintedNumber[] {
  const bindings = bindingsOf(tables)
  const seen = new Set<string>()
  const inRegions = regions.flatMap(({ table, rows }, index) =>
    bind(figuresOf(rows), { table, part: index + 1 }, bindings, seen),
  )
  const elsewhere = bind(figuresOf(otherRows), { table: null, part: 0 }, bindings, seen)
  return [...inRegions, ...elsewhere]
}

function figuresOf(rows: readonly TableRow[]): readonly RowItem[] {
  const figures = rows.flatMap((row) => row.items).filter(isFigure)
  const counters = rows.flatMap(leftOfLabel)
  if (!countUp(counters)) return figures
  const left = new Set(counters)
  return figures.filter((item) => !left.has(item))
}

function isFigure(item: RowItem): boolean {
  return item.kind === 'value' && !item.fromAbove && /[\d０-９]/u.test(item.text)
}

/** Where a column 序号 stands, if there is one. */
function leftOfLabel({ items, grid }: TableRow): readonly RowItem[] {
  const start = grid && items.find((item) => item.kind === 'label' && !item.fromAbove)?.columns?.[0]
  return start == null ? [] : items.filter((item) => isFigure(item) && (item.columns?.[0] ?? start) < start)
}

/** 1, 2, 3 …, perhaps begun anew below: numbers of rows and no figures. */
function countUp(items: readonly RowItem[]): boolean {
  const numbers = items.map((item) => Number(item.text.trim()))
  return (
    numbers.length > 1 && numbers.every((number, index) => number === 1 || number === (numbers[index - 1] ?? 0) + 1)
  )
}

/** The facts that name one place, and the printed text that they account for. */
interface Binding {
  readonly facts: readonly Fact[]
  readonly digits: string
}

/** A run of digits that was divided stands in several facts; one that was not stands whole in each of them. */
function bindingsOf(tables: readonly TableRecord[]): ReadonlyMap<string, Binding> {
  const facts = tables.flatMap((table) => table.facts).filter((fact) => fact.position !== null && fact.raw !== null)
  const places = Map.groupBy(facts, (fact) => (fact.position ? positionKey(fact.position) : ''))
  return new Map(
    [...places].map(([place, own]) => {
      const undivided = own.every((fact) => fact.state === 'unreadable')
      const texts = undivided ? own.slice(0, 1) : own
      return [place, { facts: own, digits: texts.map((fact) => digitsOf(fact.raw ?? '')).join('') }]
    }),
  )
}

/** Without blanks and everything else that is no digit: a row's text is joined in other ways than it was printed. */
function digitsOf(text: string): string {
  return /^[0-9]*$/u.test(text) ? text : text.normalize('NFKC').replace(/\D+/gu, '')
}

/**
 * A row whose numbers are not certain is kept as one text at the place of its first number: the numbers behind it are
 * its own as long as they go on with that text.
 */
function bind(
  items: readonly RowItem[],
  where: Pick<PrintedNumber, 'table' | 'part'>,
  bindings: ReadonlyMap<string, Binding>,
  seen: Set<string>,
): readonly PrintedNumber[] {
  const numbers: PrintedNumber[] = []
  let open: { readonly binding: Binding; rest: string } | null = null
  for (const { text, position } of items) {
    const place = positionKey(position)
    if (seen.has(place)) continue
    seen.add(place)
    const digits = digitsOf(text)
    const own = bindings.get(place)
    if (own) open = { binding: own, rest: own.digits.startsWith(digits) ? own.digits.slice(digits.length) : '' }
    else if (open?.rest.startsWith(digits)) open.rest = open.rest.slice(digits.length)
    else open = null
    numbers.push({ ...where, text, position, facts: open ? open.binding.facts.map(keyOf) : [] })
  }
  return numbers
}
