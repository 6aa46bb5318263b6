import { squeeze } from '../document/text.ts'
import { toSimplified } from '../document/traditional.ts'
import { type Division, levelOf, liesIn } from './division.ts'
import type { Divisions } from './divisions.ts'

/**
 * Places by name (九都镇), stem (南安), former name, code (350583, 350583000000) or path (泉州市/南安市/九都镇, 福建 九都镇):
 * each part within the part before. In the order of codes; empty where nothing is found.
 */
export function searchDivisions(text: string, divisions: Divisions): readonly Division[] {
  const parts = toSimplified(text.normalize('NFKC'))
    .split(/[\s/\\>,、]+/u)
    .map(squeeze)
    .filter(Boolean)
  let found: readonly Division[] | null = null
  for (const part of parts) found = within(unitsOf(part, divisions), found)
  return [...(found ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1))
}

function within(units: readonly Division[], above: readonly Division[] | null): readonly Division[] {
  if (above === null) return units
  return units.filter((unit) => above.some(({ code }) => liesIn(unit, code)))
}

/** Statistical codes have 12 digits: zeros stand for levels below, three more for the villages of a town. */
function unitsOf(part: string, divisions: Divisions): readonly Division[] {
  if (!/^\d+$/u.test(part)) {
    const named = divisions.named(part)
    return named.length > 0 ? named : divisions.stemmed(part)
  }
  const shorter = [part, part.replace(/000$/u, ''), part.replace(/0{6}$/u, ''), part.replace(/(?:00)+$/u, '')]
  for (const code of shorter) {
    const place = levelOf(code) === null ? null : divisions.placeOf(code)
    if (place) return [place]
  }
  return []
}
