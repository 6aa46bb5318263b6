import { ReportError } from '../../document/errors.ts'
import type { Note } from '../../document/finding.ts'
import type { SourceFile } from '../ingestor.ts'
import type { Limits } from '../limits.ts'
import { createBudget, listEntries, readEntry, type UnpackBudget, type ZipEntry } from '../zip.ts'
import { attributeOf, childOf, parseXml, type XmlElement } from './xml.ts'
import { decodeXml } from './xml-text.ts'

/** An Open Packaging Conventions package (ECMA-376 part 2) in memory. Parts are unpacked when asked for. */
export interface DocxPackage {
  readonly file: SourceFile
  readonly limits: Limits
  readonly note: Note
  /** By part name, lower case, without the leading slash: names are compared that way (part 2, 6.2.2.3). */
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly budget: UnpackBudget
}

/** What a part points to. `type` is the last word of the relationship type, the same in Transitional and Strict. */
export interface Relationship {
  readonly id: string
  readonly type: string
  /** Part name as in `DocxPackage.entries`; null for something outside of the package. */
  readonly part: string | null
}

/** Lists the parts; unpacks nothing yet. */
export function openPackage(file: SourceFile, limits: Limits, note: Note): DocxPackage {
  const entries = new Map<string, ZipEntry>()
  for (const entry of listEntries(file.bytes, file.name, limits)) {
    const name = partName(entry.name)
    // Readers disagree on which of two parts of one name counts; Word takes the first.
    if (!entries.has(name)) entries.set(name, entry)
  }
  return { file, limits, note, entries, budget: createBudget(file.name, limits) }
}

/** The tree of a part, null where the package has no such part. */
export function readPart(from: DocxPackage, name: string): XmlElement | null {
  const entry = from.entries.get(name)
  if (entry === undefined) return null
  const text = decodeXml(readEntry(from.file.bytes, entry, from.budget), from.file.name, name, from.note)
  return parseXml(text, { file: from.file.name, part: name, nesting: from.limits.nesting })
}

/** The relationships of a part; of the package itself for the empty name. */
export function readRelationships(from: DocxPackage, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/') + 1
  const root = readPart(from, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
  return (root?.children ?? []).map((element) => ({
    id: attributeOf(element, 'Id') ?? '',
    type: (attributeOf(element, 'Type') ?? '').split('/').at(-1) ?? '',
    part:
      attributeOf(element, 'TargetMode') === 'External'
        ? null
        : resolve(part.slice(0, slash), attributeOf(element, 'Target') ?? ''),
  }))
}

/**
 * The name of the part that holds the text: as the package's relationships say, else by its content type, else
 * `word/document.xml`. Throws `damaged-file` where there is none.
 */
export function findMainPart(from: DocxPackage): string {
  const related = readRelationships(from, '').find(({ type }) => type === 'officeDocument')?.part
  for (const name of [related, mainPartByType(readPart(from, '[content_types].xml')), defaultMainPart]) {
    if (name && from.entries.has(name)) return name
  }
  throw new ReportError('damaged-file', {
    file: from.file.name,
    reason: 'the package has no main document part',
    reasonZh: '文件包中没有正文部件',
  })
}

/** Document, template and macro-enabled forms of both end like this. */
const mainContentType =
  /(wordprocessingml|ms-word)\.(document|template)\.(main|macroEnabled\.main|macroEnabledTemplate\.main)\+xml$/i
export const defaultMainPart = 'word/document.xml'

/** The main part of a word-processing document that [Content_Types].xml names; null where it names none. */
export function mainPartByType(contentTypes: XmlElement | null): string | null {
  const override = contentTypes?.children.find((element) =>
    mainContentType.test(attributeOf(element, 'ContentType') ?? ''),
  )
  const name = override && attributeOf(override, 'PartName')
  return name ? partName(name) : null
}

/** Title of the document's properties, where it has one. */
export function readCoreTitle(from: DocxPackage): string | null {
  const core = readRelationships(from, '').find(({ type }) => type === 'core-properties')?.part ?? 'docprops/core.xml'
  return childOf(readPart(from, core) ?? undefined, 'dc:title')?.text.trim() || null
}

const partName = (name: string): string => name.replace(/^\/+/, '').toLowerCase()

/** A target is relative to the folder of its part, or absolute in the package. */
function resolve(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return partName(steps.join('/'))
}
