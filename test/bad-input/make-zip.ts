import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a ZIP made by hand, for what no honest program writes. */
export interface RawEntry {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the archive says that the entry unpacks to; the truth where left out. */
  readonly claims?: number
}

/** A ZIP of deflated entries (PKWARE APPNOTE 4.3), names in UTF-8. */
export function makeZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  // Archives of many entries hold the same bytes again and again.
  const packedOnce = new Map<Uint8Array, Buffer>()
  for (const { name, bytes, claims } of entries) {
    const packed = packedOnce.get(bytes) ?? deflateRawSync(bytes)
    packedOnce.set(bytes, packed)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claims ?? bytes.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length % 0x10000, 4)
  end.writeUInt16LE(entries.length % 0x10000, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}
