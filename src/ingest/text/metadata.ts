import type { MetadataItem, MetadataKey } from '../../document/document.ts'
import { isBlank } from '../../document/text.ts'
import { type Line, positionIn } from './lines.ts'

/** What crawlers and sites print above an article, as `名称: 值`. */
const keys: Readonly<Record<string, MetadataKey>> = {
  标题: 'title',
  发布时间: 'published',
  发布日期: 'published',
  公开日期: 'published',
  成文日期: 'published',
  文号: 'document_number',
  发文字号: 'document_number',
  发布机构: 'issuer',
  发文机关: 'issuer',
  来源: 'issuer',
  信息来源: 'issuer',
  索引号: 'index_number',
  原文链接: 'source_url',
  网址: 'source_url',
  URL: 'source_url',
  栏目: 'site',
}

/** Lines within which such a head stands; further down a colon is prose. */
const headLines = 20

export interface SplitHead {
  readonly metadata: readonly MetadataItem[]
  readonly body: readonly Line[]
}

/** Sets aside the lines before the article that say where it came from; all lines stay body where there are none. */
export function splitHead(lines: readonly Line[]): SplitHead {
  const metadata: MetadataItem[] = []
  const separator = lines
    .slice(0, headLines)
    .findIndex((line) => /^\s*[=＝\-—*]{3,}.*正文.*[=＝\-—*]{3,}\s*$/u.test(line.text))
  const head = lines.slice(0, separator < 0 ? headLines : separator)
  const taken = new Set<Line>()
  for (const line of head) {
    const match = /^\s*[【[]?([\p{Script=Han}A-Z]{2,5})[】\]]?\s*[:：]\s*(.*)$/u.exec(line.text)
    const key = match ? keys[match[1] ?? ''] : undefined
    if (!match || !key) {
      // Without a marked end of the head, the first other line begins the article.
      if (separator < 0 && !isBlank(line.text)) break
      continue
    }
    taken.add(line)
    const value = match[2]?.trim() ?? ''
    const position = positionIn(line, line.text.length - (match[2]?.length ?? 0), value.length)
    if (value !== '') metadata.push({ key, text: value, position })
  }
  const body = separator < 0 ? lines.filter((line) => !taken.has(line)) : lines.slice(separator + 1)
  return { metadata, body }
}
