import { ReportError } from '../../document/errors.ts'
import { isContentsEntry, readParagraph } from './paragraphs.ts'
import {
  chosenBranch,
  countMore,
  type FlowItem,
  holdsContent,
  type Merge,
  type Reading,
  type TableCell,
  type TableItem,
  type TableRow,
} from './reading.ts'
import { attributeOf, childOf, numberOf, propertyOf, type XmlElement } from './xml.ts'

/** Items so far, and the text of a paragraph whose end was deleted and which the next one carries on. */
interface Flow {
  readonly items: FlowItem[]
  carried: string
}

type BlockReader = (element: XmlElement, flow: Flow, reading: Reading) => void

/**
 * Paragraphs and tables inside a body, cell, text box or note, in reading order; a text box comes after the paragraph
 * that anchors it. Empty paragraphs are kept (a cell may need its lines). Throws `too-large` past the bound on cells.
 */
export function readFlow(container: XmlElement, reading: Reading): readonly FlowItem[] {
  const flow: Flow = { items: [], carried: '' }
  readBlocks(container, flow, reading)
  flush(flow)
  return flow.items
}

/** A paragraph with a deleted end and none to join stays one by itself. */
function flush(flow: Flow): void {
  if (flow.carried !== '') flow.items.push({ type: 'text', text: flow.carried, level: null })
  flow.carried = ''
}

function readBlocks(container: XmlElement, flow: Flow, reading: Reading): void {
  for (const element of container.children) {
    const reader = Object.hasOwn(blockReaders, element.name) ? blockReaders[element.name] : undefined
    if (reader) {
      reader(element, flow, reading)
    } else if (holdsContent(element)) {
      countMore(reading.unknown, element.name)
      readBlocks(element, flow, reading)
    }
  }
}

const skip: BlockReader = () => undefined

const blockReaders: Readonly<Record<string, BlockReader>> = {
  'w:p': readBlockParagraph,
  'w:tbl': (element, flow, reading) => {
    flush(flow)
    flow.items.push(readTable(element, reading))
  },
  'w:sdt': readBlocks,
  'w:sdtContent': readBlocks,
  'w:customXml': readBlocks,
  'w:ins': readBlocks,
  'w:moveTo': readBlocks,
  'mc:AlternateContent': (element, flow, reading) => readBlocks(chosenBranch(element) ?? element, flow, reading),
  'w:del': skip,
  'w:moveFrom': skip,
  'w:tcPr': skip,
  'w:altChunk': (_, __, reading) => countMore(reading.unread, 'altChunk'),
  'w:subDoc': (_, __, reading) => countMore(reading.unread, 'subDoc'),
  // Runs that stand in the flow without a paragraph: not allowed, but their text is text.
  'w:r': (element, flow, reading) => readBlockParagraph(inParagraph(element), flow, reading),
}

const inParagraph = (run: XmlElement): XmlElement => ({ name: 'w:p', attributes: '', children: [run], text: '' })

function readBlockParagraph(element: XmlElement, flow: Flow, reading: Reading): void {
  if (isContentsEntry(element, reading)) return
  const { text, level, joinsNext, boxes } = readParagraph(element, flow.carried, reading)
  flow.carried = joinsNext ? text : ''
  if (!joinsNext) flow.items.push({ type: 'text', text, level })
  for (const box of boxes) flow.items.push(...readFlow(box, reading))
}

function readTable(table: XmlElement, reading: Reading): TableItem {
  const rows = framed(table, 'w:tr', reading).flatMap((row) => readRow(row, reading) ?? [])
  return { type: 'table', rows }
}

/** A row, or null where it is deleted, or hidden and without printed text. */
function readRow(row: XmlElement, reading: Reading): TableRow | null {
  const properties = childOf(row, 'w:trPr')
  if (childOf(properties, 'w:del') !== undefined) return null
  const cells = framed(row, 'w:tc', reading)
    .filter((cell) => childOf(childOf(cell, 'w:tcPr'), 'w:cellDel') === undefined)
    .map((cell) => readCell(cell, reading))
  if (cells.length === 0) return null
  const isHidden = childOf(properties, 'w:hidden') !== undefined
  if (isHidden && cells.every(({ items }) => items.every((item) => item.type === 'text' && item.text === '')))
    return null
  return {
    skippedBefore: Math.max(0, numberOf(properties, 'w:gridBefore') ?? 0),
    skippedAfter: Math.max(0, numberOf(properties, 'w:gridAfter') ?? 0),
    widthBefore: widthOf(properties, 'w:wBefore') ?? 0,
    cells,
  }
}

function readCell(cell: XmlElement, reading: Reading): TableCell {
  if (++reading.tally.cells > reading.limits.documentCells) throw tooManyCells(reading)
  const properties = childOf(cell, 'w:tcPr')
  return {
    items: readFlow(cell, reading),
    colSpan: Math.max(1, numberOf(properties, 'w:gridSpan') ?? 1),
    vertical: mergeOf(properties, 'w:vMerge') ?? trackedMergeOf(properties),
    horizontal: mergeOf(properties, 'w:hMerge'),
    width: widthOf(properties, 'w:tcW'),
  }
}

/** Without a value, or with any but `restart`, the cell goes on with a merge (17.4.84). */
function mergeOf(properties: XmlElement | undefined, name: string): Merge {
  if (childOf(properties, name) === undefined) return null
  return propertyOf(properties, name) === 'restart' ? 'start' : 'further'
}

/** A merge made under change tracking, accepted. */
function trackedMergeOf(properties: XmlElement | undefined): Merge {
  const merge = childOf(properties, 'w:cellMerge')
  const value = merge ? attributeOf(merge, 'vMerge') : null
  return value === 'rest' ? 'start' : value === 'cont' ? 'further' : null
}

function widthOf(properties: XmlElement | undefined, name: string): number | null {
  const element = childOf(properties, name)
  if (element === undefined || attributeOf(element, 'type') !== 'dxa') return null
  const width = Number(attributeOf(element, 'w'))
  return width > 0 ? width : null
}

/** Elements that frame rows or cells: content controls, custom markup, accepted insertions. */
const frames: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])
const tableProperties: ReadonlySet<string> = new Set(['w:tblPr', 'w:trPr', 'w:del', 'w:moveFrom'])

/** The rows of a table or the cells of a row, also out of frames around them. */
function framed(container: XmlElement, name: string, reading: Reading): readonly XmlElement[] {
  return container.children.flatMap((child) => {
    if (child.name === name) return [child]
    if (frames.has(child.name)) return framed(child, name, reading)
    if (tableProperties.has(child.name) || !holdsContent(child)) return []
    countMore(reading.unknown, child.name)
    return framed(child, name, reading)
  })
}

function tooManyCells(reading: Reading): ReportError {
  const limit = reading.limits.documentCells
  return new ReportError('too-large', {
    file: reading.file,
    reason: `its tables hold more than ${limit} cells`,
    reasonZh: `其表格超过 ${limit} 个单元格`,
  })
}
