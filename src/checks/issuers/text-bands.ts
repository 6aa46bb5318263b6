import { type Shingles, shortestText } from '../text-likeness.ts'

/** Bands of a text and smallest hashes in one band. Texts that are 90 % alike share a band in 97 cases of 100 or more. */
const bandCount = 10
const hashesInBand = 6

/**
 * Keys under which texts that are much alike meet: two texts with none in common need not be compared (MinHash, Broder
 * 1997, banded). `salt` is mixed in, so that only texts of one salt meet, such as those of one year. Whole numbers below
 * 2^48; none for a text that is too short to be compared.
 */
export function textBands({ counts, length }: Shingles, salt: number): readonly number[] {
  if (length < shortestText) return []
  const smallest = new Uint32Array(bandCount * hashesInBand).fill(0xffffffff)
  for (const piece of counts.keys()) {
    const hash = hashOf(piece)
    for (let index = 0; index < smallest.length; index++) {
      const mixed = mix(hash ^ Math.imul(index + 1, 0x9e3779b1))
      if (mixed < (smallest[index] ?? 0)) smallest[index] = mixed
    }
  }
  return Array.from({ length: bandCount }, (_, band) => {
    let [low, high] = [mix(salt * bandCount + band), band]
    for (const hash of smallest.subarray(band * hashesInBand, (band + 1) * hashesInBand)) {
      low = mix(low ^ hash)
      high = mix(high + hash)
    }
    return (high & 0xffff) * 2 ** 32 + low
  })
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The finishing steps of MurmurHash3: every bit of the input changes half of those of the result. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
