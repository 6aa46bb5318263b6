import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const file = new URL('../../src/cli/small-heap.ts', import.meta.url).href

/** Megabytes of the heap of a process that makes and drops rows as a writer of reports does. */
function heapOf(first: string): number {
  const program = `
    ${first}
    let batch = []
    for (let nth = 0; nth < 600_000; nth++) {
      batch.push({ nth, cells: Array.from({ length: 20 }, (_, cell) => cell * 1.5) })
      if (batch.length === 5_000) batch = []
    }
    console.log(process.memoryUsage().heapTotal / 1024 / 1024)`
  const arguments_ = ['--input-type=module', '--eval', program]
  return Number(execFileSync(process.execPath, arguments_, { encoding: 'utf8' }))
}

describe('keepHeapSmall', () => {
  it('holds the heap of a long run to a part of what it would be', () => {
    const small = heapOf(`(await import(${JSON.stringify(file)})).keepHeapSmall()`)
    const usual = heapOf('')
    expect(small).toBeLessThan(usual / 2)
  })
})
