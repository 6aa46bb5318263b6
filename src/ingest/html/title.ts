import type { Heading, MetadataItem } from '../../document/document.ts'
import { isBlank } from './inline.ts'
import { isLinks, type Piece, type TextPiece } from './pieces.ts'
import { isReportTitle } from './signals.ts'
import { attributeOf, descendants, type ElementNode, rawText } from './tree.ts'

/** Texts at the start of the article among which its own title would be. */
const FIRST_TEXTS = 8

/** The page's title as a heading of level 1; null where the article begins with it or the page has none. */
export function titleHeading(
  metadata: readonly MetadataItem[],
  around: readonly Piece[],
  article: readonly Piece[],
): Heading | null {
  const texts = article.filter((piece): piece is TextPiece => piece.type === 'text').slice(0, FIRST_TEXTS)
  const start = squeeze(texts.map((piece) => piece.text).join(''))
  const candidates = [
    ...metadata.filter(
      (item) => item.key === 'title' && item.position?.on === 'node' && /^meta/.test(item.position.path),
    ),
    ...printedTitles(around),
    ...metadata.filter((item) => item.key === 'title').map((item) => ({ ...item, text: withoutSite(item.text) })),
  ]
  const title = candidates.find((candidate) => isReportTitle(candidate.text)) ?? candidates[0]
  if (!title || start.includes(squeeze(title.text))) return null
  const positions = title.position ? [title.position] : []
  return { type: 'heading', level: 1, text: title.text.replace(/\s*\n\s*/g, ''), positions }
}

/** What the title tag says, with the name of the site that most pages append. */
export function titleTag(root: ElementNode): MetadataItem[] {
  for (const element of descendants(root)) {
    if (element.tag !== 'title' || element.parent?.tag !== 'head') continue
    const text = rawText(element).replace(/\s+/g, ' ').trim()
    return isBlank(text)
      ? []
      : [{ key: 'title', text, position: { on: 'node', path: 'title tag', line: element.line } }]
  }
  return []
}

function printedTitles(around: readonly Piece[]): MetadataItem[] {
  return around
    .filter((piece): piece is TextPiece => piece.type === 'text' && !isLinks(piece) && isTitlePlace(piece))
    .map((piece) => ({
      key: 'title',
      text: piece.text,
      position: { on: 'node', path: 'page title', line: piece.node.line },
    }))
}

function isTitlePlace(piece: TextPiece): boolean {
  if (piece.level === 1 || piece.level === 2) return piece.furniture === null || isReportTitle(piece.text)
  const names = `${attributeOf(piece.node, 'class') ?? ''} ${attributeOf(piece.node, 'id') ?? ''}`
  return isReportTitle(piece.text) && /title|biaoti|(?:^|[\s_-])bt(?:$|[\s_-])/i.test(names)
}

/** `报告_政府信息公开年报_某区管委会` → 报告: the part that is a report's title, else the first. */
function withoutSite(text: string): string {
  const parts = text.split(/\s*[_|｜]\s*|\s+[-–—]+\s+|--+|-(?=[\u4E00-\u9FFF])/).filter((part) => !isBlank(part))
  return parts.find(isReportTitle) ?? parts[0] ?? text
}

function squeeze(text: string): string {
  return text.replace(/[\s\u00A0\u3000\u200B]/g, '')
}
