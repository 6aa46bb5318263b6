import { ArchiveError, examineArchive, extractorVersion, isRepairable, repairArchive } from '../../index.ts'
import { exitCodes } from '../exit-codes.ts'
import { type OutputOptions, writeAnswer } from '../output.ts'
import type { Session } from '../session.ts'
import { assertDatabase } from '../with-archive.ts'

export interface DoctorOptions extends OutputOptions {
  readonly db: string
  readonly repair?: boolean
}

/** Looks the database over and prints what it finds; only `--repair` changes anything in it. */
export function examine(options: DoctorOptions, session: Session): void {
  const { messages } = session
  assertDatabase(options.db, session)
  const version = extractorVersion()
  const isRepaired = options.repair !== true || repair(options.db, version, session)
  const found = examineArchive(options.db, version)
  const rows = found.map(({ what, state, count, detail }) => [what, messages.doctorLooks[what], count, state, detail])
  writeAnswer({ columns: ['check', 'meaning', 'count', 'state', 'detail'], rows }, options, session)
  const schema = found.find(({ what }) => what === 'schema')
  const faults = found.filter(({ state }) => state === 'fault').map(({ what }) => what)
  if (schema?.state === 'to do') session.complain(messages.doctorOlder)
  if (faults.length === 0) return
  if (schema?.state === 'fault') session.complain(messages.doctorNewer)
  else if (isRepaired && faults.every(isRepairable)) session.complain(messages.doctorRepair)
  else session.complain(messages.doctorHint)
  session.fail(exitCodes.unreadable)
}

/** False where the damage is not of that kind; what there is, is then shown as it is. */
function repair(path: string, version: string, { messages, say }: Session): boolean {
  try {
    const made = repairArchive(path, version).map((what) => messages.doctorLooks[what])
    say(made.length === 0 ? messages.nothingToRepair : messages.repaired(made.join(messages.listSeparator)))
    return true
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'damaged') return false
    throw error
  }
}
