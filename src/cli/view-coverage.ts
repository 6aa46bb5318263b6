import type { CoverageCell, CoverageCount } from './read-coverage.ts'
import type { Session } from './session.ts'
import { formatTable, type TableColumn } from './table.ts'
import { safeLine } from './terminal-text.ts'

/** Signs of one terminal column each everywhere: those that look better are two columns wide in Chinese terminals. */
const signs = { own: '+', aggregate: 'A', both: 'B', doubtful: '?', missing: '.' } as const

/** A row for each place or body, a column for each year, sums at the right and below. */
export function viewCoverageGrid(head: string, cells: readonly CoverageCell[], session: Session): string {
  const { messages } = session
  const years = yearsOf(cells)
  const bodies = Map.groupBy(cells, ({ place, level, name }) => `${place} ${level === 'department' ? name : ''}`)
  const rows = [...bodies.values()].map((own) => {
    const byYear = new Map(own.map((cell) => [cell.year, cell]))
    const [first] = own
    const name = `${'  '.repeat(depth[first?.level ?? 'town'])}${first?.name ?? ''}`
    // A department is expected in no year.
    const sum = first?.level === 'department' ? String(foundIn(own)) : `${foundIn(own)}/${own.length}`
    return [name, ...years.map((year) => signOf(byYear.get(year))), sum]
  })
  const expected = cells.filter(({ level }) => level !== 'department')
  const total = (some: readonly CoverageCell[]) => `${foundIn(some)}/${some.length}`
  const totals = [
    messages.coverageTotal,
    ...years.map((year) => total(expected.filter((cell) => cell.year === year))),
    total(expected),
  ]
  return grid(head, years, [...rows, totals], [messages.coverageLegend], session)
}

/** Names stand under what they lie in. */
const depth = { province: 0, prefecture: 0, county: 0, town: 1, department: 1 } as const

const foundIn = (cells: readonly CoverageCell[]): number => cells.filter(({ status }) => status === 'found').length

function signOf(cell: CoverageCell | undefined): string {
  if (!cell) return ''
  if (cell.status !== 'found') return signs[cell.status]
  if (cell.scopes?.includes(',')) return signs.both
  return cell.scopes === 'aggregate' ? signs.aggregate : signs.own
}

/** The same with units as rows and `found/expected` in each cell. `path` leads to what they all lie in; empty for the nation. */
export function viewCoverageCounts(
  head: string | null,
  path: string,
  counts: readonly CoverageCount[],
  session: Session,
): string {
  const { messages } = session
  const years = yearsOf(counts)
  const units = Map.groupBy(counts, ({ unit }) => unit)
  const rows = [...units.values()].map((own) => {
    const byYear = Map.groupBy(own, ({ year }) => year)
    return [nameWithin(path, own[0]?.path ?? ''), ...years.map((year) => share(byYear.get(year) ?? [])), share(own)]
  })
  const byYear = Map.groupBy(counts, ({ year }) => year)
  const totals = [messages.coverageTotal, ...years.map((year) => share(byYear.get(year) ?? [])), share(counts)]
  return grid(head, years, [...rows, totals], [messages.coverageCountLegend], session)
}

/** 福州市/鼓楼区 below 福建省: what every row would repeat stands above them once. */
function nameWithin(path: string, full: string): string {
  return path !== '' && full.startsWith(`${path}/`) ? full.slice(path.length + 1) : full
}

/** `12/14`, with `?` where some of the others are doubtful. */
function share(counts: readonly CoverageCount[]): string {
  const sum = (of: (count: CoverageCount) => number) => counts.reduce((all, count) => all + of(count), 0)
  const doubtful = sum((count) => count.doubtful)
  const expected = sum((count) => count.expected)
  return expected === 0 ? '' : `${sum((count) => count.found)}/${expected}${doubtful > 0 ? '?' : ''}`
}

function yearsOf(rows: readonly { readonly year: number }[]): readonly number[] {
  return [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b)
}

function grid(
  head: string | null,
  years: readonly number[],
  rows: readonly (readonly string[])[],
  legend: readonly string[],
  session: Session,
): string {
  const { messages } = session
  if (years.length === 0) return `${messages.coverageNothing}\n`
  const columns: readonly TableColumn[] = [
    { head: messages.place, align: 'left' },
    ...years.map((year): TableColumn => ({ head: String(year), align: 'right' })),
    { head: messages.coverageFound, align: 'right' },
  ]
  const lines = formatTable(columns, rows, { width: session.width, styleHead: session.bold })
  return [...(head === null ? [] : [session.bold(safeLine(head)), '']), ...lines, '', ...legend, ''].join('\n')
}
