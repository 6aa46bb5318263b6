import { changePages } from './change-pages.ts'

/** Paper around the page that a viewer does not show, in points. */
const bleed = 40
const a4 = { width: 595, height: 842 }

/** Where table 3 stands on most pages, in points from the lower left: nothing that is hidden there belongs to it. */
const insideTable = { left: 400, bottom: 400 }

const textAt = (left: number, bottom: number, mode: number, text: string) =>
  `BT /FX 9 Tf ${mode} Tr ${left} ${bottom} Td (${text}) Tj ET`

/** Text rendering modes: filled, and invisible (ISO 32000-1, table 106). */
const filled = 0
const invisible = 3

/**
 * Pages with paper around them, as printers get them: marks and a job number lie outside the crop box, and an invisible
 * number lies on the page, as scanners' text layers leave them. Nobody who looks at the page sees either.
 */
export function cropPages(pdf: Uint8Array): Uint8Array {
  const { width, height } = a4
  const boxes = `/MediaBox [${-bleed} ${-bleed} ${width + bleed} ${height + bleed}]\n/CropBox [0 0 ${width} ${height}]`
  const marks = [
    textAt(60, -25, filled, 'JOB 20240117 4C 88'),
    textAt(width + 5, insideTable.bottom, filled, '777'),
    `0.5 w -30 0 m -10 0 l S 0 -30 m 0 -10 l S ${width + 10} ${height} m ${width + 30} ${height} l S`,
    textAt(insideTable.left, insideTable.bottom, invisible, '999'),
  ]
  return changePages(pdf, {
    before: 'q',
    after: ['Q', 'q', ...marks, 'Q'].join('\n'),
    dictionary: (before) =>
      before
        .replace(/\/MediaBox \[[^\]]*\]/, boxes)
        .replace('/Font <<', '/Font <</FX <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> '),
  })
}
