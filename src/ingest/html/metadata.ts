import type { MetadataItem, MetadataKey } from '../../document/document.ts'
import { isBlank } from './inline.ts'
import { type GridPiece, isLinks, type Piece } from './pieces.ts'
import { attributeOf, descendants, type ElementNode } from './tree.ts'

/** Names of meta tags as content systems write them, in lower case. */
const META_NAMES: Readonly<Record<string, MetadataKey>> = {
  articletitle: 'title',
  pubdate: 'published',
  publishdate: 'published',
  'article:published_time': 'published',
  contentsource: 'issuer',
  source: 'issuer',
  url: 'source_url',
  'og:url': 'source_url',
  sitename: 'site',
  'og:site_name': 'site',
  columnname: 'site',
  indexnumber: 'index_number',
  索引号: 'index_number',
  索引號: 'index_number',
  文号: 'document_number',
  发文机构: 'issuer',
  发布机构: 'issuer',
}

/** Labels that sites print above an article; the longer ones first, so that 信息来源 is not read as 来源. */
const LABELS: readonly (readonly [label: string, key: MetadataKey | null])[] = [
  ['信息索引号', 'index_number'],
  ['索引号', 'index_number'],
  ['索取号', 'index_number'],
  ['发布机构', 'issuer'],
  ['发文机构', 'issuer'],
  ['发文机关', 'issuer'],
  ['发布单位', 'issuer'],
  ['发文单位', 'issuer'],
  ['公开机构', 'issuer'],
  ['信息来源', 'issuer'],
  ['文章来源', 'issuer'],
  ['来源', 'issuer'],
  ['发文字号', 'document_number'],
  ['文件编号', 'document_number'],
  ['文号', 'document_number'],
  ['发布日期', 'published'],
  ['发布时间', 'published'],
  ['公开日期', 'published'],
  ['发文日期', 'published'],
  ['成文日期', 'published'],
  ['生成日期', 'published'],
  ['信息名称', 'title'],
  ['名称', 'title'],
  ['标题', 'title'],
  // The same on mirrors in traditional characters.
  ['索引號', 'index_number'],
  ['發布機構', 'issuer'],
  ['發佈機構', 'issuer'],
  ['發文機關', 'issuer'],
  ['信息來源', 'issuer'],
  ['來源', 'issuer'],
  ['發文字號', 'document_number'],
  ['文號', 'document_number'],
  ['發布日期', 'published'],
  ['發佈日期', 'published'],
  ['發布時間', 'published'],
  ['發佈時間', 'published'],
  ['公開日期', 'published'],
  ['標題', 'title'],
  // Known to stand in such rows; not kept, but they end the value before them.
  ...[
    '主题分类',
    '组配分类',
    '体裁分类',
    '信息分类',
    '公开类别',
    '公开方式',
    '公开时限',
    '公开范围',
    '公开形式',
    '公开责任部门',
    '有效性',
    '效力状态',
    '关键词',
    '主题词',
    '内容概述',
    '浏览次数',
    '瀏覽次數',
    '字體',
    '访问次数',
    '阅读次数',
    '点击数',
    '浏览量',
    '阅读量',
    '字体',
    '字号',
    '作者',
    '编辑',
    '责任编辑',
    '审核',
    '打印',
    '时间',
    '日期',
    '废止日期',
    '生效日期',
    '失效日期',
  ].map((label) => [label, null] as const),
]
const KEYS = new Map(LABELS)
const LABEL = LABELS.map(([label]) => [...label].join('[\\s\\u00A0\\u3000]*')).join('|')
const LABELLED = new RegExp(`(${LABEL})[\\s\\u00A0\\u3000]*[：:][\\s\\u00A0\\u3000]*`, 'g')
/** Most lines and cells have none, and need not be searched for fifty labels. */
const COLON = /[：:]/
const LABEL_ONLY = new RegExp(
  `^[\\s\\u00A0\\u3000【\\[]*(${LABEL})[\\s\\u00A0\\u3000]*[：:]?[】\\]\\s\\u00A0\\u3000]*$`,
)
/** Longest line of page information, and longest value in it. */
const LONGEST_LINE = 400
const LONGEST_VALUE = 200
/** A label set wide with spaces: 索　　引　　号： */
const LONGEST_LABEL = 40

/** What meta tags in the head say of the page. */
export function metaTags(root: ElementNode): MetadataItem[] {
  const items: MetadataItem[] = []
  for (const element of descendants(root)) {
    if (element.tag !== 'meta') continue
    const name = attributeOf(element, 'name') ?? attributeOf(element, 'property')
    const key = name === undefined ? undefined : META_NAMES[name.trim().toLowerCase()]
    const text = (attributeOf(element, 'content') ?? '').trim()
    const position = { on: 'node', path: `meta tag ${name?.trim()}`, line: element.line } as const
    if (key && text !== '') items.push({ key, text, position })
  }
  return items
}

/** What the lines, lists and tables around an article say of it, in printed order. */
export function printedMetadata(pieces: readonly Piece[]): MetadataItem[] {
  return pieces.flatMap((piece, index) => {
    if (piece.type === 'grid') return isMetadataGrid(piece) ? gridItems(piece) : []
    if (piece.type !== 'text' || isLinks(piece)) return []
    const next = pieces[index + 1]
    const label = labelIn(piece.text)
    // A list or layout table that prints the label in one block and the value in the next.
    if (label && next?.type === 'text' && !labelIn(next.text)) return itemOf(label, next.text, piece.node.line)
    return lineItems(piece.text, piece.node.line)
  })
}

/** True for the table of index number, issuer and dates that sites print above an article. */
export function isMetadataGrid(grid: GridPiece): boolean {
  const filled = grid.cells.filter((cell) => !isBlank(cell.text))
  const labels = filled.filter((cell) => labelIn(cell.text) || startsWithLabel(cell.text))
  // Labels side by side head the columns of a list; in a table about the page a value follows each.
  const isList = grid.cells.some((cell, index) => {
    const next = grid.cells[index + 1]
    return next?.row === cell.row && labelIn(cell.text) !== undefined && labelIn(next.text) !== undefined
  })
  return labels.length >= 2 && labels.length * 3 >= filled.length && !isList
}

/** The label that is all of the text, as printed; undefined where there is other text. */
function labelIn(text: string): string | undefined {
  return text.length <= LONGEST_LABEL ? LABEL_ONLY.exec(text)?.[1] : undefined
}

function startsWithLabel(text: string): boolean {
  if (!COLON.test(text)) return false
  LABELLED.lastIndex = 0
  return text.length <= LONGEST_VALUE && LABELLED.exec(text)?.index === 0
}

function gridItems(grid: GridPiece): MetadataItem[] {
  return grid.cells.flatMap((cell, index) => {
    const label = labelIn(cell.text)
    const next = grid.cells[index + 1]
    if (!label) return lineItems(cell.text, cell.line)
    return next && next.row === cell.row && !labelIn(next.text) ? itemOf(label, next.text, cell.line) : []
  })
}

/** `索 引 号：X 发布机构：Y`, also without anything between X and the next label. */
function lineItems(text: string, line: number): MetadataItem[] {
  if (text.length > LONGEST_LINE || !COLON.test(text)) return []
  const found = [...text.matchAll(LABELLED)]
  return found.flatMap((match, index) => {
    const end = found[index + 1]?.index ?? text.length
    return itemOf(match[1] ?? '', text.slice(match.index + match[0].length, end), line)
  })
}

function itemOf(printed: string, value: string, line: number): MetadataItem[] {
  const label = printed.replace(/[\s\u00A0\u3000]/g, '')
  const key = KEYS.get(label)
  const text = value.replace(/[\s\u00A0\u3000|【[（(]+$/, '').trim()
  if (!key || isBlank(text) || text.length > LONGEST_VALUE) return []
  return [{ key, text, position: { on: 'node', path: `page information, ${label}`, line } }]
}
