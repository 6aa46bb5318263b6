/**
 * Builds `dist/`, what the npm package holds: the compiled JavaScript and, beside it, the data files that the program
 * opens at run time (tsc copies none). Runs before `npm pack`; the checkout itself never needs it.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, globSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const rooms = ['src', 'parsers', 'db']

rmSync(join(root, 'dist'), { recursive: true, force: true })
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
for (const file of globSync(`{${rooms.join(',')}}/**/*.{sql,csv,json}`, { cwd: root })) {
  cpSync(join(root, file), join(root, 'dist', file))
}
