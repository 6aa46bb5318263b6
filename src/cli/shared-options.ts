import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ImportOptions, Selection } from '../index.ts'
import type { Messages } from './messages/messages.ts'
import type { Session } from './session.ts'
import { shellWord } from './shell-word.ts'

/** In the current folder, so that a folder of reports keeps its database beside it. */
const defaultDatabase = 'gongkai.db'

/** `--db`, where not given the database of the current folder. */
export function addDatabaseOption(command: Command, messages: Messages): void {
  command.option('--db <file>', messages.dbOption, defaultDatabase)
}

/** `--jobs`: files read at the same time. */
export function addJobsOption(command: Command, messages: Messages): void {
  command.option('--jobs <number>', messages.jobsOption, (typed: string) => {
    if (!/^[1-9]\d{0,3}$/.test(typed)) throw new InvalidArgumentError(messages.badJobs(typed))
    return Number(typed)
  })
}

/** `--wait`: for how long somebody else may still be at work in the database. */
export function addWaitOption(command: Command, messages: Messages): void {
  command.option('--wait <seconds>', messages.waitOption, (typed: string) => {
    if (!/^\d{1,6}$/.test(typed)) throw new InvalidArgumentError(messages.badWait(typed))
    return Number(typed)
  })
}

/** How a run that writes for long is called, and what it says while another does. */
export function turnOf(
  words: readonly string[],
  { wait }: { readonly wait?: number },
  { messages, say }: Session,
): NonNullable<ImportOptions['turn']> {
  return {
    command: ['gongkai', ...words].join(' '),
    ...(wait !== undefined && { wait: wait * 1000 }),
    onWait: ({ command, pid, host, since }) => say(messages.waitingFor(command, pid, host, since.slice(0, 19))),
  }
}

/** The setting of the library for what was typed; nothing where it was left out. */
export function jobsOf({ jobs }: { readonly jobs?: number }): { readonly jobs?: number } {
  return jobs === undefined ? {} : { jobs }
}

/** The forms in which a command prints rows; see writeAnswer. */
export function addAnswerOptions(command: Command, messages: Messages): void {
  command
    .option('--table', messages.tableOption)
    .option('--json', messages.jsonOption)
    .option('--csv', messages.csvOption)
    .option('--excel', messages.excelOption)
    .option('-o, --output <file>', messages.outputOption)
}

/** For an option that may be given several times: all that was typed, in order. */
export function collect(typed: string, before: readonly string[] = []): readonly string[] {
  return [...before, typed]
}

/** Which reports are meant, as commander gives it. */
export interface SelectionOptions {
  readonly year?: readonly [from: number, to: number]
  readonly place?: string
  readonly scope?: 'own' | 'aggregate'
}

/** `--year`, `--place` and `--scope`: of which reports a command speaks. */
export function addSelectionOptions(command: Command, messages: Messages): void {
  addYearsOption(command, messages)
  command
    .option('--place <words>', messages.placeOption)
    .addOption(new Option('--scope <scope>', messages.scopeOption).choices(['own', 'aggregate']))
}

/** `--year`: one report year, or a first and a last. */
export function addYearsOption(command: Command, messages: Messages): void {
  command.option('--year <years>', messages.yearsOption, (typed: string) => parseYears(typed, messages.badYears(typed)))
}

/** `2022`, or `2020..2024`; `complaint` where it is neither. */
export function parseYears(typed: string, complaint: string): readonly [number, number] {
  const match = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(typed)
  if (!match) throw new InvalidArgumentError(complaint)
  const from = Number(match[1])
  return [from, Number(match[2] ?? from)]
}

/** The options as the library takes them. */
export function selectionOf({ year, place, scope }: SelectionOptions): Selection {
  return { ...(year && { years: year }), ...(place !== undefined && { place }), ...(scope && { scope }) }
}

/** What a suggested command needs to mean the same database. */
export function databaseWords(path: string): string {
  return path === defaultDatabase ? '' : ` --db ${shellWord(path)}`
}
