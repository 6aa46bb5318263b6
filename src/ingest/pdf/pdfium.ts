import { PDFiumModule } from '@hyzyla/pdfium'
import type { Box } from '../../document/document.ts'
import { ReportError } from '../../document/errors.ts'
import type { SourceFile } from '../ingestor.ts'
import { damagedPdf, encryptedPdf, tooManyPages, tooMuchOnPage } from './errors.ts'
import { identity, type Matrix, multiply, pageMatrix, scaleOf, transform } from './matrix.ts'
import {
  type Character,
  type Color,
  directionOf,
  emBox,
  type OpenPdf,
  type PagePath,
  type PdfEngine,
  type PdfLimits,
  type PdfPage,
  type Point,
  type Polyline,
} from './pages.ts'

/** PDFium as WebAssembly: the engine for reading in bulk. Forms are not started, so no script of the file ever runs. */
export const pdfiumEngine: PdfEngine = { name: 'pdfium', open: openWithPdfium }

/** The functions of fpdf_text.h, fpdf_edit.h and fpdfview.h that are used; pointers and booleans are numbers. */
type Exports = Readonly<Record<ExportName, (...numbers: readonly number[]) => number>> & {
  readonly memory: { readonly buffer: ArrayBuffer }
}
type ExportName =
  | 'malloc'
  | 'free'
  | 'FPDF_LoadMemDocument'
  | 'FPDF_CloseDocument'
  | 'FPDF_GetLastError'
  | 'FPDF_GetPageCount'
  | 'FPDF_GetMetaText'
  | 'FPDF_LoadPage'
  | 'FPDF_ClosePage'
  | 'FPDF_GetPageBoundingBox'
  | 'FPDFPage_GetRotation'
  | 'FPDFPage_CountObjects'
  | 'FPDFPage_GetObject'
  | 'FPDFPageObj_GetType'
  | 'FPDFPageObj_GetMatrix'
  | 'FPDFPageObj_GetBounds'
  | 'FPDFPageObj_GetFillColor'
  | 'FPDFPageObj_GetStrokeColor'
  | 'FPDFPageObj_GetStrokeWidth'
  | 'FPDFPageObj_GetClipPath'
  | 'FPDFClipPath_CountPaths'
  | 'FPDFClipPath_CountPathSegments'
  | 'FPDFClipPath_GetPathSegment'
  | 'FPDFFormObj_CountObjects'
  | 'FPDFFormObj_GetObject'
  | 'FPDFPath_GetDrawMode'
  | 'FPDFPath_CountSegments'
  | 'FPDFPath_GetPathSegment'
  | 'FPDFPathSegment_GetPoint'
  | 'FPDFPathSegment_GetType'
  | 'FPDFPathSegment_GetClose'
  | 'FPDFText_LoadPage'
  | 'FPDFText_ClosePage'
  | 'FPDFText_CountChars'
  | 'FPDFText_GetUnicode'
  | 'FPDFText_HasUnicodeMapError'
  | 'FPDFText_IsGenerated'
  | 'FPDFText_GetCharOrigin'
  | 'FPDFText_GetLooseCharBox'
  | 'FPDFText_GetFontSize'
  | 'FPDFText_GetMatrix'
  | 'FPDFText_GetTextObject'
  | 'FPDFTextObj_GetTextRenderMode'

/** The library with a small piece of its memory for results. */
interface Pdfium {
  readonly call: Exports
  readonly out: number
}

/** Bytes: the largest result is a matrix of six floats; four doubles fit too. */
const outBytes = 64

let loading: Promise<Pdfium> | undefined

async function load(): Promise<Pdfium> {
  const module = await PDFiumModule({})
  module._FPDF_InitLibraryWithConfig({})
  const call = module.wasmExports as unknown as Exports
  return { call, out: call.malloc(outBytes) }
}

async function openWithPdfium(file: SourceFile, limits: PdfLimits): Promise<OpenPdf> {
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

interface PageRequest {
  readonly document: number
  readonly number: number
  readonly file: SourceFile
  readonly limits: PdfLimits
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

function readCharacters(pdfium: Pdfium, page: number, toPage: Matrix, request: PageRequest): readonly Character[] {
  const { call } = pdfium
  const text = call.FPDFText_LoadPage(page)
  try {
    const count = call.FPDFText_CountChars(text)
    if (count > request.limits.charactersPerPage) throw tooMuchOnPage(request.file.name, request.number)
    const characters: Character[] = []
    let run: TextRun = { object: 0, size: 0, direction: 0, isVisible: true }
    for (let at = 0; at < count; at++) {
      if (call.FPDFText_IsGenerated(text, at) === 1) continue
      const object = call.FPDFText_GetTextObject(text, at)
      if (object !== run.object) run = readRun(pdfium, text, at, object, toPage)
      characters.push(readCharacter(pdfium, text, at, run, toPage))
    }
    return characters
  } finally {
    call.FPDFText_ClosePage(text)
  }
}

/** What all characters of one text object share. */
interface TextRun {
  readonly object: number
  readonly size: number
  readonly direction: Character['direction']
  readonly isVisible: boolean
}

function readRun(pdfium: Pdfium, text: number, at: number, object: number, toPage: Matrix): TextRun {
  const { call, out } = pdfium
  call.FPDFText_GetMatrix(text, at, out)
  const [a = 1, b = 0, c = 0, d = 1] = floats(pdfium, 6)
  const shown = multiply([a, b, c, d, 0, 0], toPage)
  const size = call.FPDFText_GetFontSize(text, at) * Math.hypot(shown[2], shown[3])
  const mode = call.FPDFTextObj_GetTextRenderMode(object)
  return {
    object,
    size,
    direction: directionOf(shown[0], shown[1]),
    isVisible: mode !== renderMode.invisible && mode !== renderMode.clip,
  }
}

const renderMode = { invisible: 3, clip: 7 }

function readCharacter(pdfium: Pdfium, text: number, at: number, run: TextRun, toPage: Matrix): Character {
  const { call, out } = pdfium
  const { size, direction, isVisible } = run
  call.FPDFText_GetCharOrigin(text, at, out, out + 8)
  const [originX = 0, originY = 0] = new Float64Array(call.memory.buffer, out, 2)
  call.FPDFText_GetLooseCharBox(text, at, out)
  const [left = 0, top = 0, right = 0, bottom = 0] = floats(pdfium, 4)
  const loose = boxOf([transform(toPage, left, bottom), transform(toPage, right, top)])
  const origin = transform(toPage, originX, originY)
  const isUpright = direction === 0 || direction === 180 || direction === 'skewed'
  const loosely = isUpright ? loose[2] - loose[0] : loose[3] - loose[1]
  // In vertical writing PDFium gives the origin of upright glyphs but a box in the font's own units: an em is meant.
  const advance = loosely > size * widestGlyph ? size : loosely
  const code = call.FPDFText_GetUnicode(text, at)
  const isUnknown = code === 0 || code > 0x10ffff || call.FPDFText_HasUnicodeMapError(text, at) === 1
  return {
    text: isUnknown ? '\ufffd' : String.fromCodePoint(code),
    box: emBox(origin.x, origin.y, advance, size, direction),
    baseline: isUpright ? origin.y : origin.x,
    size,
    direction,
    isVisible,
  }
}

/** Font sizes; the widest real glyphs are dashes of two ems and ligatures. */
const widestGlyph = 4

/** What is gathered over the objects of a page; `left` counts the path points that it may still have. */
interface Drawing {
  readonly pdfium: Pdfium
  readonly paths: PagePath[]
  readonly pictures: Box[]
  left: number
  readonly request: PageRequest
}

const objectType = { path: 2, image: 3, form: 5 }
/** Forms inside forms; PDFium itself stops at some 30. */
const deepest = 32

function readObject(drawing: Drawing, object: number, outer: Matrix, depth: number): void {
  const { call, out } = drawing.pdfium
  const type = call.FPDFPageObj_GetType(object)
  if (type === objectType.path) readPath(drawing, object, outer, depth)
  else if (type === objectType.image) {
    call.FPDFPageObj_GetBounds(object, out, out + 4, out + 8, out + 12)
    const [left = 0, bottom = 0, right = 0, top = 0] = floats(drawing.pdfium, 4)
    drawing.pictures.push(boxOf([transform(outer, left, bottom), transform(outer, right, top)]))
  } else if (type === objectType.form && depth < deepest) {
    const inner = multiply(matrixOf(drawing.pdfium, object), outer)
    const count = call.FPDFFormObj_CountObjects(object)
    for (let at = 0; at < count; at++) readObject(drawing, call.FPDFFormObj_GetObject(object, at), inner, depth + 1)
  }
}

function readPath(drawing: Drawing, object: number, outer: Matrix, depth: number): void {
  const { pdfium, request } = drawing
  const { call, out } = pdfium
  call.FPDFPath_GetDrawMode(object, out, out + 4)
  const [fillMode = 0, isStroked = 0] = new Int32Array(call.memory.buffer, out, 2)
  if (fillMode === 0 && isStroked === 0) return
  const count = call.FPDFPath_CountSegments(object)
  drawing.left -= count
  if (drawing.left < 0) throw tooMuchOnPage(request.file.name, request.number)
  const toPage = multiply(matrixOf(pdfium, object), outer)
  call.FPDFPageObj_GetStrokeWidth(object, out)
  const [width = 0] = floats(pdfium, 1)
  drawing.paths.push({
    lines: readLines(pdfium, count, (at) => call.FPDFPath_GetPathSegment(object, at), toPage),
    stroke: isStroked
      ? { color: colorOf(pdfium, object, 'FPDFPageObj_GetStrokeColor'), width: width * scaleOf(toPage) }
      : null,
    fill: fillMode === 0 ? null : colorOf(pdfium, object, 'FPDFPageObj_GetFillColor'),
    // A form's clip is kept in the page's space for its own box and in the form's for the rest: not to be told apart.
    clip: depth === 0 ? readClip(pdfium, object, outer) : null,
  })
}

const segmentType = { line: 0, curve: 1, move: 2 }

function readLines(
  pdfium: Pdfium,
  count: number,
  segmentAt: (at: number) => number,
  toPage: Matrix,
): readonly Polyline[] {
  const { call, out } = pdfium
  const lines: Polyline[] = []
  let points: Point[] = []
  let isCurved = false
  const end = (isClosed: boolean): void => {
    if (points.length > 1) lines.push({ points, isClosed, isCurved })
    points = []
  }
  let curvePoints = 0
  for (let at = 0; at < count; at++) {
    const segment = segmentAt(at)
    const type = call.FPDFPathSegment_GetType(segment)
    call.FPDFPathSegment_GetPoint(segment, out, out + 4)
    const [x = 0, y = 0] = floats(pdfium, 2)
    const point = transform(toPage, x, y)
    if (type === segmentType.move) {
      end(false)
      isCurved = false
    }
    if (type === segmentType.curve) {
      if (curvePoints === 0) end(false)
      isCurved = true
      curvePoints = (curvePoints + 1) % 3
      if (curvePoints === 0) points = [point]
    } else points.push(point)
    if (call.FPDFPathSegment_GetClose(segment) === 1) end(!isCurved)
  }
  end(false)
  return lines
}

/** The common part of all clipping paths' boxes; a path that is no rectangle counts with its box. */
function readClip(pdfium: Pdfium, object: number, outer: Matrix): Box | null {
  const { call } = pdfium
  const clipPath = call.FPDFPageObj_GetClipPath(object)
  const count = clipPath === 0 ? 0 : call.FPDFClipPath_CountPaths(clipPath)
  let clip: Box | null = null
  for (let path = 0; path < count; path++) {
    const segments = call.FPDFClipPath_CountPathSegments(clipPath, path)
    const lines = readLines(pdfium, segments, (at) => call.FPDFClipPath_GetPathSegment(clipPath, path, at), outer)
    const points = lines.flatMap((line) => line.points)
    if (points.length === 0) continue
    const box = boxOf(points)
    clip = clip === null ? box : overlapOf(clip, box)
  }
  return clip
}

function overlapOf(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
}

function colorOf(
  { call, out }: Pdfium,
  object: number,
  get: 'FPDFPageObj_GetFillColor' | 'FPDFPageObj_GetStrokeColor',
): Color {
  call[get](object, out, out + 4, out + 8, out + 12)
  const [red = 0, green = 0, blue = 0, alpha = 255] = new Uint32Array(call.memory.buffer, out, 4)
  return { red, green, blue, alpha }
}

function matrixOf(pdfium: Pdfium, object: number): Matrix {
  if (pdfium.call.FPDFPageObj_GetMatrix(object, pdfium.out) === 0) return identity
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floats(pdfium, 6)
  return [a, b, c, d, e, f]
}

/** A fresh view each time: the memory moves when it grows. */
function floats({ call, out }: Pdfium, count: number): Float32Array {
  return new Float32Array(call.memory.buffer, out, count)
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
