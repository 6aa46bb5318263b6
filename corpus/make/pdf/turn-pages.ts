import { changePages } from './change-pages.ts'

/** A4 in points, upright. */
const width = 595
const height = 842

/** Turns what is drawn by 90° against the clock: (x, y) -> (width - y, x). */
const turn = `q 0 1 -1 0 ${width} 0 cm`

/**
 * Landscape pages drawn sideways on upright paper. With `/Rotate` a viewer shows them as they were before; without it they
 * lie on their side.
 */
export function turnPages(pdf: Uint8Array, isRotateTold: boolean): Uint8Array {
  const box = `/MediaBox [0 0 ${width} ${height}]${isRotateTold ? '\n/Rotate 90' : ''}`
  return changePages(pdf, {
    before: turn,
    after: 'Q',
    dictionary: (before) => before.replace(/\/MediaBox \[[^\]]*\]/, box),
  })
}
