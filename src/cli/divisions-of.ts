import { existsSync } from 'node:fs'
import { ArchiveError, type Divisions, nationalDivisions, openArchive } from '../index.ts'

/** The divisions that hold in a database: those of the package where there is none yet, or one of an older version. */
export function divisionsOf(db: string): Divisions {
  if (!existsSync(db)) return nationalDivisions()
  try {
    const archive = openArchive(db, { readOnly: true })
    try {
      return archive.divisions()
    } finally {
      archive.close()
    }
  } catch (error) {
    if (error instanceof ArchiveError && error.code === 'older-version') return nationalDivisions()
    throw error
  }
}
