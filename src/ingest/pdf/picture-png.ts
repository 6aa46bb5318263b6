import { crc32, deflateSync } from 'node:zlib'
import type { Bitmap } from './pages.ts'

/** The bitmap as a PNG file (RFC 2083): eight bits a channel, alpha left out, every row unfiltered. */
export function encodePng({ width, height, pixels }: Bitmap): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3))
  for (let y = 0, to = 0; y < height; y++) {
    to++ // the row's filter: 0, none
    for (let from = y * width * 4; from < (y + 1) * width * 4; from += 4) {
      rows[to++] = pixels[from] ?? 0
      rows[to++] = pixels[from + 1] ?? 0
      rows[to++] = pixels[from + 2] ?? 0
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bitsPerChannel, colourType], 8)
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([signature, ...chunks]))
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const bitsPerChannel = 8
/** Red, green, blue. */
const colourType = 2

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
