/**
 * Run by kill.test.ts in a process of its own: `import-child.ts DATABASE PATH JOBS [doomed]` imports and names each file
 * when done. One that is to be killed waits for it at its end: it may have been faster.
 */
import { writeSync } from 'node:fs'
import { importPaths, openArchive } from '../../src/index.ts'

const [database = '', path = '', jobs = '1', doomed] = process.argv.slice(2)
const archive = openArchive(database)
// Written at once and not through a stream: a killed process must have said what it did.
const say = ({ file, outcome }: { file: string; outcome: string }) => writeSync(1, `${outcome} ${file}\n`)
await importPaths(archive, [path], { jobs: Number(jobs) }, say)
if (doomed) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
archive.close()
