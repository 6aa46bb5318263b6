import type { TerritoryEvent } from '../../db/index.ts'
import type { Change, ComparedCell, ComparedColumn, ComparedRow, Comparison, ComparisonNote } from '../index.ts'
import { numberName } from '../index.ts'
import type { Session } from './session.ts'

/** Digits grouped by three are for prose; a table of a terminal or a page has them as they are printed. */
export function numberText(value: number, kind: ComparedRow['kind']): string {
  return kind === 'rate' ? `${(value * 100).toFixed(1)}%` : String(Number(value.toFixed(4)))
}

/**
 * What stands in a cell: the printed value, or what is printed instead; behind it, as `show` has them, what the equations
 * give in brackets or would want in parentheses, and behind an arrow what a person said. Digits that could not be read as
 * a number do not stand where one would be expected: they are a `?`.
 */
export function cellText(cell: ComparedCell, kind: ComparedRow['kind']): string {
  const { suggested, corrected, trust } = cell
  const wanted = suggested === null ? '' : trust === 'solved' ? `[${suggested}]` : `(${suggested})`
  const arrow = corrected === null ? '' : `→${numberText(corrected, kind)}`
  return printedText(cell, kind) + wanted + arrow
}

/** Longer words in a cell would push the numbers apart. */
const longestWord = 6

function printedText({ state, value, raw }: ComparedCell, kind: ComparedRow['kind']): string {
  if (value !== null) return numberText(value, kind)
  switch (state) {
    case 'absent':
    case 'missing':
    case 'not_on_form':
      return ''
    case 'several':
      return '‡'
    case 'blank':
      return '·'
    default:
      return raw === null || /\p{N}/u.test(raw) || raw.length > longestWord ? '?' : raw
  }
}

/** What a reader must know of a number, in at most two signs. */
export function cellMarks({ trust, flagged }: ComparedCell): string {
  // As `show` has them; that a number is vouched for is said there.
  const sign = trust === 'disputed' ? 'x' : trust === 'solved' ? '~' : ''
  return sign + (flagged ? '*' : '')
}

/** `+10`, `-2`, `±0`; of rates in points. Empty where nothing is compared, `≠` where it must not be. */
export function differenceText(change: Change | null, kind: ComparedRow['kind'], session: Session): string {
  if (!change || change.why === 'no-number') return ''
  if (change.difference === null) return '≠'
  const points = kind === 'rate' ? change.difference * 100 : change.difference
  const text = kind === 'rate' ? points.toFixed(1) : String(Number(points.toFixed(4)))
  const signed = points > 0 ? `+${text}` : points === 0 ? '±0' : text
  return kind === 'rate' && points !== 0 ? `${signed} ${session.messages.comparison.points}` : signed
}

/** True where two numbers are known and must not be subtracted. */
export function isBarred(change: Change | null): boolean {
  return change !== null && change.why !== null && change.why !== 'no-number'
}

/** `+50.0%`; empty where there is none, as over a base of 0. */
export function percentText(change: Change | null): string {
  if (change?.percent == null || change.difference === 0) return ''
  return `${change.percent > 0 ? '+' : ''}${change.percent.toFixed(1)}%`
}

/** The row's code for a reader of English, its words for one of Chinese, with the unit where it tells rows apart. */
export function rowName(row: ComparedRow, session: Session): string {
  const { table, row: code, column, unit } = row
  const isRate = table === 'rates'
  const name = session.language === 'zh' ? row.zh : isRate ? code : numberName(table, code, column)
  return unitText(unit) === '' ? name : `${name} ${unitText(unit)}`
}

/** 件 is the unit of nearly everything and said nowhere. */
export function unitText(unit: string | null): string {
  return unit === null || unit === '件' ? '' : `[${unit}]`
}

/** What tells a column from the others: the year, the issuer, or both; whose figures, and which of several reports. */
export function columnName(comparison: Comparison, index: number, session: Session): string {
  const { comparison: words } = session.messages
  const column = comparison.columns[index]
  if (!column) return ''
  const year = String(column.year ?? session.messages.unknown)
  const name =
    comparison.kind === 'years' ? year : comparison.kind === 'neighbours' ? column.issuer : `${column.issuer} ${year}`
  const others = comparison.columns.filter((other) => sameHead(other, column, comparison.kind))
  const { report } = column
  const isAggregate = report?.scope === 'aggregate' ? words.aggregateMark : ''
  const number = others.length > 1 && report ? (report.report_id === null ? report.source : `#${report.report_id}`) : ''
  return [name, isAggregate, number, report ? '' : words.noReport].filter((part) => part !== '').join(' ')
}

function sameHead(a: ComparedColumn, b: ComparedColumn, kind: Comparison['kind']): boolean {
  return a.year === b.year && (kind === 'years' || a.issuer === b.issuer)
}

/** What the table compares, as a title. */
export function titleOf(comparison: Comparison, session: Session): string {
  const { titles } = session.messages.comparison
  const { columns, kind } = comparison
  const first = columns[0]
  if (kind === 'reports') return titles.reports(columnName(comparison, 0, session), columnName(comparison, 1, session))
  const years = columns.flatMap(({ year }) => year ?? [])
  if (kind === 'years') {
    const [from, to] = [Math.min(...years), Math.max(...years)]
    return titles.years(first?.issuer ?? '', from === to ? String(from) : `${from}–${to}`)
  }
  const bodies = new Set(columns.map(({ issuer, report }) => report?.issuer_id ?? issuer))
  return titles.neighbours(first?.issuer ?? '', String(first?.year ?? ''), comparison.around ?? '', bodies.size - 1)
}

/** Notes as sentences, columns and numbers by their names. */
export function noteTexts(comparison: Comparison, session: Session): readonly string[] {
  const { notes } = session.messages.comparison
  const names = (columns: readonly number[]) => list(columns.map((column) => columnName(comparison, column, session)))
  return comparison.notes.map((note: ComparisonNote): string => {
    switch (note.about) {
      case 'by-name':
      case 'unheard':
        return notes[note.about](note.around, list(note.names))
      case 'reworded':
      case 'other-unit':
        return notes[note.about](list(note.rows))
      case 'passed-over':
        return notes['passed-over'](names(note.columns), list(note.reports.map((number) => `#${number}`)))
      case 'other-name':
        return notes['other-name'](names(note.columns), note.name)
      case 'territory':
        return notes.territory(list(note.events.map(eventText)))
      case 'without-year':
        return notes['without-year']('', list(note.reports.map((number) => `#${number}`)))
      case 'revised':
        return notes.revised(list(note.columns.map((column) => revisionText(comparison, column, session))))
      case 'missing':
        return notes.missing(list(note.columns.map((column) => missingText(comparison, column))))
      default:
        return notes[note.about](names(note.columns))
    }
  })

  function list(parts: readonly string[]): string {
    return parts.join(session.language === 'zh' ? '、' : ', ')
  }
}

/** `2021: 沙坪镇 + 白鹤乡 → 沙坪镇`. */
function eventText({ fromYear, before, after }: TerritoryEvent): string {
  return `${fromYear}: ${before.join(' + ')} → ${after.join(' + ')}`
}

function missingText({ columns, kind }: Comparison, index: number): string {
  const column = columns[index]
  return kind === 'years' ? String(column?.year ?? '') : (column?.issuer ?? '')
}

function revisionText(comparison: Comparison, index: number, session: Session): string {
  const column = comparison.columns[index]
  const older = (column?.superseded ?? []).map((number) => `#${number}`).join(', ')
  return session.messages.comparison.revisionOf(
    columnName(comparison, index, session),
    column?.report?.revision ?? 1,
    older,
  )
}

/** `2021 → 2022: handed on 5, taken over 3, difference -2`. */
export function carryOverTexts(comparison: Comparison, session: Session): readonly string[] {
  const { comparison: words } = session.messages
  return comparison.carryOver.map(({ out, taken, cells, difference }) => {
    const year = (index: number) => comparison.columns[index]?.year ?? 0
    const [handed, received] = cells.map((cell) => cellText(cell, 'number') + cellMarks(cell)) as [string, string]
    const gap =
      difference === null
        ? words.carryOverUnknown
        : difference === 0
          ? words.carryOverEqual
          : words.carryOverGap(difference > 0 ? `+${difference}` : String(difference))
    return words.carryOverLine(year(out), year(taken), handed || '–', received || '–', gap)
  })
}

/** Where a report is from: its number and path. */
export function sourceText(column: ComparedColumn, session: Session): string {
  const { report } = column
  if (!report) return session.messages.comparison.noReport
  const number = report.report_id === null ? session.messages.comparison.file : `#${report.report_id}`
  return `${number}  ${report.source}  ${report.form}  ${session.messages.scopes[report.scope]}`
}

/** What the signs mean: only those that stand in these tables. */
export function signTexts({ rows }: Comparison, session: Session): readonly string[] {
  const { messages } = session
  const cells = rows.flatMap((row) => row.cells)
  return [
    cells.some(({ state }) => state === 'blank') ? messages.comparison.signBlank : '',
    cells.some(({ state }) => state === 'absent' || state === 'not_on_form') ? messages.comparison.signAbsent : '',
    cells.some((cell) => printedText(cell, 'number') === '?') ? messages.comparison.signUnreadable : '',
    cells.some(({ state }) => state === 'several') ? messages.comparison.signSeveral : '',
    rows.some(({ changes }) => changes.some(isBarred)) ? messages.comparison.signNoChange : '',
    cells.some(({ flagged }) => flagged) ? messages.legendFlagged : '',
    cells.some(({ corrected }) => corrected !== null) ? messages.legendCorrected : '',
    cells.some(({ suggested, trust }) => suggested !== null && trust !== 'solved') ? messages.legendSuggested : '',
    cells.some(({ trust }) => trust === 'disputed') ? messages.legendTrust.disputed : '',
    cells.some(({ trust }) => trust === 'solved') ? messages.legendTrust.solved : '',
  ].filter((sign) => sign !== '')
}
