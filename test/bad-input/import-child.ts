/** Run by kill.test.ts in a process of its own: `import-child.ts DATABASE PATH` imports and names each file when done. */
import { writeSync } from 'node:fs'
import { importPaths, openArchive } from '../../src/index.ts'

const [database = '', path = ''] = process.argv.slice(2)
const archive = openArchive(database)
// Written at once and not through a stream: a killed process must have said what it did.
await importPaths(archive, [path], {}, ({ file, outcome }) => writeSync(1, `${outcome} ${file}\n`))
archive.close()
