import type { Point } from './pages.ts'

/** PDF 32000-1, 8.3.4: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [A, B, C, D, E, F] = outer
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** A point of user space in the space that the matrix leads to. */
export function transform([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** How much longer a line becomes, taken over both axes (the square root of the area's growth). */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c))
}

/** From user space of the box [left, bottom, right, top] to points from the top left corner after turning clockwise. */
export function pageMatrix(box: readonly [number, number, number, number], quarterTurns: number): Matrix {
  const [left, bottom, right, top] = box
  switch (((quarterTurns % 4) + 4) % 4) {
    case 1:
      return [0, 1, 1, 0, -bottom, -left]
    case 2:
      return [-1, 0, 0, 1, right, -bottom]
    case 3:
      return [0, -1, -1, 0, top, right]
    default:
      return [1, 0, 0, -1, -left, top]
  }
}
