/** The style sheet of a look. */
import { fonts, type Look } from '../look.ts'

const cellRules: Readonly<Record<Look['rules'], string>> = {
  all: 'table { border-collapse: collapse } td { border: 0.75pt solid #000 }',
  boxes: 'table { border: 1px outset #888; border-spacing: 2px } td { border: 1px inset #888 }',
  none: 'table { border-collapse: collapse }',
  horizontal:
    'table { border-collapse: collapse; border-top: 1.5pt solid #000; border-bottom: 1.5pt solid #000 } td { border-bottom: 0.5pt solid #000 }',
  double: 'table { border-collapse: collapse } td { border: 2.25pt double #000 }',
  dashed: 'table { border-collapse: collapse } td { border: 0.75pt dashed #333 }',
}

const fills: Readonly<Record<Look['fill'], string>> = {
  none: '',
  header: 'tr.head td { background: #d9d9d9; color: #1f3864 }',
  zebra: 'tr:nth-child(even) td { background: #e8eef7 }',
  cells:
    'table { border-collapse: separate; border-spacing: 1.5pt } td { background: #f2f2f2 } td.label { background: #dbe5f1 } tr.head td { background: #b8cce4 }',
}

const margin = '@bottom-center { content: "- " counter(page) " -"; font: 10.5pt "DejaVu Serif" }'
const head = (title: string, font: string) =>
  `@top-left { content: "${title}"; font: 9pt "${font}"; border-bottom: 0.5pt solid #000 } @top-right { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; font: 9pt "${font}" }`

function furniture(look: Look, title: string): string {
  if (look.furniture === 'numbers') return margin
  return look.furniture === 'numbers-and-heads' ? margin + head(title, fonts[look.font]) : ''
}

/** All rules of one look. Chromium breaks tables and rows where it may, unless it is forbidden. */
export function styleSheet(look: Look, title: string): string {
  const size = look.paper === 'landscape' ? 'A4 landscape' : 'A4'
  return [
    `@page { size: ${size}; margin: 20mm 18mm; ${furniture(look, title)} }`,
    `body { margin: 0; font: 12pt/1.6 "${fonts[look.font]}" } h1 { font-size: 18pt; font-weight: normal; text-align: center } p { margin: 0; text-indent: 2em }`,
    'h2 { break-after: avoid; font-size: 13pt; font-weight: normal; margin: 6pt 0 } .signature { text-align: right }',
    `table { width: 100%; table-layout: fixed; margin: 6pt 0; font-size: ${look.points}pt; line-height: 1.3; orphans: 1; widows: 1; break-inside: ${look.breaks === 'between-tables' ? 'avoid' : 'auto'} }`,
    `td { padding: 1.5pt 2pt; text-align: center; vertical-align: ${look.breaks === 'inside-rows' ? 'top' : 'middle'}; overflow-wrap: anywhere } td.long { text-align: left }`,
    `tr { break-inside: ${look.breaks === 'inside-rows' ? 'auto' : 'avoid'} }`,
    cellRules[look.rules],
    fills[look.fill],
    // The metrics that `hei` has for vertical text lay its characters over one another.
    'td.vertical { writing-mode: vertical-rl; font-family: "Noto Serif CJK SC" } td.turned { writing-mode: vertical-rl; text-orientation: sideways }',
    look.strokes === 'doubled' ? 'td { text-shadow: 0.25pt 0 #000 }' : '',
    look.headerWords === 'tracked' ? 'tr.head td.word { letter-spacing: 0.6em }' : '',
    '.beside { display: flex; break-inside: avoid; gap: 12pt } .beside table { flex: 0 0 66% } .aside { flex: 1; font-size: 9pt } .aside p { text-indent: 0 }',
    look.arrangement === 'two-columns' ? 'body { columns: 2; column-gap: 14mm; font-size: 9pt }' : '',
  ].join('\n')
}
