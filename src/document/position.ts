import type { Box, Position } from './document.ts'

/** A position as a person reads it: `p. 4, 72×310`, `line 57, column 2`, `table 2, row 5, cell 3`. */
export function formatPosition(position: Position): string {
  switch (position.on) {
    case 'page':
      return `p. ${position.page}, ${Math.round(position.box[0])}×${Math.round(position.box[1])}`
    case 'line':
      return `line ${position.line}, column ${position.column}`
    case 'node':
      return position.offset === undefined ? position.path : `${position.path}, character ${position.offset + 1}`
  }
}

/** The same text for the same place, for looking positions up. */
export function positionKey(position: Position): string {
  switch (position.on) {
    case 'page':
      return `page ${position.page} ${position.box.join(' ')}`
    case 'line':
      return `line ${position.line} ${position.column} ${position.length}`
    case 'node':
      return `node ${position.line} ${position.offset} ${position.length} ${position.path}`
  }
}

/** The smallest box that holds all of them. */
export function unionBox(boxes: readonly [Box, ...Box[]]): Box {
  let [left, top, right, bottom] = boxes[0]
  // Not Math.min(...all): a line may have more characters than a call takes arguments.
  for (const box of boxes) {
    left = Math.min(left, box[0])
    top = Math.min(top, box[1])
    right = Math.max(right, box[2])
    bottom = Math.max(bottom, box[3])
  }
  return [left, top, right, bottom]
}

/**
 * The position of a part of a text: `start` and `length` in UTF-16 units of the text that `position` covers, which
 * must hold no line break before `start` where the position counts lines. A page position keeps its whole box.
 */
export function partOfPosition(position: Position, start: number, length: number): Position {
  switch (position.on) {
    case 'page':
      return position
    case 'line':
      return { on: 'line', line: position.line, column: position.column + start, length }
    case 'node':
      return { ...position, offset: (position.offset ?? 0) + start, length }
  }
}
