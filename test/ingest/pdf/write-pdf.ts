import { createHash } from 'node:crypto'

/** A page of a PDF that is written by hand: its content stream and the entries of its dictionary. */
export interface HandPage {
  readonly content: string
  /** As `/Rotate 90 /CropBox [0 0 10 10]`; A4 where it says nothing of a media box. */
  readonly entries?: string
}

export interface HandOptions {
  /** Encrypts with 40-bit RC4 (PDF 32000-1, 7.6, revision 2) under this user password. */
  readonly userPassword?: string
  /** Objects that the pages' resources name, from number 100 on. */
  readonly objects?: readonly string[]
  readonly resources?: string
}

/** A PDF of few objects, with a right cross-reference table. Text is Helvetica, `/F1`. */
export function writePdf(pages: readonly HandPage[], options: HandOptions = {}): Uint8Array {
  const key = options.userPassword === undefined ? null : encryptionOf(options.userPassword)
  const numbers = pages.map((_, index) => 10 + index * 2)
  const objects = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
  ])
  pages.forEach(({ content, entries = '' }, index) => {
    const number = numbers[index] ?? 0
    const box = entries.includes('/MediaBox') ? '' : '/MediaBox [0 0 595 842]'
    const resources = `/Resources << /Font << /F1 3 0 R >> ${options.resources ?? ''} >>`
    objects.set(number, `<< /Type /Page /Parent 2 0 R ${box} ${resources} /Contents ${number + 1} 0 R ${entries} >>`)
    const data = key ? rc4(objectKey(key.key, number + 1), content) : content
    objects.set(number + 1, `<< /Length ${data.length} >>\nstream\n${data}\nendstream`)
  })
  options.objects?.forEach((object, index) => {
    objects.set(100 + index, object)
  })
  if (key) objects.set(4, key.dictionary)
  return assemble(objects, key ? `/Encrypt 4 0 R /ID [<${fileId}> <${fileId}>]` : '')
}

function assemble(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = new Map<number, number>()
  for (const [number, body] of objects) {
    offsets.set(number, file.length)
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  const size = Math.max(...objects.keys()) + 1
  const start = file.length
  file += `xref\n0 ${size}\n`
  for (let number = 0; number < size; number++) {
    const offset = offsets.get(number)
    file += offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  }
  file += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
}

const fileId = '00112233445566778899aabbccddeeff'
const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex').toString(
  'latin1',
)
const permissions = -4

function encryptionOf(userPassword: string): { readonly key: string; readonly dictionary: string } {
  const padded = (userPassword + padding).slice(0, 32)
  const owner = rc4(md5('owner'.concat(padding).slice(0, 32)).slice(0, 5), padded)
  const flags = Buffer.alloc(4)
  flags.writeInt32LE(permissions)
  const key = md5(padded + owner + flags.toString('latin1') + Buffer.from(fileId, 'hex').toString('latin1')).slice(0, 5)
  const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex')
  const user = rc4(key, padding)
  return { key, dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${hex(owner)}> /U <${hex(user)}> /P ${permissions} >>` }
}

const md5 = (text: string): string => createHash('md5').update(text, 'latin1').digest().toString('latin1')

function objectKey(key: string, number: number): string {
  return md5(key + String.fromCharCode(number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0)).slice(0, 10)
}

function rc4(key: string, data: string): string {
  const state = [...Array(256).keys()]
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + key.charCodeAt(i % key.length)) & 255
    ;[state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0]
  }
  let [i, j] = [0, 0]
  return [...data]
    .map((letter) => {
      i = (i + 1) & 255
      j = (j + (state[i] ?? 0)) & 255
      ;[state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0]
      return String.fromCharCode(letter.charCodeAt(0) ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0))
    })
    .join('')
}
