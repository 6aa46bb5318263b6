import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ReportError } from '../../src/document/errors.ts'
import { defaultLimits } from '../../src/ingest/limits.ts'
import { createBudget, isZip, listEntries, readEntry } from '../../src/ingest/zip.ts'

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof ReportError) return error.code
    throw error
  }
  return 'no error'
}

/** Changes the central directory's (and, for one-entry archives, the local) header field of the first entry. */
function patched(zip: Uint8Array, edit: (view: DataView, central: number, local: number) => void): Uint8Array {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  const central = view.getUint32(copy.length - 22 + 16, true)
  edit(view, central, view.getUint32(central + 42, true))
  return copy
}

/** An archive of stored entries with raw name bytes and no UTF-8 flag, as old Chinese tools write it. */
function withRawName(name: readonly number[]): Uint8Array {
  const zip = zipSync({ ['x'.repeat(name.length)]: strToU8('1') }, { level: 0 })
  return patched(zip, (view, central, local) => {
    name.forEach((byte, index) => {
      view.setUint8(central + 46 + index, byte)
      view.setUint8(local + 30 + index, byte)
    })
  })
}

describe('listEntries and readEntry', () => {
  const zip = zipSync({ 'a/一.txt': strToU8('一二三'.repeat(500)), 'b.txt': [strToU8('plain'), { level: 0 }] })

  test('give back names and bytes, deflated and stored', () => {
    const entries = listEntries(zip, 'f.zip')
    expect(entries.map((entry) => entry.name)).toEqual(['a/一.txt', 'b.txt'])
    const budget = createBudget('f.zip')
    const [first, second] = entries.map((entry) => text(readEntry(zip, entry, budget)))
    expect(first).toBe('一二三'.repeat(500))
    expect(second).toBe('plain')
    expect(budget.used).toBe(4505)
  })

  test('read an archive behind other bytes, and one with a comment', () => {
    const shifted = new Uint8Array([...strToU8('#!stub'), ...zip])
    const entry = listEntries(shifted, 'f.zip')[1]
    expect(entry && text(readEntry(shifted, entry, createBudget('f.zip')))).toBe('plain')
  })

  test('read an empty archive as no entries', () => {
    const empty = zipSync({})
    expect(isZip(empty)).toBe(true)
    expect(listEntries(empty, 'f.zip')).toEqual([])
  })

  test.each([
    ['GB18030 without the flag', [0xbe, 0xc5, 0xb6, 0xbc], '九都'],
    ['GB18030 that is also valid UTF-8', [0xc1, 0xaa, 0xcd, 0xa8], '联通'],
    ['UTF-8 without the flag', [0xe4, 0xb9, 0x9d], '九'],
    ['code page 437', [0x61, 0x80, 0xff], 'aÇ\u00a0'],
    ['a parent path with quotes', [...strToU8('../"a\'')], '../"a\''],
    ['backslashes and control characters', [0x61, 0x5c, 0x07, 0x62], 'a/\ufffdb'],
  ])('decode a name in %s', (_, raw, name) => {
    expect(listEntries(withRawName(raw), 'f.zip')[0]?.name).toBe(name)
  })

  test('stop a bomb at the budget, whatever size it declares', () => {
    const bomb = zipSync({ a: new Uint8Array(5_000_000) })
    const liar = patched(bomb, (view, central) => view.setUint32(central + 24, 10, true))
    for (const bytes of [bomb, liar]) {
      const entry = listEntries(bytes, 'bomb.zip')[0]
      const budget = { ...createBudget('bomb.zip'), limitBytes: 100_000 }
      expect(entry && codeOf(() => readEntry(bytes, entry, budget))).toBe('too-large')
    }
  })

  test('count all entries together', () => {
    const many = zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) })
    const budget = { ...createBudget('f.zip'), limitBytes: 1000 }
    expect(codeOf(() => listEntries(many, 'f').map((entry) => readEntry(many, entry, budget)))).toBe('too-large')
    expect(budget.used).toBe(600)
  })

  test('refuse more entries than the limit', () => {
    expect(codeOf(() => listEntries(zip, 'f.zip', { ...defaultLimits, entries: 1 }))).toBe('too-large')
  })

  test('refuse entries that overlap', () => {
    const two = zipSync({ a: strToU8('1'), b: strToU8('2') }, { level: 0 })
    const overlapping = patched(two, (view, central) => view.setUint32(central + 47 + 42, 0, true))
    expect(codeOf(() => listEntries(overlapping, 'f.zip'))).toBe('damaged-file')
  })

  test('say that an entry is encrypted', () => {
    const locked = patched(zip, (view, central) => view.setUint16(central + 8, 0x801, true))
    const entry = listEntries(locked, 'f.zip')[0]
    expect(entry?.isEncrypted).toBe(true)
    expect(entry && codeOf(() => readEntry(locked, entry, createBudget('f')))).toBe('encrypted')
  })

  test('notice a wrong checksum and name the entry', () => {
    const wrong = patched(zip, (view, central) => view.setUint32(central + 16, 1, true))
    const entry = listEntries(wrong, 'f.zip')[0]
    expect(() => entry && readEntry(wrong, entry, createBudget('f'))).toThrow(/a\/一\.txt/)
  })

  test('refuse a packing method they do not know', () => {
    const odd = patched(zip, (view, central) => view.setUint16(central + 10, 93, true))
    const entry = listEntries(odd, 'f.zip')[0]
    expect(entry && codeOf(() => readEntry(odd, entry, createBudget('f')))).toBe('unsupported-format')
  })

  test('say that the central directory is missing', () => {
    expect(() => listEntries(zip.subarray(0, zip.length - 40), '年报.zip')).toThrow(
      /年报\.zip: the archive ends before/,
    )
  })

  test('read zip64 sizes and offsets', () => {
    const plain = zipSync({ a: strToU8('zip64') }, { level: 0 })
    const central = new DataView(plain.buffer).getUint32(plain.length - 6, true)
    const header = plain.slice(central, plain.length - 22)
    const extra = new Uint8Array(28)
    const extraView = new DataView(extra.buffer)
    extraView.setUint16(0, 1, true)
    extraView.setUint16(2, 24, true)
    extraView.setBigUint64(4, 5n, true)
    extraView.setBigUint64(12, 5n, true)
    const headerView = new DataView(header.buffer)
    headerView.setUint16(30, 28, true)
    for (const at of [20, 24, 42]) headerView.setUint32(at, 0xffffffff, true)
    const end64 = new Uint8Array(56 + 20)
    const endView = new DataView(end64.buffer)
    endView.setUint32(0, 0x06064b50, true)
    endView.setBigUint64(32, 1n, true)
    endView.setBigUint64(40, BigInt(header.length + 28), true)
    endView.setBigUint64(48, BigInt(central), true)
    endView.setUint32(56, 0x07064b50, true)
    endView.setBigUint64(64, BigInt(central + header.length + 28), true)
    const end = plain.slice(plain.length - 22)
    new DataView(end.buffer).setUint32(16, 0xffffffff, true)
    const wide = new Uint8Array([...plain.subarray(0, central), ...header, ...extra, ...end64, ...end])
    const entry = listEntries(wide, 'f.zip')[0]
    expect(entry && text(readEntry(wide, entry, createBudget('f')))).toBe('zip64')
  })

  test('never throw anything but ReportError, however the bytes are damaged', () => {
    const damage = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(damage, fc.nat(zip.length), (edits, length) => {
        const copy = zip.slice(0, zip.length - (length % 64))
        for (const [at, byte] of edits) copy[at] = byte
        codeOf(() => listEntries(copy, 'f').map((entry) => readEntry(copy, entry, createBudget('f'))))
      }),
      { numRuns: 500 },
    )
  })
})
