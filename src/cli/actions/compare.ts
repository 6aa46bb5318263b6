import type { Archive } from '../../../db/index.ts'
import { type CompareOptions, type Comparison, compareNeighbours, compareTwo, compareYears } from '../../index.ts'
import { CommandFailure } from '../command-failure.ts'
import { issuerMeant } from '../compared-issuer.ts'
import { comparedPage } from '../compared-page.ts'
import { comparedAnswer } from '../compared-rows.ts'
import { neighboursOf, yearsOf } from '../compared-series.ts'
import { comparedSide } from '../compared-sides.ts'
import { meaningOfTyped } from '../only-file.ts'
import { formatJson, writeAnswer, writeText } from '../output.ts'
import type { Session } from '../session.ts'
import { viewCompared } from '../view-compared.ts'
import { withArchive } from '../with-archive.ts'

/** As commander gives them. */
export interface CompareCommandOptions {
  readonly db: string
  readonly year?: readonly [from: number, to: number]
  readonly neighbours?: boolean
  readonly scope?: 'own' | 'aggregate'
  readonly table?: NonNullable<CompareOptions['table']>
  readonly row?: string
  readonly all?: boolean
  readonly best?: boolean
  readonly format?: 'table' | 'csv' | 'excel' | 'json' | 'html'
  readonly out?: string
  readonly output?: string
}

/** Compares what is named and writes it in the form asked for. */
export async function compare(
  what: readonly string[],
  options: CompareCommandOptions,
  session: Session,
): Promise<void> {
  const [first, second, ...more] = what
  const words = session.messages.comparison
  if (first === undefined || more.length > 0) throw new CommandFailure(words.usage, null)
  const comparison =
    second === undefined ? await ofIssuer(first, options, session) : await ofTwo(first, second, options, session)
  if (options.row !== undefined && comparison.rows.length === 0) {
    throw new CommandFailure(words.noNumbersChosen(options.row), null)
  }
  write(comparison, options, session)
}

async function ofTwo(
  first: string,
  second: string,
  options: CompareCommandOptions,
  session: Session,
): Promise<Comparison> {
  if (options.year || options.neighbours || options.scope) {
    throw new CommandFailure(session.messages.comparison.onlyOne, null)
  }
  const sides = [
    await comparedSide(first, options.db, session),
    await comparedSide(second, options.db, session),
  ] as const
  return compareTwo(...sides, choiceOf(options))
}

async function ofIssuer(typed: string, options: CompareCommandOptions, session: Session): Promise<Comparison> {
  if (meaningOfTyped(typed) === 'file') {
    throw new CommandFailure(session.messages.comparison.fileAlone(typed), null)
  }
  let made: Comparison | null = null
  await withArchive(options.db, session, (archive) => {
    made = ofStoredIssuer(typed, options, archive, session)
  })
  if (made === null) throw new Error('withArchive gave no archive')
  return made
}

function ofStoredIssuer(typed: string, options: CompareCommandOptions, archive: Archive, session: Session): Comparison {
  const words = session.messages.comparison
  const issuer = issuerMeant(typed, archive, session)
  const { year, scope } = options
  if (!options.neighbours) {
    const { wanted, notes } = yearsOf(issuer, archive, { year, scope }, session)
    return compareYears(wanted, choiceOf(options), notes)
  }
  if (year && year[0] !== year[1]) throw new CommandFailure(words.oneYear, null)
  const { wanted, neighbours } = neighboursOf(issuer, archive, { year: year?.[0], scope }, session)
  return compareNeighbours(wanted, neighbours, choiceOf(options))
}

function choiceOf({ table, row, all, best }: CompareCommandOptions): CompareOptions {
  return {
    ...(table && { table }),
    ...(row !== undefined && { row }),
    all: all === true,
    values: best ? 'best' : 'printed',
  }
}

function write(comparison: Comparison, options: CompareCommandOptions, session: Session): void {
  const file = options.out ?? options.output
  const format = options.format ?? formatOfName(file) ?? (file === undefined && session.terminal ? 'table' : 'json')
  const target = file === undefined ? {} : { output: file }
  if (format === 'csv') writeAnswer(comparedAnswer(comparison, session), { csv: true, ...target }, session)
  else if (format === 'excel') writeAnswer(comparedAnswer(comparison, session), { excel: true, ...target }, session)
  else if (format === 'html') writeText(comparedPage(comparison, session), file, session)
  else if (format === 'json') writeText(formatJson(comparison), file, session)
  else writeText(viewCompared(comparison, session), file, session)
}

function formatOfName(file: string | undefined): CompareCommandOptions['format'] {
  const ending = /\.(?<ending>html?|csv|json)$/iu.exec(file ?? '')?.groups?.ending?.toLowerCase()
  if (ending === undefined) return undefined
  return ending === 'csv' || ending === 'json' ? ending : 'html'
}
