import type { Position } from '../../document/document.ts'

/** One line of a text file, without its line break. `number` counts from 1. */
export interface Line {
  readonly number: number
  readonly text: string
}

/** LF, CRLF, CR, form feed, vertical tab and the Unicode separators end a line, as editors count them. */
export function linesOf(text: string): readonly Line[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).map((line, index) => ({ number: index + 1, text: line }))
}

/** The position of a part of a line; `start` counts UTF-16 units from 0. */
export function positionIn(line: Line, start: number, length: number): Position {
  return { on: 'line', line: line.number, column: start + 1, length }
}
