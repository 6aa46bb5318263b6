import { describe, expect, test } from 'vitest'
import { narrowed, questionNamed } from '../../db/ask.ts'
import type { Archive } from '../../db/index.ts'
import { questions } from '../../db/questions.ts'
import { importSketch, temporaryArchive } from './archive-file.ts'
import { applicants, buildTable } from './build-report.ts'

const line = (count: number): readonly number[] => [count, 0, 0, 0, 0, 0, count]

function filled(): Archive {
  const archive = temporaryArchive()
  const table = (count: number) => [
    buildTable('t3', applicants, { new: line(count), carried_in: line(0), granted: line(count), total: line(count) }),
  ]
  for (const [issuer, placeHints] of [
    ['九都镇人民政府', ['福建省', '泉州市', '南安市']],
    ['太平镇人民政府', ['湖北省', '宜昌市']],
  ] as const)
    for (const year of [2020, 2021, 2022])
      importSketch(archive, `${issuer}${year}.txt`, { issuer, year, placeHints, tables: table(year - 2010) })
  return archive
}

const ask = (archive: Archive, name: string, selection: Parameters<typeof narrowed>[1]) => {
  const question = questionNamed(name)
  if (!question) throw new Error(name)
  const { sql, parameters } = narrowed(question, selection)
  return archive.query(sql, parameters).rows
}

describe('ready questions', () => {
  test('have names of their own and titles in both languages', () => {
    expect(new Set(questions.map(({ name }) => name)).size).toBe(questions.length)
    for (const { name, en, zh } of questions) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/u)
      expect([/[a-z]/u.test(en), /\p{Script=Han}/u.test(zh)]).toEqual([true, true])
    }
  })

  test.each(questions.map(({ name }) => name))('%s runs as it stands and narrowed', (name) => {
    const archive = filled()
    const all = ask(archive, name, {})
    const some = ask(archive, name, { years: [2021, 2022], place: '泉州市', scope: 'own' })
    expect(some.length).toBeLessThanOrEqual(all.length)
    expect(ask(archive, name, { place: '没有这个地方' })).toEqual([])
  })

  test('asked of some years and a place count only these', () => {
    const archive = filled()
    expect(ask(archive, 'requests-by-year', {})).toEqual([
      [2020, 2, 20],
      [2021, 2, 22],
      [2022, 2, 24],
    ])
    expect(ask(archive, 'requests-by-year', { years: [2021, 2022], place: '泉州市' })).toEqual([
      [2021, 1, 11],
      [2022, 1, 12],
    ])
    expect(ask(archive, 'chinese-columns', { place: '太平', years: [2020, 2020] })).toEqual([
      ['太平镇人民政府', 2020, 10],
    ])
  })
})

describe('the question staff-named', () => {
  test('is narrowed in the full-text search too', () => {
    const archive = temporaryArchive()
    const problems = (text: string) =>
      [{ key: 'problems', title: '五、存在的主要问题', text, position: null, paragraphs: [] }] as const
    importSketch(archive, 'a.txt', { issuer: '南安市九都镇人民政府', year: 2021, sections: problems('经办人员少。') })
    importSketch(archive, 'b.txt', { issuer: '南安市诗山镇人民政府', year: 2021, sections: problems('栏目更新不够。') })
    const asked = (place?: string) => ask(archive, 'staff-named', place === undefined ? {} : { place })
    expect(asked()).toEqual([[2021, 2, 1, 0.5]])
    expect(asked('九都镇')).toEqual([[2021, 1, 1, 1]])
    expect(asked('诗山镇')).toEqual([[2021, 1, 0, 0]])
  })
})
