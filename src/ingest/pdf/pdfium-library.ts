import type { SourceFile } from '../ingestor.ts'
import { identity, type Matrix } from './matrix.ts'
import type { PdfLimits } from './pages.ts'

/** The functions of fpdf_text.h, fpdf_edit.h and fpdfview.h that are used; pointers and booleans are numbers. */
export type Exports = Readonly<Record<ExportName, (...numbers: readonly number[]) => number>> & {
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
  | 'FPDF_RenderPageBitmap'
  | 'FPDFBitmap_Create'
  | 'FPDFBitmap_FillRect'
  | 'FPDFBitmap_GetBuffer'
  | 'FPDFBitmap_GetStride'
  | 'FPDFBitmap_Destroy'
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
export interface Pdfium {
  readonly call: Exports
  readonly out: number
}

/** A page that is being read, by its number from 1. */
export interface PageRequest {
  readonly document: number
  readonly number: number
  readonly file: SourceFile
  readonly limits: PdfLimits
}

/** That of a page object; the identity where it has none. */
export function matrixOf(pdfium: Pdfium, object: number): Matrix {
  if (pdfium.call.FPDFPageObj_GetMatrix(object, pdfium.out) === 0) return identity
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floats(pdfium, 6)
  return [a, b, c, d, e, f]
}

/** Results of the last call, by a fresh view: the memory moves when it grows. */
export function floats({ call, out }: Pdfium, count: number): Float32Array {
  return new Float32Array(call.memory.buffer, out, count)
}
