import { resolve, sep } from 'node:path'
import type { Archive, SkipReason } from '../../db/index.ts'
import { defaultLimits, type Limits } from '../ingest/limits.ts'
import { asReportError } from './as-report-error.ts'
import { type BytesAt, openBytesAt } from './bytes-at.ts'
import type { ImportSummary } from './import-event.ts'
import type { LineBounds } from './in-order.ts'
import { type CountedSource, openSources } from './open-sources.ts'
import { insideMark } from './open-zip.ts'
import type { ReadPacked } from './reader.ts'
import type { OnEvent } from './run-files.ts'
import { type ImportOptions, importSources } from './run-import.ts'

/** In the order in which they were first met; standard input cannot be read a second time. */
const failedPaths = `SELECT source_id, path FROM source_file
  WHERE is_latest = 1 AND error_code IS NOT NULL AND outcome <> 'skipped' AND path <> '-'
    AND source_id > ? AND source_id <= ? ORDER BY source_id LIMIT ?`

/** Looked up together; the list is not held as a whole however many there are. */
const pathsAtOnce = 500

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
  const isWanted = (path: string) => paths.length === 0 || paths.some((given) => liesIn(path, given))
  const wanted = (): Iterable<string> => failedIn(archive, isWanted)
  const sources = openAgain(wanted, options.limits ?? defaultLimits)
  return await importSources(archive, sources, options, read, onEvent, bounds)
}

/** What fails again meanwhile, as another content, is not tried a second time. */
function* failedIn(archive: Archive, isWanted: (path: string) => boolean): Generator<string> {
  const last = Number(archive.query('SELECT coalesce(max(source_id), 0) FROM source_file').rows[0]?.[0])
  for (let after = 0; ; ) {
    const { rows } = archive.query(failedPaths, [after, last, pathsAtOnce])
    for (const [, path] of rows) if (isWanted(String(path))) yield String(path)
    if (rows.length < pathsAtOnce) return
    after = Number(rows.at(-1)?.[0])
  }
}

/** Whether a path of the archive is the given one, or below it, both seen from the folder of this process. */
function liesIn(path: string, given: string): boolean {
  const [inner, outer] = [resolve(path), resolve(given)]
  return inner === outer || inner.startsWith(`${outer}${sep}`) || inner.startsWith(`${outer}${insideMark}`)
}

async function* openAgain(paths: () => Iterable<string>, limits: Limits): AsyncGenerator<CountedSource> {
  let total = 0
  for (const _ of paths()) total += 1
  const bytesAt = openBytesAt(limits)
  for (const path of paths()) {
    if (path.includes(insideMark)) {
      yield { ...(await openEntry(path, bytesAt)), total }
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

async function openEntry(path: string, bytesAt: BytesAt) {
  try {
    return { type: 'file', path, bytes: await bytesAt(path) } as const
  } catch (error) {
    return { type: 'failed', path, bytes: null, error: asReportError(error, path) } as const
  }
}

const opensNow: SkipReason = {
  code: 'not-tried',
  reason: 'it opens now, and the files in it stand for themselves',
  reasonZh: '现已可以打开，其中的文件各自列出',
}
