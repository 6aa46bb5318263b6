import { boxAround } from './boxes.ts'
import { tooMuchOnPage } from './errors.ts'
import { joinLigatures } from './ligatures.ts'
import { type Matrix, multiply, transform } from './matrix.ts'
import { type Character, directionOf, emBox } from './pages.ts'
import { floats, type PageRequest, type Pdfium } from './pdfium-library.ts'

/** The characters of a loaded page, without the blanks and line ends that PDFium guesses. */
export function readCharacters(
  pdfium: Pdfium,
  page: number,
  toPage: Matrix,
  request: PageRequest,
): readonly Character[] {
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
    return joinLigatures(characters)
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
  const loose = boxAround([transform(toPage, left, bottom), transform(toPage, right, top)])
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
