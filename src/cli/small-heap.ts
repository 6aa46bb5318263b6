import { setFlagsFromString } from 'node:v8'

/**
 * Percent by which what a heap holds after a collection may grow before the next. Left to itself V8 lets it grow to four
 * times that on a large machine.
 */
const growth = 40

/** Mebibytes of each half of the space for what is dropped soon, in threads that read. */
const youngHalf = 4

/**
 * Makes this process collect its garbage early, the threads that it starts from now on included: an import of a thousand
 * reports by two threads then holds 400 MB instead of 590, for a twentieth more work. For commands that run for hours
 * beside other work; a library leaves its host's engine alone. What a large file may take is bounded elsewhere and stays.
 * Node warns of changing flags late: these are factors that V8 reads anew at each collection and each start of a thread.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`)
  // This thread's young space stays at the megabyte with which it begins: rows of a report are written and forgotten.
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString(`--min-semi-space-size=${youngHalf}`)
  // Helpers of a small young space mostly wait for one another, on cores that read: without them two jobs take a tenth less time.
  setFlagsFromString('--no-parallel-scavenge')
}
