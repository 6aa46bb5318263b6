import { describe, expect, test } from 'vitest'
import { readScope } from '../../parsers/read-scope.ts'
import type { Claim, ClaimSource } from '../../parsers/record.ts'
import type { Finding } from '../../src/document/finding.ts'

const claim = (value: string, from: ClaimSource): Claim<string> => ({ value, from, text: value, position: null })

/** What is read of a report by this body, `own?` where it is only assumed, with the rules that are noted. */
function scopeOf(
  issuer: string | null,
  words = '',
  heading = `${issuer}2022年年度报告`,
  from: ClaimSource = 'title',
  further = '',
) {
  const findings: Finding[] = []
  const { said, likely } = readScope(
    {
      issuer: issuer === null ? null : claim(issuer, from),
      titles: [{ text: heading, from: 'title', position: null }],
      opening: { text: words, position: null },
      body: [words, further].map((text) => ({ text, position: null })),
    },
    (finding) => void findings.push(finding),
  )
  const rules = findings.map(({ rule }) => rule.replace('identity.scope-', ''))
  return [said ? said.value : `${likely?.value ?? 'nobody'}?`, ...rules].join(' ')
}

describe('whose figures a report gives', () => {
  test.each([
    '九都镇人民政府',
    '九都镇',
    '驼峰路街道办事处',
    '洪濑镇政府',
    '五星乡人民政府',
    '乌兰苏木',
    '南安市自然资源局',
    '上海市科学技术委员会',
    '上海市科委',
    '洪泽区人民政府办公室',
    '上海市人民政府办公厅',
    '南安市政府办公室',
  ])('its own: %s', (issuer) => expect(scopeOf(issuer)).toBe('own'))

  test.each([
    '南安市人民政府',
    '福建省人民政府',
    '洪泽区',
    '凉山彝族自治州人民政府',
    '陈巴尔虎旗人民政府',
    '南安市政府',
    '浦东新区人民政府',
  ])('all bodies of the place, as the law has it: %s', (issuer) =>
    expect(scopeOf(issuer)).toBe('aggregate? assumed-aggregate'),
  )

  test.each(['平潭综合实验区管委会', '厦门火炬高新区管委会', '某某集团有限公司'])('open: %s', (issuer) =>
    expect(scopeOf(issuer)).toBe('nobody? assumed-own'),
  )

  test('a body that nobody names is no reason for a second finding', () => expect(scopeOf(null)).toBe('nobody?'))

  test.each([
    '本报告根据县政府各部门、各乡镇人民政府报送的数据汇总编制。',
    '本报告由市政府办公室综合各县(市、区)人民政府、市政府各部门政府信息公开年度报告编制。',
    '本报告数据汇总各部门、各镇街。',
    '本报告所列数据包括区政府及所属部门、各镇街。',
    '本报告为全市汇总数据。',
    '本报告数据统计范围为全县。',
    '本报告数据涵盖全区各部门。',
    '依据各街道、各部门上报情况汇总形成本报告。',
  ])('a government says so: %s', (words) => expect(scopeOf('云岩县人民政府', words)).toBe('aggregate'))

  test.each([
    '本报告数据仅为县本级。',
    '本报告所列数据不包含各乡镇数据。',
    '本报告不含下级部门、乡镇的数据。',
    '本报告数据均为本级数据。',
  ])('a government says that it speaks for itself: %s', (words) => expect(scopeOf('云岩县人民政府', words)).toBe('own'))

  test('what a text says of the whole district is a hint, and no statement about its tables', () => {
    expect(scopeOf('平潭综合实验区管委会', '2025年，全区共收到政府信息公开申请154件。')).toBe(
      'aggregate? assumed-aggregate',
    )
    expect(scopeOf('云岩县人民政府', '指导全县各部门做好公开工作。')).toBe('aggregate? assumed-aggregate')
  })

  test.each([
    ['云岩县人民政府', '云岩县2022年汇总政府信息公开工作年度报告', 'aggregate'],
    ['云岩县人民政府', '云岩县本级2022年政府信息公开工作年度报告', 'own'],
    ['云岩县人民政府办公室', '云岩县人民政府办公室2022年年度报告（全县汇总）', 'aggregate'],
    ['云岩县教育局', '云岩县教育局2022年教育系统汇总年度报告', 'aggregate'],
  ])('%s by its title: %s', (issuer, heading, scope) => expect(scopeOf(issuer, '', heading)).toBe(scope))

  test.each([
    '根据《中华人民共和国政府信息公开条例》规定，本报告由各科室、各单位提供资料编制。',
    '本报告根据局机关各科室、局属各单位报送的数据汇总编制。',
    '本局指导全市各学校公开信息，报告由六部分组成。',
    '根据国务院办公厅《关于规范政府信息公开平台有关事项的通知》和各上级部门要求编制。',
    '本镇根据各村（社区）、镇属各单位数据汇总编制。',
  ])('a bureau or a town that puts its own parts together gives its own: %s', (words) => {
    expect(scopeOf('南安市教育局', words)).toBe('own')
    expect(scopeOf('九都镇人民政府', words)).toBe('own')
  })

  test('an office that only signs has written for the government', () => {
    const heading = '2022年政府信息公开工作年度报告'
    expect(scopeOf('南安市人民政府办公室', '', heading, 'signature')).toBe('aggregate? assumed-aggregate')
  })
})

describe('evidence against evidence is noted and leaves the scope assumed', () => {
  const compiled = '本报告根据全县各部门、各乡镇的年度报告汇总编制。'

  test('an office that says it adds up others: kept with the aggregates', () =>
    expect(scopeOf('云岩县人民政府办公室', compiled)).toBe('aggregate? conflict'))

  test('a bureau likewise', () => expect(scopeOf('云岩县教育局', compiled)).toBe('aggregate? conflict'))

  test('a town with the words of its county: its own', () =>
    expect(scopeOf('九都镇人民政府', compiled)).toBe('own? conflict'))

  test('a town whose title says 汇总', () =>
    expect(scopeOf('九都镇人民政府', '', '九都镇2022年汇总年度报告')).toBe('aggregate? conflict'))

  test('a title against its preamble: the title counts', () => {
    expect(scopeOf('云岩县人民政府', compiled, '云岩县本级2022年年度报告')).toBe('own? conflict')
    expect(scopeOf('云岩县人民政府', '本报告数据仅为县本级。', '云岩县2022年汇总年度报告')).toBe('aggregate? conflict')
  })
})

describe('the committee of a zone, further down than its opening', () => {
  const furtherDown = (issuer: string, words: string) => scopeOf(issuer, '', `${issuer}2014年年度报告`, 'title', words)

  test.each([
    ['平潭综合实验区管委会', '2014年全区收到有关政府信息公开的信函申请1条，已受理回复'],
    ['平潭综合实验区管理委员会', '2018年，全区共未收到政府信息公开申请'],
    ['清河经济开发区管委会', '全区 主动公开政府信息 35 条'],
  ])('%s counts for the whole area: %s', (issuer, words) =>
    expect(furtherDown(issuer, words)).toBe('aggregate? assumed-aggregate'),
  )

  test.each([
    '全区收到群众来信120件，其中涉及征地的30件。政府信息公开申请由我委办理',
    '积极参加全区政府信息公开工作培训2次',
    '2014年全市共收到政府信息公开申请512件，我区排名第三',
    '全区受理行政许可1200件',
  ])('not by a sentence about something else, or somebody else: %s', (words) =>
    expect(furtherDown('平潭综合实验区管委会', words)).toBe('nobody? assumed-own'),
  )

  test('an office and a town stay with their own', () => {
    const words = '2014年全市收到政府信息公开申请75件'
    expect(furtherDown('南安市人民政府办公室', words)).toBe('own')
    expect(furtherDown('九都镇人民政府', words.replace('全市', '全镇'))).toBe('own')
  })
})
