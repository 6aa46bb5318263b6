/**
 * A condition on `issuer_id`: who is known by a word. The word may stand in the name, in what the issuer lies in, in a
 * name that a report of it prints, in a name that its place had before, or be the code of its place or of one above, of
 * today or of before. Holds `?` as often as `wordsFor` gives values.
 */
export const isKnownAs = `issuer_id IN (
  SELECT issuer_id FROM issuer WHERE instr(place || '/' || name, ?) > 0
  UNION SELECT k.issuer_id FROM issuer k JOIN division d ON d.code = k.place_code WHERE instr(d.path, ?) > 0
  UNION SELECT k.issuer_id FROM report_place p JOIN report_core k ON k.report_id = p.report_id
    WHERE instr(p.printed_name, ?) > 0 AND k.issuer_id IS NOT NULL
  UNION SELECT k.issuer_id FROM place_period s JOIN issuer k ON k.place_code = s.place_code
    WHERE instr(s.name, ?) > 0 OR s.code = ?
  UNION SELECT issuer_id FROM issuer WHERE place_code >= ? AND place_code < ? || 'a')`

/** What stands for the `?` of `isKnownAs`, in order. */
export function wordsFor(word: string): readonly string[] {
  const code = divisionCode(word)
  // No code holds a space: nothing begins with it.
  return [word, word, word, word, code ?? ' ', code ?? ' ', code ?? ' ']
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
