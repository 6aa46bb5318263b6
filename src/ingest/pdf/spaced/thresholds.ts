/**
 * Thresholds for tables without rulings in scripts that part words by blanks. Where nothing else is said, parts of the
 * font size.
 */
export const spaced = {
  /** A gap wider than this parts two phrases. Blanks are 0.2 to 0.35, in justified lines up to 0.8. */
  phraseGap: 0.9,
  /** The same where the file prints blanks between words, but none here. */
  blanklessGap: 0.3,
  /** Lines less apart than this overlap. */
  overlap: 0.85,
  /** Two numbers with a gap wider than this are two, whatever they look like. */
  numberGap: 0.5,
  /** A gap wider than this parts two words. */
  wordGap: 0.15,
  /** Characters smaller than this part of their neighbour and off its baseline are its superscript or subscript. */
  scriptSize: 0.86,
  /** How far a superscript may stand from the baseline, and from the character beside it. */
  scriptRise: 0.65,
  scriptGap: 0.6,
  /** Points free from top to bottom between two columns of a page. */
  gutter: 8,
  /** Lines of prose one under the other that make a column of a page; descriptions in a table's cell are shorter. */
  proseLines: 6,
  /** Characters that a line of prose has at the least, on average. */
  proseLine: 24,
  /** Part of their column that lines of prose fill. */
  proseFill: 0.75,
  /** From baseline to baseline within a table, at the most. */
  zoneStep: 2.9,
  /** Part by which the sizes of type in one table differ at the most. */
  zoneSize: 0.25,
  /** From baseline to baseline within one cell, at the most. */
  wrapStep: 1.5,
  /** A step larger by this factor than those within cells begins a new row. */
  rowGap: 1.1,
  /** Part of the rows that may run over the white between two columns: heads over several, labels too long. */
  overhang: 0.12,
  /** Part of the fullest rows' cells that a row needs for it to say where columns are. */
  fullRow: 0.6,
  /** Points that the white between two columns has at the least. */
  columnWhite: 1.5,
  /** Rows of a table of words; fewer lines side by side are an address or a signature. */
  wordRows: 3,
} as const
