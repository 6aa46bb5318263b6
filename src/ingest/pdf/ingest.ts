import type { Ingestor } from '../ingestor.ts'

/**
 * PDF by its signature, which may stand after a few other lines in the first kilobyte (PDF 32000-1, annex H, note 13).
 * The readers are loaded, in a thread of their own, when the first PDF comes: most runs have none.
 */
export const pdfIngestor: Ingestor = {
  accepts: ({ bytes }) => isPdf(bytes),
  ingest: async (file, note, limits) => {
    const { readInThread } = await import('./reading-thread.ts')
    return readInThread(file, note, limits, 'first')
  },
  ingestAgain: async (file, note, limits) => {
    const { readInThread } = await import('./reading-thread.ts')
    return readInThread(file, note, limits, 'second')
  },
}

const signature = [0x25, 0x50, 0x44, 0x46, 0x2d] // %PDF-
const signatureWithin = 1024

function isPdf(bytes: Uint8Array): boolean {
  for (let at = 0; at + signature.length <= Math.min(bytes.length, signatureWithin); at++) {
    const before = bytes[at - 1]
    const startsLine = at === 0 || before === 0x0a || before === 0x0d
    if (startsLine && signature.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}
