/**
 * Measures the places: reading the list, its memory, and how many names are resolved a second.
 *
 *     npx node --expose-gc bench/places.ts
 */
import { readFileSync } from 'node:fs'
import { readSnapshot } from '../src/places/division.ts'
import { createDivisions } from '../src/places/divisions.ts'
import { noEvidence } from '../src/places/issuer-evidence.ts'
import { resolveIssuer } from '../src/places/resolve-issuer.ts'

const list = new URL('../src/places/data/divisions-2023-06-30.csv', import.meta.url)
const mebibyte = 1024 * 1024

if (global.gc === undefined) throw new Error('run with --expose-gc: memory is measured after collecting')
const heap = (): number => {
  global.gc?.()
  return process.memoryUsage().heapUsed / mebibyte
}

const before = heap()
const started = performance.now()
const divisions = createDivisions([readSnapshot(readFileSync(list, 'utf8'), '2023-06-30')])
const loading = performance.now() - started
const memory = heap() - before
console.log(`divisions ${divisions.units.length}, read in ${loading.toFixed(0)} ms, ${memory.toFixed(1)} MiB`)

const towns = divisions.units.filter(({ level }) => level === 'town').slice(0, 40_000)
for (const shape of ['alone', 'behind its county', 'alone, in folders'] as const) {
  const outcomes = { resolved: 0, ambiguous: 0, unknown: 0, wrong: 0 }
  const start = performance.now()
  for (const town of towns) {
    const county = divisions.byCode.get(town.parent ?? '')?.name ?? ''
    const issuer = shape === 'behind its county' ? county + town.name : town.name
    const city = divisions.byCode.get(town.code.slice(0, 4))?.name ?? ''
    const folders = shape === 'alone, in folders' ? [city, county] : []
    const { outcome, place } = resolveIssuer({ ...noEvidence, issuer, folders }, divisions)
    outcomes[outcome] += 1
    if (place !== null && place !== town.code) outcomes.wrong += 1
  }
  const seconds = (performance.now() - start) / 1000
  const counts = Object.entries(outcomes).map(([outcome, count]) => `${outcome} ${count}`)
  console.log(`${towns.length} towns ${shape}: ${seconds.toFixed(2)} s; ${counts.join(', ')}`)
}
