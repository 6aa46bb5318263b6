import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { ReportError } from '../src/document/errors.ts'
import { openFolders } from './folders.ts'
import type { Connection } from './open.ts'
import { keptBytesRow, type SourceFileRow, sourceFileRow } from './rows.ts'

/** One content as it was met at one path. */
export interface SourceReading {
  readonly path: string
  /** Lower-case hexadecimal; null where the bytes could not be had. */
  readonly sha256: string | null
  readonly byteCount: number | null
  readonly format: string | null
  readonly outcome: SourceFileRow['outcome']
  readonly error: Pick<ReportError, 'code' | 'reason' | 'reasonZh'> | SkipReason | null
  readonly extractorVersion: string
  readonly reportId: number | null
  /** The path holds this content now. */
  readonly isLatest: boolean
}

/** Why a file was not tried. */
export interface SkipReason {
  readonly code: 'not-tried'
  readonly reason: string
  readonly reasonZh: string
}

export interface SourceWriter {
  readonly find: (path: string, sha256: string) => SourceFileRow | null
  /** What the path held when last looked at; null for a path never met. */
  readonly latest: (path: string) => SourceFileRow | null
  readonly makeLatest: (known: SourceFileRow) => void
  /** Adds or replaces the reading; gives its number. */
  readonly write: (reading: SourceReading) => number
  readonly setReport: (sourceId: number, reportId: number) => void
  /** Notes that reading again with this version failed (null: that it did not); the report read before stays. */
  readonly noteError: (sourceId: number, error: ReportError | null, version: string) => void
  readonly keepBytes: (sha256: string, bytes: Uint8Array) => void
  readonly keptBytes: (sha256: Uint8Array) => Uint8Array | null
}

/** No place: what comes through it says nothing about what came before, so that all of it counts. */
export const standardInput = '-'

/** zstd's usual level; a higher one saves some per cent and takes several times as long. */
const compressionLevel = 3

const rowColumns = 'source_id, path, outcome, extractor_version, report_id, error_code, is_latest'

export function openSourceWriter(connection: Connection): SourceWriter {
  const folders = openFolders(connection)
  const find = connection.prepare(`SELECT ${rowColumns} FROM source_file WHERE path = ? AND sha256 IS ?`)
  const latest = connection.prepare(`SELECT ${rowColumns} FROM source_file WHERE path = ? AND is_latest = 1`)
  const makeLatest = connection.prepare('UPDATE source_file SET is_latest = 1 WHERE source_id = ?')
  const retire = connection.prepare('UPDATE source_file SET is_latest = 0 WHERE path = ?')
  const insert = connection.prepare(
    `INSERT INTO source_file (path, sha256, byte_count, format, outcome, error_code, error_en, error_zh, imported_at,
       extractor_version, report_id, is_latest, folder_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const update = connection.prepare(
    `UPDATE source_file SET byte_count = ?, format = ?, outcome = ?, error_code = ?, error_en = ?, error_zh = ?,
       imported_at = ?, extractor_version = ?, report_id = ?, is_latest = ?, tried_version = NULL WHERE source_id = ?`,
  )
  const setReport = connection.prepare('UPDATE source_file SET report_id = ? WHERE source_id = ?')
  const noteError = connection.prepare(
    'UPDATE source_file SET error_code = ?, error_en = ?, error_zh = ?, tried_version = ? WHERE source_id = ?',
  )
  const keep = connection.prepare('INSERT OR IGNORE INTO source_bytes VALUES (?, ?, ?, ?)')
  const kept = connection.prepare('SELECT codec, content FROM source_bytes WHERE sha256 = ?')
  const isKept = connection.prepare('SELECT 1 FROM source_bytes WHERE sha256 = ?').pluck()

  return {
    find: (path, sha256) => sourceFileRow.nullable().parse(find.get(path, fromHex(sha256)) ?? null),
    latest: (path) => (path === standardInput ? null : sourceFileRow.nullable().parse(latest.get(path) ?? null)),
    makeLatest: (known) => {
      if (known.path !== standardInput) retire.run(known.path)
      makeLatest.run(known.source_id)
    },
    write: (reading) => {
      const { path, byteCount, format, outcome, error, extractorVersion, reportId } = reading
      const latest = reading.isLatest ? 1 : 0
      const sha256 = reading.sha256 === null ? null : fromHex(reading.sha256)
      const existing = sourceFileRow.nullable().parse(find.get(path, sha256) ?? null)
      const why = [error?.code ?? null, error?.reason ?? null, error?.reasonZh ?? null]
      const when = new Date().toISOString()
      if (reading.isLatest && path !== standardInput) retire.run(path)
      if (existing) {
        update.run(byteCount, format, outcome, ...why, when, extractorVersion, reportId, latest, existing.source_id)
        return existing.source_id
      }
      const values = [path, sha256, byteCount, format, outcome, ...why, when, extractorVersion, reportId, latest]
      return Number(insert.run(...values, folders.idOf(path)).lastInsertRowid)
    },
    setReport: (sourceId, reportId) => void setReport.run(reportId, sourceId),
    noteError: (sourceId, error, version) => {
      const tried = error ? version : null
      noteError.run(error?.code ?? null, error?.reason ?? null, error?.reasonZh ?? null, tried, sourceId)
    },
    keepBytes: (sha256, bytes) => {
      const key = fromHex(sha256)
      if (isKept.get(key) !== undefined) return
      const packed = zstdCompressSync(bytes, { params: { [zstdLevelParameter]: compressionLevel } })
      if (packed.length < bytes.length) keep.run(key, bytes.length, 'zstd', packed)
      else keep.run(key, bytes.length, 'none', bytes)
    },
    keptBytes: (sha256) => {
      const row = keptBytesRow.nullable().parse(kept.get(sha256) ?? null)
      if (!row) return null
      return row.codec === 'zstd' ? zstdDecompressSync(row.content) : row.content
    },
  }
}

/** ZSTD_c_compressionLevel of zstd.h; node:zlib's constants carry the same number. */
const zstdLevelParameter = 100

/** Takes content for unread, so that the next import or rereading reads it with what is known of it now. */
export function openUnsettler(connection: Connection): (sha256: string) => void {
  const unsettle = connection.prepare(
    `UPDATE source_file SET extractor_version = '', tried_version = NULL WHERE sha256 = ?`,
  )
  return (sha256) => void unsettle.run(fromHex(sha256))
}

export function fromHex(hex: string): Uint8Array {
  return Buffer.from(hex, 'hex')
}
