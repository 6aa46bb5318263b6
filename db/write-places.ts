import { z } from 'zod'
import { creditCodesIn } from '../src/places/credit-code.ts'
import { nationalDivisions } from '../src/places/load-divisions.ts'
import type { Dictionaries } from './dictionaries.ts'
import { isExpected } from './fill-divisions.ts'
import type { Connection } from './open.ts'
import type { Key } from './report-key.ts'

/** What is written of a report's place. */
type PlacedKey = Pick<Key, 'issuer' | 'resolution' | 'said'> & {
  readonly evidence: Pick<Key['evidence'], 'indexNumber' | 'sourceUrl'>
}

export interface PlaceWriter {
  readonly write: (reportId: number, key: PlacedKey) => void
  /** To be called after a rollback: divisions written since the transaction began may be gone. */
  readonly forget: () => void
}

/** Writes which body of which place a report is of, with the evidence; the divisions that this names are added. */
export function openPlaceWriter(connection: Connection, dictionaries: Dictionaries): PlaceWriter {
  const addPlace = connection.prepare(
    `INSERT INTO report_place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
       (SELECT year FROM report_core WHERE report_id = ?), ?, ?)`,
  )
  const addCandidate = connection.prepare('INSERT INTO place_candidate VALUES (?, ?, ?, ?, ?, ?)')
  const addEvidence = connection.prepare('INSERT INTO place_evidence_row VALUES (?, ?, ?)')
  const addDivision = connection.prepare('INSERT OR IGNORE INTO division_unit VALUES (?, ?, NULL, ?, 0)')
  const markExpected = connection.prepare(
    `UPDATE division_unit AS d SET is_expected = 1 WHERE d.code = ? AND ${isExpected}`,
  )
  const addDay = connection.prepare(`INSERT OR IGNORE INTO archive_property VALUES ('divisions_as_of', ?)`)
  const kept = new Set<string>()

  /** The division and all above it: an archive that no import has filled with the whole list has these. */
  function keepDivision(code: string): void {
    if (kept.has(code)) return
    const { byCode, asOf, history } = nationalDivisions()
    addDay.run(asOf)
    const added: string[] = []
    for (let unit = byCode.get(code); unit !== undefined; unit = byCode.get(unit.parent ?? '')) {
      const { code, name } = unit
      const { changes } = addDivision.run(code, name, history.ended.find(({ id }) => id === code)?.until ?? null)
      if (changes > 0) added.push(code)
    }
    for (const one of added) markExpected.run(one)
    kept.add(code)
  }

  return {
    forget: () => kept.clear(),
    write: (reportId, { issuer, resolution: place, evidence, said }) => {
      const { outcome, within, organ, canonicalName, method, isContradicted } = place
      const what = [outcome, place.place, within, organ, place.function, canonicalName, method, Number(isContradicted)]
      addPlace.run(reportId, ...what, issuer, creditCodeIn(evidence), reportId, said?.name ?? null, said?.place ?? null)
      for (const [index, one] of place.candidates.slice(0, mostCandidates).entries()) {
        addCandidate.run(reportId, index + 1, one.place, one.path.join('/'), one.doubt, one.supports.join(' '))
      }
      for (const [index, { from, text, effect, places }] of place.evidence.entries()) {
        const codes = places.slice(0, mostCandidates).join(' ')
        addEvidence.run(reportId, index + 1, dictionaries.placeHint(from, text, effect, codes))
      }
      const named = [place.place, within].filter((code) => code !== null)
      for (const code of named) keepDivision(code)
    },
  }
}

/** 88 counties have a 城关镇: a list of so many helps nobody, and every report would carry it. */
const mostCandidates = 20

/** The first code of an organ in index number or address; null where neither carries one. */
export function creditCodeIn({ indexNumber, sourceUrl }: PlacedKey['evidence']): string | null {
  return [indexNumber ?? '', sourceUrl ?? ''].flatMap(creditCodesIn)[0] ?? null
}

/** Fills the codes of an archive that had none. */
export function fillCreditCodes(connection: Connection): void {
  const rows = z
    .array(carryingRow)
    .parse(
      connection
        .prepare(
          `SELECT report_id, index_number, source_url FROM report_detail WHERE index_number IS NOT NULL OR source_url IS NOT NULL`,
        )
        .all(),
    )
  const set = connection.prepare('UPDATE report_place SET credit_code = ? WHERE report_id = ?')
  for (const { report_id, index_number: indexNumber, source_url: sourceUrl } of rows) {
    const code = creditCodeIn({ indexNumber, sourceUrl })
    if (code !== null) set.run(code, report_id)
  }
}

const carryingRow = z.object({
  report_id: z.number(),
  index_number: z.string().nullable(),
  source_url: z.string().nullable(),
})
