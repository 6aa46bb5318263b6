import type { Block } from '../src/document/document.ts'
import type { FoundHeading } from './find-headings.ts'
import type { Section } from './record.ts'

/** The report's sections with their running text. What stands before the first heading is the preamble. */
export function splitSections(blocks: readonly Block[], headings: readonly FoundHeading[]): readonly Section[] {
  const sections: { key: Section['key']; title: string; parts: string[]; position: Section['position'] }[] = [
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
      sections.at(-1)?.parts.push(block.text.slice(start, heading.start))
      sections.push({ key: heading.key, title: heading.title, parts: [], position: heading.position })
      start = heading.end
    }
    sections.at(-1)?.parts.push(block.text.slice(start))
  })
  return sections
    .map(({ key, title, parts, position }) => ({
      key,
      title,
      text: parts
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join('\n'),
      position,
    }))
    .filter((section, index) => index > 0 || section.text !== '')
}
