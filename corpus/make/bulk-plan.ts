/** As many reports as asked for: counties of twelve towns, two bureaus and a government, fourteen years each. */
import type { FaultName } from './faults.ts'
import { type Activity, createGovernment, createIssuer, type Issuer, type IssuerKind, type Place } from './issuers.ts'
import { docxLayouts, htmlLayouts, type Layout, type ReportPlan, textLayouts } from './plan.ts'
import type { Printing } from './printing.ts'
import { createRandom, type Random } from './random.ts'

export type Format = 'text' | 'html' | 'docx' | 'mixed'

const years = { from: 2011, to: 2024 }
const townsPerCounty = 12
const provinces = ['福建省', '湖北省', '陕西省', '江苏省', '四川省', '甘肃省', '山东省', '贵州省']
const firstSyllables = [...'云石清龙双青永安平兴新太东南西北金玉凤古']
const secondSyllables = [...'溪桥湾岭山河泉塘坪林口沟坝岩湖川台滩洲峰']
const countySyllables = [...'屏汉岩泰宁昌阳江原德']

/** Bodies of county number `index`; names differ from county to county as far as the syllables reach. */
function createCounty(seed: string, index: number): readonly Issuer[] {
  const random = createRandom(seed, 'county', index)
  const first = firstSyllables[index % firstSyllables.length] ?? ''
  const second = countySyllables[Math.floor(index / firstSyllables.length) % countySyllables.length] ?? ''
  const place: Place = {
    province: random.pick(provinces),
    city: `样${first}市`,
    county: `样${first}${second}县${index >= firstSyllables.length * countySyllables.length ? index : ''}`,
    // Codes from 99 up are no province's.
    countyCode: String(990000 + (index % 10000)).padStart(6, '0'),
    site: `county${index}.example`,
  }
  const towns = Array.from({ length: townsPerCounty }, (_, town) => {
    const name = `${random.pick(firstSyllables)}${secondSyllables[(town + index) % secondSyllables.length] ?? ''}`
    const kind = random.pick<IssuerKind>(['town', 'town', 'township', 'street'])
    const suffix = { town: '镇', township: '乡', street: '街道' }[kind as 'town' | 'township' | 'street']
    return createIssuer(place, kind, `${name}${suffix}`, random.pick<Activity>(['none', 'few', 'few']))
  })
  const bureaus = ['自然资源局', '市场监督管理局'].map((name) => createIssuer(place, 'department', name, 'many'))
  const parts = [...towns, ...bureaus]
  return [...parts, createGovernment(place, parts)]
}

function layoutFor(format: Format, random: Random): Layout {
  const chosen = format === 'mixed' ? random.pick(['text', 'html', 'docx'] as const) : format
  if (chosen === 'text') return { format: 'text', name: random.pick(textLayouts) }
  if (chosen === 'html') return { format: 'html', name: random.pick(htmlLayouts) }
  return { format: 'docx', name: random.pick(docxLayouts) }
}

function tablesFor(issuer: Issuer, year: number): ReportPlan['tables'] {
  if (year >= 2021) return '2021'
  if (year >= 2019) return '2019'
  if (issuer.place.province === '福建省') return 'local-annex'
  return year >= 2014 ? 'national-annex' : 'narrative'
}

/** A blank would vanish between spaces and in a run: there, nothing is always a 0. */
function printingFor(layout: Layout, random: Random): Partial<Printing> {
  if (['wide-spaces', 'run-on', 'one-line', 'paragraphs', 'cell-lines-bar'].includes(layout.name)) return {}
  return { zero: random.pick(['0', '0', '0', '0', '', '/', '-'] as const) }
}

const possibleFaults: readonly FaultName[] = [
  'balance-off-by-one',
  'row-total-wrong',
  'dispute-total-wrong',
  'narrative-received',
]
const faultShare = 0.05

function planFor(seed: string, issuer: Issuer, year: number, format: Format): ReportPlan {
  const random = createRandom(seed, issuer.id, year, 'plan')
  const layout = layoutFor(format, random)
  const hasFault = year >= 2019 && random.chance(faultShare)
  return {
    issuer,
    year,
    scope: issuer.parts.length > 0 ? 'aggregate' : 'own',
    tables: tablesFor(issuer, year),
    layout,
    encoding: 'utf-8',
    printing: printingFor(layout, random),
    faults: hasFault ? [random.pick(possibleFaults)] : [],
    shows: '',
  }
}

/** The first `count` reports of an endless archive; a prefix of a longer one with the same seed. */
export function* bulkPlan(seed: string, count: number, format: Format): Generator<ReportPlan> {
  let made = 0
  for (let county = 0; ; county += 1) {
    for (const issuer of createCounty(seed, county)) {
      for (let year = years.from; year <= years.to; year += 1) {
        if (made === count) return
        yield planFor(seed, issuer, year, format)
        made += 1
      }
    }
  }
}
