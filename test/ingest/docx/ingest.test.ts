import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ReportError } from '../../../src/document/errors.ts'
import { assertTiled } from '../../../src/document/grid.ts'
import { docxIngestor } from '../../../src/ingest/docx/ingest.ts'
import { defaultLimits } from '../../../src/ingest/limits.ts'
import { errorOf, p, packageParts, readBytes, run, tbl, tc, tr, wordNamespace, zipParts } from './build.ts'

const accepts = (bytes: Uint8Array, name = '年报'): boolean => docxIngestor.accepts({ name, bytes })
const sound = packageParts(p('一、总体情况'))

/** Reads the sound package with one part replaced, taken out (null) or added. */
function readWith(part: string, text: string | Uint8Array | null) {
  const { [part]: _, ...others } = sound
  return readBytes(zipParts(text === null ? others : { ...others, [part]: text }))
}

async function firstText(reading: ReturnType<typeof readBytes>): Promise<string | null> {
  const [block] = (await reading).document.blocks
  return block && block.type !== 'grid' ? block.text : null
}

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

/** A compound file as far as it is looked at: the signature, and a directory entry of this name. */
function compoundFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1024)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.write(stream, 640, 'utf16le')
  bytes.writeUInt16LE(stream.length * 2 + 2, 640 + 64)
  return bytes
}

describe('what is taken for a Word file', () => {
  test('goes by its parts, not by its name', () => {
    expect(accepts(zipParts(sound), 'x.zip')).toBe(true)
    expect(accepts(zipParts({ 'a.docx': zipParts(sound) }))).toBe(false)
    expect(accepts(zipParts({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }))).toBe(false)
    expect(accepts(strToU8('<html/>'))).toBe(false)
    expect(accepts(new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'x.docx')).toBe(false)
  })

  test('may have its main part anywhere', async () => {
    const moved = {
      '[Content_Types].xml': sound['[Content_Types].xml']?.replace('/word/document.xml', '/Text/Main.xml') ?? '',
      '_rels/.rels': sound['_rels/.rels']?.replace('word/document.xml', '/text/main.xml') ?? '',
      'Text/Main.xml': sound['word/document.xml'] ?? '',
    }
    expect(accepts(zipParts(moved))).toBe(true)
    expect(await firstText(readBytes(zipParts(moved)))).toBe('一、总体情况')
    const { '_rels/.rels': _, ...unrelated } = moved
    expect(await firstText(readBytes(zipParts(unrelated)))).toBe('一、总体情况')
  })

  test('includes a cut off one, so that the damage is told', async () => {
    const cut = zipParts(sound).slice(0, 700)
    expect(accepts(cut)).toBe(true)
    expect((await errorOf(readBytes(cut))).code).toBe('damaged-file')
  })

  test.each([
    ['EncryptedPackage', 'encrypted', /password/],
    ['WordDocument', 'unsupported-format', /Word 97–2003.*\.docx/],
    ['Workbook', 'unsupported-format', /no Word document/],
  ])('includes a compound file with %s, which is %s', async (stream, code, reason) => {
    expect(accepts(compoundFile(stream))).toBe(true)
    const error = await errorOf(readBytes(compoundFile(stream)))
    expect([error.code, error.reason]).toEqual([code, expect.stringMatching(reason)])
  })
})

describe('the XML of a part', () => {
  const main = sound['word/document.xml'] ?? ''

  test.each([
    ['Strict namespaces', strToU8(main.replace(wordNamespace, 'http://purl.oclc.org/ooxml/wordprocessingml/main'))],
    [
      'other prefixes',
      strToU8(main.replaceAll('<w:', '<x:').replaceAll('</w:', '</x:').replace('xmlns:w=', 'xmlns:x=')),
    ],
    ['no prefix', strToU8(main.replaceAll('<w:', '<').replaceAll('</w:', '</').replace('xmlns:w=', 'xmlns='))],
    ['UTF-16, little-endian', utf16(main, false)],
    ['UTF-16, big-endian', utf16(main, true)],
    ['UTF-16 without mark', utf16(main, false).subarray(2)],
    ['a byte order mark', strToU8(`\ufeff${main}`)],
    ['comments and instructions', strToU8(main.replace('<w:body>', '<!-- < --><?x < ?><w:body>'))],
    ['a sign > in an attribute', strToU8(main.replace('<w:body>', '<w:body w:x="a>b" w:y=\'"\'>'))],
  ])('may have %s', async (_, bytes) => {
    expect(await firstText(readWith('word/document.xml', bytes))).toBe('一、总体情况')
  })

  test('may declare another encoding', async () => {
    const gb = Buffer.concat([
      Buffer.from(
        main.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="GB2312"?>').split('一')[0] ?? '',
      ),
      Buffer.from([0xd2, 0xbb]),
      Buffer.from(main.split('总体情况')[1] ?? ''),
    ])
    expect(await firstText(readWith('word/document.xml', gb))).toBe('一')
  })

  test('is read with a finding where bytes are broken', async () => {
    const broken = Buffer.from(main)
    broken[broken.indexOf('体') + 1] = 0x20
    const { findings } = await readWith('word/document.xml', broken)
    expect(findings.map(({ rule }) => rule)).toEqual(['ingest.characters-lost'])
  })

  test.each([
    ['a document type', main.replace('<w:document', '<!DOCTYPE x [<!ENTITY e "ee">]><w:document'), 'damaged-file'],
    ['an unknown entity', main.replace('总体', '&e;'), 'damaged-file'],
    ['an end too early', main.slice(0, -30), 'damaged-file'],
    ['an end inside a tag', `${main.slice(0, 60)}`, 'damaged-file'],
    ['a wrong end tag', main.replace('</w:p>', '</w:q>'), 'damaged-file'],
    ['a second root', `${main}<a/>`, 'damaged-file'],
    ['nothing', '', 'damaged-file'],
    ['an unknown encoding', main.replace('?>', ' encoding="x-none"?>'), 'damaged-file'],
    ['no body', main.replaceAll('w:body', 'w:other'), 'damaged-file'],
    ['no text', main.replace('一、总体情况', ' '), 'empty'],
    ['pictures only', main.replace(/<w:r>.*<\/w:r>/, '<w:r><w:drawing><a:blip/></w:drawing></w:r>'), 'no-text'],
    ['an embedded document only', main.replace(/<w:p>.*<\/w:p>/, '<w:altChunk/>'), 'unsupported-format'],
  ])('stops the file for %s', async (_, text, code) => {
    expect((await errorOf(readWith('word/document.xml', text))).code).toBe(code)
  })
})

describe('bounds', () => {
  const readBody = (body: string, limits = defaultLimits) => readBytes(zipParts(packageParts(body)), limits)
  const nested = (depth: number): string => (depth === 0 ? p('a') : tbl(tr(tc(nested(depth - 1) + p('')) + tc('b'))))

  test('stop elements too deep in one another', async () => {
    expect((await errorOf(readBody(nested(100)))).code).toBe('too-large')
    expect((await readBody(nested(60))).document.blocks).toHaveLength(60)
    expect((await errorOf(readBody('<w:rPr>'.repeat(100_000)))).code).toBe('too-large')
    expect((await errorOf(readBody('<w:sz>'.repeat(100_000)))).code).toBe('too-large')
  })

  test('stop too many cells, stated or spanned', async () => {
    const row = tr(tc('1') + tc('2'))
    expect((await errorOf(readBody(tbl(row.repeat(10_001))))).code).toBe('too-large')
    expect((await errorOf(readBody(tbl(row).repeat(50_001)))).code).toBe('too-large')
    expect((await errorOf(readBody(tbl(tr(tc('1', '<w:gridSpan w:val="99999999"/>') + tc('2')))))).code).toBe(
      'too-large',
    )
    expect((await errorOf(readBody(tbl(tr(tc('1') + tc('2'), '<w:gridAfter w:val="99999999"/>'))))).code).toBe(
      'too-large',
    )
  })

  test('stop a bomb', async () => {
    const limits = { ...defaultLimits, unpackedBytes: 1_000_000 }
    expect((await errorOf(readBody(p('a'.repeat(2_000_000)), limits))).code).toBe('too-large')
  })
})

test('a document carries its hash, name and a title that names a report', async () => {
  const bytes = zipParts(packageParts(p('a'), { title: '九都镇2019年度报告' }))
  const { document } = await readBytes(bytes)
  expect(document).toMatchObject({
    format: 'docx',
    name: '年报.docx',
    encoding: null,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    metadata: [{ key: 'title', text: '九都镇2019年度报告' }],
  })
  expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  expect((await readBytes(zipParts(packageParts(p('a'), { title: '……号' })))).document.metadata).toEqual([])
})

test('any damage to a package ends in a document or a ReportError', async () => {
  const whole = zipParts(packageParts(p(run('a')) + tbl(tr(tc('1') + tc('2'))), { styles: '', numbering: '' }))
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(30), async (edits, cut) => {
      const copy = whole.slice(0, whole.length - cut)
      for (const [at, byte] of edits) copy[at] = byte
      await settles(copy)
    }),
    { numRuns: 300 },
  )
})

test('any tree of elements for a body ends in tiled grids or a ReportError', async () => {
  const names = [
    'w:p',
    'w:r',
    'w:t',
    'w:tbl',
    'w:tr',
    'w:tc',
    'w:drawing',
    'w:txbxContent',
    'w:sdt',
    'w:ins',
    'w:del',
    'w:x',
  ]
  const leaves = [
    'a',
    '<w:t>1</w:t>',
    '<w:br/>',
    '<w:tcPr><w:vMerge/><w:gridSpan w:val="2"/></w:tcPr>',
    '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>',
    '<w:tcPr><w:hMerge/></w:tcPr>',
    '<w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="x"/></w:trPr>',
    '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
    '<w:fldChar w:fldCharType="begin"/>',
  ]
  const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
    node: fc.oneof({ maxDepth: 7 }, fc.constantFrom(...leaves), tie('element')),
    element: fc
      .tuple(fc.constantFrom(...names), fc.array(tie('node'), { minLength: 1, maxLength: 4 }))
      .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
  }))
  const table = fc.array(fc.array(node, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }).map((rows) => {
    return tbl(
      rows
        .map((row) => tr(row.map((cell) => `<w:tc>${cell}<w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc>`).join('')))
        .join(''),
    )
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(node, table), { maxLength: 5 }), async (body) => {
      await settles(zipParts(packageParts(body.join(''))))
    }),
    { numRuns: 300 },
  )
})

test('any bytes end in a document or a ReportError', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => settles(bytes)))
})

async function settles(bytes: Uint8Array): Promise<void> {
  accepts(bytes)
  try {
    const { document } = await readBytes(bytes)
    expect(document.blocks.length).toBeGreaterThan(0)
    for (const block of document.blocks) if (block.type === 'grid') assertTiled(block)
  } catch (error) {
    if (!(error instanceof ReportError)) throw error
  }
}
