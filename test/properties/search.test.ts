import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isComplaint, readSearchWords } from '../../db/index.ts'
import { foldText, foldWithOffsets } from '../../src/document/folded.ts'
import { importSketch, temporaryArchive } from '../db/archive-file.ts'

/** Few characters, so that words meet by chance; of every kind that folding treats apart. */
const characters = [...'信息公开人员的一二条條機机１1２2aAＢbé，,。（(“” 　\n\u00ad𠮷𠀀あカﾞ①㈠']
const text = fc.array(fc.constantFrom(...characters), { maxLength: 40 }).map((all) => all.join(''))

describe('search', () => {
  it('finds what LIKE finds in the folded text, and nothing else', () => {
    const archive = temporaryArchive()
    let round = 0
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 8 }),
        (texts, which, from, length) => {
          round++
          // Years keep the reports of one round apart from those of another.
          archive.inBatch(() =>
            texts.forEach((one, index) => {
              const section = { key: 'problems' as const, title: '', text: one, position: null, paragraphs: [] }
              const issuer = `第${index}镇人民政府`
              importSketch(archive, `${round}/${index}`, {
                issuer,
                year: round,
                text: `${round} ${index}`,
                sections: [section],
              })
            }),
          )
          const all = [...(texts[which % texts.length] ?? '')]
          const part = all
            .slice(from % Math.max(all.length, 1))
            .slice(0, length)
            .join('')
            .replace(/[“”]/gu, '')
          const words = readSearchWords(`"${part}"`)
          if (isComplaint(words)) {
            expect(foldText(part)).not.toMatch(/[\p{L}\p{N}]/u)
            return
          }
          const { hits, reports, counted } = archive.search(words, { years: [round, round], sections: ['problems'] })
          const wanted = texts.flatMap((one, index) =>
            foldText(one).includes(foldText(part)) ? [`${round}/${index}`] : [],
          )
          expect(hits.map(({ source }) => source).sort()).toEqual(wanted)
          expect({ reports, counted }).toEqual({ reports: wanted.length, counted: 'exact' })
          for (const { snippet } of hits) expect(snippet).toContain('【')
          const years = archive.countSaying(words, { years: [round, round], sections: ['problems'] })
          expect(years).toEqual([{ year: round, reports: wanted.length, of: texts.length }])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('understands or explains whatever is typed', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a', {})
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'OR',
        'AND',
        'NOT',
        'NEAR(',
        ')',
        '"',
        '“',
        '-',
        '*',
        ':',
        '^',
        '+',
        '{a}',
        '\0',
        '\ud800',
        ' ',
        '人员',
        '\ue001',
      ),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
        (typed) => {
          const words = readSearchWords(typed)
          if (isComplaint(words)) expect(words.problem).toMatch(/^[a-z-]+$/u)
          else expect(archive.search(words).counted).toBe('exact')
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('folding', () => {
  const anything = fc.oneof(text, fc.string({ unit: 'binary' }))

  it('of a text is that of its parts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters)), fc.nat(), (all, at) => {
        const cut = at % (all.length + 1)
        const parts = [all.slice(0, cut).join(''), all.slice(cut).join('')]
        expect(foldText(all.join(''))).toBe(parts.map(foldText).join(''))
      }),
    )
  })

  it('with offsets gives the same text, each character where it stood', () => {
    fc.assert(
      fc.property(anything, (original) => {
        const { text: folded, offsets } = foldWithOffsets(original)
        expect(folded).toBe(foldText(original))
        expect(offsets).toHaveLength(folded.length + 1)
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
      }),
    )
  })
})
