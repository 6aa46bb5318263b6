import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'

/** Where the figures were measured; they mean little without it. */
export function machine() {
  const gibibyte = 1024 ** 3
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / gibibyte),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  }
}

/** A Markdown table with columns of even width, as the formatter wants it; the first row is its head. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = [], ...rest] = rows
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)]
}

/** Replaces what stands between two marks of bench/README.md. */
export function putIntoReadme(text: string, marks: { readonly start: string; readonly end: string }): void {
  const path = join(import.meta.dirname, 'README.md')
  const [before = '', rest] = readFileSync(path, 'utf8').split(marks.start)
  if (rest === undefined) throw new Error(`bench/README.md has no ${marks.start}`)
  const [, after = ''] = rest.split(marks.end)
  writeFileSync(path, `${before}${marks.start}\n${text}\n${marks.end}${after}`)
}
