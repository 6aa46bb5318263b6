/**
 * Brings the archive named up to date, and stands still inside the last step until it is killed. Says `inside` when it
 * is there.
 */
import { writeSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { migrate, migrations } from '../../db/migrate.ts'

const path = process.argv[2] ?? ''
const stop = (): void => {
  writeSync(1, 'inside')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}
const steps = migrations.map((step) => (step === migrations.at(-1) ? { ...step, fill: stop } : step))
migrate(new BetterSqlite(path), path, steps)
