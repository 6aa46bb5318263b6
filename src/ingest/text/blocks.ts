import type { Block } from '../../document/document.ts'
import { isBlank } from '../../document/text.ts'
import { readCellLines } from './cell-lines.ts'
import { type Line, positionIn } from './lines.ts'
import { readPipes } from './pipes.ts'
import { readSeparated } from './separated.ts'
import { readStacked } from './stacked.ts'
import { readTabs } from './tabs.ts'

/** Page numbers of a printed page, unmistakable: - 4 -, 第 4 页, 第4页 共6页. A bare number is left to who knows the table. */
const pageNumber = /^[\s\f]*(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?)\s*$/u

/** A block with the number of lines that it takes. */
export interface Taken {
  readonly block: Block | null
  readonly lines: number
}

/** Tries one layout at the head of `lines`; null where it is not that layout. */
export type LayoutReader = (lines: readonly Line[], start: number) => Taken | null

/** More particular layouts first. */
const layouts: readonly LayoutReader[] = [readCellLines, readPipes, readTabs, readSeparated, readStacked]

/** Paragraphs, headings and grids of a plain text. A line that no table layout takes is a paragraph of its own. */
export function blocksOfLines(all: readonly Line[]): readonly Block[] {
  const lines = all.filter((line) => !pageNumber.test(line.text))
  const blocks: Block[] = []
  let start = 0
  while (start < lines.length) {
    const line = lines[start]
    if (!line) break
    const taken = layouts.reduce<Taken | null>((found, read) => found ?? read(lines, start), null)
    if (taken) {
      if (taken.block) blocks.push(taken.block)
      start += taken.lines
      continue
    }
    const block = lineBlock(line)
    if (block) blocks.push(block)
    start++
  }
  return blocks
}

/** A Markdown heading, or a paragraph; null for a blank line. */
function lineBlock(line: Line): Block | null {
  if (isBlank(line.text)) return null
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/u.exec(line.text)
  const printed = heading?.[2] ?? line.text.trim()
  const positions = [positionIn(line, line.text.indexOf(printed), printed.length)]
  // Markdown's emphasis around a heading or a label is not print.
  const text = printed.replace(/^\*\*(.+)\*\*$/u, '$1').trim()
  return heading
    ? { type: 'heading', level: heading[1]?.length ?? null, text, positions }
    : { type: 'paragraph', text, positions }
}
