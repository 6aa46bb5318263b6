import { placeHintsOf } from '../parsers/place-hints.ts'
import { readTitle } from '../parsers/read-title.ts'
import type { Divisions } from '../src/places/divisions.ts'
import { noEvidence } from '../src/places/issuer-evidence.ts'
import { resolveIssuer } from '../src/places/resolve-issuer.ts'
import type { Connection } from './open.ts'

/** Whose report a file may be that could not be read. */
export interface FailedPlace {
  /** Codes of divisions; several where the name is that of several. */
  readonly places: readonly string[]
  readonly year: number | null
}

/** By the file's name (九都镇-2020.pdf), or its folder's where the name holds only a year, and the folders above. */
export function failedPlaceOf(path: string, divisions: Divisions): FailedPlace {
  const hints = placeHintsOf(path)
  const stem = (path.split(/[/\\!]+/u).at(-1) ?? '').replace(/\.[A-Za-z0-9]+$/u, '')
  const title = readTitle(stem)
  const named = stem.replace(/(?:19|20)\d{2}年?度?/gu, '').replace(/[^\p{Script=Han}]/gu, '')
  const issuer = title?.issuer ?? (named === '' ? (hints.at(-1) ?? null) : named)
  const year = title?.year ?? yearIn(path)
  if (issuer === null) return { places: [], year }
  const folders = named === '' && title?.issuer == null ? hints.slice(0, -1) : hints
  const { place, candidates } = resolveIssuer({ ...noEvidence, issuer, year, folders }, divisions)
  const places = place === null ? candidates.map((one) => one.place) : [place]
  return { places: [...new Set(places)].slice(0, mostPlaces), year }
}

/** As place_candidate keeps them: a file that may be anywhere is a hint to nothing. */
const mostPlaces = 20

/** In the file's name or that of its folder: 2022/九都镇.pdf. */
function yearIn(path: string): number | null {
  const found = /(?:^|[^\d])(20[0-3]\d)(?:[^\d]|$)/u.exec(
    path
      .split(/[/\\!]+/u)
      .slice(-2)
      .join('/'),
  )
  return found ? Number(found[1]) : null
}

/** Writes whose report a failed source may be, in the place of what was written of it before. */
export function openFailedPlaces(
  connection: Connection,
  divisions: () => Divisions,
): (sourceId: number, path: string) => void {
  const clear = connection.prepare('DELETE FROM failed_place WHERE source_id = ?')
  const add = connection.prepare('INSERT INTO failed_place VALUES (?, ?, ?)')
  return (sourceId, path) => {
    clear.run(sourceId)
    const { places, year } = failedPlaceOf(path, divisions())
    for (const place of places) add.run(sourceId, place, year)
  }
}
