import type { EncodedPositions } from './encode-positions.ts'
import type { LineName } from './encode-tables.ts'
import type { Connection, Statement } from './open.ts'

/** Entries remembered in one dictionary before it is forgotten and asked for again: about 20 MB at the most. */
const rememberedEntries = 50_000

/** Words that many reports share, kept once. Each function gives the number of an entry, made where it is new. */
export interface Dictionaries {
  readonly line: (line: LineName) => number
  readonly columnSet: (columns: string) => number
  readonly place: (positions: Pick<EncodedPositions, 'pattern' | 'step'>) => number
  /** The sentences are asked for where the message is new. */
  readonly message: (rule: string, operands: string, sentences: () => readonly [en: string, zh: string]) => number
  readonly factName: (table: string, row: string, column: string) => number
  readonly rule: (rule: string) => number
  readonly claimKind: (about: string, saidBy: string) => number
  readonly text: (text: string) => number
  /** What hints at a place; see place_evidence. */
  readonly placeHint: (from: string, text: string, effect: string, places: string) => number
  /** How rules went on a report: number of the rule and the four counts, in order of the rules' numbers. */
  readonly assessmentSet: (outcomes: readonly (readonly number[])[]) => number
  /** To be called after a rollback: numbers given since the transaction began may be gone. */
  readonly forget: () => void
}

export function openDictionaries(connection: Connection): Dictionaries {
  const lines = dictionary(connection, 'printed_line', 'line_id', [
    'table_code',
    'row_code',
    'label',
    'same_as',
    'units',
  ])
  const columnSets = dictionary(connection, 'column_set', 'column_set_id', ['columns'])
  const places = dictionary(connection, 'place_pattern', 'place_id', ['pattern', 'step'])
  const messages = dictionary(connection, 'message', 'message_id', ['rule', 'operands'], ['sentence_en', 'sentence_zh'])
  const factNames = dictionary(connection, 'fact_name', 'fact_name_id', ['table_code', 'row_code', 'col_code'])
  const rules = dictionary(connection, 'rule_name', 'rule_id', ['rule'])
  const claimKinds = dictionary(connection, 'claim_kind', 'claim_kind_id', ['about', 'said_by'])
  const texts = dictionary(connection, 'shared_text', 'text_id', ['text'])
  const hints = dictionary(connection, 'place_hint', 'hint_id', ['source', 'text', 'effect', 'place_codes'])
  const sets = openAssessmentSets(connection)
  const every = [lines, columnSets, places, messages, factNames, rules, claimKinds, texts, hints, sets]
  return {
    line: (line) => lines.idOf([line.table, line.row, line.label, line.sameAs, line.units]),
    columnSet: (columns) => columnSets.idOf([columns]),
    place: ({ pattern, step }) => places.idOf([pattern, step]),
    message: (rule, operands, sentences) => messages.idOf([rule, operands], sentences),
    factName: (table, row, column) => factNames.idOf([table, row, column]),
    rule: (rule) => rules.idOf([rule]),
    claimKind: (about, saidBy) => claimKinds.idOf([about, saidBy]),
    text: (text) => texts.idOf([text]),
    placeHint: (...hint) => hints.idOf(hint),
    assessmentSet: sets.idOf,
    forget: () => {
      for (const one of every) one.forget()
    },
  }
}

function openAssessmentSets(connection: Connection) {
  const sets = dictionary(connection, 'assessment_set', 'assessment_set_id', ['outcomes'])
  const insert = connection.prepare('INSERT OR IGNORE INTO assessment_set_row VALUES (?, ?, ?, ?, ?, ?)')
  const filled = new Set<number>()
  return {
    idOf: (outcomes: readonly (readonly number[])[]): number => {
      const id = sets.idOf([JSON.stringify(outcomes)])
      if (!filled.has(id)) for (const outcome of outcomes) insert.run(id, ...outcome)
      if (filled.size >= rememberedEntries) filled.clear()
      filled.add(id)
      return id
    },
    forget: () => {
      sets.forget()
      filled.clear()
    },
  }
}

interface Dictionary {
  readonly idOf: (key: readonly (string | number)[], more?: () => readonly string[]) => number
  readonly forget: () => void
}

function dictionary(
  connection: Connection,
  table: string,
  id: string,
  keyColumns: readonly string[],
  moreColumns: readonly string[] = [],
): Dictionary {
  const columns = [...keyColumns, ...moreColumns]
  const find: Statement = connection
    .prepare(`SELECT ${id} FROM ${table} WHERE ${keyColumns.map((column) => `${column} = ?`).join(' AND ')}`)
    .pluck()
  const insert: Statement = connection.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const remembered = new Map<string, number>()
  return {
    idOf: (key, more = () => []) => {
      const name = key.join('\0')
      const known = remembered.get(name)
      if (known !== undefined) return known
      const found = find.get(...key)
      const number = typeof found === 'number' ? found : Number(insert.run(...key, ...more()).lastInsertRowid)
      if (remembered.size >= rememberedEntries) remembered.clear()
      remembered.set(name, number)
      return number
    },
    forget: () => remembered.clear(),
  }
}
