/** Takes its turn in the archive named, says `in`, and keeps it until it is killed. */
import { writeSync } from 'node:fs'
import { inTurn } from '../../db/index.ts'

await inTurn(process.argv[2] ?? '', { command: 'import 甲/', wait: 0 }, async () => {
  writeSync(1, 'in')
  await new Promise((resolve) => setInterval(resolve, 2 ** 30).ref())
})
