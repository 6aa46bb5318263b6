import { readFileSync } from 'node:fs'
import { fillViews } from './fill-views.ts'
import type { Connection } from './open.ts'
import { fillCorrectedCounts, fillRequestCounts } from './request-counts.ts'

/** The number in `user_version` of archives that this code writes; schema.sql sets it. */
export const schemaVersion = 4

/** One step: what brings an archive of version `from` to `from + 1`. */
export interface Migration {
  readonly from: number
  readonly sql: string
  /** What SQL alone would say twice. */
  readonly fill?: (connection: Connection) => void
}

/** In order, none left out. A step stays as it was written: it stands for what archives of its time were. */
const migrations: readonly Migration[] = [
  { from: 1, sql: textOf('./migrations/from-1.sql'), fill: fillRequestCounts },
  { from: 2, sql: textOf('./migrations/from-2.sql') },
  { from: 3, sql: textOf('./migrations/from-3.sql'), fill: fillCorrectedCounts },
]

function textOf(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

/** Brings an older archive up to date in one transaction; throws a plain Error where a step is missing. */
export function migrate(connection: Connection, path: string, steps = migrations, target = schemaVersion): void {
  if (versionOf(connection) === target) return
  connection
    .transaction(() => {
      for (let version = versionOf(connection); version < target; version++) {
        const step = steps.find((candidate) => candidate.from === version)
        if (!step) throw new Error(`${path}: no migration from archive version ${version}`)
        connection.exec(step.sql)
        step.fill?.(connection)
        connection.pragma(`user_version = ${version + 1}`)
      }
      fillViews(connection)
    })
    .immediate()
}

function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }))
}
