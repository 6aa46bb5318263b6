import type { Box } from '../../document/document.ts'
import type { Point, Polyline } from './pages.ts'

/** pdf.js packs a path into one list: the kind of each step (move, line, curve, quadratic, close), then its points. */
export function polylinesOf(numbers: readonly number[], closesAll: boolean): readonly Polyline[] {
  const lines: Polyline[] = []
  let points: Point[] = []
  let isCurved = false
  const end = (isClosed: boolean): void => {
    if (points.length > 1) lines.push({ points, isClosed, isCurved })
    points = []
  }
  const pointAt = (at: number): Point => ({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 })
  for (let at = 0; at < numbers.length; ) {
    const step = numbers[at]
    at++
    if (step === 4) {
      const [start] = points
      end(!isCurved)
      if (start) points = [start]
      continue
    }
    const length = step === 2 ? 6 : step === 3 ? 4 : 2
    const point = pointAt(at + length - 2)
    at += length
    if (step === 0) {
      end(closesAll && !isCurved)
      isCurved = false
    }
    if (step === 2 || step === 3) {
      end(false)
      isCurved = true
      points = [point]
    } else points.push(point)
  }
  end(closesAll && !isCurved)
  return lines
}

/** The smallest box around points. */
export function boxOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return [left, top, right, bottom]
}
