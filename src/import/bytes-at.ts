import { ReportError } from '../document/errors.ts'
import type { Limits } from '../ingest/limits.ts'
import { insideMark, openZip, readZipEntry, zipLimits } from './open-zip.ts'
import { readBounded } from './read-bounded.ts'

/** The bytes at a path as an archive keeps it, also inside ZIPs (`a.zip!/b.zip!/c.txt`). Throws ReportError. */
export async function bytesAt(path: string, limits: Limits): Promise<Uint8Array> {
  const [outer = path, ...inner] = path.split(insideMark)
  let bytes = await readBounded(outer, inner.length > 0 ? zipLimits(limits).fileBytes : limits.fileBytes)
  let at = outer
  for (const name of inner) {
    const zip = openZip(bytes, at, limits)
    const entry = zip.entries.find((candidate) => candidate.name === name)
    at = `${at}${insideMark}${name}`
    if (!entry)
      throw new ReportError('unreadable-file', { file: at, reason: 'it does not exist', reasonZh: '文件不存在' })
    bytes = readZipEntry(zip, entry, limits)
  }
  return bytes
}
