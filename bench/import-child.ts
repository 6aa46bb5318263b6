/**
 * One import in a process of its own, measured from inside; run by import.ts and kill.ts:
 *   node bench/import-child.ts DATABASE FOLDER JOBS [say]
 * Prints a line of JSON; with `say` an empty line at the beginning and the name of each file when
 * it is said to be imported.
 */
import { writeSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { importPaths, openArchive } from '../src/index.ts'

const [database = '', folder = '', jobs = '1', say] = process.argv.slice(2)
const archive = openArchive(database)
/** Seconds on the clock, and seconds of work of this thread: on a shared machine only the second means anything. */
const writing = { seconds: 0, work: 0 }

function timed<T>(work: () => T): T {
  const start = performance.now()
  const used = workOf(process.threadCpuUsage())
  try {
    return work()
  } finally {
    writing.seconds += (performance.now() - start) / 1000
    writing.work += workOf(process.threadCpuUsage()) - used
  }
}

function workOf({ user, system }: { readonly user: number; readonly system: number }): number {
  return (user + system) / 1e6
}

if (say) writeSync(1, '\n')
const start = performance.now()
const measured = {
  ...archive,
  inBatch: <T>(work: () => T): T => timed(() => archive.inBatch(work)),
  compareReports: (...given: Parameters<typeof archive.compareReports>) =>
    timed(() => archive.compareReports(...given)),
}
const summary = await importPaths(measured, [folder], { jobs: Number(jobs) }, ({ file }) => {
  if (say) writeSync(1, `${file}\n`)
})
const seconds = (performance.now() - start) / 1000
archive.close()
if (!say) {
  const { files, outcomes } = summary
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  const work = { seconds, work: workOf(process.cpuUsage()) }
  console.log(JSON.stringify({ files, outcomes, whole: work, writing, megabytes }))
}
