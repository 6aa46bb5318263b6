import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReportError } from '../../src/document/errors.ts'
import type { Finding } from '../../src/document/finding.ts'
import { decodeText } from '../../src/ingest/decode.ts'

const sentence = '政府信息公开工作年度报告：本年新收政府信息公开申请数量为12件。'
const traditional = '政府信息公開工作年度報告，本年新收政府信息公開申請數量為12件。'

/** Encodes by looking every character up among all byte pairs of the encoding. */
function encode(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const pairs = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
  return Uint8Array.from(
    [...text].flatMap((character) => (character < '\u0080' ? character.charCodeAt(0) : (pairs.get(character) ?? 63))),
  )
}

function utf16be(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16()
}

function decode(bytes: Uint8Array, declared?: string) {
  const findings: Finding[] = []
  const options = declared === undefined ? { file: 'a.txt' } : { file: 'a.txt', declared }
  const { text, encoding } = decodeText(bytes, options, (finding) => findings.push(finding))
  return { text, encoding, rules: findings.map((finding) => finding.rule), findings }
}

function codeOf(bytes: Uint8Array): string {
  try {
    decode(bytes)
  } catch (error) {
    if (error instanceof ReportError) return error.code
    throw error
  }
  return 'read'
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('the encoding is found from the bytes', () => {
  test.each<[string, Uint8Array, string | undefined, string, string]>([
    ['UTF-8', bytesOf(sentence), undefined, 'utf-8', sentence],
    ['UTF-8 with mark', bytesOf(`\uFEFF${sentence}`), undefined, 'utf-8', sentence],
    ['UTF-16 with mark', Buffer.from(`\uFEFF${sentence}`, 'utf16le'), undefined, 'utf-16le', sentence],
    ['UTF-16 big end first with mark', utf16be(`\uFEFF${sentence}`), undefined, 'utf-16be', sentence],
    ['UTF-16 without mark', Buffer.from(`${sentence}\n`, 'utf16le'), undefined, 'utf-16le', `${sentence}\n`],
    ['UTF-16 big end first without mark', utf16be(`${sentence}\n`), undefined, 'utf-16be', `${sentence}\n`],
    ['GB18030', encode(sentence, 'gb18030'), undefined, 'gb18030', sentence],
    ['GB18030 that is declared gb2312', encode(sentence, 'gb18030'), 'gb2312', 'gb18030', sentence],
    ['traditional characters in GB18030', encode(traditional, 'gb18030'), 'GBK', 'gb18030', traditional],
    ['Big5 without label', encode(traditional, 'big5'), undefined, 'big5', traditional],
    ['Big5 with its label', encode(traditional, 'big5'), 'Big5', 'big5', traditional],
    ['ASCII under any label', bytesOf('<p>12</p>'), 'gb2312', 'utf-8', '<p>12</p>'],
  ])('%s', (_name, bytes, declared, encoding, text) => {
    expect(decode(bytes, declared)).toMatchObject({ encoding, text, rules: [] })
  })

  test.each<[string, Uint8Array, string, string]>([
    ['UTF-8 declared gb2312', bytesOf(sentence), 'gb2312', 'utf-8'],
    ['GB18030 declared utf-8', encode(sentence, 'gb18030'), 'utf-8', 'gb18030'],
    ['GB18030 declared big5', encode(sentence, 'gb18030'), 'big5', 'gb18030'],
    ['Big5 declared gb2312', encode(traditional, 'big5'), 'gb2312', 'big5'],
    ['GB18030 declared as Western', encode(sentence, 'gb18030'), 'iso-8859-1', 'gb18030'],
    ['UTF-8 declared as nothing known', bytesOf(sentence), 'chinese-best', 'utf-8'],
  ])('a label that lies is noted: %s', (_name, bytes, declared, encoding) => {
    const { rules, findings, ...read } = decode(bytes, declared)
    expect(read.encoding).toBe(encoding)
    expect(read.text).not.toContain('\uFFFD')
    expect(rules).toEqual(['ingest.encoding-declared-wrong'])
    expect(findings[0]?.values).toEqual({ declared, used: encoding })
  })

  test('a Western text with its label stays one', () => {
    expect(decode(Buffer.from('Café déjà vu, naïve', 'latin1'), 'windows-1252').text).toBe('Café déjà vu, naïve')
  })
})

describe('damage', () => {
  test('a few bad bytes do not turn UTF-8 into something else', () => {
    const bytes = Buffer.concat([bytesOf(sentence), Buffer.from([0xe6, 0x80]), bytesOf(sentence), Buffer.from([0xff])])
    const { text, encoding, rules, findings } = decode(bytes, 'gb2312')
    expect(encoding).toBe('utf-8')
    expect(text.replaceAll('\uFFFD', '')).toBe(sentence + sentence)
    expect(rules).toEqual(['ingest.encoding-declared-wrong', 'ingest.characters-lost'])
    expect(findings[1]?.values).toMatchObject({ count: 2, used: 'utf-8' })
  })

  test('UTF-8 cut in the middle of a character', () => {
    expect(decode(bytesOf(sentence + sentence).slice(0, -1))).toMatchObject({
      encoding: 'utf-8',
      rules: ['ingest.characters-lost'],
    })
  })

  test('bad bytes in GB18030', () => {
    const bytes = Buffer.concat([encode(sentence, 'gb18030'), Buffer.from([0xff, 0x20]), encode(sentence, 'gb18030')])
    expect(decode(bytes)).toMatchObject({ encoding: 'gb18030', rules: ['ingest.characters-lost'] })
  })

  test('noise is no text, blanks are nothing', () => {
    expect(codeOf(randomBytes(5000))).toBe('unsupported-format')
    expect(codeOf(randomBytes(5000).map((byte) => byte | 0x80))).toBe('unsupported-format')
    expect(codeOf(new Uint8Array(100))).toBe('unsupported-format')
    expect(codeOf(new Uint8Array())).toBe('empty')
    expect(codeOf(bytesOf('\uFEFF \r\n\u00A0　\t'))).toBe('empty')
  })
})

describe('any bytes', () => {
  test('give text or a ReportError', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.option(fc.constantFrom('gb2312', 'big5', 'utf-8', 'utf-16', 'x', '')),
        (bytes, declared) => {
          try {
            expect(typeof decode(bytes, declared ?? undefined).text).toBe('string')
          } catch (error) {
            if (!(error instanceof ReportError)) throw error
          }
        },
      ),
    )
  })

  test('any Chinese text comes back from UTF-8 and from UTF-16 with its mark', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...sentence, ...traditional, 'a', '\n'), minLength: 5 }),
        (part) => {
          const text = `报${part}`
          expect(decode(bytesOf(text)).text).toBe(text)
          expect(decode(Buffer.from(`\uFEFF${text}`, 'utf16le')).text).toBe(text)
        },
      ),
    )
  })
})
