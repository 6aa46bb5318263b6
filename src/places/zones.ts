import { dataRows } from './load-divisions.ts'

/** A zone that the list of divisions lacks because it lies across them or covers one. */
export interface Zone {
  /** Code of the division with the same land; null where it has parts of several. */
  readonly covers: string | null
  /** Codes of what it lies in. */
  readonly within: readonly string[]
}

let loaded: ReadonlyMap<string, Zone> | null = null

/** By name, from `data/zones.csv`: columns name, covers, within, note. */
export function zoneNames(): ReadonlyMap<string, Zone> {
  loaded ??= new Map(
    dataRows('zones').map(([name = '', covers = '', within = '']): [string, Zone] => [
      name,
      { covers: covers === '' ? null : covers, within: covers === '' ? within.split('|') : [covers] },
    ]),
  )
  return loaded
}
