import { type CodebookEntry, codebook, formatFinding, type Rule, type RuleId, rules } from '../../index.ts'
import { CommandFailure } from '../command-failure.ts'
import { nearestNames } from '../nearest.ts'
import { formatAnswerTable } from '../output.ts'
import type { Session } from '../session.ts'
import { pad } from '../table.ts'

/** Prints what is known of a term; throws CommandFailure with the nearest terms where nothing is. */
export function explain(term: string, session: Session): void {
  const { messages } = session
  const text =
    explainRule(term, session) ??
    explainState(term, session) ??
    explainTrust(term, session) ??
    explainError(term, session) ??
    explainCode(term, session)
  if (text === null) {
    const near = nearestNames(term, knownTerms(session))
    const hint = near.length > 0 ? messages.didYouMean(near.join(', ')) : messages.seeHelp('gongkai codebook')
    throw new CommandFailure(messages.noSuchTerm(term), hint)
  }
  session.print(text)
}

function knownTerms({ messages }: Session): readonly string[] {
  const codes = codebook().flatMap((entry) => [entry.row, entry.column, `${entry.table}.${entry.row}.${entry.column}`])
  const { states, trusts, errors } = messages
  return [...[rules, states, trusts, errors].flatMap((named) => Object.keys(named)), ...new Set(codes)]
}

/** A rule by its name, or the rules that stand under one number of the catalogue (T3-ROW). */
function explainRule(term: string, session: Session): string | null {
  const ids = Object.keys(rules).filter(isRule)
  const named = ids.filter((id) => id === term)
  const found = named.length > 0 ? named : ids.filter((id) => catalogueOf(id).includes(term.toUpperCase()))
  return found.length === 0 ? null : found.map((id) => oneRule(id, session)).join('\n')
}

function catalogueOf(id: RuleId): readonly string[] {
  const rule: Rule = rules[id]
  return rule.catalogue?.split(' ') ?? []
}

function oneRule(term: RuleId, session: Session): string {
  const { messages, language } = session
  const rule: Rule = rules[term]
  const text = rule[language]
  const columns = `issuer, report_year, sentence_${language}`
  return paragraphs(
    [
      [messages.rule, term],
      [messages.severity, messages.severities[rule.severity]],
      ...(rule.catalogue === undefined ? [] : ([[messages.catalogue, rule.catalogue]] as const)),
    ],
    [
      text.sentence,
      text.explanation,
      messages.example(formatFinding({ rule: term, values: rule.example }, language)),
      sqlLine(`SELECT ${columns} FROM finding WHERE rule = '${term}'`, session),
    ],
    session,
  )
}

function isRule(term: string): term is RuleId {
  return Object.hasOwn(rules, term)
}

function explainState(term: string, session: Session): string | null {
  const { states, stateTitle } = session.messages
  if (!hasKey(states, term)) return null
  const sql = sqlLine(`SELECT * FROM fact WHERE state = '${term}'`, session)
  return paragraphs([[stateTitle, term]], [states[term], sql], session)
}

function explainTrust(term: string, session: Session): string | null {
  const { trusts, trustTitle } = session.messages
  return hasKey(trusts, term) ? paragraphs([[trustTitle, term]], [trusts[term]], session) : null
}

function explainError(term: string, session: Session): string | null {
  const { errors, errorTitle } = session.messages
  return hasKey(errors, term) ? paragraphs([[errorTitle, term]], [errors[term]], session) : null
}

function hasKey<T extends object>(record: T, key: string): key is string & keyof T {
  return Object.hasOwn(record, key)
}

/** `t3.granted.total` is one code; `denied.state_secret`, `granted` or `t3` stand for all codes that begin so. */
function explainCode(term: string, session: Session): string | null {
  const entries = codebook().filter((entry) => isNamed(entry, term))
  const [only] = entries
  if (only === undefined) return null
  return entries.length === 1 ? explainEntry(only, session) : listEntries(entries, session)
}

function isNamed(entry: CodebookEntry, term: string): boolean {
  const { table, row, column } = entry
  return [table, row, column, `${table}.${row}`, `${row}.${column}`, `${table}.${row}.${column}`].includes(term)
}

function explainEntry(entry: CodebookEntry, session: Session): string {
  const { messages } = session
  const where = `table_code = '${entry.table}' AND row_code = '${entry.row}' AND col_code = '${entry.column}'`
  return paragraphs(
    [
      [messages.code, `${entry.table}.${entry.row}.${entry.column}`],
      [messages.label, `${entry.rowLabel} × ${entry.columnLabel}`],
      [messages.meaning, `${entry.rowEnglish} × ${entry.columnEnglish}`],
      [messages.forms, entry.forms],
      [messages.unit, entry.unit ?? messages.unknown],
      [messages.kind, entry.kind],
      ...(entry.note === '' ? [] : ([[messages.note, entry.note]] as const)),
    ],
    [sqlLine(`SELECT issuer, report_year, state, value FROM fact WHERE ${where}`, session)],
    session,
  )
}

/** The columns of one row under what the row means, or a list of rows and columns. */
function listEntries(entries: readonly CodebookEntry[], session: Session): string {
  const { messages } = session
  const [first] = entries
  const isOneRow = first !== undefined && entries.every(({ table, row }) => table === first.table && row === first.row)
  const columns = [messages.code, messages.label, messages.meaning, messages.forms]
  const rows = entries.map((entry) => [
    `${entry.table}.${entry.row}.${entry.column}`,
    isOneRow ? entry.columnLabel : `${entry.rowLabel} × ${entry.columnLabel}`,
    isOneRow ? entry.columnEnglish : `${entry.rowEnglish} × ${entry.columnEnglish}`,
    entry.forms,
  ])
  const table = formatAnswerTable({ columns, rows }, session)
  if (!isOneRow) return table
  const head = [
    [messages.code, `${first.table}.${first.row}`],
    [messages.label, first.rowLabel],
    [messages.meaning, first.rowEnglish],
  ] as const
  return paragraphs(head, [table.trimEnd()], session)
}

function sqlLine(sql: string, session: Session): string {
  return `${session.messages.sqlExample}: gongkai query "${sql}"`
}

/** Names and values first, then sentences with an empty line between. */
function paragraphs(
  pairs: readonly (readonly [string, string])[],
  sentences: readonly string[],
  session: Session,
): string {
  const head = pairs.map(([name, value]) => `${session.bold(pad(name, 10, 'left'))}  ${value}`)
  return `${[head.join('\n'), ...sentences].join('\n\n')}\n`
}
