import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runGongkai } from './run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gongkai-divisions-'))
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const divisions = (...words: readonly string[]) => runGongkai(['divisions', ...words], { cwd })

it('finds a place by its former name or code, with what happened to it, without a database', async () => {
  for (const typed of ['即墨市', '370282']) {
    const { stdout, code } = await divisions('search', typed)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual([
      {
        code: '370215',
        name: '即墨区',
        level: 'county',
        path: '山东省/青岛市/即墨区',
        former: '即墨市 370282 (-2016)',
        events: '2017 type_change 即墨市 > 即墨区',
      },
    ])
  }
  const { stderr, code } = await divisions('search', '没有')
  expect([code, stderr]).toEqual([2, expect.stringContaining('没有')])
})

it('adds units and events to one database, lists them and takes them back', async () => {
  writeFileSync(join(cwd, 'units.csv'), '\ufeffcode,name\r\n350583199,新设镇\r\n')
  writeFileSync(
    join(cwd, 'events.csv'),
    'event,date,kind,from_code,from_name,to_code,to_name,share,source\nx,2020,rename,350583199,旧称镇,350583199,新设镇,,令\n',
  )
  expect((await divisions('add', 'units.csv')).code).toBe(0)
  expect((await divisions('add-events', 'events.csv')).code).toBe(0)
  const found = JSON.parse((await divisions('search', '旧称镇')).stdout)
  expect(found).toMatchObject([{ code: '350583199', name: '新设镇', path: '福建省/泉州市/南安市/新设镇' }])
  const lists = JSON.parse((await divisions('lists')).stdout)
  expect(lists).toMatchObject([
    { name: 'units.csv', kind: 'divisions' },
    { name: 'events.csv', kind: 'events' },
  ])
  expect((await divisions('remove', 'events.csv')).code).toBe(0)
  expect((await divisions('search', '旧称镇')).code).toBe(2)
  expect((await divisions('remove', 'events.csv')).code).toBe(2)
})

it('refuses a list that is none, a whole list that is not whole, and words that are no action', async () => {
  writeFileSync(join(cwd, 'bad.csv'), 'code,name\n35058,南\n')
  const bad = await divisions('add', 'bad.csv')
  expect([bad.code, bad.stderr]).toEqual([3, expect.stringContaining('line 2')])
  const partial = await divisions('add', 'units.csv', '--as-of', '2025-12-31')
  expect([partial.code, partial.stderr]).toEqual([3, expect.stringContaining('no whole list')])
  expect((await divisions('add', 'units.csv', '--as-of', '2025')).code).toBe(2)
  expect((await divisions('add', 'nowhere.csv')).code).toBe(3)
  expect((await divisions('find', 'x')).code).toBe(2)
  expect((await divisions('search')).code).toBe(2)
})
