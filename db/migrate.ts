import { readFileSync } from 'node:fs'
import { otherTables } from './errors.ts'
import { markExpected } from './fill-divisions.ts'
import { fillTexts } from './fill-texts.ts'

import { fillViews } from './fill-views.ts'
import { fillFolders } from './folders.ts'
import type { Connection } from './open.ts'
import { fillCorrectedCounts, fillRequestCounts } from './request-counts.ts'
import { missingParts } from './shape.ts'
import { fillTrustCounts } from './trust-counts.ts'
import { fillAssessments } from './write-assessments.ts'
import { fillCreditCodes } from './write-places.ts'

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
export const migrations: readonly Migration[] = [
  { from: 1, sql: textOf('./migrations/from-1.sql'), fill: fillRequestCounts },
  { from: 2, sql: textOf('./migrations/from-2.sql') },
  { from: 3, sql: textOf('./migrations/from-3.sql'), fill: fillFromThree },
]

function fillFromThree(connection: Connection): void {
  fillCorrectedCounts(connection)
  fillCreditCodes(connection)
  fillTexts(connection)
  fillFolders(connection)
  markExpected(connection)
  fillAssessments(connection)
  fillTrustCounts(connection)
}

function textOf(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

/**
 * Brings an older archive up to date in one transaction, so that one that is stopped leaves the version that was. Throws a
 * plain Error where a step is missing, and an ArchiveError for an archive whose tables are not those of its version
 * (one that a gongkai in the making wrote); nothing is changed then.
 */
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
      const missing = target === schemaVersion ? missingParts(connection) : []
      if (missing.length > 0) throw otherTables(path, missing[0] ?? '')
      fillViews(connection)
    })
    .immediate()
}

function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }))
}
