import type { Block, MetadataKey, Position, SourceDocument } from '../src/document/document.ts'
import type { Note } from '../src/document/finding.ts'
import { squeeze } from '../src/document/text.ts'
import { toSimplified } from '../src/document/traditional.ts'
import { aggregateWords } from './forms/identity.ts'
import { finding } from './make-facts.ts'
import { readDate, readPeriod } from './read-dates.ts'
import { looksLikeIssuer, type ReadTitle, readTitle } from './read-title.ts'
import type { Claim, Identity, Scope, Section } from './record.ts'

/** Who and when, from title, preamble, signature, page metadata and file name; conflicts are noted. */
export function readIdentity(document: SourceDocument, sections: readonly Section[], note: Note): Identity {
  const titles = titlesOf(document)
  const opening = openingOf(document, sections)
  const period = periodOf(opening)
  const signature = signatureOf(document.blocks)
  const years = yearClaims(titles, period, opening, document.name)
  const issuers = issuerClaims(titles, signature, document)
  const identity: Identity = {
    title: titles[0]?.read.title ?? null,
    issuer: issuers[0] ?? null,
    year: years[0] ?? null,
    period,
    published: publishedOf(document, signature),
    scope: scopeOf(issuers[0]?.value ?? null, titles, opening),
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
  const found: FoundTitle[] = []
  const texts = document.blocks.slice(0, titleBlocks).filter((block) => block.type !== 'grid')
  texts.forEach((block, index) => {
    // A title may run over two lines; one inside a long paragraph is a mention unless the paragraph begins with it.
    const next = texts[index + 1]
    const joined =
      block.text.length < longestTitleLine && next ? `${block.text}${next.text.slice(0, longestTitleLine)}` : block.text
    const read = readTitle(block.text.slice(0, longestOpening)) ?? readTitle(joined.slice(0, longestOpening))
    const printed = block.text.length <= longestOpening || block.type === 'heading'
    if (read && printed && !/[。；]/u.test(read.title)) {
      found.push({ read, from: 'title', text: block.text.trim(), position: block.positions[0] ?? null })
    }
  })
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
  return { text: toSimplified(squeeze(text)), position }
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
  const inName = /(?:^|[^\d])(20[0-3]\d)(?:[^\d]|$)/u.exec(name.split(/[/\\]/u).slice(-2).join('/'))
  if (inName) claims.push({ value: Number(inName[1]), from: 'file-name', text: name, position: null })
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
): readonly Claim<string>[] {
  const claims: Claim<string>[] = []
  for (const { read, from, text, position } of titles) {
    if (read.issuer !== null && from !== 'file-name') claims.push({ value: read.issuer, from, text, position })
  }
  if (signature.issuer) claims.push(signature.issuer)
  const stated = document.metadata.find((item) => item.key === 'issuer')
  const value = stated ? toSimplified(squeeze(stated.text)) : ''
  if (stated && looksLikeIssuer(value)) {
    claims.push({ value, from: 'metadata', text: stated.text, position: stated.position })
  }
  for (const { read, from, text, position } of titles) {
    if (read.issuer !== null && from === 'file-name') claims.push({ value: read.issuer, from, text, position })
  }
  return claims
}

function publishedOf(document: SourceDocument, signature: Signature): Claim<string> | null {
  for (const item of document.metadata) {
    const value = item.key === 'published' ? readDate(item.text) : null
    if (value) return { value, from: 'metadata', text: item.text, position: item.position }
  }
  for (const block of document.blocks.slice(0, titleBlocks)) {
    if (block.type === 'grid') continue
    const stated = /(?:发布|公布|公开|成文)(?:日期|时间)[:：]?\s*([^\s]{6,20})/u.exec(block.text)
    const value = stated ? readDate(stated[1] ?? '') : null
    if (stated && value) return { value, from: 'text', text: stated[0], position: block.positions[0] ?? null }
  }
  return signature.date
}

const aggregated = /(?:汇总|综合|根据).{0,120}各.{0,60}(?:部门|单位|乡镇|街道|人民政府).{0,80}(?:编制|汇总|编写|形成)/u

function scopeOf(issuer: string | null, titles: readonly FoundTitle[], opening: Opening): Claim<Scope> | null {
  const title = titles[0]
  if (title && /汇总/u.test(title.text)) {
    return { value: 'aggregate', from: 'title', text: title.text, position: title.position }
  }
  const said =
    aggregated.exec(opening.text)?.[0] ?? aggregateWords.slice(0, 1).find((word) => opening.text.includes(word))
  if (said) return { value: 'aggregate', from: 'preamble', text: said, position: opening.position }
  // Below the county nobody reports for others; a government's own title leaves it open.
  if (
    issuer &&
    /(?:镇|乡|街道|办事处|局|委员会|办公室|办公厅|中心|厅|分局|委|办|站|所)(?:人民政府|政府)?$/u.test(issuer)
  ) {
    if (!/管理?委员?会$/u.test(issuer)) {
      return { value: 'own', from: 'title', text: issuer, position: title?.position ?? null }
    }
  }
  return null
}

function noticeOf(opening: Opening): Claim<string> | null {
  const notice = /国办(?:公开办函|发|函)[〔[(【]?20\d{2}[〕\])】]?\d{1,3}号/u.exec(opening.text)
  return notice ? { value: notice[0], from: 'preamble', text: notice[0], position: opening.position } : null
}

function metadata(document: SourceDocument, key: MetadataKey): string | null {
  const text = document.metadata.find((item) => item.key === key)?.text.trim() ?? ''
  return text === '' ? null : text
}

/** Folder names that are names of places. */
function placeHintsOf(name: string): readonly string[] {
  const folders = name.split(/[/\\!]+/u).slice(0, -1)
  return folders.filter((folder) => /^\p{Script=Han}{1,15}(?:省|市|县|区|旗|州|盟|镇|乡|街道)$/u.test(folder))
}

function noteConflicts(
  identity: Identity,
  years: readonly Claim<number>[],
  issuers: readonly Claim<string>[],
  note: Note,
): void {
  const { year, issuer, period, published } = identity
  if (!year) note(finding('identity.year-unknown', {}, [], []))
  if (!issuer) note(finding('identity.issuer-unknown', {}, [], []))
  const trusted = years.filter((claim) => claim.from !== 'file-name' && claim.from !== 'preamble')
  const distinct = [...new Set(trusted.map((claim) => claim.value))]
  if (year && distinct.length > 1) {
    const values = { years: distinct.join('、'), used: year.value }
    note(finding('identity.year-conflict', values, positionsOf(trusted), []))
  }
  if (year && period && distinct.length === 1 && !isWholeYear(period.value)) {
    const values = { period: period.value.join(' – '), year: year.value }
    note(finding('identity.period-odd', values, positionsOf([period]), []))
  }
  if (year && published && published.value <= `${year.value}-12-30`) {
    note(finding('identity.published-early', { published: published.value }, positionsOf([published]), []))
  }
  const signed = issuers.find((claim) => claim.from === 'signature')
  if (issuer && signed && issuer.from === 'title' && !sameBody(issuer.value, signed.value)) {
    const values = { issuers: `${issuer.value}、${signed.value}`, used: issuer.value }
    note(finding('identity.issuer-conflict', values, positionsOf([issuer, signed]), []))
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
