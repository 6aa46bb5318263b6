import { basename } from 'node:path'
import type { SkipReason } from '../../db/index.ts'

/**
 * Endings of files that lie beside reports and are none. What may hold a report in a form that is not read yet (.doc,
 * .rar, .ofd) does not stand here: it is tried and fails with a reason.
 */
const otherEndings: ReadonlySet<string> = new Set(
  (
    'png jpg jpeg gif bmp webp svg tif tiff ico mp3 mp4 avi mov csv tsv json jsonl ndjson xls xlsx ods yml yaml toml ini ' +
    'log link url css js mjs ts py sh exe dll sqlite sqlite3 parquet sha256 md5 lock woff woff2 ttf'
  ).split(' '),
)

/** Names of files about a folder. */
const otherNames = /^(?:readme|license|licence|changelog|notice|makefile|thumbs\.db)(?:\.[a-z]+)?$/iu

/** Why a file found in a folder is not tried, or null where it may be a report. Files named one by one always are. */
export function skipReason(path: string): SkipReason | null {
  const name = basename(path)
  if (otherNames.test(name)) {
    return {
      code: 'not-tried',
      reason: 'its name says that it is about the folder',
      reasonZh: '文件名表明它是文件夹说明',
    }
  }
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  if (!otherEndings.has(ending)) return null
  return {
    code: 'not-tried',
    reason: `files ending in .${ending} hold no reports`,
    reasonZh: `.${ending} 文件不是报告`,
  }
}
