import { expect, it } from 'vitest'
import { doubtfulRows, issuerRows } from '../../src/cli/issuer-rows.ts'
import { importSketch, temporaryArchive } from '../db/archive-file.ts'

const section = (text: string) => [{ key: 'preamble' as const, title: '', text, position: null, paragraphs: [] }]

it('what has to be decided stands once for all reports of which the same is known, and apart where more is', () => {
  const archive = temporaryArchive()
  const asked = (sql: string, name = '', place = '') => {
    const { columns, rows } = archive.query(sql, { name, place })
    return rows.map((row) => Object.fromEntries(columns.map((column, nth) => [column, row[nth]])))
  }
  importSketch(archive, '一.txt', { issuer: '太平镇', year: 2021 })
  importSketch(archive, '二.txt', { issuer: '太平镇', year: 2023 })
  importSketch(archive, '三.txt', { issuer: '太平镇', year: 2022, sections: section('根据四川省的要求，编制本报告。') })
  importSketch(archive, '四.txt', { issuer: '太平镇', year: 2022, placeHints: ['四川省'], text: 'folder' })
  importSketch(archive, '五.txt', { issuer: '南安市九都镇人民政府', year: 2022 })
  archive.fillDivisions()
  const [wide, narrow, folder, ...others] = asked(doubtfulRows)
  expect(others).toEqual([])
  expect(wide).toMatchObject({ name: '太平镇', report_ids: '1 2', years: '2021,2023', evidence: null, file: '一.txt' })
  expect(narrow).toMatchObject({
    name: '太平镇',
    report_ids: '3',
    years: '2022',
    evidence: '四川省 (preamble narrows)',
  })
  expect(narrow?.issuer).toBe(wide?.issuer)
  expect(String(wide?.namesakes)).toBe(String(folder?.issuer))
  // With the codes that `confirm --place` takes.
  for (const candidate of String(narrow?.candidates).split('; '))
    expect(candidate).toMatch(/^51\d{7}(?:-\d{4})? 四川省\/.+\/太平(?:镇|街道)/u)
  expect(asked(issuerRows)[0]).toMatchObject({ name: '太平镇', reports: 3, open: 3 })
  expect(asked(issuerRows, '', '350583').map(({ name }) => name)).toEqual(['南安市九都镇人民政府'])
  expect(asked(doubtfulRows, '九都')).toEqual([])
})
