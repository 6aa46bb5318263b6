import type { Block, Grid, Position } from '../src/document/document.ts'
import { partOfPosition } from '../src/document/position.ts'
import { type Squeezed, squeezeWithOffsets } from '../src/document/squeezed.ts'
import { isBlank, likenessFrom, normalizeLabel, squeeze } from '../src/document/text.ts'
import { headings } from './forms/headings.ts'
import type { SectionKey } from './record.ts'

/** A section heading in a heading or paragraph block. Offsets in UTF-16 units of the block's text. */
export interface FoundHeading {
  readonly block: number
  /** Row of the grid in which it stands alone; null in running text. */
  readonly row: number | null
  readonly start: number
  readonly end: number
  readonly key: SectionKey
  readonly title: string
  readonly position: Position
}

interface Title {
  readonly key: SectionKey
  /** Normalized. */
  readonly text: string
}

const titles: readonly Title[] = headings
  .flatMap((spec) => spec.titles.map((title) => ({ key: spec.key, text: normalizeLabel(title) })))
  .sort((a, b) => b.text.length - a.text.length)

const exactTitles: ReadonlyMap<string, Title> = new Map(titles.map((title) => [title.text, title]))

/** 一、 一. （一）at the head of a line. */
const chapterNumber = /^[一二三四五六七八九十]{1,3}[、.,]/u
const anyNumber = /^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.,]|#{1,6})/u
/** A heading on a line of its own is seldom longer; sentences are. */
const longestHeading = 45
/** One misprint in a title of ten characters. */
const leastHeadingLikeness = 0.85
/** Shorter titles (概述, 附表) run on into a sentence must be exact and numbered. */
const shortTitle = 5

/**
 * All section headings in document order: alone on a line, or run on in a paragraph behind a chapter number
 * (`…件。 二、主动公开政府信息情况第二十条…`). Sub-headings with （一） are left out where chapters are numbered 一、.
 */
export function findHeadings(blocks: readonly Block[]): readonly FoundHeading[] {
  const found: (FoundHeading & { readonly chapter: boolean })[] = []
  blocks.forEach((block, index) => {
    if (block.type === 'grid') {
      found.push(...headingsInGrid(block, index))
      return
    }
    const position = block.positions[0]
    if (!position) return
    // Nearly every paragraph is prose without a chapter number and too long for a heading.
    const numbered = /[一二三四五六七八九十]\s*、/u.test(block.text)
    if (!numbered && (block.text.length > 4 * longestHeading || squeeze(block.text).length > longestHeading)) return
    const squeezed = squeezeWithOffsets(block.text)
    for (const match of matchesIn(squeezed, block.type === 'heading')) {
      const start = squeezed.offsets[match.start] ?? 0
      const end = endOffset(squeezed, match.end)
      const title = block.text.slice(start, end).trim()
      const place = partOfPosition(position, start, end - start)
      found.push({
        block: index,
        row: null,
        start,
        end,
        key: match.key,
        title,
        position: place,
        chapter: match.chapter,
      })
    }
  })
  const chapters = found.filter((heading) => heading.chapter)
  return chapters.length >= 2 ? chapters : found
}

/** A heading drawn as a row of the table that follows it: the only words of its row. */
function headingsInGrid(grid: Grid, block: number): readonly (FoundHeading & { readonly chapter: boolean })[] {
  // The statistics sheet has chapters of its own with the same names, and in a list of cells every cell stands alone.
  const sheet = grid.cells.some((cell) => /统计指标|指标名称/u.test(cell.text))
  if (sheet || grid.columnCount === 1) return []
  const rows = Map.groupBy(
    grid.cells.filter((cell) => !isBlank(cell.text)),
    (cell) => cell.row,
  )
  return [...rows].flatMap(([row, cells]) => {
    const [cell, ...others] = cells
    if (!cell || others.length > 0 || !/^[\s\u3000]*[一二三四五六七八九十]/u.test(cell.text)) return []
    const squeezed = squeezeWithOffsets(cell.text)
    const match = squeezed.text.length <= longestHeading ? aloneOnLine(squeezed.text, false) : null
    if (!match || match.end < squeezed.text.length) return []
    const { key, chapter } = match
    return [
      { block, row, start: 0, end: cell.text.length, key, title: cell.text.trim(), position: cell.position, chapter },
    ]
  })
}

function endOffset(squeezed: Squeezed, end: number): number {
  return (squeezed.offsets[end - 1] ?? -1) + 1
}

interface TitleMatch {
  readonly start: number
  readonly end: number
  readonly key: SectionKey
  readonly chapter: boolean
}

function matchesIn(squeezed: Squeezed, isHeading: boolean): readonly TitleMatch[] {
  const { text } = squeezed
  if (text.length <= longestHeading) {
    const alone = aloneOnLine(text, isHeading)
    return alone ? [alone] : []
  }
  const matches: TitleMatch[] = []
  for (const number of text.matchAll(/(?<=^|[^第〔([一二三四五六七八九十])[一二三四五六七八九十]{1,2}、/gu)) {
    const start = number.index
    const title = titleAt(text, start + number[0].length)
    if (title) matches.push({ start, end: title.end, key: title.key, chapter: true })
  }
  return matches
}

function aloneOnLine(text: string, isHeading: boolean): TitleMatch | null {
  const number = anyNumber.exec(text)?.[0] ?? ''
  const rest = normalizeLabel(text.slice(number.length))
  const chapter = chapterNumber.test(text)
  const exact = exactTitles.get(rest)
  if (exact && (number !== '' || isHeading || rest.length > shortTitle)) {
    return { start: 0, end: text.length, key: exact.key, chapter }
  }
  if (number === '' && !isHeading) return null
  if (/统计表$/u.test(rest) && rest.length <= longestHeading)
    return { start: 0, end: text.length, key: 'annex', chapter }
  const close = titles.find(
    (title) =>
      title.text.length > shortTitle &&
      Math.abs(title.text.length - rest.length) <= rest.length / 3 &&
      likenessFrom(leastHeadingLikeness, rest, title.text) > 0,
  )
  if (close) return { start: 0, end: text.length, key: close.key, chapter }
  // A heading whose first sentence or table runs on behind it on the same short line.
  const running = chapter ? titleAt(text, number.length) : null
  return running ? { start: 0, end: running.end, key: running.key, chapter } : null
}

/** The longest title that begins at `start`, one misprint allowed in long ones. */
function titleAt(text: string, start: number): { readonly end: number; readonly key: SectionKey } | null {
  const after = text.slice(start, start + longestHeading)
  for (const title of titles) {
    const end = endOfPrefix(after, title.text)
    if (end !== null) return { end: start + end, key: title.key }
  }
  const table = /^[^。，；]{0,20}统计表/u.exec(after)
  return table ? { end: start + table[0].length, key: 'annex' } : null
}

/** How many characters of `text` the normalized `title` covers at its beginning; punctuation inside is passed over. */
function endOfPrefix(text: string, title: string): number | null {
  let matchedLength = 0
  let misprints = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    if (character === title[matchedLength]) matchedLength++
    else if (/[^\p{L}\p{N}]/u.test(character)) continue
    else if (title.length >= 10 && misprints === 0) misprints++
    else return null
    if (matchedLength === title.length) return index + 1
  }
  return null
}
