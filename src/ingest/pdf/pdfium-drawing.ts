import type { Box } from '../../document/document.ts'
import { boxAround, overlapOf } from './boxes.ts'
import { tooMuchOnPage } from './errors.ts'
import { type Matrix, multiply, scaleOf, transform } from './matrix.ts'
import type { Color, PagePath, Polyline } from './pages.ts'
import { floats, matrixOf, type PageRequest, type Pdfium } from './pdfium-library.ts'
import { newPen } from './polylines.ts'

/** What is gathered over the objects of a page; `left` counts the path points that it may still have. */
export interface Drawing {
  readonly pdfium: Pdfium
  readonly paths: PagePath[]
  readonly pictures: Box[]
  left: number
  readonly request: PageRequest
}

const objectType = { path: 2, image: 3, form: 5 }
/** Forms inside forms; PDFium itself stops at some 30. */
const deepest = 32

/** Adds what one object of a page paints, and what stands in it where it is a form. */
export function readObject(drawing: Drawing, object: number, outer: Matrix, depth: number): void {
  const { call, out } = drawing.pdfium
  const type = call.FPDFPageObj_GetType(object)
  if (type === objectType.path) readPath(drawing, object, outer, depth)
  else if (type === objectType.image) {
    call.FPDFPageObj_GetBounds(object, out, out + 4, out + 8, out + 12)
    const [left = 0, bottom = 0, right = 0, top = 0] = floats(drawing.pdfium, 4)
    drawing.pictures.push(boxAround([transform(outer, left, bottom), transform(outer, right, top)]))
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

const segmentType = { curve: 1, move: 2 }

function readLines(
  pdfium: Pdfium,
  count: number,
  segmentAt: (at: number) => number,
  toPage: Matrix,
): readonly Polyline[] {
  const { call, out } = pdfium
  const pen = newPen()
  let curvePoints = 0
  for (let at = 0; at < count; at++) {
    const segment = segmentAt(at)
    const type = call.FPDFPathSegment_GetType(segment)
    call.FPDFPathSegment_GetPoint(segment, out, out + 4)
    const [x = 0, y = 0] = floats(pdfium, 2)
    const point = transform(toPage, x, y)
    if (type === segmentType.move) pen.moveTo(point)
    else if (type !== segmentType.curve) pen.lineTo(point)
    else {
      // A curve comes as its two control points and its end.
      curvePoints = (curvePoints + 1) % 3
      if (curvePoints === 0) pen.curveTo(point)
    }
    if (call.FPDFPathSegment_GetClose(segment) === 1) pen.close()
  }
  return pen.finish()
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
    const box = boxAround(points)
    clip = clip === null ? box : overlapOf(clip, box)
  }
  return clip
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
