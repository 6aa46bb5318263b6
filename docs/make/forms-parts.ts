import { applicantColumns } from '../../parsers/forms/application.ts'
import { disclosureBlocks2019, disclosureBlocks2021 } from '../../parsers/forms/disclosure.ts'
import { disputeBlocks, disputeResults } from '../../parsers/forms/dispute.ts'
import { f2014 } from '../../parsers/forms/f2014.ts'
import { f2019 } from '../../parsers/forms/f2019.ts'
import { f2021 } from '../../parsers/forms/f2021.ts'
import { headings } from '../../parsers/forms/headings.ts'
import { forms } from '../../parsers/forms/index.ts'
import { localRows } from '../../parsers/forms/local-annex.ts'
import type { BlockSpec, FormSpec, LineSpec } from '../../parsers/spec.ts'
import { code, markdownTable, type Parts } from './parts.ts'

/** The generated parts of docs/forms.md: everything that parsers/forms says. */
export function formsParts(): Parts {
  return {
    overview: overview(),
    sections: sections(),
    'disclosure-2019': disclosure(disclosureBlocks2019),
    'disclosure-2021': disclosure(disclosureBlocks2021),
    'application-columns': lineTable(applicantColumns),
    'application-rows': applicationRows(),
    'dispute-blocks': lineTable(disputeBlocks),
    'dispute-results': lineTable(disputeResults),
    'annex-rows': lineTable(annexBlock()?.rows ?? []),
    'annex-columns': lineTable(annexBlock()?.columns ?? []),
    'local-rows': markdownTable(
      ['printed', 'means', 'first seen in'],
      localRows.map(({ text, row, seenIn }) => [text, code(row), seenIn]),
    ),
  }
}

function annexBlock(): BlockSpec | undefined {
  return f2014.tables[0]?.blocks[0]
}

function overview(): string {
  const rows = [...forms]
    .reverse()
    .map((form) => [
      code(form.form),
      form.notice,
      form.years.to === null ? `${form.years.from} on` : `${form.years.from}–${form.years.to}`,
      form.tables.map(({ table, blocks }) => `${code(table)} ${numbersIn(blocks)}`).join(', '),
    ])
  return markdownTable(['form', 'notice', 'report years', 'numbers that each table asks for'], rows)
}

/** Places for a number in the national form. */
function numbersIn(blocks: readonly BlockSpec[]): number {
  const printed = (lines: readonly LineSpec[]): number =>
    lines.filter((line) => line.kind !== 'group' && !line.local).length
  return blocks.reduce((sum, { rows, columns }) => sum + printed(rows) * printed(columns), 0)
}

function sections(): string {
  const inForm = (form: FormSpec, key: string): string =>
    form.sections.some((section) => section === key) ? 'yes' : ''
  return markdownTable(
    ['key', 'title', 'other titles known', ...[f2014, f2019, f2021].map(({ form }) => form)],
    headings.map(({ key, titles }) => [
      code(key),
      titles[0] ?? '',
      String(titles.length - 1),
      ...[f2014, f2019, f2021].map((form) => inForm(form, key)),
    ]),
  )
}

function disclosure(blocks: readonly BlockSpec[]): string {
  const rows = blocks.flatMap(({ title = '', rows, columns }) =>
    rows.map((row) => [title, ...lineCells(row, rows), columns.map(columnText).join('; ')]),
  )
  return markdownTable(['block', ...lineHead, 'columns'], rows)
}

function columnText({ key, label, unit, signed, decimal }: LineSpec): string {
  const kind = [unit ?? 'no unit printed', ...(signed ? ['signed'] : []), ...(decimal ? ['decimals'] : [])]
  return `${code(key)} ${label} (${kind.join(', ')})`
}

/** The rows of both forms in one list; they differ under （六） only. */
function applicationRows(): string {
  const rowsOf = (form: FormSpec): readonly LineSpec[] =>
    form.tables.find(({ table }) => table === 't3')?.blocks[0]?.rows ?? []
  const [old, current] = [rowsOf(f2019), rowsOf(f2021)]
  const role = (rows: readonly LineSpec[], key: string): string => {
    const line = rows.find((row) => row.key === key)
    return line ? (line.kind === 'group' ? 'group' : 'row') : ''
  }
  return markdownTable(
    [...lineHead, 'F2019', 'F2021'],
    current.map((row) => [...lineCells(row, current), role(old, row.key), role(current, row.key)]),
  )
}

const lineHead = ['code', 'label', 'means', 'also printed as'] as const

function lineTable(lines: readonly LineSpec[]): string {
  return markdownTable(
    [...lineHead, 'unit', 'kind'],
    lines.map((line) => [...lineCells(line, lines), line.unit ?? '', kindOf(line)]),
  )
}

function kindOf({ kind, signed, decimal, local }: LineSpec): string {
  const words = [kind, signed && 'signed', decimal && 'decimals', local && 'local']
  return words.filter((word) => typeof word === 'string').join(', ')
}

/** Labels of lines under a group are indented, so that the list reads as the form does. */
function lineCells(line: LineSpec, lines: readonly LineSpec[]): readonly string[] {
  const also = (line.also ?? []).map(({ text, key }) =>
    key === undefined ? text : `${text} (counted as ${code(key)})`,
  )
  return [code(line.key), '　'.repeat(depthOf(line, lines)) + line.label, line.english, also.join('; ')]
}

function depthOf(line: LineSpec, lines: readonly LineSpec[]): number {
  const group = lines.find(({ key }) => key === line.under)
  return group ? depthOf(group, lines) + 1 : 0
}
