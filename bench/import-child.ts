/**
 * One import in a process of its own, measured from inside; run by import.ts, scale.ts and kill.ts:
 *   node bench/import-child.ts DATABASE FOLDER JOBS [say]
 * Prints a line of JSON; with `say` an empty line at the beginning and the name of each file when
 * it is said to be imported.
 */
import { writeSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { keepHeapSmall } from '../src/cli/small-heap.ts'
import { importPaths, openArchive } from '../src/index.ts'

/** Seconds on the clock, and seconds of work: on a shared machine only the second means anything. */
export interface Taken {
  readonly seconds: number
  /** Of the processor; all threads for the whole, one thread for writing and comparing. */
  readonly work: number
}

/** What a run prints. */
export interface ImportMeasured {
  readonly files: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly whole: Taken
  /** In the main thread: reports into rows of the database, until the disk has them. */
  readonly writing: Taken
  /** Reports held against one another, when all are there. */
  readonly comparing: Taken
  /** Most memory that the process held. */
  readonly megabytes: number
  /** After each tenth of the files: seconds since the beginning, memory at that moment. */
  readonly tenths: readonly { readonly files: number; readonly seconds: number; readonly megabytes: number }[]
}

const [database = '', folder = '', jobs = '1', say] = process.argv.slice(2)
// As the command does.
keepHeapSmall()
const archive = openArchive(database)
const writing = { seconds: 0, work: 0 }
const comparing = { seconds: 0, work: 0 }

function timed<T>(taken: { seconds: number; work: number }, work: () => T): T {
  const start = performance.now()
  const used = workOf(process.threadCpuUsage())
  try {
    return work()
  } finally {
    taken.seconds += (performance.now() - start) / 1000
    taken.work += workOf(process.threadCpuUsage()) - used
  }
}

function workOf({ user, system }: { readonly user: number; readonly system: number }): number {
  return (user + system) / 1e6
}

const bytesInMegabyte = 1024 * 1024

if (say) writeSync(1, '\n')
const start = performance.now()
const since = (): number => (performance.now() - start) / 1000
const measured = {
  ...archive,
  inBatch: <T>(work: () => T): T => timed(writing, () => archive.inBatch(work)),
  compareReports: (...given: Parameters<typeof archive.compareReports>) =>
    timed(comparing, () => archive.compareReports(...given)),
}
const tenths: { files: number; seconds: number; megabytes: number }[] = []
const summary = await importPaths(measured, [folder], { jobs: Number(jobs) }, ({ file, index, total }) => {
  if (say) writeSync(1, `${file}\n`)
  if (index < ((tenths.length + 1) * total) / 10) return
  tenths.push({ files: index, seconds: since(), megabytes: Math.round(process.memoryUsage.rss() / bytesInMegabyte) })
})
const seconds = since()
archive.close()
if (!say) {
  const { files, outcomes } = summary
  const kilobytesInMegabyte = 1024
  const megabytes = Math.round(process.resourceUsage().maxRSS / kilobytesInMegabyte)
  const whole = { seconds, work: workOf(process.cpuUsage()) }
  console.log(
    JSON.stringify({ files, outcomes, whole, writing, comparing, megabytes, tenths } satisfies ImportMeasured),
  )
}
