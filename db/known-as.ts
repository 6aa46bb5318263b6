/**
 * A condition on `issuer_id`: who is known by a word. The word may stand in the name, in what the issuer lies in, in a
 * name that a report of it prints, in a name that its place had before, or be the code of its place or of one above, of
 * today or of before. Holds `?` as often as `wordsFor` gives values.
 */
export const isKnownAs = `issuer_id IN (
  SELECT issuer_id FROM issuer WHERE instr(place || '/' || name, ?) > 0
  UNION ALL SELECT k.issuer_id FROM issuer k
    WHERE k.place_code IN (${placesWithin()}) AND instr((SELECT d.path FROM division d WHERE d.code = k.place_code), ?) > 0
  UNION ALL SELECT k.issuer_id FROM (${printedNames()}) n CROSS JOIN report_place p ON p.printed_name = n.name
    CROSS JOIN report_core k ON k.report_id = p.report_id AND k.issuer_id IS NOT NULL
  UNION ALL SELECT k.issuer_id FROM place_period s CROSS JOIN issuer k ON k.place_code = s.place_code
    WHERE instr(s.name, ?) > 0 OR s.code = ?
  UNION ALL SELECT issuer_id FROM issuer WHERE place_code >= ? AND place_code < ? || 'a')`

/**
 * Codes of the places that lie in one whose own name contains `?`. A path is put together from the names above, which
 * takes long for all places of the nation: only those of these are looked at.
 */
export function placesWithin(): string {
  return `SELECT d.code FROM main.division h CROSS JOIN main.division d ON d.code BETWEEN h.code AND h.code || '~'
      WHERE instr(h.name, ?) > 0`
}

/** Names that reports print and that contain `?`. From one to the next in the index: a body has as many reports as years. */
function printedNames(): string {
  return `WITH RECURSIVE printed (name) AS (
      SELECT min(printed_name) FROM report_place
      UNION ALL SELECT (SELECT min(printed_name) FROM report_place WHERE printed_name > name) FROM printed WHERE name IS NOT NULL)
    SELECT name FROM printed WHERE instr(name, ?) > 0`
}

/** The longest name in a path: what contains the path lies in a place, or is one, whose own name contains this. */
export function longestName(path: string): string {
  const [longest = ''] = path.split('/').sort((a, b) => b.length - a.length)
  return longest
}

/** What stands for the `?` of `isKnownAs`, in order. */
export function wordsFor(word: string): readonly string[] {
  const code = divisionCode(word)
  // No code holds a space: nothing begins with it.
  return [word, longestName(word), word, word, word, code ?? ' ', code ?? ' ', code ?? ' ']
}

/**
 * The code of a division as the archive has it, 2, 4, 6 or 9 digits; statistical ones have zeros for the levels below and
 * three more digits for villages. Null for a word that is none.
 */
export function divisionCode(word: string): string | null {
  if (!/^(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/u.test(word)) return null
  return word.length < 12
    ? word
    : word
        .replace(/000$/u, '')
        .replace(/(?<=^\d{6})000$/u, '')
        .replace(/(?<=^\d{2}|^\d{4})(?:00)+$/u, '')
}
