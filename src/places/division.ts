/** The four levels of the statistical division list. */
export type DivisionLevel = 'province' | 'prefecture' | 'county' | 'town'

/** One unit of a list of divisions. A code begins with the code of every unit above it: 35, 3505, 350583, 350583109. */
export interface Division {
  /** 2, 4, 6 or 9 digits: province, prefecture, county, town. */
  readonly code: string
  readonly name: string
  readonly level: DivisionLevel
  /** Code of the unit above; null for a province. */
  readonly parent: string | null
  /** The name in the characters that titles are compared in, where they differ (乾县: 干县). */
  readonly readAs: string | null
  /** Codes that it had or lay in before. */
  readonly formerly: readonly string[]
}

/** A list of divisions as of one day. */
export interface Snapshot {
  /** ISO date. */
  readonly date: string
  readonly units: readonly Division[]
}

/** Lengths of codes by level. */
const levels: Readonly<Record<number, DivisionLevel>> = { 2: 'province', 4: 'prefecture', 6: 'county', 9: 'town' }
const parentLength: Readonly<Record<DivisionLevel, number>> = { province: 0, prefecture: 2, county: 4, town: 6 }

/** The level that a code has by its length; null for what is no code. */
export function levelOf(code: string): DivisionLevel | null {
  return /^\d+$/u.test(code) ? (levels[code.length] ?? null) : null
}

/** The code of the unit above; null for a province and for what is no code. */
export function parentOf(code: string): string | null {
  const level = levelOf(code)
  return level === null ? null : code.slice(0, parentLength[level]) || null
}

const nothing: readonly string[] = []

/** Makes a division from its whole code; throws for a code of another length. */
export function createDivision(code: string, name: string, readAs: string | null = null): Division {
  const level = levelOf(code)
  if (level === null) throw new Error(`no division code: ${code} ${name}`)
  return unitOf(code, name, level, readAs)
}

function unitOf(code: string, name: string, level: DivisionLevel, readAs: string | null): Division {
  return { code, name, level, parent: code.slice(0, parentLength[level]) || null, readAs, formerly: nothing }
}

/** Whether `inner` is the division `outer` or lies in it. */
export function isWithin(inner: string, outer: string): boolean {
  return inner.startsWith(outer)
}

/** Whether the unit lies in the division of that code, or lay there before, and is not that division. */
export function liesIn(unit: Division, code: string): boolean {
  if (unit.code === code) return false
  return isWithin(unit.code, code) || unit.formerly.some((former) => isWithin(former, code))
}

/**
 * Reads a list as the project keeps it: `code,name,read_as`, a town with the last three digits of its code below its
 * county. Throws where a line is no such line, with its number.
 */
export function readSnapshot(text: string, date: string): Snapshot {
  const units: Division[] = []
  let county = ''
  const lines = text.split('\n')
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]?.trimEnd() ?? ''
    if (line === '') continue
    const [digits = '', name = '', readAs] = line.split(',')
    const code = digits.length === 3 ? county + digits : digits
    const level = levelOf(code)
    if (name === '' || level === null) throw new Error(`line ${index + 1} is no division: ${line}`)
    if (level === 'county') county = code
    units.push(unitOf(code, name, level, readAs ?? null))
  }
  return { date, units }
}

/** Levels that exist in the list only, so that every code has four levels: nobody reports for them. */
const listOnly: ReadonlySet<string> = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'])

/** True for 市辖区 and its like, and for the county that a prefecture without counties repeats (441900 东莞市). */
export function isListOnly(division: Division, parent: Division | undefined): boolean {
  if (division.level === 'prefecture') return listOnly.has(division.name)
  return division.level === 'county' && parent?.name === division.name
}
