import type { Block, MetadataKey, Position, SourceDocument } from '../src/document/document.ts'
import type { Note } from '../src/document/finding.ts'
import { findingAt } from '../src/document/finding-on.ts'
import { plainText, squeeze } from '../src/document/text.ts'
import { toSimplified } from '../src/document/traditional.ts'
import { placeHintsOf } from './place-hints.ts'
import { readDate, readPeriod } from './read-dates.ts'
import { readScope } from './read-scope.ts'
import { looksLikeIssuer, type ReadTitle, readTitle } from './read-title.ts'
import type { Claim, Identity, Section } from './record.ts'

/** Who and when, from title, preamble, signature, page metadata and file name; conflicts are noted. */
export function readIdentity(document: SourceDocument, sections: readonly Section[], note: Note): Identity {
  const titles = titlesOf(document)
  const opening = openingOf(document, sections)
  const period = periodOf(opening)
  const signature = signatureOf(document.blocks)
  const years = yearClaims(titles, period, opening, document.name)
  const issuers = issuerClaims(titles, signature, document, opening)
  const scope = readScope({ issuer: issuers[0] ?? null, titles, opening, body: sections }, note)
  const identity: Identity = {
    title: titles[0]?.read.title ?? null,
    issuer: issuers[0] ?? null,
    year: years[0] ?? null,
    period,
    published: publishedOf(document, signature, years[0]?.value ?? null),
    scope: scope.said,
    likelyScope: scope.likely,
    notice: noticeOf(opening),
    indexNumber: metadata(document, 'index_number'),
    sourceUrl: metadata(document, 'source_url'),
    placeHints: placeHintsOf(document.name),
  }
  noteConflicts(identity, years, issuers, note)
  return identity
}

interface FoundTitle {
  readonly read: ReadTitle
  readonly from: 'title' | 'metadata' | 'file-name'
  readonly text: string
  readonly position: Position | null
}

/** Blocks at the head in which a title may stand, breadcrumbs and dates between them. */
const titleBlocks = 8

function titlesOf(document: SourceDocument): readonly FoundTitle[] {
  const texts = document.blocks.slice(0, titleBlocks).filter((block) => block.type !== 'grid')
  const alone = texts.flatMap((block) => titleIn(block, block.text))
  // A title may run over two or three lines; only where no line is one by itself.
  const found: FoundTitle[] =
    alone.length > 0
      ? [...withNameAbove(alone, texts)]
      : texts.flatMap((block, index) => titleIn(block, joined(texts, index)))
  for (const item of document.metadata) {
    const read = item.key === 'title' ? readTitle(item.text) : null
    if (read) found.push({ read, from: 'metadata', text: item.text, position: item.position })
  }
  const fileName = document.name.split(/[/\\]/u).at(-1) ?? ''
  const named = readTitle(fileName.replace(/\.[A-Za-z0-9]+$/u, ''))
  if (named) found.push({ read: named, from: 'file-name', text: fileName, position: null })
  // A title with a year says more than one without.
  const ranks = (title: FoundTitle): number => (title.read.year === null ? 1 : 0)
  return [...found].sort((a, b) => ranks(a) - ranks(b))
}

type TextBlock = Exclude<Block, { readonly type: 'grid' }>

/** A title at the head of `text`; one inside a long paragraph is a mention unless the paragraph begins with it. */
function titleIn(block: TextBlock, text: string): readonly FoundTitle[] {
  if (block.text.length > longestOpening && block.type !== 'heading') return []
  const read = readTitle(text.slice(0, longestOpening))
  if (!read || /[。；]/u.test(read.title)) return []
  return [{ read, from: 'title', text: block.text.trim(), position: block.positions[0] ?? null }]
}

/** The body's name on a line of its own above the title. */
function withNameAbove(titles: readonly FoundTitle[], texts: readonly TextBlock[]): readonly FoundTitle[] {
  return titles.map((title) => {
    if (title.read.issuer !== null) return title
    const index = texts.findIndex((block) => block.text.trim() === title.text)
    const above = plainText(texts[index - 1]?.text ?? '')
    return looksLikeIssuer(above) ? { ...title, read: { ...title.read, issuer: above } } : title
  })
}

function joined(texts: readonly TextBlock[], index: number): string {
  const lines = texts.slice(index, index + titleLines).map((block) => block.text)
  const end = lines.findIndex((line) => line.length > longestTitleLine)
  return lines
    .slice(0, end < 0 ? titleLines : end + 1)
    .map((line) => line.slice(0, longestTitleLine))
    .join('')
}

const titleLines = 3
const longestTitleLine = 60
const longestOpening = 120

interface Opening {
  readonly text: string
  readonly position: Position | null
}

/** The preamble and the first section, where reports say what they cover; the head of the text where neither is. */
function openingOf(document: SourceDocument, sections: readonly Section[]): Opening {
  const parts = sections.filter((section) => section.key === 'preamble' || section.key === 'overview')
  const text = parts.map((section) => section.text).join('\n')
  const position = parts[0]?.position ?? document.blocks[0]?.positions[0] ?? null
  return { text: plainText(text), position }
}

function periodOf(opening: Opening): Identity['period'] {
  const period = readPeriod(opening.text)
  return period ? { value: period.days, from: 'period', text: period.printed, position: opening.position } : null
}

function yearClaims(
  titles: readonly FoundTitle[],
  period: Identity['period'],
  opening: Opening,
  name: string,
): readonly Claim<number>[] {
  const claims: Claim<number>[] = []
  for (const { read, from, text, position } of titles) {
    if (read.year !== null && from !== 'file-name') claims.push({ value: read.year, from, text, position })
  }
  if (period) {
    const value = Number(period.value[0].slice(0, 4))
    claims.push({ value, from: 'period', text: period.text, position: period.position })
  }
  const stated = /(20\d{2})年度?(?:政府信息公开|政务公开|信息公开|我(?:镇|乡|局|办|街道|委|县|区|市))/u.exec(
    opening.text,
  )
  if (stated) {
    claims.push({ value: Number(stated[1]), from: 'preamble', text: stated[0], position: opening.position })
  }
  // The folder counts too (2022/九都镇.txt); what lies above it is the reader's own disk.
  const fileAndFolder = name.split(/[/\\]/u).slice(-2).join('/')
  const inName = /(?:^|[^\d])(20[0-3]\d)(?:[^\d]|$)/u.exec(fileAndFolder)
  if (inName) claims.push({ value: Number(inName[1]), from: 'file-name', text: fileAndFolder, position: null })
  return claims
}

interface Signature {
  readonly issuer: Claim<string> | null
  readonly date: Claim<string> | null
}

/** Lines at the end in which the body signs and dates. */
const signatureLines = 6
const longestSignatureLine = 40

function signatureOf(blocks: readonly Block[]): Signature {
  const lines = blocks
    .filter((block) => block.type !== 'grid')
    .slice(-signatureLines)
    .flatMap((block) =>
      block.text.split('\n').map((text) => ({ text: squeeze(text), position: block.positions[0] ?? null })),
    )
    .filter((line) => line.text !== '' && line.text.length <= longestSignatureLine)
  let issuer: Claim<string> | null = null
  let date: Claim<string> | null = null
  for (const { text, position } of lines) {
    const day =
      /^\(?[^，。]{0,30}日\)?$/u.test(text) || /^\d{4}[-.]\d{1,2}[-.]\d{1,2}$/u.test(text) ? readDate(text) : null
    const rest = toSimplified(text.replace(/(?:\d{4}|[一二][〇○零\p{Script=Han}]{3})年.*$/u, ''))
    if (day) date = { value: day, from: 'signature', text, position }
    if (looksLikeIssuer(rest) && !/[。，：:；]/u.test(rest) && !/^[一二三四五六七八九十(]/u.test(rest)) {
      issuer = { value: rest, from: 'signature', text, position }
    }
  }
  // A short last line is a signature only with a date beside it.
  return date ? { issuer, date } : { issuer: null, date: null }
}

function issuerClaims(
  titles: readonly FoundTitle[],
  signature: Signature,
  document: SourceDocument,
  opening: Opening,
): readonly Claim<string>[] {
  const claims: Claim<string>[] = []
  for (const { read, from, text, position } of titles) {
    if (read.issuer !== null && from !== 'file-name') claims.push({ value: read.issuer, from, text, position })
  }
  if (signature.issuer) claims.push(signature.issuer)
  const author = /(?:^|[，。])(?:本报告)?由?([\p{Script=Han}]{3,30}?)编制(?=本|了|$|。|，)/u.exec(opening.text)
  if (author?.[1] && looksLikeIssuer(author[1])) {
    claims.push({ value: author[1], from: 'preamble', text: author[0], position: opening.position })
  }
  const stated = document.metadata.find((item) => item.key === 'issuer')
  const value = stated ? plainText(stated.text) : ''
  if (stated && looksLikeIssuer(value)) {
    claims.push({ value, from: 'metadata', text: stated.text, position: stated.position })
  }
  for (const { read, from, text, position } of titles) {
    if (read.issuer !== null && from === 'file-name') claims.push({ value: read.issuer, from, text, position })
  }
  return claims
}

/** In the lines at the head of the article, then in the page's own data, then under the text. */
function publishedOf(document: SourceDocument, signature: Signature, year: number | null): Claim<string> | null {
  for (const block of document.blocks.slice(0, titleBlocks)) {
    if (block.type === 'grid' || block.text.length > longestOpening) continue
    const stated = /(?:(?:发布|公布|公开)?(?:日期|时间)|發[布佈](?:日期|時間))\s*[:：]?\s*([\d][^\s，。]{6,20})/u.exec(
      block.text,
    )
    const value = stated ? readDate(stated[1] ?? '') : null
    if (stated && value) return { value, from: 'text', text: stated[0], position: block.positions[0] ?? null }
  }
  const stated = document.metadata.flatMap((item): Claim<string>[] => {
    const value = item.key === 'published' ? readDate(item.text) : null
    return value ? [{ value, from: 'metadata', text: item.text, position: item.position }] : []
  })
  // A page may carry the date of the document and dates of other articles; the report's own falls into the next year.
  const fitting = stated.filter(({ value }) => year !== null && value > `${year}-12-30` && value < `${year + 2}-01-01`)
  const latest = [...fitting].sort((a, b) => (a.value < b.value ? 1 : -1))[0]
  return latest ?? stated[0] ?? signature.date
}

function noticeOf(opening: Opening): Claim<string> | null {
  const notice = /国办(?:公开办函|发|函)[〔[(【]?20\d{2}[〕\])】]?\d{1,3}号/u.exec(opening.text)
  return notice ? { value: notice[0], from: 'preamble', text: notice[0], position: opening.position } : null
}

function metadata(document: SourceDocument, key: MetadataKey): string | null {
  const text = document.metadata.find((item) => item.key === key)?.text.trim() ?? ''
  return text === '' ? null : text
}

function noteConflicts(
  identity: Identity,
  years: readonly Claim<number>[],
  issuers: readonly Claim<string>[],
  note: Note,
): void {
  const { year, issuer, period, published } = identity
  if (!year) note(findingAt('identity.year-unknown', {}, []))
  if (!issuer) note(findingAt('identity.issuer-unknown', {}, []))
  const trusted = years.filter((claim) => claim.from !== 'file-name' && claim.from !== 'preamble')
  const distinct = [...new Set(trusted.map((claim) => claim.value))]
  if (year && distinct.length > 1) {
    const values = { years: distinct.join('、'), used: year.value }
    note(findingAt('identity.year-conflict', values, positionsOf(trusted)))
  }
  if (year && period && distinct.length === 1 && !isWholeYear(period.value)) {
    const values = { period: period.value.join(' – '), year: year.value }
    note(findingAt('identity.period-odd', values, positionsOf([period])))
  }
  if (year && published && published.value <= `${year.value}-12-30`) {
    note(findingAt('identity.published-early', { published: published.value }, positionsOf([published])))
  }
  const signed = issuers.find((claim) => claim.from === 'signature')
  if (issuer && signed && issuer.from === 'title' && !sameBody(issuer.value, signed.value)) {
    const values = { issuers: `${issuer.value}、${signed.value}`, used: issuer.value }
    note(findingAt('identity.issuer-conflict', values, positionsOf([issuer, signed])))
  }
}

function positionsOf(claims: readonly Claim<unknown>[]): readonly Position[] {
  return claims.flatMap((claim) => (claim.position ? [claim.position] : []))
}

function isWholeYear([from, to]: readonly [string, string]): boolean {
  return from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')
}

/** 九都镇 and 南安市九都镇人民政府, 科委 and 科学技术委员会: names of one body share a stretch of two characters. */
function sameBody(a: string, b: string): boolean {
  for (let start = 0; start + 2 <= a.length; start++) if (b.includes(a.slice(start, start + 2))) return true
  return false
}
