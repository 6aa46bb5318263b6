/** Landscape pages of Chromium drawn sideways on upright paper, by objects appended to the file (ISO 32000-1, 7.5.6). */

/** A4 in points, upright. */
const width = 595
const height = 842

/** Turns what is drawn by 90° against the clock: (x, y) -> (width - y, x). */
const turn = `q 0 1 -1 0 ${width} 0 cm\n`

const stream = (number: number, content: string) =>
  `${number} 0 obj\n<</Length ${content.length}>> stream\n${content}\nendstream\nendobj\n`

/** A page object as Chromium writes it: number, and the inside of its dictionary. */
const pageObject = /^(\d+) 0 obj\n<<(\/Type \/Page\n.*?)>>\nendobj$/gms

function turnPage(dictionary: string, streams: readonly [before: number, after: number], rotate: string): string {
  return dictionary
    .replace(/\/MediaBox \[[^\]]*\]/, `/MediaBox [0 0 ${width} ${height}]${rotate}`)
    .replace(/\/Contents (\d+ 0 R)/, `/Contents [${streams[0]} 0 R $1 ${streams[1]} 0 R]`)
}

const required = (text: string, pattern: RegExp) => {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`the printed PDF has no ${pattern.source}`)
  return found
}

/** Sections of a cross-reference table, one an object: offsets are of ten digits, each entry is twenty bytes long. */
const xrefEntry = (number: number, offset: number) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`

/** The same pages on upright paper. With `/Rotate` a viewer shows them as they were before; without, lying on their side. */
export function turnPages(pdf: Uint8Array, isRotateTold: boolean): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const size = Number(required(text, /\/Size (\d+)/))
  const streams = [size, size + 1] as const
  const pages = [...text.matchAll(pageObject)].map(([, number = '', dictionary = '']) => ({
    number: Number(number),
    object: `${number} 0 obj\n<<${turnPage(dictionary, streams, isRotateTold ? '\n/Rotate 90' : '')}>>\nendobj\n`,
  }))
  if (pages.length === 0) throw new Error('the printed PDF has no page that can be turned')
  const added = [
    ...pages,
    ...[turn, '\nQ'].map((content, index) => ({ number: size + index, object: stream(size + index, content) })),
  ]
  const offsets = added.map((_, index) =>
    added.slice(0, index).reduce((sum, { object }) => sum + object.length, text.length + 1),
  )
  const xref = added.map(({ number }, index) => xrefEntry(number, offsets[index] ?? 0)).join('')
  const objects = added.map(({ object }) => object).join('')
  const root = `/Root ${required(text, /\/Root (\d+ 0 R)/)} /Info ${required(text, /\/Info (\d+ 0 R)/)}`
  const trailer = `trailer\n<</Size ${size + 2} ${root} /Prev ${required(text, /startxref\n(\d+)\n%%EOF/)}>>`
  const start = text.length + 1 + objects.length
  return Buffer.from(`${text}\n${objects}xref\n${xref}${trailer}\nstartxref\n${start}\n%%EOF\n`, 'latin1')
}
