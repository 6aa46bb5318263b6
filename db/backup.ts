import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ArchiveError, translateError } from './errors.ts'
import { closeReading, openForReading } from './open-for-reading.ts'

/** Pages of 4 KiB copied before others get their turn: some milliseconds. */
const pagesAtOnce = 2000

/**
 * Copies an archive, also while others read and write it: the copy is what it was at one moment. It takes its name when
 * it is whole and replaces a file of that name; whatever happens before, no half copy bears it. Throws ArchiveError.
 */
export async function backUpArchive(path: string, target: string): Promise<void> {
  if (resolve(path) === resolve(target)) {
    throw new ArchiveError('read-only', target, `${target} is the archive itself.`, `${target} 就是原数据库。`)
  }
  if (!existsSync(dirname(resolve(target)))) {
    throw new ArchiveError(
      'not-found',
      target,
      `The folder of ${target} does not exist.`,
      `${target} 所在的文件夹不存在。`,
    )
  }
  const part = `${resolve(target)}.part`
  rmSync(part, { force: true })
  const connection = openForReading(path)
  try {
    await connection.backup(part, { progress: () => pagesAtOnce })
    renameSync(part, resolve(target))
  } catch (error) {
    rmSync(part, { force: true })
    throw translateError(error, target)
  } finally {
    closeReading(connection, path)
  }
}
