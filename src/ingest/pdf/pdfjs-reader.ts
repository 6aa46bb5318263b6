import { fileURLToPath } from 'node:url'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SourceFile } from '../ingestor.ts'
import { damagedPdf, encryptedPdf, tooManyPages } from './errors.ts'
import { pageMatrix } from './matrix.ts'
import type { OpenPdf, PdfEngine, PdfLimits, PdfPage } from './pages.ts'
import { interpretOperators, type KnownFont } from './pdfjs-operators.ts'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** Loaded when first asked for: most files never need the second reader. The modern build does not run on Node 24. */
let loading: Promise<Pdfjs> | undefined

/** pdf.js: the independent second reader, slower but better at damaged files. */
export const pdfjsEngine: PdfEngine = { name: 'pdfjs', open: openWithPdfjs }

/**
 * Opens a file with pdf.js in this thread. Character maps, standard fonts and its decoders come from the package's own
 * folder; nothing is fetched, and no script of the file runs. Damaged files make it reject promises that nobody holds,
 * which would end the process: only `reading-thread-entry.ts` may give it files that nobody has looked at.
 */
export async function openWithPdfjs(file: SourceFile, limits: PdfLimits): Promise<OpenPdf> {
  loading ??= import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdfjs = await loading
  const folder = fileURLToPath(new URL('.', import.meta.resolve('pdfjs-dist/package.json')))
  const task = pdfjs.getDocument({
    // A copy, and no Buffer: the library takes it over.
    data: Uint8Array.from(file.bytes),
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
    iccUrl: `${folder}iccs/`,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  const document = await task.promise.catch(async (cause: unknown) => {
    await task.destroy()
    throw isPasswordWanted(cause) ? encryptedPdf(file.name, cause) : damagedPdf(file.name, cause)
  })
  const close = (): Promise<void> => task.destroy()
  if (document.numPages === 0 || document.numPages > limits.pages) {
    const { numPages } = document
    await close()
    throw numPages === 0 ? damagedPdf(file.name) : tooManyPages(file.name, numPages, limits.pages)
  }
  return {
    pageCount: document.numPages,
    title: await titleOf(document),
    readPage: (number) => readPage(pdfjs, document, { file, number, limits }),
    close,
  }
}

const isPasswordWanted = (cause: unknown): boolean => cause instanceof Error && cause.name === 'PasswordException'

async function titleOf(document: PDFDocumentProxy): Promise<string> {
  const { info } = await document.getMetadata()
  const title: unknown = 'Title' in info ? info.Title : ''
  return typeof title === 'string' ? title : ''
}

interface PageRequest {
  readonly file: SourceFile
  readonly number: number
  readonly limits: PdfLimits
}

async function readPage(pdfjs: Pdfjs, document: PDFDocumentProxy, request: PageRequest): Promise<PdfPage> {
  const { file, number } = request
  try {
    const page = await document.getPage(number)
    // Annotations are left out, as PDFium leaves them out of a page's objects.
    const operators = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE })
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    const turns = page.rotate / 90
    const drawn = interpretOperators(operators, {
      codes: pdfjs.OPS,
      toPage: pageMatrix([left, bottom, right, top], turns),
      fontOf: (name): KnownFont | null => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as KnownFont) : null),
      file: file.name,
      page: number,
      limits: request.limits,
    })
    page.cleanup()
    const isTurned = turns % 2 === 1
    const [width, height] = [right - left, top - bottom]
    return { number, width: isTurned ? height : width, height: isTurned ? width : height, ...drawn }
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ReportError') throw cause
    throw damagedPdf(file.name, cause, number)
  }
}
