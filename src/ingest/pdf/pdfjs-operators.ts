import type { Box } from '../../document/document.ts'
import { boxAround, overlapOf } from './boxes.ts'
import { tooMuchOnPage } from './errors.ts'
import { type Matrix, multiply, scaleOf, transform } from './matrix.ts'
import type { Color, PagePath, PdfLimits, PdfPage, Point } from './pages.ts'
import { polylinesOf } from './pdfjs-paths.ts'
import { newText, showGlyphs, type TextState } from './pdfjs-text.ts'

/** What of a loaded font is used; pdf.js keeps it in `commonObjs`. */
export interface KnownFont {
  readonly vertical?: boolean
  readonly fontMatrix?: readonly number[]
}

/** pdf.js' operator list: parallel arrays of operator codes and arguments. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

export interface Interpreting {
  /** Operator names with their codes. */
  readonly codes: Readonly<Record<string, number>>
  readonly toPage: Matrix
  readonly fontOf: (name: string) => KnownFont | null
  readonly file: string
  readonly page: number
  readonly limits: PdfLimits
}

/** The graphics state (PDF 32000-1, 8.4) as far as it decides what is seen and where. */
export interface GraphicsState {
  readonly matrix: Matrix
  readonly fill: Color
  readonly stroke: Color
  readonly lineWidth: number
  readonly clip: Box | null
  readonly text: TextState
}

export type Drawn = Pick<PdfPage, 'characters' | 'paths' | 'pictures'>

interface Work {
  state: GraphicsState
  readonly stack: GraphicsState[]
  /** A clipping operator was met: the next path cuts off what follows it. */
  clipsNext: boolean
  points: number
  readonly characters: PdfPage['characters'][number][]
  readonly paths: PagePath[]
  readonly pictures: Box[]
  readonly to: Interpreting
}

/** Runs through the operators once and keeps what is painted. Colours of patterns count as grey. */
export function interpretOperators(operators: Operators, to: Interpreting): Drawn {
  const black: Color = { red: 0, green: 0, blue: 0, alpha: 255 }
  const state = { matrix: to.toPage, fill: black, stroke: black, lineWidth: 1, clip: null, text: newText }
  const work: Work = { state, stack: [], clipsNext: false, points: 0, characters: [], paths: [], pictures: [], to }
  const names = new Map(Object.entries(to.codes).map(([name, code]) => [code, name]))
  operators.fnArray.forEach((code, index) => {
    run(work, names.get(code) ?? '', listOf(operators.argsArray[index]))
  })
  const { characters, paths, pictures } = work
  return { characters, paths, pictures }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

function run(work: Work, name: string, args: readonly unknown[]): void {
  const change = (changed: Partial<GraphicsState>): void => {
    work.state = { ...work.state, ...changed }
  }
  const changeText = (changed: Partial<TextState>): void => change({ text: { ...work.state.text, ...changed } })
  const [first, second] = args
  switch (name) {
    case 'save':
      work.stack.push(work.state)
      break
    case 'restore':
    case 'paintFormXObjectEnd':
    case 'endGroup':
      work.state = work.stack.pop() ?? work.state
      break
    case 'transform':
      change({ matrix: multiply(matrixOf(args), work.state.matrix) })
      break
    case 'paintFormXObjectBegin':
      work.stack.push(work.state)
      enterForm(work, first, second)
      break
    case 'beginGroup':
      work.stack.push(work.state)
      enterForm(work, fieldOf(first, 'matrix'), fieldOf(first, 'bbox'))
      break
    case 'setLineWidth':
      change({ lineWidth: numberOf(first) })
      break
    case 'setFillRGBColor':
      change({ fill: colorOf(first, work.state.fill.alpha) })
      break
    case 'setStrokeRGBColor':
      change({ stroke: colorOf(first, work.state.stroke.alpha) })
      break
    case 'setFillColorN':
      change({ fill: { ...grey, alpha: work.state.fill.alpha } })
      break
    case 'setStrokeColorN':
      change({ stroke: { ...grey, alpha: work.state.stroke.alpha } })
      break
    case 'setGState':
      for (const entry of listOf(first)) setParameter(work, listOf(entry))
      break
    case 'clip':
    case 'eoClip':
      work.clipsNext = true
      break
    case 'constructPath':
      paintPath(work, numberOf(first), second)
      break
    case 'showText':
      show(work, listOf(first))
      break
    default:
      if (name.startsWith('paintImage') || name === 'paintInlineImageXObject') addPicture(work)
      else changeText(textChange(name, args, work.state.text, work.to))
  }
}

const grey = { red: 128, green: 128, blue: 128 }

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}

function enterForm(work: Work, matrix: unknown, box: unknown): void {
  if (matrix) work.state = { ...work.state, matrix: multiply(matrixOf(numbersOf(matrix)), work.state.matrix) }
  const [left, bottom, right, top] = numbersOf(box)
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return
  cut(work, [
    { x: left, y: bottom },
    { x: right, y: top },
  ])
}

/** pdf.js gives plain and typed arrays alike. */
function numbersOf(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.map(numberOf)
  return value instanceof Float32Array || value instanceof Float64Array ? [...value] : []
}

function matrixOf(value: readonly unknown[]): Matrix {
  const inner = value.length === 1 ? numbersOf(value[0]) : value.map(numberOf)
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner
  return [a, b, c, d, e, f]
}

/** `#rrggbb` as pdf.js writes colours. */
function colorOf(value: unknown, alpha: number): Color {
  const code = typeof value === 'string' ? Number.parseInt(value.slice(1), 16) : 0
  return { red: (code >> 16) & 255, green: (code >> 8) & 255, blue: code & 255, alpha }
}

function setParameter(work: Work, [key, value]: readonly unknown[]): void {
  const { state, to } = work
  const alpha = numberOf(value) * 255
  if (key === 'CA') work.state = { ...state, stroke: { ...state.stroke, alpha } }
  if (key === 'ca') work.state = { ...state, fill: { ...state.fill, alpha } }
  if (key === 'LW') work.state = { ...state, lineWidth: numberOf(value) }
  if (key === 'Font')
    work.state = { ...state, text: { ...state.text, ...textChange('setFont', listOf(value), state.text, to) } }
}

/** The operators of text state and text position (PDF 32000-1, 9.3 and 9.4.2). */
function textChange(name: string, args: readonly unknown[], text: TextState, to: Interpreting): Partial<TextState> {
  const [first, second] = args
  const move = (dx: number, dy: number): Partial<TextState> => {
    const [lineX, lineY] = [text.lineX + dx, text.lineY + dy]
    return { lineX, lineY, x: lineX, y: lineY }
  }
  switch (name) {
    case 'beginText':
      return { matrix: newText.matrix, x: 0, y: 0, lineX: 0, lineY: 0 }
    case 'setTextMatrix':
      return { matrix: matrixOf(args), x: 0, y: 0, lineX: 0, lineY: 0 }
    case 'moveText':
      return move(numberOf(first), numberOf(second))
    case 'setLeadingMoveText':
      return { leading: -numberOf(second), ...move(numberOf(first), numberOf(second)) }
    case 'nextLine':
      return move(0, -text.leading)
    case 'setLeading':
      return { leading: numberOf(first) }
    case 'setFont':
      return { font: to.fontOf(String(first)), size: numberOf(second) }
    case 'setCharSpacing':
      return { charSpacing: numberOf(first) }
    case 'setWordSpacing':
      return { wordSpacing: numberOf(first) }
    case 'setHScale':
      return { scale: numberOf(first) / 100 }
    case 'setTextRise':
      return { rise: numberOf(first) }
    case 'setTextRenderingMode':
      return { mode: numberOf(first) }
    default:
      return {}
  }
}

function show(work: Work, glyphs: readonly unknown[]): void {
  const { characters, text } = showGlyphs(work.state, glyphs)
  for (const character of characters) work.characters.push(character)
  work.state = { ...work.state, text }
  if (work.characters.length > work.to.limits.charactersPerPage) throw tooMuchOnPage(work.to.file, work.to.page)
}

function addPicture({ state, pictures }: Work): void {
  const corners = [transform(state.matrix, 0, 0), transform(state.matrix, 1, 1)]
  pictures.push(boxAround(corners))
}

/** Cuts off what follows at the box of the points, which are in user space. */
function cut(work: Work, points: readonly Point[]): void {
  const { matrix, clip } = work.state
  const box = boxAround(points.map(({ x, y }) => transform(matrix, x, y)))
  work.state = { ...work.state, clip: clip ? overlapOf(clip, box) : box }
}

function paintPath(work: Work, painting: number, data: unknown): void {
  const { codes, limits, file, page } = work.to
  const numbers = numbersOf(Array.isArray(data) ? data[0] : data)
  work.points += numbers.length / 3
  if (work.points > limits.pathPointsPerPage) throw tooMuchOnPage(file, page)
  const closes = ['closeStroke', 'closeFillStroke', 'closeEOFillStroke'].some((name) => codes[name] === painting)
  const lines = polylinesOf(numbers, closes)
  const { matrix, stroke, fill, lineWidth, clip } = work.state
  const isStroked = ['stroke', 'closeStroke', ...both].some((name) => codes[name] === painting)
  const isFilled = ['fill', 'eoFill', ...both].some((name) => codes[name] === painting)
  if (isStroked || isFilled) {
    work.paths.push({
      lines: lines.map((line) => ({ ...line, points: line.points.map(({ x, y }) => transform(matrix, x, y)) })),
      stroke: isStroked ? { color: stroke, width: lineWidth * scaleOf(matrix) } : null,
      fill: isFilled ? fill : null,
      clip,
    })
  }
  const points = lines.flatMap((line) => line.points)
  if (work.clipsNext && points.length > 0) cut(work, points)
  work.clipsNext = false
}

const both = ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']
