import { damagedPdf } from './errors.ts'
import type { Bitmap } from './pages.ts'
import { floats, type PageRequest, type Pdfium } from './pdfium-library.ts'

/** FPDF_ANNOT | FPDF_REVERSE_BYTE_ORDER: with stamps and comments, as viewers show it; red first, as PNG has it. */
const asViewersShow = 0x01 | 0x10
const white = 0xffffffff

/** A page as PDFium paints it on white paper; fonts that are not in the file are replaced or left out. */
export function paintPage(pdfium: Pdfium, request: PageRequest, scale: number): Bitmap {
  const { call } = pdfium
  const page = call.FPDF_LoadPage(request.document, request.number - 1)
  if (page === 0) throw damagedPdf(request.file.name, undefined, request.number)
  try {
    const [width, height] = sizeOf(pdfium, page).map((side) => Math.max(1, Math.ceil(side * scale)))
    return paint(pdfium, page, width ?? 1, height ?? 1)
  } finally {
    call.FPDF_ClosePage(page)
  }
}

/** Points, as shown. */
function sizeOf(pdfium: Pdfium, page: number): readonly [width: number, height: number] {
  pdfium.call.FPDF_GetPageBoundingBox(page, pdfium.out)
  const [left = 0, top = 0, right = 0, bottom = 0] = floats(pdfium, 4)
  const isTurned = pdfium.call.FPDFPage_GetRotation(page) % 2 === 1
  return isTurned ? [top - bottom, right - left] : [right - left, top - bottom]
}

function paint({ call }: Pdfium, page: number, width: number, height: number): Bitmap {
  const bitmap = call.FPDFBitmap_Create(width, height, 0)
  if (bitmap === 0) throw new Error(`no memory for ${width} × ${height} pixels`)
  try {
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, asViewersShow)
    const [buffer, stride] = [call.FPDFBitmap_GetBuffer(bitmap), call.FPDFBitmap_GetStride(bitmap)]
    const pixels = new Uint8Array(width * height * 4)
    for (let y = 0; y < height; y++) {
      pixels.set(new Uint8Array(call.memory.buffer, buffer + y * stride, width * 4), y * width * 4)
    }
    // Without an alpha channel the fourth byte of the bitmap means nothing.
    for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255
    return { width, height, pixels }
  } finally {
    call.FPDFBitmap_Destroy(bitmap)
  }
}
