/** Changes of a PDF printed by Chromium, as objects appended to it (an incremental update: ISO 32000-1, 7.5.6). */

export interface PageChange {
  /** Drawn before and after what the page draws. */
  readonly before: string
  readonly after: string
  /** The inside of the page's dictionary, as Chromium writes it, to what it shall be. */
  readonly dictionary: (before: string) => string
}

interface NumberedObject {
  readonly number: number
  readonly text: string
}

const object = (number: number, content: string): NumberedObject => ({
  number,
  text: `${number} 0 obj\n${content}\nendobj\n`,
})

const stream = (number: number, content: string) =>
  object(number, `<</Length ${content.length}>> stream\n${content}\nendstream`)

/** A page object as Chromium writes it: number, and the inside of its dictionary. */
const pageObject = /^(\d+) 0 obj\n<<(\/Type \/Page\n.*?)>>\nendobj$/gms

function required(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`the printed PDF has no ${pattern.source}`)
  return found
}

/** A section of a cross-reference table for one object: the offset has ten digits, the entry twenty bytes. */
const xrefSection = (number: number, offset: number) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`

/** The file with every page changed in the same way. What was there stays, byte for byte, at the beginning. */
export function changePages(pdf: Uint8Array, change: PageChange): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const size = Number(required(text, /\/Size (\d+)/))
  const contents = `/Contents [${size} 0 R $1 ${size + 1} 0 R]`
  const pages = [...text.matchAll(pageObject)].map(([, number = '', dictionary = '']) =>
    object(Number(number), `<<${change.dictionary(dictionary).replace(/\/Contents (\d+ 0 R)/, contents)}>>`),
  )
  if (pages.length === 0) throw new Error('the printed PDF has no page that can be changed')
  const added = [...pages, stream(size, change.before), stream(size + 1, change.after)]
  const start = text.length + 1
  const offsets = added.map((_, index) => added.slice(0, index).reduce((sum, one) => sum + one.text.length, start))
  const xref = added.map(({ number }, index) => xrefSection(number, offsets[index] ?? 0)).join('')
  const objects = added.map((one) => one.text).join('')
  const root = `/Root ${required(text, /\/Root (\d+ 0 R)/)} /Info ${required(text, /\/Info (\d+ 0 R)/)}`
  const trailer = `trailer\n<</Size ${size + 2} ${root} /Prev ${required(text, /startxref\n(\d+)\n%%EOF/)}>>`
  const tail = `startxref\n${start + objects.length}\n%%EOF\n`
  return Buffer.from(`${text}\n${objects}xref\n${xref}${trailer}\n${tail}`, 'latin1')
}
