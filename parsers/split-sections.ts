import type { Block, Position } from '../src/document/document.ts'
import { partOfPosition } from '../src/document/position.ts'
import type { FoundHeading } from './find-headings.ts'
import type { Section, SectionParagraph } from './record.ts'

interface Part {
  readonly text: string
  readonly positions: readonly Position[]
}

/** The report's sections with their running text. What stands before the first heading is the preamble. */
export function splitSections(blocks: readonly Block[], headings: readonly FoundHeading[]): readonly Section[] {
  const sections: { key: Section['key']; title: string; parts: Part[]; position: Section['position'] }[] = [
    { key: 'preamble', title: '', parts: [], position: blocks[0]?.positions[0] ?? null },
  ]
  blocks.forEach((block, index) => {
    const own = headings.filter((one) => one.block === index)
    if (block.type === 'grid') {
      for (const { key, title, position } of own) sections.push({ key, title, parts: [], position })
      return
    }
    let start = 0
    for (const heading of own) {
      sections.at(-1)?.parts.push(partOf(block, start, heading.start))
      sections.push({ key: heading.key, title: heading.title, parts: [], position: heading.position })
      start = heading.end
    }
    sections.at(-1)?.parts.push(partOf(block, start, block.text.length))
  })
  return sections
    .map(({ key, title, parts, position }) => ({ key, title, ...joined(parts), position }))
    .filter((section, index) => index > 0 || section.text !== '')
}

/** A stretch of a block's text without the blanks around it. */
function partOf(block: Exclude<Block, { readonly type: 'grid' }>, from: number, to: number): Part {
  const slice = block.text.slice(from, to)
  const text = slice.trim()
  const start = from + (slice.length - slice.trimStart().length)
  return { text, positions: placesOf(block.text, block.positions, start, text.length) }
}

/** Part of a place where there is one; a text that runs over pages or lines keeps all of its places. */
function placesOf(text: string, positions: readonly Position[], start: number, length: number): readonly Position[] {
  const [position, another] = positions
  if (!position || another || text.slice(0, start).includes('\n')) return positions
  return start === 0 && length === text.length ? positions : [partOfPosition(position, start, length)]
}

function joined(parts: readonly Part[]): Pick<Section, 'text' | 'paragraphs'> {
  const paragraphs: SectionParagraph[] = []
  let text = ''
  for (const part of parts) {
    if (part.text === '') continue
    if (text !== '') text += '\n'
    paragraphs.push({ start: text.length, end: text.length + part.text.length, positions: part.positions })
    text += part.text
  }
  return { text, paragraphs }
}
