import type { Point, Polyline } from './pages.ts'
import { newPen } from './polylines.ts'

/** How pdf.js numbers the steps of a path. */
const stepOf = { move: 0, curve: 2, quadratic: 3, close: 4 } as const

/** pdf.js packs a path into one list: the kind of each step (move, line, curve, quadratic, close), then its points. */
export function polylinesOf(numbers: readonly number[], closesAll: boolean): readonly Polyline[] {
  const pen = newPen()
  const pointAt = (at: number): Point => ({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 })
  for (let at = 0; at < numbers.length; ) {
    const step = numbers[at]
    at++
    if (step === stepOf.close) {
      const start = pen.close()
      if (start) pen.lineTo(start)
      continue
    }
    const length = step === stepOf.curve ? 6 : step === stepOf.quadratic ? 4 : 2
    const point = pointAt(at + length - 2)
    at += length
    if (step === stepOf.move) pen.moveTo(point, closesAll)
    else if (step === stepOf.curve || step === stepOf.quadratic) pen.curveTo(point)
    else pen.lineTo(point)
  }
  return pen.finish(closesAll)
}
