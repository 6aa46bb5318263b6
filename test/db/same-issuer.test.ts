import { describe, expect, it } from 'vitest'
import { bodyName, compareIssuers, nameHoldsCounty, namesOfBody } from '../../db/same-issuer.ts'

const issuer = (name: string, more: Partial<Parameters<typeof compareIssuers>[0]> = {}) => ({
  name,
  indexNumber: null,
  sourceUrl: null,
  placeHints: [],
  ...more,
})

describe('nameHoldsCounty', () => {
  const holding = [
    '南安市九都镇',
    '南安市九都镇人民政府',
    '永泰县人民政府',
    '敖汉旗惠州街道',
    '上海市普陀区长寿路街道',
    '福建省人民政府办公厅',
    '平潭县',
  ]
  const not = [
    ...[
      '太平镇',
      '九都镇人民政府',
      '胡市镇',
      '皂市镇人民政府',
      '区政府办',
      '市科学技术委员会',
      '南城区街道办事处',
      '花市街道',
      '西三旗街道',
    ],
    ...[
      '开发区管委会',
      '经济技术开发区管理委员会',
      '鼓楼区人民政府',
      '工业园区管委会',
      '社区服务中心',
      '平庄城区街道',
      '新城区',
    ],
  ]
  it.each(holding)('is true of %s', (name) => expect(nameHoldsCounty(name)).toBe(true))
  it.each(not)('is false of %s', (name) => expect(nameHoldsCounty(name)).toBe(false))
})

describe('compareIssuers', () => {
  it('goes by credit codes before anything else', () => {
    const one = issuer('太平镇', { indexNumber: '11341702486344515H/202110-00013' })
    expect(compareIssuers(one, issuer('太平镇', { indexNumber: '11341702486344515H/202210-00001' }))).toBe('same')
    expect(compareIssuers(one, issuer('太平镇', { indexNumber: '1133102400268125XW/2024-104757' }))).toBe('different')
  })

  it('takes folders that contradict for two places, even where the name holds a county', () => {
    const one = issuer('南安市九都镇', { placeHints: ['福建省', '泉州市'] })
    expect(compareIssuers(one, issuer('南安市九都镇', { placeHints: ['福建省', '福州市'] }))).toBe('different')
    expect(compareIssuers(one, issuer('南安市九都镇', { placeHints: ['福建省'] }))).toBe('same')
  })

  it('does not take a province or a prefecture for proof', () => {
    const hints = (placeHints: readonly string[]) =>
      compareIssuers(issuer('太平镇', { placeHints }), issuer('太平镇', { placeHints }))
    expect(hints(['福建省'])).toBe('unknown')
    expect(hints(['福建省', '泉州市'])).toBe('unknown')
    expect(hints(['福建省', '泉州市', '南安市'])).toBe('same')
    expect(hints(['永泰县'])).toBe('same')
    expect(hints(['广西壮族自治区'])).toBe('unknown')
    expect(hints([])).toBe('unknown')
  })
})

describe('bodyName', () => {
  const bodies = [
    ['九都镇人民政府', '九都镇'],
    ['九都镇', '九都镇'],
    ['平潭综合实验区管委会', '平潭综合实验区'],
    ['新城街道办事处', '新城街道'],
    ['南安市人民政府办公室', '南安市人民政府办公室'],
    ['南安市财政局', '南安市财政局'],
    ['人民政府', '人民政府'],
  ] as const
  it.each(bodies)('of %s is %s', (name, body) => {
    expect(bodyName(name)).toBe(body)
    expect(namesOfBody(body)).toContain(name)
  })
})
