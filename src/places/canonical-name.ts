import { type Divisions, pathOf, unitsAbove } from './divisions.ts'
import { isStreet } from './name-forms.ts'
import type { NamedPlace } from './read-issuer-name.ts'

/**
 * The body's name in one form for all its reports: 南安市九都镇人民政府, 泉州市鲤城区人民政府, 南安市自然资源局. A
 * district is named behind its city, since districts share their names.
 */
export function canonicalName({ division, organ }: NamedPlace, divisions: Divisions): string {
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
