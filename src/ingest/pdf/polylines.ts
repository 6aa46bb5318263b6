import type { Point, Polyline } from './pages.ts'

/** Takes the steps of a path in order and gathers its polylines; a single point makes none. */
export interface PathPen {
  readonly lines: readonly Polyline[]
  readonly moveTo: (point: Point, closesBefore?: boolean) => void
  readonly lineTo: (point: Point) => void
  /** Only its last point is kept: the polyline ends before a curve and begins anew after it. */
  readonly curveTo: (end: Point) => void
  /** Back to where the polyline began, which is returned; null where it has no point. */
  readonly close: () => Point | null
  /** Once, after the last step. */
  readonly finish: (closes?: boolean) => readonly Polyline[]
}

export function newPen(): PathPen {
  const lines: Polyline[] = []
  let points: Point[] = []
  let isCurved = false
  const end = (isClosed: boolean): void => {
    if (points.length > 1) lines.push({ points, isClosed: isClosed && !isCurved, isCurved })
    points = []
  }
  return {
    lines,
    moveTo: (point, closesBefore = false) => {
      end(closesBefore)
      isCurved = false
      points.push(point)
    },
    lineTo: (point) => void points.push(point),
    curveTo: (last) => {
      end(false)
      isCurved = true
      points = [last]
    },
    close: () => {
      const start = points[0] ?? null
      end(true)
      return start
    },
    finish: (closes = false) => {
      end(closes)
      return lines
    },
  }
}
