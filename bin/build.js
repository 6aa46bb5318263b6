/**
 * Builds `dist/` (or the folder named as the only argument), what the npm package holds: the compiled JavaScript and,
 * beside it, the data files that the program opens at run time (tsc copies none). Runs before `npm pack`; the checkout
 * itself never needs it.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, globSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const target = process.argv[2] === undefined ? join(root, 'dist') : resolve(process.argv[2])
const rooms = ['src', 'parsers', 'db']
const tsc = join(root, 'node_modules/typescript/bin/tsc')

rmSync(target, { recursive: true, force: true })
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', target], { cwd: root, stdio: 'inherit' })
for (const file of globSync(`{${rooms.join(',')}}/**/*.{sql,csv,json}`, { cwd: root })) {
  cpSync(join(root, file), join(target, file))
}
