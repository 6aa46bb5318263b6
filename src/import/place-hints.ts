import { resolve } from 'node:path'
import { placeHintsOf } from '../../parsers/place-hints.ts'
import { insideMark } from './open-zip.ts'

/**
 * The place hints of a path as it lies on the disk, also from folders above the one that was typed: who works inside
 * 福建省/泉州市/南安市 types only 九都镇2022.txt.
 */
export function placesAbove(path: string): readonly string[] {
  if (path === '-') return []
  const [outer = path, ...inner] = path.split(insideMark)
  return placeHintsOf([resolve(outer), ...inner].join('/'))
}
