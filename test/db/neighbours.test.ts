import { describe, expect, test } from 'vitest'
import { fillDivisions } from '../../db/fill-divisions.ts'
import type { Archive } from '../../db/index.ts'
import { openForWriting } from '../../db/open.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'

/** One report each. */
function archiveOf(issuers: readonly (readonly [issuer: string, placeHints?: readonly string[]])[]): Archive {
  const archive = temporaryArchive()
  for (const [index, [issuer, placeHints = []]] of issuers.entries()) {
    importSketch(archive, `${index}.txt`, { issuer, placeHints, text: `${index}` })
  }
  return archive
}

const around = (archive: Archive, name: string) => {
  const id = select(archive, 'SELECT issuer_id FROM issuer WHERE name = ?', name)[0]?.issuer_id
  const found = archive.neighbours(Number(id))
  return found && { ...found, issuers: found.issuers.map((issuer) => issuer.name) }
}

describe('neighbours', () => {
  test('are the towns and street offices of one county by their place, and no department, county or other county’s town', () => {
    const archive = archiveOf([
      ['南安市九都镇人民政府'],
      ['南安市诗山镇人民政府'],
      ['南安市溪美街道办事处'],
      ['南安市人民政府'],
      ['南安市自然资源局'],
      ['晋江市安海镇人民政府'],
    ])
    expect(select(archive, 'SELECT count(*) AS n FROM issuer WHERE place_code IS NOT NULL')).toEqual([{ n: 6 }])
    expect(around(archive, '南安市九都镇人民政府')).toEqual({
      around: '福建省/泉州市/南安市',
      issuers: ['南安市溪美街道办事处', '南安市诗山镇人民政府'],
      byName: [],
      unheard: expect.any(Array),
    })
    // An import fills the list of divisions; until then only those that reports lie in are there.
    const connection = openForWriting(archive.path)
    fillDivisions(connection)
    connection.close()
    const unheard = around(archive, '南安市九都镇人民政府')?.unheard ?? []
    expect(unheard).toContain('码头镇')
    expect(unheard.filter((name) => ['九都镇', '诗山镇', '溪美街道', '安海镇'].includes(name))).toEqual([])
    // Towns of a county are not those of a prefecture.
    expect(around(archive, '南安市人民政府')).toMatchObject({ issuers: [], unheard: [] })
  })

  test('of a county are those of its prefecture, of a bureau the bureaus of its function there', () => {
    const archive = archiveOf([
      ['南安市人民政府'],
      ['晋江市人民政府'],
      ['南安市自然资源局'],
      ['晋江市自然资源局'],
      ['晋江市市场监督管理局'],
    ])
    expect(around(archive, '南安市人民政府')?.issuers).toEqual(['晋江市人民政府'])
    expect(around(archive, '南安市自然资源局')?.issuers).toEqual(['晋江市自然资源局'])
  })

  test('whose place is not resolved are told by their name, and named', () => {
    const archive = archiveOf([
      ['南安市九都镇人民政府'],
      ['南安市无此镇人民政府'],
      ['南屏县石桥镇人民政府'],
      ['南屏县云岭乡人民政府'],
      ['南屏县自然资源局'],
      ['云岩县石湾镇人民政府'],
    ])
    expect(around(archive, '南安市九都镇人民政府')).toMatchObject({
      issuers: ['南安市无此镇人民政府'],
      byName: ['南安市无此镇人民政府'],
    })
    expect(around(archive, '南屏县石桥镇人民政府')).toEqual({
      around: '南屏县',
      issuers: ['南屏县云岭乡人民政府'],
      byName: ['南屏县云岭乡人民政府', '南屏县石桥镇人民政府'],
      unheard: [],
    })
  })

  test('are not known of a body that nothing places', () => {
    const archive = archiveOf([['无名镇'], ['南屏县自然资源局']])
    expect(around(archive, '无名镇')).toBeNull()
    expect(around(archive, '南屏县自然资源局')).toBeNull()
    expect(archive.neighbours(99)).toBeNull()
  })
})
