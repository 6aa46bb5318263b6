import fc from 'fast-check'
import { expect, test } from 'vitest'
import { squeezeWithOffsets } from '../../src/document/squeezed.ts'
import { labelStem, likeness, normalizeLabel, squeeze } from '../../src/document/text.ts'

/** Characters that labels are made of, with those that do odd things when they are normalized. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('İ')),
  fc.string({ unit: fc.constantFrom(...'（一）1.①㈠２、：其中資訊檔案總計 \u3000\u00a0\u200b￥½ſß') }),
)

test('normalizing a label twice is normalizing it once', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(normalizeLabel(normalizeLabel(one))).toBe(normalizeLabel(one))
    }),
  )
})

// Lower case is made after marks are taken away, and İ in lower case is i with a mark.
test('so it is for İ, whose lower case is two characters', () => {
  expect(normalizeLabel(normalizeLabel('İ'))).toBe(normalizeLabel('İ'))
})

test('blanks anywhere in a label change nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'一、本年新收（）1.总计'), { minLength: 1 }),
      fc.array(fc.nat(20)),
      (characters, places) => {
        const spaced = [...characters]
        for (const place of places) spaced.splice(place % (spaced.length + 1), 0, ' ')
        const [plain, blank] = [characters.join(''), spaced.join('')]
        expect(squeeze(blank)).toBe(squeeze(plain))
        expect(normalizeLabel(blank)).toBe(normalizeLabel(plain))
        expect(labelStem(blank)).toBe(labelStem(plain))
      },
    ),
  )
})

test('likeness is between 0 and 1, the same both ways, and 1 only for the same', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
      const likely = likeness(a, b)
      expect(likely).toBeGreaterThanOrEqual(0)
      expect(likely).toBeLessThanOrEqual(1)
      expect(likeness(b, a)).toBeCloseTo(likely, 10)
      expect(likely === 1).toBe(a === b && a !== '')
    }),
  )
})

test('offsets of a squeezed text lead back to where each character stood', () => {
  fc.assert(
    fc.property(text, (original) => {
      const squeezed = squeezeWithOffsets(original)
      expect(squeezed.offsets).toHaveLength(squeezed.text.length + 1)
      expect(squeezed.offsets.at(-1)).toBe(original.length)
      squeezed.offsets.forEach((offset, index) => {
        expect(offset).toBeGreaterThanOrEqual(squeezed.offsets[index - 1] ?? 0)
        expect(offset).toBeLessThanOrEqual(original.length)
      })
    }),
  )
})
