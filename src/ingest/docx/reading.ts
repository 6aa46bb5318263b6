import type { Note } from '../../document/finding.ts'
import type { Limits } from '../limits.ts'
import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'
import type { XmlElement } from './xml.ts'

/** What the readers of one document share: its definitions, and tallies that grow in document order. */
export interface Reading {
  readonly file: string
  readonly limits: Limits
  readonly note: Note
  readonly styles: Styles
  readonly numbering: Numbering
  /** Footnotes and endnotes that the text refers to, in order: `footnote 2`. */
  readonly notes: Set<string>
  /** Elements of unknown name that hold text, with how often they were met. */
  readonly unknown: Map<string, number>
  /** Content of other parts that is not read (`altChunk`, `subDoc`), with how often. */
  readonly unread: Map<string, number>
  readonly tally: { pictures: number; cells: number }
}

/** What stands in the flow of the body, a cell or a text box, in reading order. */
export type FlowItem = TextItem | TableItem

export interface TextItem {
  readonly type: 'text'
  /** As printed, its automatic number included; line breaks as `\n`. */
  readonly text: string
  readonly level: number | null
}

export interface TableItem {
  readonly type: 'table'
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** Grid columns left out before the first and after the last cell. */
  readonly skippedBefore: number
  readonly skippedAfter: number
  /** Twentieths of a point of what is left out before the first cell; 0 where not stated. */
  readonly widthBefore: number
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  readonly items: readonly FlowItem[]
  readonly colSpan: number
  /** Part of a merge downwards: its first cell, a further one, or none. */
  readonly vertical: Merge
  /** The same to the right, in the way of Word 97 (`w:hMerge`). */
  readonly horizontal: Merge
  /** Preferred width in twentieths of a point, null where none is stated. */
  readonly width: number | null
}

export type Merge = 'start' | 'further' | null

/** Counts one more under a name. */
export function countMore(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/**
 * The branch of `mc:AlternateContent` to read, as its only one: the first choice that holds anything a reader here
 * knows, else the fallback. Both say the same in newer and older markup, so never both.
 */
export function chosenBranch(element: XmlElement): XmlElement | undefined {
  const choices = element.children.filter(({ name }) => name === 'mc:Choice')
  const fallback = element.children.find(({ name }) => name === 'mc:Fallback')
  return choices.find(holdsContent) ?? fallback ?? choices[0]
}

const contentElements: ReadonlySet<string> = new Set(['w:t', 'm:t', 'w:p', 'w:tbl', 'w:txbxContent', 'w:sym', 'a:blip'])

/** True where text, a table or a picture stands anywhere inside. */
export function holdsContent(element: XmlElement): boolean {
  return contentElements.has(element.name) || element.children.some(holdsContent)
}
