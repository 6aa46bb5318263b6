import type { Severity } from '../index.ts'
import { type Html, html } from './html.ts'
import { htmlPage } from './html-page.ts'
import { reportPageStyle } from './report-page-style.ts'
import type { Session } from './session.ts'
import { viewPosition } from './view-position.ts'
import type { ShownFinding, ShownPlaces, ShownReport } from './view-report.ts'
import { blocksOf, lastPart, type ShownCell, type ShownTable, type TableBlock, viewCell } from './view-table.ts'

/** What stands beside the numbers: the source in markup, what is to be said of it, and where its places are. */
export interface ShownSource {
  readonly notes: readonly string[]
  readonly body: Html | null
  /** The name in `body` of the place that a position lies in; null where it shows none. */
  readonly find: (position: string) => string | null
}

/**
 * One report beside its source, as one page that needs no script and no other file. Everything out of the document is
 * escaped.
 */
export function reportPage(title: string, report: ShownReport, source: ShownSource, session: Session): string {
  const { view: words, numbersRead } = session.messages
  const cells = report.tables.flatMap((table) => table.cells)
  const read = cells.filter(({ value }) => value !== null).length
  const empty = cells.filter(({ value, state }) => value === null && state !== 'not_on_form').length
  const body = html`<main>
<h1>${title}</h1>
<dl>${report.identity.map(([name, value]) => (value === null ? html`` : html`<dt>${name}</dt><dd>${value}</dd>`))}</dl>
<h2>${words.findings}</h2>
${viewFindings(report.findings, source, session)}
<h2>${words.numbers}</h2>
<p class="quiet">${numbersRead(read, empty)}</p>
${report.tables.length === 0 ? html`<p>${session.messages.noTables}</p>` : null}
${report.tables.map((table) => viewTable(table, source, session))}
<footer>${words.made}</footer>
</main>
<aside>
<h2>${words.source}</h2>
${source.notes.map((note) => html`<p class="quiet">${note}</p>`)}
${source.body}
</aside>`
  return htmlPage({ title, style: reportPageStyle, body }, session)
}

/** Links; the others of a finding stand folded behind them. */
const mostPlaces = 12

const gravestFirst: readonly Severity[] = ['error', 'warning', 'note']

function viewFindings(findings: readonly ShownFinding[], source: ShownSource, session: Session): Html {
  const { messages } = session
  if (findings.length === 0) return html`<p>${messages.noFindings}</p>`
  const sorted = gravestFirst.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  const items = sorted.map(({ severity, sentence, rule, number, decision, positions, elsewhere = [] }) => {
    const places = positions.map((position) => linkTo(position, viewPosition(position, session.language), source))
    const named = number === undefined ? rule : `${rule} #${number}`
    return html`<li class="${severity}"><strong>${messages.severities[severity]}</strong> ${sentence}
${decision ? html`<br>${decision}` : null}<br><small>${named}${dotted(places.slice(0, mostPlaces))}${elsewhere.map((one) => otherReport(one, session))}</small>${folded(places.slice(mostPlaces))}</li>\n`
  })
  return html`<ul class="findings">${items}</ul>`
}

function dotted(places: readonly Html[]): Html {
  return html`${places.map((place) => html` · ${place}`)}`
}

function folded(places: readonly Html[]): Html | null {
  return places.length === 0
    ? null
    : html`<details><summary>+${places.length}</summary><small>${dotted(places)}</small></details>`
}

function otherReport({ report, positions }: ShownPlaces, session: Session): Html {
  const places = positions.map((position) => viewPosition(position, session.language))
  return html` · ${[report, ...places].join(' ')}`
}

function viewTable(table: ShownTable, source: ShownSource, session: Session): Html {
  const blocks = blocksOf(table).map((block) => viewBlock(block, source, session))
  return html`<h3>${session.messages.tableTitles[table.table]} <small>${table.form}</small></h3>\n${blocks}`
}

function viewBlock(block: TableBlock, source: ShownSource, session: Session): Html {
  const heads = block.columns.map(({ code, label }) => html`<th scope="col" title="${code}">${lastPart(label)}</th>`)
  const rows = block.rows.map(({ line, cells }) => {
    const numbers = block.columns.map(({ code }) =>
      viewNumber(
        cells.find(({ column }) => column === code),
        source,
        session,
      ),
    )
    return html`<tr><th scope="row">${line.label}<br><code>${line.code}</code></th>${numbers}</tr>\n`
  })
  return html`<div class="wide" tabindex="0"><table><thead><tr><th></th>${heads}</tr></thead>\n<tbody>${rows}</tbody></table></div>\n`
}

function viewNumber(cell: ShownCell | undefined, source: ShownSource, session: Session): Html {
  if (!cell || cell.state === 'not_on_form') return html`<td></td>`
  const look = cell.mark === '' ? (cell.value === null ? 'empty' : '') : 'flagged'
  const text = viewCell(cell).trim()
  const shown = cell.position === null ? html`${text}` : linkTo(cell.position, text, source)
  return html`<td class="${look}" title="${evidence(cell, session)}">${shown}</td>`
}

/** What is printed, where, and what is thought of it. */
function evidence(cell: ShownCell, session: Session): string {
  const { view: words, legendBlank } = session.messages
  return [
    cell.raw === null ? '' : words.printedAs(cell.raw === '' ? legendBlank : cell.raw),
    cell.position === null ? '' : words.at(viewPosition(cell.position, session.language)),
    cell.trust === null ? '' : words.trust(cell.trust),
    cell.suggested === null ? '' : words.suggested(cell.suggested),
    (cell.corrected ?? null) === null ? '' : words.corrected(cell.corrected ?? 0),
    cell.mark === '' ? '' : words.flagged,
  ]
    .filter((part) => part !== '')
    .join('; ')
}

function linkTo(position: string, text: string, source: ShownSource): Html {
  const id = source.find(position)
  return id === null ? html`${text}` : html`<a href="#${id}">${text}</a>`
}
