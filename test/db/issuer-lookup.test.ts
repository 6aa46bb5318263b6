import { describe, expect, it } from 'vitest'
import { conditionOf } from '../../db/index.ts'
import { divisionCode } from '../../db/known-as.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'

function filled() {
  const archive = temporaryArchive()
  const folders = ['福建省', '泉州市', '南安市']
  importSketch(archive, 'a.txt', { issuer: '南安市九都镇人民政府', year: 2021 })
  importSketch(archive, 'b.txt', { issuer: '九都镇', year: 2022, placeHints: folders })
  importSketch(archive, 'c.txt', { issuer: '诗山镇人民政府', year: 2022, placeHints: folders })
  importSketch(archive, 'd.txt', { issuer: '淮安市洪泽区人民政府', year: 2022 })
  importSketch(archive, 'e.txt', { issuer: '西红门镇', year: 2022 })
  archive.fillDivisions()
  return archive
}

describe('issuers', () => {
  it('are found by every name that their reports print, by codes and by where they lie', () => {
    const archive = filled()
    const named = (words: string) => archive.issuers(words).map(({ name }) => name)
    expect(named('九都镇')).toEqual(['南安市九都镇人民政府'])
    expect(archive.issuers('九都镇')[0]).toMatchObject({ reports: 2, names: ['南安市九都镇人民政府', '九都镇'] })
    expect(named('350583109')).toEqual(['南安市九都镇人民政府'])
    expect(named('350583109000')).toEqual(['南安市九都镇人民政府'])
    expect(named('350583').sort()).toEqual(['南安市九都镇人民政府', '诗山镇人民政府'])
    expect(named('350583000000 诗山')).toEqual(['诗山镇人民政府'])
    expect(named('泉州市/南安市/诗山镇')).toEqual(['诗山镇人民政府'])
    expect(named('350521')).toEqual([])
    expect(named('2022')).toEqual([])
  })

  it('are found by a name and a code that their place had before', () => {
    const archive = filled()
    const [then] = select(
      archive,
      `SELECT s.name, s.code FROM place_period s JOIN issuer i ON i.place_code = s.place_code WHERE i.name LIKE '%洪泽%' AND s.code <> s.place_code`,
    )
    expect(then).toMatchObject({ name: '洪泽县' })
    expect(archive.issuers('洪泽县').map(({ name }) => name)).toEqual(['淮安市洪泽区人民政府'])
    expect(archive.issuers(String(then?.code)).map(({ name }) => name)).toEqual(['淮安市洪泽区人民政府'])
  })

  it('are chosen alike wherever reports are narrowed to a place', () => {
    const archive = filled()
    const chosen = (place: string) => {
      const { sql, parameters } = conditionOf({ place })
      const { rows } = archive.query(`SELECT source FROM report WHERE ${sql} ORDER BY 1`, parameters)
      return rows.map(([source]) => source)
    }
    expect(chosen('350583')).toEqual(['a.txt', 'b.txt', 'c.txt'])
    expect(chosen('九都镇')).toEqual(['a.txt', 'b.txt'])
    expect(chosen('泉州市')).toEqual(['a.txt', 'b.txt', 'c.txt'])
    expect(chosen('西红门')).toEqual(['e.txt'])
  })
})

it('a code is read with and without the zeros of levels below', () => {
  expect(['350583109000', '350583000000', '350500000000', '350000000000', '350583109', '35'].map(divisionCode)).toEqual(
    ['350583109', '350583', '3505', '35', '350583109', '35'],
  )
  expect(['2022a', '123', '12345', '', '九都镇'].map(divisionCode)).toEqual([null, null, null, null, null])
})
