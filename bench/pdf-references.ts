/** What the engines alone cost, called as anyone would call them, with nothing of ours around. */
import { fileURLToPath } from 'node:url'
import { PDFiumModule } from '@hyzyla/pdfium'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Work } from './measure.ts'

type Call = Readonly<Record<string, (...numbers: readonly number[]) => number>> & {
  readonly memory: { readonly buffer: ArrayBuffer }
}

let loading: Promise<Call> | undefined

async function load(): Promise<Call> {
  const module = await PDFiumModule({})
  module._FPDF_InitLibraryWithConfig({})
  return module.wasmExports as unknown as Call
}

const pathObject = 2

/** Every character with its code and box, every path with its segments' points; read out of the memory and dropped. */
export const pdfiumCharactersAndPaths: Work = async (file) => {
  loading ??= load()
  const call = await loading
  const fn = (name: string) => {
    const found = call[name]
    if (!found) throw new Error(`PDFium has no ${name}`)
    return found
  }
  const [loadPage, closePage] = [fn('FPDF_LoadPage'), fn('FPDF_ClosePage')]
  const out = fn('malloc')(32)
  const bytes = fn('malloc')(file.bytes.length)
  new Uint8Array(call.memory.buffer).set(file.bytes, bytes)
  const document = fn('FPDF_LoadMemDocument')(bytes, file.bytes.length, 0)
  let sum = 0
  for (let number = 0; number < fn('FPDF_GetPageCount')(document); number++) {
    const page = loadPage(document, number)
    sum += readText(call, fn, page, out) + readPaths(call, fn, page, out)
    closePage(page)
  }
  fn('FPDF_CloseDocument')(document)
  fn('free')(bytes)
  fn('free')(out)
  return sum
}

type Find = (name: string) => (...numbers: readonly number[]) => number

function readText(call: Call, fn: Find, page: number, out: number): number {
  const [unicode, charBox] = [fn('FPDFText_GetUnicode'), fn('FPDFText_GetCharBox')]
  const text = fn('FPDFText_LoadPage')(page)
  const count = fn('FPDFText_CountChars')(text)
  let sum = 0
  for (let index = 0; index < count; index++) {
    charBox(text, index, out, out + 8, out + 16, out + 24)
    const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(call.memory.buffer, out, 4)
    sum += unicode(text, index) + left + right + bottom + top
  }
  fn('FPDFText_ClosePage')(text)
  return sum
}

function readPaths(call: Call, fn: Find, page: number, out: number): number {
  const [segmentOf, pointOf] = [fn('FPDFPath_GetPathSegment'), fn('FPDFPathSegment_GetPoint')]
  const count = fn('FPDFPage_CountObjects')(page)
  let sum = 0
  for (let index = 0; index < count; index++) {
    const object = fn('FPDFPage_GetObject')(page, index)
    if (fn('FPDFPageObj_GetType')(object) !== pathObject) continue
    const segments = fn('FPDFPath_CountSegments')(object)
    for (let at = 0; at < segments; at++) {
      const segment = segmentOf(object, at)
      pointOf(segment, out, out + 4)
      const [x = 0, y = 0] = new Float32Array(call.memory.buffer, out, 2)
      sum += x + y + fn('FPDFPathSegment_GetType')(segment)
    }
  }
  return sum
}

const folder = fileURLToPath(new URL('.', import.meta.resolve('pdfjs-dist/package.json')))

/** Text with positions and nothing else: no lines, no tables. */
export const pdfjsText: Work = async (file) => {
  const task = getDocument({
    data: Uint8Array.from(file.bytes),
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await page.getTextContent()
    page.cleanup()
  }
  await task.destroy()
}
