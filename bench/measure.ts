import { performance } from 'node:perf_hooks'
import type { SourceFile } from '../src/ingest/ingestor.ts'

/** One thing to time: what it does to a file. What it returns is thrown away. */
export type Work = (file: SourceFile) => unknown

/** Milliseconds a file, the median over the passes, by name of the work. */
export type Timings = Readonly<Record<string, number>>

async function timePass(files: readonly SourceFile[], work: Work): Promise<number> {
  const start = performance.now()
  for (const file of files) await work(file)
  return (performance.now() - start) / files.length
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/**
 * Times all works on the same files, in turns: a slow moment of a shared machine then falls on each of them, and their
 * ratio stays. The first pass warms up and does not count.
 */
export async function measure(
  files: readonly SourceFile[],
  works: Readonly<Record<string, Work>>,
  passes: number,
): Promise<Timings> {
  const taken = new Map(Object.keys(works).map((name) => [name, [] as number[]]))
  for (let pass = 0; pass <= passes; pass += 1) {
    for (const [name, work] of Object.entries(works)) {
      const milliseconds = await timePass(files, work)
      if (pass > 0) taken.get(name)?.push(milliseconds)
    }
  }
  return Object.fromEntries([...taken].map(([name, values]) => [name, median(values)]))
}
