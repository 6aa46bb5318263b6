import { PDFiumModule } from '@hyzyla/pdfium'
import { ReportError } from '../../document/errors.ts'
import type { SourceFile } from '../ingestor.ts'
import { damagedPdf, encryptedPdf, tooManyPages } from './errors.ts'
import { pageMatrix } from './matrix.ts'
import type { PaintingPdf, PdfEngine, PdfLimits, PdfPage } from './pages.ts'
import { type Drawing, readObject } from './pdfium-drawing.ts'
import { type Exports, floats, type PageRequest, type Pdfium } from './pdfium-library.ts'
import { readCharacters } from './pdfium-text.ts'
import { paintPage } from './picture-pdfium.ts'

/** PDFium as WebAssembly: the engine for reading in bulk. Forms are not started, so no script of the file ever runs. */
export const pdfiumEngine: PdfEngine = { name: 'pdfium', open: openWithPdfium }

/** Bytes: the largest result is a matrix of six floats; four doubles fit too. */
const outBytes = 64

let loading: Promise<Pdfium> | undefined

async function load(): Promise<Pdfium> {
  const module = await PDFiumModule({})
  module._FPDF_InitLibraryWithConfig({})
  const call = module.wasmExports as unknown as Exports
  return { call, out: call.malloc(outBytes) }
}

/** Opens a file to be read and painted; the same errors as every engine. */
export async function openWithPdfium(file: SourceFile, limits: PdfLimits): Promise<PaintingPdf> {
  loading ??= load()
  const pdfium = await loading
  const { call } = pdfium
  const bytes = call.malloc(file.bytes.length)
  new Uint8Array(call.memory.buffer).set(file.bytes, bytes)
  const document = guarded(file.name, () => call.FPDF_LoadMemDocument(bytes, file.bytes.length, 0))
  if (document === 0) {
    const code = call.FPDF_GetLastError()
    call.free(bytes)
    throw code === lastError.password || code === lastError.security ? encryptedPdf(file.name) : damagedPdf(file.name)
  }
  const close = async (): Promise<void> => {
    call.FPDF_CloseDocument(document)
    call.free(bytes)
  }
  const pageCount = call.FPDF_GetPageCount(document)
  if (pageCount === 0 || pageCount > limits.pages) {
    await close()
    throw pageCount === 0 ? damagedPdf(file.name) : tooManyPages(file.name, pageCount, limits.pages)
  }
  return {
    pageCount,
    title: readTitle(pdfium, document),
    readPage: async (number) => guarded(file.name, () => readPage(pdfium, { document, number, file, limits })),
    paintPage: async (number, scale) =>
      guarded(file.name, () => paintPage(pdfium, { document, number, file, limits }, scale)),
    close,
  }
}

const lastError = { password: 4, security: 5 }

/** A trap leaves the library's memory in an unknown state: the next file gets a fresh one. */
function guarded<T>(file: string, run: () => T): T {
  try {
    return run()
  } catch (cause) {
    if (cause instanceof ReportError) throw cause
    loading = undefined
    throw damagedPdf(file, cause)
  }
}

function readTitle({ call }: Pdfium, document: number): string {
  const tag = call.malloc(6)
  new Uint8Array(call.memory.buffer).set(
    [...'Title\0'].map((letter) => letter.charCodeAt(0)),
    tag,
  )
  const length = call.FPDF_GetMetaText(document, tag, 0, 0)
  const text = call.malloc(Math.max(length, 2))
  call.FPDF_GetMetaText(document, tag, text, length)
  const title = new TextDecoder('utf-16le').decode(new Uint8Array(call.memory.buffer, text, Math.max(0, length - 2)))
  call.free(text)
  call.free(tag)
  return title
}

function readPage(pdfium: Pdfium, request: PageRequest): PdfPage {
  const { call } = pdfium
  const page = call.FPDF_LoadPage(request.document, request.number - 1)
  if (page === 0) throw damagedPdf(request.file.name, undefined, request.number)
  try {
    call.FPDF_GetPageBoundingBox(page, pdfium.out)
    const [left = 0, top = 0, right = 0, bottom = 0] = floats(pdfium, 4)
    const turns = call.FPDFPage_GetRotation(page)
    const toPage = pageMatrix([left, bottom, right, top], turns)
    const isTurned = turns % 2 === 1
    const drawing: Drawing = { pdfium, paths: [], pictures: [], left: request.limits.pathPointsPerPage, request }
    const count = call.FPDFPage_CountObjects(page)
    for (let at = 0; at < count; at++) readObject(drawing, call.FPDFPage_GetObject(page, at), toPage, 0)
    return {
      number: request.number,
      width: isTurned ? top - bottom : right - left,
      height: isTurned ? right - left : top - bottom,
      characters: readCharacters(pdfium, page, toPage, request),
      paths: drawing.paths,
      pictures: drawing.pictures,
    }
  } finally {
    call.FPDF_ClosePage(page)
  }
}
