import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readPackageManifest } from './package-manifest.ts'

/** All code between the bytes of a file and its record: what changes here may read a number differently. */
const readingCode =
  /^(?:parsers\/|src\/(?:checks|document|ingest|places)\/|src\/(?:read-report|second-reading)\.).*(?<!\.d)\.(?:ts|js|csv)$/u

/** Hexadecimal digits of the fingerprint: 40 bits, no chance of two versions alike. */
const fingerprintDigits = 10

let computed: string | null = null

/**
 * The version of the code that reads, such as `0.1.0+3f9a60c21b`: the package's own and a fingerprint of the reading
 * code with the packages that it uses. A report that was read by another one is read again. Computed from the files
 * themselves, so that nobody has to remember to raise a number; a checkout and the package built from it differ.
 */
export function extractorVersion(): string {
  computed ??= compute()
  return computed
}

function compute(): string {
  const { version, dependencies } = readPackageManifest()
  const hash = createHash('sha256').update(JSON.stringify(dependencies))
  for (const file of codeFiles()) hash.update(`\0${file}\0`).update(readFileSync(new URL(file, root)))
  return `${version}+${hash.digest('hex').slice(0, fingerprintDigits)}`
}

const root = new URL('../', import.meta.url)

/** Paths from the root, in an order that is the same everywhere. */
function codeFiles(): readonly string[] {
  return ['parsers', 'src']
    .flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, root), { encoding: 'utf8', recursive: true }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => readingCode.test(file))
    .sort()
}
