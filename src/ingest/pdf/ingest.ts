import type { SayStep } from '../answer-in-thread.ts'
import type { Ingestor } from '../ingestor.ts'
import type { ThreadReader } from './reading-thread.ts'

/**
 * PDF by its signature, which may stand after a few other lines in the first kilobyte (PDF 32000-1, annex H, note 13).
 * The readers are loaded when the first PDF comes: most runs have none.
 */
export const pdfIngestor: Ingestor = {
  accepts: ({ bytes }) => isPdf(bytes),
  ingest: async (file, note, limits) => (await loadReader())(file, note, limits, 'first'),
  ingestAgain: async (file, note, limits) => (await loadReader())(file, note, limits, 'second'),
}

/** Loads what reads PDFs for this thread: one more thread, bounded in time and memory, unless told otherwise. */
let loadReader = async (): Promise<ThreadReader> => (await import('./reading-thread.ts')).readInThread

/**
 * From now on this thread reads PDFs itself. Only for a thread that is bounded as a whole: one inside it would cost a
 * second heap and carry each document across once more. `onStep` hears of each page.
 */
export function readPdfsHere(onStep: SayStep): void {
  loadReader = async () => {
    const { readPdfWith } = await import('./read-with.ts')
    return (file, note, limits, which) => readPdfWith(which, file, note, limits, onStep)
  }
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
