import { describe, expect, it } from 'vitest'
import { openIssuerTexts } from '../../db/issuer-texts.ts'
import { openForWriting } from '../../db/open.ts'
import { importSketch, temporaryArchive } from './archive-file.ts'

const numerals = [...'一二三四五六七八九十']

/** A draft that towns fill in; `one` is what one of them changed. */
const draft = (one: string): string =>
  `${numerals.map((numeral) => `第${numeral}，继续加强政务公开工作，完善制度，明确责任，提高质量。`).join('')}${one}`

/** Findings of the first of some towns about its section five, at most three texts compared. */
function check(texts: readonly string[]) {
  const archive = temporaryArchive()
  texts.forEach((text, index) => {
    const section = { key: 'problems' as const, title: '五、存在的主要问题', text, position: null, paragraphs: [] }
    importSketch(archive, `${index}`, { issuer: `第${index}镇人民政府`, text: `${index}`, sections: [section] })
  })
  archive.close()
  const connection = openForWriting(archive.path)
  try {
    const found = openIssuerTexts(connection, 3).check(1, new Set())
    return found.map(({ rule, values }) => ({
      rule,
      percent: values.percent,
      near: values.near,
      compared: values.compared,
    }))
  } finally {
    connection.close()
  }
}

describe('texts of many issuers', () => {
  it('are compared once where they are the same, and none of them is left out then', () => {
    // Blanks, punctuation and the year make no other text of it.
    const same = ['甲。', '甲', ' 甲。2022年', '甲！2021年', '甲，', '甲；']
    expect(check(same.map(draft))).toEqual([{ rule: 'issuers.same-text', percent: 100 }])
    expect(check(['甲。', '乙。', '乙', '乙；', '乙！', ' 乙'].map(draft))).toMatchObject([
      { rule: 'issuers.same-text', percent: 99 },
    ])
  })

  it('say so where more of them differ than are compared', () => {
    expect(check(['甲', '乙', '丙', '丁'].map(draft)).map(({ rule }) => rule)).toEqual(['issuers.same-text'])
    expect(check(['甲', '乙', '丙', '丁', '戊', '己'].map(draft))).toMatchObject([
      { rule: 'issuers.same-text' },
      { rule: 'issuers.texts-not-compared', near: 5, compared: 3 },
    ])
  })
})
