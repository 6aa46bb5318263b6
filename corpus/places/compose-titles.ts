import { readFileSync } from 'node:fs'
import { type Division, readSnapshot } from '../../src/places/division.ts'
import { createRandom } from '../make/random.ts'

/** A title with its surroundings and what it was composed from. */
export interface ComposedTitle {
  /** What is particular about it. */
  readonly shape: string
  readonly title: string
  readonly folders: readonly string[]
  readonly indexNumber: string
  readonly preamble: string
  /** Code of the place; empty where nobody could say. */
  readonly place: string
  readonly organ: string
  readonly function: string
}

const list = new URL('../../src/places/data/divisions-2023-06-30.csv', import.meta.url)
const { units } = readSnapshot(readFileSync(list, 'utf8'), '2023-06-30')
const byCode = new Map(units.map((unit) => [unit.code, unit]))
const random = createRandom('issuer titles')

const endings: readonly ((year: number) => readonly [before: string, ending: string])[] = [
  (year) => ['', `${year}年政府信息公开工作年度报告`],
  (year) => ['', `${year}年度政府信息公开工作年度报告`],
  (year) => [`${year}年`, '政府信息公开工作年度报告'],
  (year) => [`${year}年度`, '政府信息公开年度报告'],
  (year) => ['', `${year}年度政务公开工作年度报告`],
  (year) => ['', `${year}年政府信息公开年报`],
  (year) => ['', `${year}年信息公开工作年度报告`],
  (year) => ['', ` ${year} 年度政府信息公开工作年度报告`],
  (year) => ['关于', `${year}年度政府信息公开工作情况的报告`],
  (year) => ['《', `${year}年政府信息公开工作年度报告》`],
]

function titled(name: string): string {
  const [before, ending] = random.pick(endings)(random.int(2015, 2025))
  return before + name + ending
}

type Of = Partial<Omit<ComposedTitle, 'shape' | 'title' | 'place'>>

function row(shape: string, name: string, place: string, more: Of = {}): ComposedTitle {
  return {
    shape,
    title: titled(name),
    folders: [],
    indexNumber: '',
    preamble: '',
    place,
    organ: '',
    function: '',
    ...more,
  }
}

const parent = (unit: Division): Division => byCode.get(unit.parent ?? '') ?? unit
const ordinary = ({ name }: Division): boolean => !/^(?:市辖区|县|.*直辖县级行政区划)$/u.test(name)
const counties = units.filter(
  (unit) =>
    unit.level === 'county' &&
    /(?:县|市|区|旗)$/u.test(unit.name) &&
    !/^\d{4}7/u.test(unit.code) &&
    ordinary(parent(unit)) &&
    parent(unit).name !== unit.name,
)
const countyCodes = new Set(counties.map(({ code }) => code))
const inCounty = units.filter(({ level, parent: above }) => level === 'town' && countyCodes.has(above ?? ''))
const towns = inCounty.filter(({ name }) => /(?:镇|乡|苏木)$/u.test(name) && !/开发区|园/u.test(name))
const streets = inCounty.filter(({ name }) => /街道$/u.test(name))
const cities = units.filter(
  ({ level, name }) => level === 'prefecture' && /(?:市|自治州|盟|地区)$/u.test(name) && name !== '市辖区',
)
const bearers = new Map<string, number>()
for (const { name } of inCounty) bearers.set(name, (bearers.get(name) ?? 0) + 1)
const shared = towns.filter(({ name }) => (bearers.get(name) ?? 0) > 1)

const times = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make)
const bare = (name: string): string => name.replace(/(?:省|市|县|区)$/u, '')
const path = (unit: Division): readonly string[] =>
  unit.parent === null ? [unit.name] : [...path(parent(unit)), unit.name]

function townTitles(): readonly ComposedTitle[] {
  const organ = 'town_gov'
  return [
    ...times(30, () => {
      const town = random.pick(towns)
      return row(
        'county and town',
        `${parent(town).name}${town.name}${random.pick(['人民政府', '', '政府'])}`,
        town.code,
        { organ },
      )
    }),
    ...times(15, () => {
      const town = random.pick(towns)
      const county = parent(town)
      return row('city and county and town', `${parent(county).name}${county.name}${town.name}人民政府`, town.code, {
        organ,
      })
    }),
    ...times(10, () => {
      const town = random.pick(towns)
      const county = parent(town)
      return row('city without ending', `${bare(parent(county).name)}${county.name}${town.name}`, town.code, { organ })
    }),
    ...times(20, () => {
      const town = random.pick(towns)
      return row('town alone', `${town.name}${random.pick(['', '人民政府', '政府'])}`, town.code, { organ })
    }),
    ...times(20, () => {
      const town = random.pick(shared)
      return row('shared name alone', town.name, town.code, { organ })
    }),
    ...times(25, () => {
      const town = random.pick(shared)
      return row('shared name in folders', town.name, town.code, { organ, folders: path(parent(town)) })
    }),
    ...times(20, () => {
      const town = random.pick(shared)
      const county = parent(town)
      const preamble = `本报告由${county.name}${town.name}人民政府编制。如有疑问请联系：${parent(county).name}${county.name}${town.name}党政办`
      return row('shared name with preamble', `${town.name}人民政府`, town.code, { organ, preamble })
    }),
    ...times(20, () => {
      const town = random.pick(shared)
      return row('shared name with index number', town.name, town.code, {
        organ,
        indexNumber: indexNumber(parent(town).code),
      })
    }),
    ...times(10, () => {
      const town = random.pick(shared)
      const province = byCode.get(town.code.slice(0, 2))?.name ?? ''
      return row('shared name and province in preamble', town.name, town.code, {
        organ,
        preamble: `根据${province}人民政府办公厅通知要求编制`,
      })
    }),
  ]
}

function streetTitles(): readonly ComposedTitle[] {
  const organ = 'street_office'
  return [
    ...times(15, () => {
      const street = random.pick(streets)
      return row('county and street', `${parent(street).name}${street.name}办事处`, street.code, { organ })
    }),
    ...times(10, () => {
      const street = random.pick(streets)
      return row('government and street', `${parent(street).name}人民政府${street.name}办事处`, street.code, { organ })
    }),
    ...times(10, () => {
      const street = random.pick(streets)
      return row('street alone', `${street.name}${random.pick(['办事处', '', '办'])}`, street.code, { organ })
    }),
    ...times(10, () => {
      const street = random.pick(streets)
      const stem = street.name.replace(/街道$/u, '')
      return row('street as 办事处', `${parent(street).name}${stem}办事处`, street.code, { organ })
    }),
  ]
}

function governmentTitles(): readonly ComposedTitle[] {
  return [
    ...times(20, () => {
      const county = random.pick(counties)
      return row('county government', `${county.name}${random.pick(['人民政府', '', '政府'])}`, county.code, {
        organ: 'county_gov',
      })
    }),
    ...times(10, () => {
      const county = random.pick(counties)
      return row('city and county government', `${parent(county).name}${county.name}人民政府`, county.code, {
        organ: 'county_gov',
      })
    }),
    ...times(10, () => {
      const city = random.pick(cities)
      return row('city government', `${city.name}人民政府`, city.code, { organ: 'city_gov' })
    }),
    ...times(10, () => {
      const county = random.pick(counties)
      return row('government office', `${county.name}人民政府办公室`, county.code, {
        organ: 'department',
        function: 'government_office',
      })
    }),
    ...times(6, () => {
      const county = random.pick(counties)
      const word = county.name.slice(-1)
      return row('office without place in folders', `${word}政府办`, county.code, {
        organ: 'department',
        function: 'government_office',
        folders: path(county),
      })
    }),
    ...times(4, () => row('office without place', `${random.pick(['区', '县'])}政府办`, '')),
  ]
}

const departments: readonly (readonly [name: string, of: string])[] = [
  ['自然资源局', 'natural_resources'],
  ['国土资源局', 'natural_resources'],
  ['自然资源和规划局', 'natural_resources'],
  ['市场监督管理局', 'market_regulation'],
  ['工商行政管理局', 'market_regulation'],
  ['质量技术监督局', 'market_regulation'],
  ['食品药品监督管理局', 'market_regulation'],
  ['应急管理局', 'emergency'],
  ['安全生产监督管理局', 'emergency'],
  ['卫生健康局', 'health'],
  ['卫生和计划生育局', 'health'],
  ['卫健委', 'health'],
  ['文化和旅游局', 'culture_tourism'],
  ['文化广电和旅游局', 'culture_tourism'],
  ['医疗保障局', 'medical_insurance'],
  ['退役军人事务局', 'veterans'],
  ['行政审批服务局', 'administrative_approval'],
  ['政务服务中心', 'administrative_approval'],
  ['住建局', 'housing'],
  ['住房和城乡建设局', 'housing'],
  ['人社局', 'human_resources'],
  ['教育和体育局', 'education'],
  ['教育局', 'education'],
  ['发展和改革委员会', 'development_reform'],
  ['科学技术局', 'science'],
  ['水务局', 'water'],
  ['农业农村局', 'agriculture'],
  ['财政局', 'finance'],
  ['民政局', 'civil_affairs'],
  ['公安局', 'public_security'],
  ['统计局', 'statistics'],
  ['城市管理综合执法局', 'urban_management'],
  ['信访局', 'petitions'],
  ['交通运输局', 'transport'],
  ['审计局', 'audit'],
]

function departmentTitles(): readonly ComposedTitle[] {
  return [
    ...departments.map(([name, of]) => {
      const county = random.pick(counties)
      return row('department of a county', `${county.name}${name}`, county.code, { organ: 'department', function: of })
    }),
    ...departments.slice(0, 15).map(([name, of]) => {
      const city = random.pick(cities)
      return row('department of a city', `${city.name}${name}`, city.code, { organ: 'department', function: of })
    }),
    ...departments.slice(15).map(([name, of]) => {
      const county = random.pick(counties)
      const word = county.name.slice(-1)
      return row('department without place in folders', `${word}${name}`, county.code, {
        organ: 'department',
        function: of,
        folders: path(county),
      })
    }),
    ...departments
      .slice(0, 6)
      .map(([name]) => row('department without place', `${random.pick(['市', '县', ''])}${name}`, '')),
    ...times(12, () => {
      const county = random.pick(counties)
      const [before, name, of] = random.pick([
        ['国家税务总局', '税务局', 'tax'],
        ['', '气象局', 'meteorology'],
        ['', '国家税务局', 'tax'],
        ['', '消防救援大队', 'fire'],
        ['', '烟草专卖局', 'tobacco'],
      ] as const)
      return row('vertical agency', `${before}${county.name}${name}`, county.code, { organ: 'vertical', function: of })
    }),
    ...times(8, () => {
      const county = random.pick(counties.filter(({ name }) => bare(name).length >= 2))
      return row('branch of the city', `${parent(county).name}${bare(county.name)}生态环境局`, county.code, {
        organ: 'department',
        function: 'ecology',
      })
    }),
  ]
}

function zoneTitles(): readonly ComposedTitle[] {
  const zones = units.filter(({ level, name }) => level === 'county' && /(?:高新技术产业|经济技术)开发区$/u.test(name))
  return times(14, () => {
    const zone = random.pick(zones)
    const short = zone.name.replace(/高新技术产业开发区$/u, '高新区').replace(/经济技术开发区$/u, '经开区')
    return row('zone', `${random.pick([zone.name, short])}${random.pick(['管理委员会', '管委会', ''])}`, zone.code, {
      organ: 'zone',
    })
  })
}

/** Names and surroundings of which nothing may be made. */
function trapTitles(): readonly ComposedTitle[] {
  const known = new Set(units.map(({ name }) => name))
  const invented = ['新丰裕镇', '石桥岭乡', '东汇河街道', '云阳坝镇', '南柳营乡', '双枣树镇'].filter(
    (name) => !known.has(name),
  )
  return [
    ...invented.map((name) => row('town that no list has', `${random.pick(counties).name}${name}人民政府`, '')),
    ...invented.map((name) => row('town alone that no list has', name, '')),
    ...times(15, () => {
      const town = random.pick(towns.filter(({ name }) => /镇$/u.test(name)))
      return row('乡 of the past', `${parent(town).name}${town.name.replace(/镇$/u, '乡')}人民政府`, '')
    }).filter(({ title }) => !inCounty.some((unit) => title.includes(parent(unit).name + unit.name))),
    ...times(20, () => {
      const town = random.pick(shared)
      const other = random.pick(
        shared.filter(({ name, parent: county }) => name === town.name && county !== town.parent),
      )
      return row('folder against index number', town.name, '', {
        folders: path(parent(town)),
        indexNumber: indexNumber(other.code.slice(0, 6)),
      })
    }),
    ...times(10, () => {
      const town = random.pick(towns)
      const county = random.pick(counties.filter(({ code }) => code.slice(0, 2) !== town.code.slice(0, 2)))
      return row('town in folders of another county', town.name, '', { folders: path(county) })
    }),
    ...times(8, () => {
      const town = random.pick(shared)
      return row('behind an unknown zone', `云景新区${town.name}人民政府`, '')
    }),
  ]
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** An index number whose credit code has the county's code and a right check character. */
function indexNumber(county: string): string {
  const body = `11${county}${random.int(10000000, 99999999)}${random.int(0, 9)}`
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(body.charAt(index)), 0)
  return `${body}${alphabet.charAt((31 - (sum % 31)) % 31)}/${random.int(2019, 2025)}-${random.int(10000, 99999)}`
}

/** All titles, the same every time. */
export function composeTitles(): readonly ComposedTitle[] {
  return [
    ...townTitles(),
    ...streetTitles(),
    ...governmentTitles(),
    ...departmentTitles(),
    ...zoneTitles(),
    ...trapTitles(),
  ]
}
