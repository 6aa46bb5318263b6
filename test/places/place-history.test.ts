import { describe, expect, test } from 'vitest'
import { createDivisions, pathOf } from '../../src/places/divisions.ts'
import { noEvidence } from '../../src/places/issuer-evidence.ts'
import { nationalDivisions } from '../../src/places/load-divisions.ts'
import { readEvents } from '../../src/places/place-events.ts'
import { resolveIssuer } from '../../src/places/resolve-issuer.ts'
import { drawList } from './list.ts'

const head = 'event,date,kind,from_code,from_name,to_code,to_name,share,source'
const read = (...lines: readonly string[]) => readEvents([head, ...lines].join('\n'))

const list = drawList(
  '2023-06-30',
  '35 福建省',
  '3597 泉东市',
  '359781 南屏市',
  '001 城关街道',
  '100 九溪镇',
  '101 石桥镇',
  '359782 北屏县',
  '100 云岭镇',
  '101 新设镇',
)
const divisions = createDivisions(
  [list],
  read(
    'a,2021,type_change,359781102,城关镇,359781001,城关街道,,令',
    'b,2018,merge,359781101,石桥镇,359781101,石桥镇,0.7,令',
    'b,2018,merge,359781103,东桥乡,359781101,石桥镇,0.3,令',
    'c,2019,transfer,359781104,云岭镇,359782100,云岭镇,,令',
    'd,2016,type_change,359721,南屏县,359781,南屏市,,令',
    'e,2020,found,,,359782101,新设镇,,令',
  ),
)
const states = (code: string) =>
  (divisions.history.states.get(code) ?? []).map(
    ({ name, parent, fromYear, toYear, lineage }) => `${name} ${parent} ${fromYear ?? ''}-${toYear ?? ''} ${lineage}`,
  )
const place = (issuer: string, year: number, folders: readonly string[] = []) => {
  const { place, canonicalName } = resolveIssuer({ ...noEvidence, issuer, year, folders }, divisions)
  return `${place} ${canonicalName}`
}

describe('a place with a past', () => {
  test('is one through a change of type, of code and of county; towns go with their county', () => {
    expect(divisions.history.problems).toEqual([])
    expect(states('359781001')).toEqual([
      '城关街道 359781 2021- 359781001',
      '城关镇 359781 2016-2020 359781001',
      '城关镇 359721 -2015 359781001',
    ])
    expect(states('359782100')).toEqual([
      '云岭镇 359782 2019- 359782100',
      '云岭镇 359781 2016-2018 359782100',
      '云岭镇 359721 -2015 359782100',
    ])
  })

  test('is another one before others were merged into it', () => {
    expect(states('359781101')).toEqual([
      '石桥镇 359781 2018- 359781101',
      '石桥镇 359781 2016-2017 359781101-2017',
      '石桥镇 359721 -2015 359781101-2017',
    ])
    expect(divisions.history.steps.map(({ before, after, share }) => [before, after, share])).toEqual([
      ['359781101-2017', '359781101', 0.7],
      ['359781103', '359781101', 0.3],
    ])
    expect(divisions.history.ended).toEqual([{ id: '359781103', code: '359781103', name: '东桥乡', until: '2018' }])
    expect(divisions.history.begun.get('359782101')).toBe('2020')
  })

  test('is found by the names of then, with the body of then', () => {
    expect(place('南屏县城关镇人民政府', 2014)).toBe('359781001 南屏县城关镇人民政府')
    expect(place('南屏市城关镇人民政府', 2018)).toBe('359781001 南屏市城关镇人民政府')
    expect(place('南屏市城关街道办事处', 2022)).toBe('359781001 南屏市城关街道办事处')
    expect(place('南屏市云岭镇', 2017)).toBe('359782100 南屏市云岭镇人民政府')
    expect(place('云岭镇', 2017, ['泉东市', '南屏市'])).toBe('359782100 南屏市云岭镇人民政府')
    expect(place('北屏县云岭镇', 2022)).toBe('359782100 北屏县云岭镇人民政府')
    expect(place('南屏市东桥乡人民政府', 2016)).toBe('359781103 南屏市东桥乡人民政府')
    expect(place('南屏县人民政府', 2014)).toBe('359781 南屏县人民政府')
    expect(divisions.placeOf('359721')?.name).toBe('南屏市')
    const then = divisions.named('南屏县')[0]
    expect(then && pathOf(then, divisions.byCode).join('/')).toBe('福建省/泉东市/南屏县')
  })
})

describe('events that people keep', () => {
  test.for([
    ['a,2021,type_change,1,城关镇,359781001,城关街道,,令', 'line 2 is no event'],
    ['a,21,type_change,359781102,城关镇,359781001,城关街道,,令', 'line 2 is no event'],
    ['a,2021,grow,359781102,城关镇,359781001,城关街道,,令', 'line 2 is no event'],
  ] as const)('%s is refused', ([line, message]) => {
    expect(() => read(line)).toThrow(message)
  })

  test('of one name have one kind and day', () => {
    expect(() => read('b,2018,merge,359781101,石,359781101,石,,', 'b,2019,merge,359781103,东,359781101,石,,')).toThrow(
      'line 3',
    )
  })

  test('that do not fit the list are left out and said', () => {
    const { history } = createDivisions(
      [list],
      read('a,2021,rename,359781102,旧镇,359781001,新街道,,', 'b,2018,merge,359781103,东桥乡,359781101,石桥镇,,'),
    )
    expect(history.problems).toEqual(['a: 359781001 is 城关街道 after it, not 新街道', 'b: merge of 1 to 1'])
    expect(history.events).toEqual([])
  })
})

test('the events of the package all fit its list', () => {
  const { history } = nationalDivisions()
  expect(history.problems).toEqual([])
  expect(history.events.length).toBeGreaterThan(10)
})
