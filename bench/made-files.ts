/** Made reports on the disk, for benches of whole imports. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bulkPlan, type Format } from '../corpus/make/bulk-plan.ts'
import { makeFile } from '../corpus/make/write-archive.ts'

/** Writes so many reports below a folder; the same ones each time. */
export function writeReports(folder: string, format: Format, count: number): void {
  for (const plan of bulkPlan('bench', count, format)) {
    const { path, bytes } = makeFile('bench', plan)
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

const printed = join(import.meta.dirname, '../corpus/pdf')

/**
 * The printed PDFs of the corpus, as often as needed; each copy has a comment of its own behind its end and lies in a
 * folder of its own round, so that no two are the same file.
 */
export function writePdfs(folder: string, count: number): void {
  const names = readdirSync(printed).filter((name) => name.endsWith('.pdf'))
  for (let index = 0; index < count; index += 1) {
    const name = names[index % names.length] ?? ''
    const path = join(folder, `${Math.floor(index / names.length)}县`, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, Buffer.concat([readFileSync(join(printed, name)), Buffer.from(`\n% ${index}\n`)]))
  }
}
