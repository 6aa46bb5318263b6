import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Block, Grid, SourceDocument } from '../../../src/document/document.ts'
import { ReportError } from '../../../src/document/errors.ts'
import type { Finding } from '../../../src/document/finding.ts'
import { docxIngestor } from '../../../src/ingest/docx/ingest.ts'
import { defaultLimits, type Limits } from '../../../src/ingest/limits.ts'

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces = [
  `xmlns:w="${wordNamespace}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ')

/** Further parts of a package, each the inner XML of its root. */
export interface Parts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly title?: string
}

/** The parts of a package whose body is `body`, as file names and texts. */
export function packageParts(body: string, parts: Parts = {}): Record<string, string> {
  const root = (name: string, inner: string) => `<?xml version="1.0"?><w:${name} ${namespaces}>${inner}</w:${name}>`
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"/>`
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': root('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relations(
      relation('r1', 'styles', 'styles.xml') +
        relation('r2', 'numbering', '/word/numbering.xml') +
        relation('r3', 'footnotes', './footnotes.xml'),
    ),
    ...(parts.styles === undefined ? {} : { 'word/styles.xml': root('styles', parts.styles) }),
    ...(parts.numbering === undefined ? {} : { 'word/numbering.xml': root('numbering', parts.numbering) }),
    ...(parts.footnotes === undefined ? {} : { 'word/footnotes.xml': root('footnotes', parts.footnotes) }),
    ...(parts.title === undefined
      ? {}
      : {
          'docProps/core.xml': `<c:p xmlns:c="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${parts.title}</dc:title></c:p>`,
        }),
  }
}

/** Zips texts (UTF-8) or bytes. */
export function zipParts(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {}
  for (const [name, part] of Object.entries(parts)) files[name] = typeof part === 'string' ? strToU8(part) : part
  return zipSync(files)
}

export interface ReadResult {
  readonly document: SourceDocument
  readonly findings: readonly Finding[]
}

export async function readBytes(bytes: Uint8Array, limits: Limits = defaultLimits): Promise<ReadResult> {
  const findings: Finding[] = []
  const document = await docxIngestor.ingest({ name: '年报.docx', bytes }, (finding) => findings.push(finding), limits)
  return { document, findings }
}

/** Reads a document whose body is this WordprocessingML. */
export function readBody(body: string, parts: Parts = {}): Promise<ReadResult> {
  return readBytes(zipParts(packageParts(body, parts)))
}

/** Texts of headings and paragraphs; a grid as `rows×columns`. */
export async function textsOf(body: string, parts: Parts = {}): Promise<readonly string[]> {
  const { document } = await readBody(body, parts)
  return document.blocks.map((block) => (block.type === 'grid' ? `${block.rowCount}×${block.columnCount}` : block.text))
}

/** The only grid of the body, drawn: `row,column rowSpan×colSpan text` for each cell, spans of 1×1 left out. */
export async function drawnGrid(body: string, parts: Parts = {}): Promise<readonly string[]> {
  const { document } = await readBody(body, parts)
  const grids = document.blocks.filter((block: Block): block is Grid => block.type === 'grid')
  if (grids.length !== 1 || grids[0] === undefined) throw new Error(`${grids.length} grids`)
  return drawGrid(grids[0])
}

export function drawGrid(grid: Grid): readonly string[] {
  return grid.cells.map(({ row, column, rowSpan, colSpan, text }) =>
    `${row},${column}${rowSpan * colSpan > 1 ? ` ${rowSpan}×${colSpan}` : ''} ${text}`.trim(),
  )
}

export async function errorOf(read: Promise<unknown>): Promise<ReportError> {
  try {
    await read
  } catch (error) {
    if (error instanceof ReportError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`
export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`
export const tr = (cells: string, properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
export const tbl = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`
