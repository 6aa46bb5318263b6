import { resolve, sep } from 'node:path'
import type { Archive, SkipReason } from '../../db/index.ts'
import { defaultLimits, type Limits } from '../ingest/limits.ts'
import { asReportError } from './as-report-error.ts'
import { bytesAt } from './bytes-at.ts'
import type { ImportSummary } from './import-event.ts'
import type { LineBounds } from './in-order.ts'
import { type CountedSource, openSources } from './open-sources.ts'
import { insideMark } from './open-zip.ts'
import type { ReadPacked } from './reader.ts'
import type { OnEvent } from './run-files.ts'
import { type ImportOptions, importSources } from './run-import.ts'

/** In the order in which they were first met; standard input cannot be read a second time. */
const failedPaths = `SELECT path FROM source_file
  WHERE is_latest = 1 AND error_code IS NOT NULL AND outcome <> 'skipped' AND path <> '-' ORDER BY source_id`

/**
 * Tries again what failed in this archive: of the paths given and what lies below them, or everything where none are
 * given. A folder or ZIP that failed as a whole and opens now is read with all that is in it.
 */
export async function runRetry(
  archive: Archive,
  paths: readonly string[],
  options: ImportOptions,
  read: ReadPacked,
  onEvent?: OnEvent,
  bounds?: LineBounds,
): Promise<ImportSummary> {
  const failed = archive.query(failedPaths).rows.map(([path]) => String(path))
  const wanted = paths.length === 0 ? failed : failed.filter((path) => paths.some((given) => liesIn(path, given)))
  const sources = openAgain(wanted, options.limits ?? defaultLimits)
  return await importSources(archive, sources, options, read, onEvent, bounds)
}

/** Whether a path of the archive is the given one, or below it, both seen from the folder of this process. */
function liesIn(path: string, given: string): boolean {
  const [inner, outer] = [resolve(path), resolve(given)]
  return inner === outer || inner.startsWith(`${outer}${sep}`) || inner.startsWith(`${outer}${insideMark}`)
}

async function* openAgain(paths: readonly string[], limits: Limits): AsyncGenerator<CountedSource> {
  let total = paths.length
  for (const path of paths) {
    if (path.includes(insideMark)) {
      yield { ...(await openEntry(path, limits)), total }
      continue
    }
    let count = 0
    let isItself = false
    for await (const source of openSources([path], limits)) {
      count += 1
      isItself ||= source.path === path
      total += count > 1 ? 1 : 0
      yield { ...source, total }
    }
    // What failed was the container; now that its files stand for themselves, it is no failed file any more.
    if (isItself) continue
    total += count > 0 ? 1 : 0
    yield { type: 'skipped', path, reason: opensNow, total }
  }
}

async function openEntry(path: string, limits: Limits) {
  try {
    return { type: 'file', path, bytes: await bytesAt(path, limits) } as const
  } catch (error) {
    return { type: 'failed', path, bytes: null, error: asReportError(error, path) } as const
  }
}

const opensNow: SkipReason = {
  code: 'not-tried',
  reason: 'it opens now, and the files in it stand for themselves',
  reasonZh: '现已可以打开，其中的文件各自列出',
}
