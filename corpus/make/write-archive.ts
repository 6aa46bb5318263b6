/** Reports to disk, one after another: nothing but the report in hand is kept in memory. */
import { once } from 'node:events'
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { composeReport } from './compose.ts'
import { nameIn } from './issuers.ts'
import { extensionOf, inTraditional, writeReport } from './layout/write.ts'
import type { ReportPlan } from './plan.ts'
import { indexHeader, indexLine, truthCsv } from './truth.ts'

/** Folder per province, city and county; file named after issuer and year, as collectors of such reports name them. */
export function pathOf(plan: ReportPlan): string {
  const { province, city, county } = plan.issuer.place
  const kind = plan.scope === 'aggregate' ? '汇总' : ''
  const revision = plan.isRevision ? '（更正）' : ''
  const file = `${nameIn(plan.issuer, plan.year).short}${plan.year}年${kind}政府信息公开工作年度报告${revision}.${extensionOf(plan)}`
  return join(province, city, county, file)
}

export interface MadeFile {
  /** Relative to the folder of reports. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly truth: string
  readonly indexLine: string
}

/** One report with its truth, in memory. */
export function makeFile(seed: string, plan: ReportPlan): MadeFile {
  const composed = composeReport(seed, plan)
  const made = plan.isTraditional ? { ...composed, report: inTraditional(composed.report) } : composed
  const bytes = writeReport(made.report, plan)
  const path = pathOf(plan)
  return { path, bytes, truth: truthCsv(made.report), indexLine: indexLine(plan, path, made, bytes) }
}

export interface Folders {
  readonly reports: string
  readonly truth: string
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

export interface ArchiveSize {
  readonly files: number
  readonly bytes: number
}

/** Writes every report, its truth beside it in the truth folder, and the truth's index.csv. */
export async function writeArchive(seed: string, plans: Iterable<ReportPlan>, folders: Folders): Promise<ArchiveSize> {
  mkdirSync(folders.truth, { recursive: true })
  const index = createWriteStream(join(folders.truth, 'index.csv'))
  index.write(`${indexHeader}\n`)
  let files = 0
  let bytes = 0
  for (const plan of plans) {
    const made = makeFile(seed, plan)
    write(join(folders.reports, made.path), made.bytes)
    write(join(folders.truth, `${made.path}.csv`), made.truth)
    if (!index.write(`${made.indexLine}\n`)) await once(index, 'drain')
    files += 1
    bytes += made.bytes.length
  }
  index.end()
  await finished(index)
  return { files, bytes }
}
