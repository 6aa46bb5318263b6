import { describe, expect, test } from 'vitest'
import { scoreTitles } from '../../corpus/places/score-titles.ts'
import { type IssuerEvidence, noEvidence } from '../../src/places/issuer-evidence.ts'
import { nationalDivisions } from '../../src/places/load-divisions.ts'
import { resolveIssuer } from '../../src/places/resolve-issuer.ts'

const resolve = (evidence: Partial<IssuerEvidence>) =>
  resolveIssuer({ ...noEvidence, ...evidence }, nationalDivisions())
const jiudu = (more: Partial<IssuerEvidence>) => resolve({ issuer: '九都镇', ...more })
const nanAn = '350583109'

describe('九都镇, of which there are three', () => {
  test('is left open alone, with all three', () => {
    const { outcome, place, candidates, organ } = jiudu({})
    expect([outcome, place, organ]).toEqual(['ambiguous', null, 'town_gov'])
    expect(candidates.map(({ path }) => path.join('/'))).toEqual([
      '福建省/泉州市/南安市/九都镇',
      '福建省/宁德市/蕉城区/九都镇',
      '四川省/凉山彝族自治州/布拖县/九都镇',
    ])
  })

  test.for([
    ['folder', { folders: ['福建省', '泉州市', '南安市'] }],
    ['folder', { folders: ['年报', '南安'] }],
    ['credit_code', { indexNumber: '11350583003861234D/2020-00012' }],
    ['signature', { names: [{ from: 'signature', text: '南安市九都镇人民政府' }] }],
    ['contact', { texts: [{ from: 'contact', text: '地址：泉州市南安市九都镇街1号' }] }],
    ['phone', { texts: [{ from: 'contact', text: '电话：0595－86382001' }] }],
    ['preamble', { texts: [{ from: 'preamble', text: '按照南安市政府办公室要求编制' }] }],
    ['text', { texts: [{ from: 'text', text: '认真落实南安市委工作部署' }] }],
    ['file_name', { fileName: '南安市九都镇2019年政府信息公开年报.txt' }],
    ['siblings', { siblings: ['350583100', '350583101', '350583001'] }],
    ['given', { given: '350583' }],
    ['given', { given: '福建省/泉州市/南安市' }],
  ] as const)('is settled by %s', ([method, evidence]) => {
    expect(jiudu(evidence)).toMatchObject({
      outcome: 'resolved',
      place: nanAn,
      method,
      canonicalName: '南安市九都镇人民政府',
    })
  })

  test('keeps what supports each candidate where several are left', () => {
    const { outcome, candidates, within } = jiudu({ texts: [{ from: 'contact', text: '邮编：362300' }] })
    expect(outcome).toBe('ambiguous')
    expect(within).toBe('35')
    expect(candidates.map(({ place, supports }) => [place, ...supports])).toEqual([
      [nanAn, 'postcode'],
      ['350902104', 'postcode'],
    ])
  })

  test('is left open by evidence against evidence, and both are shown', () => {
    const { outcome, evidence } = jiudu({
      folders: ['福建省', '泉州市', '南安市'],
      names: [{ from: 'signature', text: '布拖县九都镇人民政府' }],
    })
    expect(outcome).toBe('ambiguous')
    expect(evidence.map(({ from, effect }) => [from, effect])).toEqual([
      ['signature', 'narrows'],
      ['folder', 'narrows'],
    ])
  })

  test('is left open in a county that has none', () => {
    const { outcome, evidence } = jiudu({ folders: ['湖北省', '武汉市'] })
    expect([outcome, evidence[0]?.effect]).toEqual(['ambiguous', 'contradicts'])
  })

  test('is where the user says, whatever else is said', () => {
    const resolution = jiudu({ given: '350583', folders: ['四川省', '凉山州', '布拖县'] })
    expect(resolution).toMatchObject({ outcome: 'resolved', place: nanAn, method: 'given' })
    expect(resolution.evidence.map(({ from }) => from)).toEqual(['given', 'folder'])
  })
})

describe('a body that its name does not place', () => {
  test('is placed by its folder at the level that the name says', () => {
    const folders = ['福建省', '泉州市', '南安市']
    expect(resolve({ issuer: '市科学技术委员会', folders })).toMatchObject({ place: '350583', function: 'science' })
    expect(resolve({ issuer: '市科学技术委员会', folders: folders.slice(0, 2) })).toMatchObject({ place: '3505' })
  })

  test('is not placed by a prefecture in a text, for its counties are cities too', () => {
    const texts = [{ from: 'preamble', text: '根据泉州市人民政府办公室通知编制' }] as const
    expect(resolve({ issuer: '市教育局', texts })).toMatchObject({ outcome: 'unknown', place: null })
  })

  test('is placed by its other name', () => {
    const names = [{ from: 'signature', text: '南安市教育局' }] as const
    expect(resolve({ issuer: '市教育局', names })).toMatchObject({ place: '350583', function: 'education' })
  })
})

test('a county of the past is proved by the code of the district that it became', () => {
  expect(resolve({ issuer: '铜山县人民政府' })).toMatchObject({ outcome: 'ambiguous', place: null })
  expect(resolve({ issuer: '铜山县人民政府', given: '320312' })).toMatchObject({ outcome: 'resolved', place: '320312' })
})

test('a town that no list has lies in its county and is unknown', () => {
  expect(resolve({ issuer: '南安市新名镇人民政府' })).toMatchObject({
    outcome: 'unknown',
    place: null,
    within: '350583',
    organ: 'town_gov',
  })
})

describe('450 titles composed from the list', () => {
  const scored = scoreTitles()

  test('are never resolved wrong', () => {
    const wrong = scored.filter(({ outcome }) => outcome === 'wrong' || outcome === 'lost')
    expect(wrong.map(({ title, truth, resolution }) => `${title}: ${resolution.place} for ${truth}`)).toEqual([])
  })

  test('are resolved in three of four cases', () => {
    expect(scored.length).toBeGreaterThanOrEqual(450)
    expect(scored.filter(({ outcome }) => outcome === 'right').length).toBeGreaterThanOrEqual(337)
  })
})
