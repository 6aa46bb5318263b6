import { describe, expect, it } from 'vitest'
import { answeredBy, nothingTold, toldFindings, withTold } from '../../src/places/told-identity.ts'
import { buildReport } from '../db/build-report.ts'

const { identity } = buildReport({ issuer: '南安市九都镇人民政府', year: 2021, scope: 'own' }).report

describe('what a manifest says', () => {
  it('stands in the place of what was read, as a claim of the manifest', () => {
    const told = { ...nothingTold, issuer: '九都镇', year: 2020, sourceUrl: 'https://x.cn' }
    expect(withTold(identity, told)).toMatchObject({
      issuer: { value: '九都镇', from: 'manifest' },
      year: { value: 2020, from: 'manifest' },
      scope: identity.scope,
      sourceUrl: 'https://x.cn',
    })
    expect(withTold(identity, nothingTold)).toEqual(identity)
  })

  it('is no contradiction where it is a longer or shorter name of the same', () => {
    for (const issuer of ['九都镇', '南安市九都镇政府', '福建省南安市九都镇人民政府']) {
      expect(toldFindings(identity, { ...nothingTold, issuer })).toEqual([])
    }
  })

  it('contradicts in name, year and scope, each once', () => {
    const told = { ...nothingTold, issuer: '诗山镇人民政府', year: 2020, scope: 'aggregate' as const }
    expect(toldFindings(identity, told).map(({ values }) => values)).toEqual([
      { about: 'issuer', told: '诗山镇人民政府', read: '南安市九都镇人民政府' },
      { about: 'year', told: 2020, read: 2021 },
      { about: 'scope', told: 'aggregate', read: 'own' },
    ])
  })

  it('tells whose figures they are by the body it names, where the report does not', () => {
    const open = { ...identity, scope: null, likelyScope: null }
    const county = { ...nothingTold, issuer: '南安市人民政府' }
    expect(withTold(open, county)).toMatchObject({ scope: null, likelyScope: { value: 'aggregate', from: 'manifest' } })
    expect(toldFindings(open, county).map(({ rule }) => rule)).toContain('identity.scope-assumed-aggregate')
    expect(withTold(open, { ...nothingTold, issuer: '九都镇人民政府' }).scope).toMatchObject({ value: 'own' })
  })

  it('answers what the report leaves open', () => {
    expect([...answeredBy(identity, { ...nothingTold, year: 2020 })]).toEqual(['identity.year-unknown'])
  })
})
