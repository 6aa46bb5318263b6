import { ReportError } from '../document/errors.ts'
import type { Limits } from '../ingest/limits.ts'
import { createBudget } from '../ingest/zip.ts'
import { insideMark, type OpenZip, openZip, readZipEntry, zipLimits } from './open-zip.ts'
import { readBounded } from './read-bounded.ts'

/** Gives the bytes at a path as an archive keeps it, also inside ZIPs (`a.zip!/b.zip!/c.txt`). Throws ReportError. */
export type BytesAt = (path: string) => Promise<Uint8Array>

/** Remembers the ZIPs of the last path: ten thousand files of one are asked for one after the other. */
export function openBytesAt(limits: Limits): BytesAt {
  const open: OpenZip[] = []

  /** The ZIP at this path, and `depth` ZIPs around it; `bytes` are asked for where it is not the one of last time. */
  async function zipAt(path: string, depth: number, bytes: () => Promise<Uint8Array>): Promise<OpenZip> {
    const known = open[depth]
    // Each file counts for itself: one that is asked for again unpacks again what it lies in.
    if (known?.path === path) return { ...known, budget: createBudget(path, zipLimits(limits)) }
    open.length = depth
    const zip = openZip(await bytes(), path, limits)
    open.push(zip)
    return zip
  }

  return async (path) => {
    const [outer = path, ...inner] = path.split(insideMark)
    if (inner.length === 0) return await readBounded(outer, limits.fileBytes)
    let at = outer
    let bytes = () => readBounded(outer, zipLimits(limits).fileBytes)
    for (const [depth, name] of inner.entries()) {
      const zip = await zipAt(at, depth, bytes)
      bytes = async () => entryOf(zip, name, limits)
      at = `${at}${insideMark}${name}`
    }
    return await bytes()
  }
}

function entryOf(zip: OpenZip, name: string, limits: Limits): Uint8Array {
  const entry = zip.entries.find((candidate) => candidate.name === name)
  if (entry) return readZipEntry(zip, entry, limits)
  const file = `${zip.path}${insideMark}${name}`
  throw new ReportError('unreadable-file', { file, reason: 'it does not exist', reasonZh: '文件不存在' })
}
