import { ReportError } from '../../document/errors.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { createBudget, isZip, listEntries, readEntry, type ZipEntry } from '../zip.ts'
import { defaultMainPart, mainPartByType } from './package.ts'
import { parseXml } from './xml.ts'
import { decodeXml } from './xml-text.ts'

const contentTypesPart = '[content_types].xml'
/** The list of content types of a large document has 10 kB; whoever asks for more is no document. */
const typesLimits: Limits = { ...defaultLimits, unpackedBytes: 1024 * 1024 }

/** True for a package whose main part is a word-processing document, whatever the file is called, cut off or not. */
export function isWordPackage(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false
  try {
    const entries = listEntries(bytes, '', defaultLimits)
    const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
    const types = byName.get(contentTypesPart)
    return byName.has(defaultMainPart) || (types !== undefined && namesWordDocument(bytes, types))
  } catch (error) {
    if (!(error instanceof ReportError)) throw error
    // Too broken to list. Reading it says why; here only what it once was counts.
    return beginsAsWordPackage(bytes)
  }
}

function namesWordDocument(bytes: Uint8Array, types: ZipEntry): boolean {
  const text = decodeXml(readEntry(bytes, types, createBudget('', typesLimits)), '', contentTypesPart, () => undefined)
  return mainPartByType(parseXml(text, { file: '', part: contentTypesPart, nesting: typesLimits.nesting })) !== null
}

/** The first local header names the content types or a part of `word/`: packages begin with either. */
function beginsAsWordPackage(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const start = buffer.toString('latin1', 30, 30 + 200)
  return start.startsWith('[Content_Types].xml') || start.startsWith('_rels/') || start.startsWith('word/')
}
