import type { Division } from './division.ts'
import { type Divisions, pathOf, unitsAbove } from './divisions.ts'
import { isStreet } from './name-forms.ts'
import type { NamedPlace } from './read-issuer-name.ts'

/**
 * The body's name in one form for all its reports: 南安市九都镇人民政府, 泉州市鲤城区人民政府, 南安市自然资源局. A
 * district is named behind its city, since districts share their names. A place with a past has the name that the report
 * gives it, in the county in which it lay in the year reported on: its organs of then and of today are two.
 */
export function canonicalName(
  { division: named, organ }: NamedPlace,
  divisions: Divisions,
  year: number | null,
): string {
  const division = asOfYear(named, divisions, year)
  const path = pathOf(division, divisions.byCode)
  const above = unitsAbove(division, divisions.byCode)
  const county = above.find(({ level }) => level === 'county') ?? above.at(-1)
  const head = division.level === 'town' && county ? [county.name, division.name] : [division.name]
  const isDistrict = (head[0] ?? '').endsWith('区')
  const city = path[path.indexOf(head[0] ?? '') - 1]
  const place = `${isDistrict && city ? city : ''}${head.join('')}`
  if (organ.kind === 'street_office') return `${place.replace(/办事处$/u, '')}${isStreet(division) ? '办事处' : ''}`
  if (organ.kind === 'zone' && /管(?:委会|理委员会)$/u.test(place)) return place
  // A zone beside the list has a name of its own.
  return /(?:开发区|新区|实验区|园区)/u.test(organ.name) ? organ.name : `${place}${organ.name}`
}

function asOfYear(division: Division, { history }: Divisions, year: number | null): Division {
  const states = (history.states.get(division.code) ?? []).filter(({ name }) => name === division.name)
  const then = states.find(
    ({ fromYear, toYear }) => year !== null && (fromYear ?? year) <= year && year <= (toYear ?? year),
  )
  const state = then ?? states[0]
  return state ? { ...division, parent: state.parent } : division
}
