import { resolve } from 'node:path'
import type { Report } from '../../parsers/record.ts'
import { insideMark } from './open-zip.ts'

/**
 * Places in the names of the folders above a file, outermost first, also of folders above the one that was typed: who
 * works inside 福建省/泉州市/南安市 types only 九都镇2022.txt. The same names count as in the identity of a report.
 */
export function placeHintsOf(path: string): readonly string[] {
  if (path === '-') return []
  const [outer = path, ...inner] = path.split(insideMark)
  const folders = [resolve(outer), ...inner]
    .join('/')
    .split(/[/\\]+/u)
    .slice(0, -1)
  return folders.filter((folder) => /^\p{Script=Han}{1,15}(?:省|市|县|区|旗|州|盟|镇|乡|街道)$/u.test(folder))
}

/** The report with these hints for its own. */
export function withPlaceHints(report: Report, placeHints: readonly string[]): Report {
  return { ...report, identity: { ...report.identity, placeHints } }
}
