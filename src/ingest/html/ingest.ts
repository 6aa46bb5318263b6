import { createHash } from 'node:crypto'
import type { MetadataItem, SourceDocument } from '../../document/document.ts'
import { ReportError } from '../../document/errors.ts'
import type { Note } from '../../document/finding.ts'
import { decodeText } from '../decode.ts'
import type { Ingestor, SourceFile } from '../ingestor.ts'
import type { Limits } from '../limits.ts'
import { absenceOf } from './absence.ts'
import { type Article, findArticle } from './article.ts'
import { blocksOf } from './blocks.ts'
import { type FlatPage, type FlattenOptions, flattenPage } from './flatten.ts'
import { metaTags, printedMetadata } from './metadata.ts'
import { noteWhatIsMissing } from './missing.ts'
import { parseHtml } from './parse.ts'
import { declaredEncoding, isTextWithTables, looksLikeHtml } from './sniff.ts'
import { titleHeading, titleTag } from './title.ts'
import { type ElementNode, rawText } from './tree.ts'

/** Pages and fragments of pages. Nothing is fetched, no script is run. */
export const htmlIngestor: Ingestor = {
  accepts: (file) => looksLikeHtml(file.bytes),
  ingest: ingestHtml,
}

/**
 * The report in a page of a government site. Errors: too-large, empty, unsupported-format, no-article (a script shell,
 * only an attachment), no-text (only pictures).
 */
export function ingestHtml(file: SourceFile, note: Note, limits: Limits): SourceDocument {
  refuseLargeFile(file, limits)
  const declared = declaredEncoding(file.bytes)
  const { text, encoding } = decodeText(file.bytes, { file: file.name, ...(declared ? { declared } : {}) }, note)
  const root = parseHtml(withoutPictures(text), file.name, limits)
  const { page, article } = readPage(root, { file: file.name, limits, keepLines: isTextWithTables(text) })
  noteWhatIsMissing(page, article, note)
  const metadata = metadataOf(root, article)
  const title = titleHeading(metadata, article.around, article.pieces)
  const blocks = blocksOf(article.pieces)
  return {
    format: 'html',
    name: file.name,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    encoding,
    metadata,
    blocks: title ? [title, ...blocks] : blocks,
  }
}

/** Pictures inside the page take megabytes, which the parser would go through letter by letter. */
function withoutPictures(text: string): string {
  return text.replace(/data:image\/[\w.+-]{1,40};base64,[A-Za-z0-9+/=]+/g, 'data:')
}

function refuseLargeFile(file: SourceFile, limits: Limits): void {
  const { length } = file.bytes
  if (length <= limits.fileBytes) return
  const reason = `the file has ${length} bytes; at most ${limits.fileBytes} are read`
  throw new ReportError('too-large', {
    file: file.name,
    reason,
    reasonZh: `文件有 ${length} 字节，最多读取 ${limits.fileBytes} 字节`,
  })
}

interface ReadPage {
  readonly page: FlatPage
  readonly article: Article
}

/** The article; where the page shows none, one that it hides until a script shows it; else the reason why there is none. */
function readPage(root: ElementNode, options: FlattenOptions): ReadPage {
  const page = flattenPage(root, options)
  const article = findArticle(page.pieces)
  if (article.pieces.length > 0 && !hidesTables(page)) return { page, article }
  if (page.hidden.length > 0) {
    const whole = flattenPage(root, { ...options, showHidden: true })
    const hidden = findArticle(whole.pieces)
    if (hidden.pieces.length > 0) return { page: whole, article: hidden }
  }
  if (article.pieces.length > 0) return { page, article }
  const absence = absenceOf(root, page.pieces, options.file)
  if (absence) throw absence
  return { page, article: { pieces: page.pieces, around: [] } }
}

/** Words that each of the three tables prints and nothing else on a page does. */
const TABLE_WORDS = [/本年新?制[发作]|上一年项目/, /本年新收/, /结果维持/] as const

/** True where a tab or fold hides a table that the page shows nowhere else: a reader would click on it. */
function hidesTables(page: FlatPage): boolean {
  if (page.hidden.length === 0) return false
  const shown = page.pieces
    .map((piece) =>
      piece.type === 'grid' ? piece.cells.map((cell) => cell.text).join('') : piece.type === 'text' ? piece.text : '',
    )
    .join('')
    .replace(/\s/g, '')
  const hidden = page.hidden.map(rawText).join('').replace(/\s/g, '')
  return TABLE_WORDS.some((word) => word.test(hidden) && !word.test(shown))
}

/** What the page says of itself; the same statement is kept once. */
function metadataOf(root: ElementNode, article: Article): MetadataItem[] {
  const seen = new Set<string>()
  return [
    ...metaTags(root),
    ...titleTag(root),
    ...printedMetadata([...article.around, ...beforeReport(article)]),
  ].filter(({ key, text }) => seen.size < seen.add(`${key} ${text}`).size)
}

/** Texts at the start of an article among which sites print its date and source. */
const FIRST_TEXTS = 6

function beforeReport(article: Article): Article['pieces'] {
  return article.pieces.slice(0, FIRST_TEXTS)
}
