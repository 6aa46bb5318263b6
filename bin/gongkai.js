#!/usr/bin/env node
// biome-ignore-all lint/style/useNodejsImportProtocol: Node before 14.18 knows no node: prefix
/**
 * Starts gongkai. This file alone must load on any Node from 14 on, so that a machine with an older Node gets a
 * sentence or, where the Node 24 that npm brought along is found, simply the answer: no syntax younger than
 * Node 14, and nothing imported but Node's own modules before the version is known (better-sqlite3 13 crashes
 * the process under Node 20).
 */
import { spawn } from 'child_process'
import { existsSync, readFileSync, realpathSync, statSync } from 'fs'
import * as nodeModule from 'module'
import { constants } from 'os'
import { dirname, join } from 'path'
import { fileURLToPath, pathToFileURL } from 'url'

const NEEDED_MAJOR = 24
/** The program was used in a way that cannot work; the same code as src/cli/exit-codes.ts gives it. */
const EXIT_USED_WRONGLY = 2
/** Set for the child, so that a wrong guess about its version ends in the sentence and not in a loop. */
const RELAUNCHED = 'GONGKAI_RELAUNCHED'

const packageRoot = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))))

if (majorOf(process.versions.node) >= NEEDED_MAJOR) run()
else relaunch()

function majorOf(version) {
  return Number(String(version).split('.')[0])
}

function run() {
  delete process.env[RELAUNCHED]
  // Node keeps compiled modules in the system's folder for temporary files, a third of a short command's time; where it
  // cannot, it goes on without.
  nodeModule.enableCompileCache()
  const source = join(packageRoot, 'src', 'cli', 'main.ts')
  const built = join(packageRoot, 'dist', 'src', 'cli', 'main.js')
  // A checkout runs its TypeScript as it stands, so an old build can never answer for changed sources.
  if (existsSync(source)) silenceTypeStrippingWarning()
  import(pathToFileURL(existsSync(source) ? source : built).href)
    .then((program) => program.main(process.argv.slice(2)))
    .catch((error) => {
      console.error(error)
      process.exitCode = 70
    })
}

/** Node 24 before 24.12 calls type stripping experimental on every start; nothing else is silenced. */
function silenceTypeStrippingWarning() {
  const emitWarning = process.emitWarning
  process.emitWarning = (warning, ...rest) => {
    if (/type stripping/i.test(String(warning))) return
    emitWarning.call(process, warning, ...rest)
  }
}

function relaunch() {
  const node = process.env[RELAUNCHED] ? undefined : findNode()
  if (node === undefined) {
    explain()
    return
  }
  const child = spawn(node, [join(packageRoot, 'bin', 'gongkai.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, [RELAUNCHED]: '1' },
  })
  // A key pressed in a terminal reaches the child by itself; handed on it would arrive twice, and the second Ctrl-C
  // is the one that does not wait for the file in hand.
  const inTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']
  for (const signal of signals) {
    const fromKeyboard = signal === 'SIGINT' || signal === 'SIGQUIT'
    process.on(signal, () => {
      if (!(inTerminal && fromKeyboard)) child.kill(signal)
    })
  }
  child.on('error', () => explain())
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code
      return
    }
    // Die of the same signal, so that the shell sees what happened to the child.
    for (const name of signals) process.removeAllListeners(name)
    process.exitCode = 128 + (constants.signals[signal] || 0)
    process.kill(process.pid, signal)
  })
}

/**
 * The Node that npm brought along: the package `node` (a checkout; its binary is fetched by an install script) or
 * the package of this platform (an installed gongkai; an optional dependency that holds the binary itself).
 */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const names = ['node', `node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]
  for (let folder = packageRoot; ; folder = dirname(folder)) {
    for (const name of names) {
      const binary = binaryOf(join(folder, 'node_modules', name))
      if (binary !== undefined) return binary
    }
    if (dirname(folder) === folder) return undefined
  }
}

function binaryOf(packageFolder) {
  const manifest = join(packageFolder, 'package.json')
  if (!existsSync(manifest) || majorOf(JSON.parse(readFileSync(manifest, 'utf8')).version) < NEEDED_MAJOR) {
    return undefined
  }
  const binary = join(packageFolder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  // Where install scripts were not allowed there is no binary, or a text file that says so.
  return existsSync(binary) && statSync(binary).size > 1000000 ? binary : undefined
}

function explain() {
  console.error(
    `gongkai needs Node.js ${NEEDED_MAJOR} or newer, and this is ${process.versions.node}: ` +
      `install it with "npm install --global node@${NEEDED_MAJOR}", or from https://nodejs.org/`,
  )
  console.error(
    `gongkai 需要 Node.js ${NEEDED_MAJOR} 或更高版本，当前为 ${process.versions.node}：` +
      `请运行 “npm install --global node@${NEEDED_MAJOR}” 安装，或从 https://nodejs.org/ 下载`,
  )
  process.exitCode = EXIT_USED_WRONGLY
}
