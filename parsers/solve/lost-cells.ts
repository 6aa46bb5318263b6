/** A row of digits that no division fits. */
export interface UndividedRow {
  /** As printed. */
  readonly text: string
  readonly columns: number
}

/**
 * Reports contradict themselves in a row or two; where more than one row in this many cannot be divided, it is the print that
 * leaves cells blank.
 */
const rowsToOneError = 10

/**
 * Whether rows that cannot be divided show that the table leaves cells blank. A blank cell leaves no digits, so a row with
 * fewer digits than columns has some for sure; a row with enough digits may contradict itself, or have lost one all the
 * same. `rows` are all rows of the table. Where cells are lost a division that the row's own sum allows proves nothing.
 */
export function losesCells(undivided: readonly UndividedRow[], rows: number): boolean {
  const isShort = undivided.some(({ text, columns }) => text.replace(/\D/gu, '').length < columns)
  return isShort || undivided.length * rowsToOneError > rows
}
