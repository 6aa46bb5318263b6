import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Divisions, openArchive, pathOf, searchDivisions } from '../../index.ts'
import { CommandFailure } from '../command-failure.ts'
import { divisionsOf } from '../divisions-of.ts'
import { exitCodes } from '../exit-codes.ts'
import { type OutputOptions, type Value, writeAnswer } from '../output.ts'
import type { Session } from '../session.ts'
import { withArchive, withWritableArchive } from '../with-archive.ts'

/** As commander gives them. */
export interface DivisionsOptions extends OutputOptions {
  readonly db: string
  readonly asOf?: string
}

/** Looks places up, or changes what people added to the list of one database. */
export async function divisions(
  action: string,
  what: readonly string[],
  options: DivisionsOptions,
  session: Session,
): Promise<void> {
  const { messages } = session
  if (action === 'lists') return await list(options, session)
  if (!['search', 'add', 'add-events', 'remove'].includes(action)) {
    throw new CommandFailure(messages.badDivisionsAction(action), null, exitCodes.usedWrongly)
  }
  const [first] = what
  if (first === undefined) throw new CommandFailure(messages.divisionsNeedWhat(action), null, exitCodes.usedWrongly)
  if (action === 'search') return search(what.join(' '), options, session)
  if (action === 'remove') return await remove(first, options, session)
  for (const file of what) add(file, action === 'add' ? 'divisions' : 'events', options, session)
}

/** In the list of the database where there is one, else in that of the package. */
function search(text: string, options: DivisionsOptions, session: Session): void {
  const all = divisionsOf(options.db)
  const places = new Set(searchDivisions(text, all).map(({ code }) => code))
  const found = [...places].flatMap((code): readonly (readonly Value[])[] => {
    const unit = all.byCode.get(code)
    if (unit === undefined) return []
    const { name, level } = unit
    return [[code, name, level, pathOf(unit, all.byCode).join('/'), formerNames(code, all), eventsOf(code, all)]]
  })
  if (found.length === 0) {
    throw new CommandFailure(session.messages.noDivisionFound(text), null, exitCodes.usedWrongly)
  }
  writeAnswer({ columns: ['code', 'name', 'level', 'path', 'former', 'events'], rows: found }, options, session)
}

/** 即墨市 370282 (-2016). */
function formerNames(place: string, { formerNames }: Divisions): string | null {
  const names = formerNames(place).map(
    ({ code, name, lastYear }) => `${[name, code].filter(Boolean).join(' ')} (-${lastYear ?? ''})`,
  )
  return names.length === 0 ? null : names.join('; ')
}

/** 2017 type_change 即墨市 > 即墨区. */
function eventsOf(place: string, { history }: Divisions): string | null {
  const events = history.events.filter(({ id }) => {
    const members = history.members.get(id)
    return members !== undefined && [...members.from, ...members.to].includes(place)
  })
  const told = events.map(({ kind, between: [first, last], from, to }) => {
    const names = (members: typeof from) => members.map((member) => member.place.name).join(' + ')
    const day = first === last ? first : `${first}..${last}`
    return `${day} ${kind} ${[names(from), names(to)].filter(Boolean).join(' > ')}`
  })
  return told.length === 0 ? null : told.join('; ')
}

function add(file: string, kind: 'divisions' | 'events', options: DivisionsOptions, session: Session): void {
  const text = textOf(file, session)
  const archive = openArchive(options.db)
  try {
    const asOf = kind === 'divisions' ? (options.asOf ?? null) : null
    archive.addList({ name: basename(file), kind, asOf, text })
  } catch (error) {
    // What SQLite complains of has a class of its own; this is the list's.
    if (!(error instanceof Error) || error.constructor !== Error) throw error
    throw new CommandFailure(session.messages.badList(file, error.message), null, exitCodes.unreadable)
  } finally {
    archive.close()
  }
  session.say(session.messages.listAdded(basename(file)))
}

function textOf(file: string, { messages }: Session): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new CommandFailure(messages.badList(file, code), null, exitCodes.unreadable)
  }
}

async function remove(name: string, options: DivisionsOptions, session: Session): Promise<void> {
  await withWritableArchive(options.db, session, (archive) => {
    if (!archive.removeList(name)) {
      throw new CommandFailure(session.messages.noSuchList(name), null, exitCodes.usedWrongly)
    }
    session.say(session.messages.listRemoved(name))
  })
}

async function list(options: DivisionsOptions, session: Session): Promise<void> {
  await withArchive(options.db, session, (archive) => {
    const rows = archive.addedLists().map(({ name, kind, as_of, added_at }) => [name, kind, as_of, added_at])
    if (rows.length === 0) session.say(session.messages.noLists)
    else writeAnswer({ columns: ['name', 'kind', 'as_of', 'added_at'], rows }, options, session)
  })
}
