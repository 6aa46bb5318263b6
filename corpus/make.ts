/**
 * Makes the sample archive again, or N reports:
 *   npx node corpus/make.ts [--reports N] [--out DIR] [--seed S] [--format text|html|docx|mixed]
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bulkPlan, type Format } from './make/bulk-plan.ts'
import { sampleSeed } from './make/plan.ts'
import { samplePlan } from './make/sample-plan.ts'
import { type ArchiveSize, writeArchive } from './make/write-archive.ts'

const formats: readonly Format[] = ['text', 'html', 'docx', 'mixed']

const isFormat = (name: string): name is Format => formats.some((format) => format === name)

/** The committed sample, from nothing: files of an earlier plan do not stay behind. */
async function makeSample(): Promise<ArchiveSize> {
  const folders = { reports: join(import.meta.dirname, 'sample'), truth: join(import.meta.dirname, 'sample-truth') }
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true })
  return await writeArchive(sampleSeed, samplePlan, folders)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string' },
      out: { type: 'string', default: 'made-reports' },
      seed: { type: 'string', default: sampleSeed },
      format: { type: 'string', default: 'mixed' },
    },
  })
  if (values.reports === undefined) {
    const size = await makeSample()
    console.error(`made the sample: ${size.files} reports, ${size.bytes} bytes`)
    return
  }
  const count = Number(values.reports)
  if (!Number.isInteger(count) || count < 1) throw new Error('--reports wants a whole number above 0')
  if (!isFormat(values.format)) throw new Error(`--format is one of ${formats.join(', ')}`)
  const folders = { reports: join(values.out, 'reports'), truth: join(values.out, 'truth') }
  const size = await writeArchive(values.seed, bulkPlan(values.seed, count, values.format), folders)
  console.error(`made ${size.files} reports, ${size.bytes} bytes, in ${values.out}`)
}

await main()
