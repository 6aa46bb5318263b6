import { z } from 'zod'
import type { Connection } from './open.ts'
import { nameHoldsCounty } from './same-issuer.ts'

/** An issuer with what tells where it is. */
const neighbourRow = z.object({
  issuer_id: z.number(),
  name: z.string(),
  place: z.string(),
  place_code: z.string().nullable(),
  body: z.string().nullable(),
  organ: z.string().nullable(),
  function_code: z.string().nullable(),
})
export type NeighbourRow = z.infer<typeof neighbourRow>

/** The bodies of one kind that lie in the same division one level up. */
export interface Neighbours {
  /** What they lie in: 福建省/泉州市/南安市, or 南屏县 where only names say so. */
  readonly around: string
  /** Without the issuer that was asked for, by name. */
  readonly issuers: readonly NeighbourRow[]
  /** Those of them (or the issuer asked for) that are told by their name or folders, because their place is not resolved. */
  readonly byName: readonly string[]
  /** Towns and street offices of the county (newest list of divisions) of which the archive holds no report of any year. */
  readonly unheard: readonly string[]
}

const columns = Object.keys(neighbourRow.shape)
  .map((column) => `i.${column}`)
  .join(', ')

/** Towns, townships and street offices are one kind; so are governments of one level. */
const kinds: readonly (readonly string[])[] = [
  ['town_gov', 'street_office'],
  ['county_gov', 'city_gov', 'province_gov'],
]

const countyDigits = 6

/** How many digits the code of the division above has. */
const digitsAbove: Readonly<Record<number, number>> = { 9: 6, 6: 4, 4: 2 }

/**
 * The neighbours of an issuer, superseded or without a report in some year included. Null where nothing says in what it
 * lies. Bodies whose place is not resolved count by the county in their names or folders: to leave them out would be
 * silent.
 */
export function openNeighbours(connection: Connection): (issuerId: number) => Neighbours | null {
  const ask = (sql: string, parameters: Readonly<Record<string, string>>): NeighbourRow[] =>
    z.array(neighbourRow).parse(connection.prepare(sql).all(parameters))

  function inDivision(code: string, length: number): readonly NeighbourRow[] {
    // The range is that of the index of resolved bodies; digits sort before the letter.
    return ask(
      `SELECT ${columns} FROM issuer i WHERE i.body IS NOT NULL AND i.place_code > @code AND i.place_code < @code || 'a'
       ORDER BY i.name, i.place`,
      { code },
    ).filter((row) => row.place_code?.length === length)
  }

  /** Those in the list whose body is not among the issuers; development zones and farms in it report seldom and are left out. */
  function unheardIn(code: string, heard: readonly NeighbourRow[]): readonly string[] {
    if (code.length !== countyDigits) return []
    const names = connection
      .prepare(
        `SELECT code, name FROM division_unit WHERE code > @code AND code < @code || 'a' AND length(code) = 9
         AND valid_to IS NULL ORDER BY code`,
      )
      .all({ code })
    const codes = new Set(heard.map(({ place_code }) => place_code))
    return z
      .array(z.object({ code: z.string(), name: z.string() }))
      .parse(names)
      .flatMap((unit) => (isTownName(unit.name) && !codes.has(unit.code) ? [unit.name] : []))
  }

  /** Towns whose names begin with the county's, or whose folders end in it. */
  function named(county: string, path: string): readonly NeighbourRow[] {
    const rows = ask(
      `SELECT ${columns} FROM issuer i WHERE i.body IS NULL AND i.name > @county AND i.name < @county || char(1114111)
       UNION SELECT ${columns} FROM issuer i WHERE i.body IS NULL AND i.place = @path AND i.place <> '' ORDER BY 2, 3`,
      { county, path },
    )
    return rows.filter(({ name }) => isTownName(name))
  }

  return (issuerId) => {
    const [own] = z
      .array(neighbourRow)
      .parse(connection.prepare(`SELECT ${columns} FROM issuer i WHERE issuer_id = ?`).all(issuerId))
    if (!own) return null
    const others = (rows: readonly NeighbourRow[]) => rows.filter(({ issuer_id }) => issuer_id !== issuerId)
    if (own.place_code !== null && own.body !== null) {
      const code = own.place_code.slice(0, digitsAbove[own.place_code.length] ?? 0)
      const path = z
        .string()
        .nullable()
        .parse(connection.prepare('SELECT path FROM division WHERE code = ?').pluck().get(code) ?? null)
      const siblings = inDivision(code, own.place_code.length).filter((row) => isOneKind(own, row))
      const county = path?.split('/').at(-1) ?? ''
      const open = isTown(own) && path !== null ? named(county, path) : []
      return {
        around: path ?? '',
        issuers: others([...siblings, ...open]),
        byName: open.map(({ name }) => name),
        unheard: isTown(own) ? unheardIn(code, siblings) : [],
      }
    }
    const county = nameHoldsCounty(own.name) ? countyOf(own.name) : own.place.split('/').at(-1)
    if (!county || !isTownName(own.name)) return null
    const open = named(county, own.place)
    const codes = z
      .array(z.string())
      .parse(connection.prepare(`SELECT code FROM division WHERE level = 'county' AND name = ?`).pluck().all(county))
    // Two counties of one name: nobody can tell whose towns are meant.
    const resolved = codes.length === 1 ? inDivision(codes[0] ?? '', 9).filter(isTown) : []
    return {
      around: county,
      issuers: others([...resolved, ...open]),
      byName: open.map(({ name }) => name),
      unheard: codes.length === 1 ? unheardIn(codes[0] ?? '', resolved) : [],
    }
  }
}

function isOneKind(a: NeighbourRow, b: NeighbourRow): boolean {
  const kind = kinds.find((one) => one.includes(a.organ ?? ''))
  if (kind) return kind.includes(b.organ ?? '')
  return a.organ === b.organ && a.function_code !== null && a.function_code === b.function_code
}

function isTown({ organ }: NeighbourRow): boolean {
  return organ === 'town_gov' || organ === 'street_office'
}

function isTownName(name: string): boolean {
  return /(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处)?$/u.test(name)
}

/** The last county, city or district before the town: 泉州市南安市九都镇 lies in 泉州市南安市. */
function countyOf(name: string): string {
  return /^(?:[\p{Script=Han}]{2,}?(?:县|市|区|旗))+/u.exec(name)?.[0] ?? ''
}
