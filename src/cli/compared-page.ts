import type { ComparedCell, ComparedRow, Comparison } from '../index.ts'
import { numberName } from '../index.ts'
import { pageStyle } from './compared-page-style.ts'
import {
  carryOverTexts,
  cellMarks,
  cellText,
  columnName,
  differenceText,
  noteTexts,
  percentText,
  rowName,
  signTexts,
  sourceText,
  titleOf,
  unitText,
} from './compared-words.ts'
import { type Html, html } from './html.ts'
import { htmlPage } from './html-page.ts'
import type { Session } from './session.ts'
import { spreadTexts, wholePercent } from './view-compared.ts'
import { viewPosition } from './view-position.ts'

/**
 * A comparison as one page that needs no script and no other file, for screen and paper. Everything out of documents is
 * escaped; a number shows its printed text and its place when pointed at.
 */
export function comparedPage(comparison: Comparison, session: Session): string {
  const { comparison: words } = session.messages
  const title = titleOf(comparison, session)
  const carried = carryOverTexts(comparison, session)
  const notes = noteTexts(comparison, session)
  const body = html`<h1>${title}</h1>
<p class="quiet">${comparison.values === 'best' ? words.valuesBest : words.valuesPrinted}</p>
${tablesOf(comparison, session)}
<p class="quiet">${signTexts(comparison, session).join('; ')}</p>
${list(words.carryOverHead, carried)}
${textsOf(comparison, session)}
${list(words.notesHead, notes)}
${findingsOf(comparison, session)}
${list(
  words.sourcesHead,
  comparison.columns.flatMap((column, index) =>
    column.report ? [`${columnName(comparison, index, session)}: ${sourceText(column, session)}`] : [],
  ),
)}
<footer>${words.madePage}</footer>`
  return htmlPage({ title, style: pageStyle, body }, session)
}

function list(head: string, lines: readonly string[]): Html | null {
  if (lines.length === 0) return null
  return html`<h2>${head}</h2>\n<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

function tablesOf(comparison: Comparison, session: Session): Html {
  const { comparison: words } = session.messages
  if (comparison.kind !== 'neighbours') return numbersTable(comparison, session)
  const heads = [columnName(comparison, 0, session), words.rank, words.median, words.quartiles, words.range]
  const rows = comparison.rows.map((row) => {
    const [own = '', ...spread] = spreadTexts(row, session)
    const cell = row.cells[0]
    const first = cell ? numberCell(cell, row, null, session) : html`<td>${own}</td>`
    return html`<tr>${rowHead(row, session)}${first}${spread.map((text) => html`<td>${text}</td>`)}</tr>\n`
  })
  const standing = table([words.number, ...heads], rows)
  return html`${standing}
<p class="quiet">${words.rankLegend}</p>
${bodiesTable(comparison, session)}`
}

/** Numbers as rows, reports as columns, each change below the number that it leads to. */
function numbersTable(comparison: Comparison, session: Session): Html {
  const heads = comparison.columns.map((_, index) => columnName(comparison, index, session))
  const rows = comparison.rows.map((row) => {
    const cells = row.cells.map((cell, index) => numberCell(cell, row, changeText(row, index, session), session))
    return html`<tr>${rowHead(row, session)}${cells}</tr>\n`
  })
  return table([session.messages.comparison.number, ...heads], rows)
}

/** Bodies as rows, numbers as columns. */
function bodiesTable(comparison: Comparison, session: Session): Html {
  const heads = comparison.rows.map((row) => rowName(row, session))
  const rows = comparison.columns.map((_, index) => {
    const cells = comparison.rows.map((row) => {
      const cell = row.cells[index]
      return cell ? numberCell(cell, row, null, session) : html`<td></td>`
    })
    return html`<tr><th scope="row">${columnName(comparison, index, session)}</th>${cells}</tr>\n`
  })
  return table([session.messages.issuer, ...heads], rows)
}

/** The first column and the head stay in sight where a table is wider than the screen. */
function table(heads: readonly string[], rows: readonly Html[]): Html {
  const head = heads.map((text) => html`<th scope="col">${text}</th>`)
  return html`<div class="wide" tabindex="0"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>`
}

function rowHead(row: ComparedRow, session: Session): Html {
  const name = `${session.language === 'zh' ? row.zh : row.en} ${unitText(row.unit)}`.trimEnd()
  const code = row.table === 'rates' ? row.row : numberName(row.table, row.row, row.column)
  return html`<th scope="row">${name}<br><code>${code}</code></th>`
}

function numberCell(cell: ComparedCell, row: ComparedRow, change: string | null, session: Session): Html {
  const marks = cellMarks(cell)
  const below = change ? html`<br><small>${change}</small>` : null
  const sign = marks === '' ? null : html`<sup>${marks}</sup>`
  const look = cell.flagged ? 'flagged' : cell.used === null ? 'empty' : ''
  return html`<td class="${look}" title="${evidence(cell, session)}">${cellText(cell, row.kind)}${sign}${below}</td>`
}

function changeText(row: ComparedRow, index: number, session: Session): string {
  const change = row.changes[index] ?? null
  return [differenceText(change, row.kind, session), percentText(change)].filter((part) => part !== '').join('  ')
}

/** What is printed, where, and what is thought of it. */
function evidence(cell: ComparedCell, session: Session): string {
  const { messages } = session
  const { comparison: words } = messages
  return [
    cell.raw === null ? '' : `${words.printedAs}: ${cell.raw === '' ? messages.legendBlank : cell.raw}`,
    cell.position === null ? '' : `${words.placeInSource}: ${viewPosition(cell.position, session.language)}`,
    cell.trust === null ? '' : `${messages.trust}: ${cell.trust}`,
    cell.suggested === null ? '' : `${words.suggestedIs}: ${cell.suggested}`,
    cell.corrected === null ? '' : `${words.correctedTo}: ${cell.corrected}`,
  ]
    .filter((part) => part !== '')
    .join('; ')
}

function textsOf({ texts }: Comparison, session: Session): Html | null {
  if (!texts) return null
  const { comparison: words } = session.messages
  const rows = texts.sections.map(
    ({ titles, lengths, likeness, verdict }) =>
      html`<tr><th scope="row">${titles[0] || titles[1] || words.preamble}</th><td>${likeness === null ? '' : wholePercent(likeness)}</td><td>${lengths.join(' / ')}</td><td>${words.verdicts[verdict]}</td></tr>\n`,
  )
  const [first, second] = texts.shared
  const shared = words.sharedText(wholePercent(texts.likeness), wholePercent(first), wholePercent(second))
  return html`<h2>${words.textsHead}</h2>
${table([words.section, words.likeness, words.characters, words.verdict], rows)}
<p>${shared}</p>`
}

function findingsOf(comparison: Comparison, session: Session): Html {
  const { messages, language } = session
  const { comparison: words } = messages
  if (comparison.findings.length === 0) return html`<p class="quiet">${words.noFindingsOfNumbers}</p>`
  const items = comparison.findings.map(({ rule, severity, number, columns, names, en, zh }) => {
    const where = columns.map((column) => columnName(comparison, column, session)).join(', ')
    return html`<li class="${severity}"><strong>${messages.severities[severity]}</strong> ${language === 'zh' ? zh : en}
<br><small>${where}: ${names.join(', ')} · ${rule}${number === null ? '' : ` #${number}`}</small></li>\n`
  })
  return html`<h2>${words.findingsOfNumbers}</h2>\n<ul class="findings">${items}</ul>`
}
