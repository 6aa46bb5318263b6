import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spokenWords } from '../../parsers/forms/spoken-words.ts'
import { lexSentence } from '../../src/checks/prose/lex-sentence.ts'
import { proseOf } from '../checks/prose/reports.ts'

const speaker = { year: 2023, names: ['石桥镇'], isRegion: false }
const words = spokenWords.flatMap((entry) => entry.words)
/** Sentences of known words, amounts, times and marks in any order, now and then something unknown. */
const sentence = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...words), weight: 6 },
      { arbitrary: fc.nat(400).map((value) => `${value}件`), weight: 3 },
      fc.constantFrom(
        '，',
        '；',
        '。',
        '、',
        '（',
        '）',
        '2023年',
        '2022年',
        '上年结转',
        '结转下年',
        '33.9%',
        '三件',
        '甲',
        '\n',
      ),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))

test('tokens tile a sentence: no gap, no overlap', () => {
  fc.assert(
    fc.property(fc.oneof(sentence, fc.string()), (text) => {
      const tokens = lexSentence(text, speaker)
      expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      expect(tokens.every(({ start, end }) => end > start)).toBe(true)
    }),
  )
})

test('statements are plain data with words out of their sentence, and warn only of what they contradict', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      const { statements, findings } = proseOf(text)
      expect(JSON.parse(JSON.stringify(statements))).toEqual(statements)
      for (const statement of statements) {
        expect(statement.sentence).toContain(statement.text)
        expect(statement.positions.length).toBeGreaterThan(0)
        if (statement.verdict === 'agrees' && statement.exactness === 'exact' && statement.unit !== '%') {
          expect(statement.tableValue).toBe(statement.value)
        }
      }
      const contradictions = statements.filter(({ verdict }) => verdict === 'differs').length
      expect(findings.filter(({ severity }) => severity === 'warning').length).toBeLessThanOrEqual(contradictions)
    }),
  )
})

test('a sentence with a word that nobody knows beside its amount says nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom('收到', '办结', '予以公开'), fc.nat(400), (event, value) => {
      expect(proseOf(`全年${event}政府信息公开申请甲乙丙${value}件。`).statements).toEqual([])
    }),
  )
})
