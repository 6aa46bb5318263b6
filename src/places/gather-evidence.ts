import type { Identity, Section } from '../../parsers/record.ts'
import type { SourceDocument } from '../document/document.ts'
import { plainText } from '../document/text.ts'
import type { Divisions } from './divisions.ts'
import type { IssuerEvidence, SourcedText } from './issuer-evidence.ts'

/** What is known beside the report itself. */
export interface ImportKnowledge {
  readonly given?: string | null
  /** Codes of the places of other reports in the same folder. */
  readonly siblings?: readonly string[]
  /** The divisions that hold instead of those of the package. */
  readonly divisions?: Divisions | null
}

/** What of a report may tell its place; an archive keeps as much. */
export interface EvidenceSources {
  readonly document: Pick<SourceDocument, 'name'> & {
    readonly metadata: readonly { readonly key: string; readonly text: string }[]
  }
  readonly identity: Pick<Identity, 'indexNumber' | 'sourceUrl' | 'placeHints'> & {
    readonly issuer: { readonly value: string } | null
    readonly year: { readonly value: number } | null
  }
  readonly sections: readonly { readonly key: string | null; readonly text: string }[]
}

/** Collects what a report says that may tell its place; `identity.placeHints` are its folders. */
export function gatherEvidence(report: EvidenceSources, known: ImportKnowledge = {}): IssuerEvidence {
  const { document, identity, sections } = report
  const preamble = plain(sectionText(sections, 'preamble'))
  const overview = plain(sectionText(sections, 'overview')).slice(0, overviewLength)
  const end = plain(sections.at(-1)?.text.slice(-endLength) ?? '')
  return {
    issuer: identity.issuer?.value ?? null,
    year: identity.year?.value ?? null,
    names: [...publishersOf(document), ...authorOf(preamble), ...signatureOf(sections)],
    indexNumber: identity.indexNumber,
    sourceUrl: identity.sourceUrl,
    texts: [
      ...contactsIn(`${preamble}\n${overview}\n${end}`),
      { from: 'preamble', text: preamble },
      { from: 'text', text: overview },
      ...document.metadata.flatMap((item) => (item.key === 'site' ? [{ from: 'site' as const, text: item.text }] : [])),
    ],
    folders: identity.placeHints,
    fileName: document.name.split(/[/\\!]/u).at(-1) ?? null,
    siblings: known.siblings ?? [],
    given: known.given ?? null,
  }
}

/** The first section names superiors at its head; further on it tells of others. In UTF-16 units. */
const overviewLength = 600
/** Contact and signature stand at the end of the last section. In UTF-16 units. */
const endLength = 400

function plain(text: string): string {
  return plainText(text)
}

function sectionText(sections: EvidenceSources['sections'], key: Section['key']): string {
  return sections.find((section) => section.key === key)?.text ?? ''
}

function publishersOf(document: EvidenceSources['document']): readonly SourcedText<'publisher'>[] {
  return document.metadata.flatMap((item) =>
    item.key === 'issuer' ? [{ from: 'publisher' as const, text: item.text }] : [],
  )
}

/** 本报告由淮安市洪泽区人民政府办公室根据…编制. */
function authorOf(preamble: string): readonly SourcedText<'author'>[] {
  const author = /由(?<name>\p{Script=Han}{3,30}?)(?:根据|按照|依据|编制|负责编制)/u.exec(preamble)?.groups?.name
  return author ? [{ from: 'author', text: author }] : []
}

/** Address, postcode and telephone, each with what stands behind it up to the next mark. */
function contactsIn(text: string): readonly SourcedText<'contact'>[] {
  const found = text.match(/(?:地址|邮政编码|邮编|电话|联系方式|与\p{Script=Han}{2,30}联系)[^。;；\n]{0,80}/gu) ?? []
  return found.length === 0 ? [] : [{ from: 'contact', text: found.join('。') }]
}

/** Lines at the end in which a body signs, with the date below. */
const signatureLines = 4
const longestSignature = 40

/** From the sections, not from the blocks: an import places a report again when its blocks are gone. */
function signatureOf(sections: EvidenceSources['sections']): readonly SourcedText<'signature'>[] {
  const lines = (sections.at(-1)?.text ?? '')
    .split('\n')
    .slice(-signatureLines)
    .map(plain)
    .filter((line) => line !== '' && line.length <= longestSignature)
  const isDated = lines.some((line) => /(?:\d{4}|[一二][〇○零\p{Script=Han}]{3})年.{1,4}月.{1,4}日/u.test(line))
  const signed = lines
    .map((line) => line.replace(/(?:\d{4}|[一二][〇○零\p{Script=Han}]{3})年.*$/u, ''))
    .filter(
      (line) => /(?:人民政府|办事处|局|委员会|办公室|厅|管委会|镇|乡|街道)$/u.test(line) && !/[,。::;]/u.test(line),
    )
  return isDated ? signed.map((text) => ({ from: 'signature' as const, text })) : []
}
