import { describe, expect, test } from 'vitest'
import { nationalDivisions } from '../../src/places/load-divisions.ts'
import { readIssuerName } from '../../src/places/read-issuer-name.ts'

/** Code, organ, function and doubt of every candidate. */
function read(name: string): string {
  const { candidates, within } = readIssuerName(name, nationalDivisions())
  const told = candidates.map(({ division, organ, doubt }) =>
    [division.code, organ.kind, organ.function, doubt].filter(Boolean).join(' '),
  )
  return [...told, ...within.map(({ code }) => `within ${code}`)].join(', ')
}

describe('a name of a body is taken apart', () => {
  test.for([
    ['南安市九都镇人民政府', '350583109 town_gov'],
    ['南安市九都镇', '350583109 town_gov'],
    ['九都镇政府', '350583109 town_gov, 350902104 town_gov, 513429103 town_gov'],
    ['福建省泉州市南安市九都镇党政办公室', '350583109 town_gov'],
    ['泉州南安市九都镇2019年', '350583109 town_gov'],
    ['南安市溪美街道办事处', '350583001 street_office'],
    ['南安市人民政府溪美街道办事处', '350583001 street_office'],
    ['朝阳区来广营地区办事处', '110105032 street_office'],
    ['佳县螅镇', '610828109 town_gov'],
    ['東莞市長安鎮人民政府', '441900119 town_gov'],
    ['盈江县苏典傈僳族乡人民政府', '533123205 town_gov'],
    ['南京市鼓楼区', '320106 county_gov'],
    ['乾县人民政府', '610424 county_gov'],
    ['上海市人民政府办公厅', '31 department government_office'],
    ['上海市科委', '31 department science'],
    ['武汉市生态环境局', '4201 department ecology'],
    ['武汉市环保局', '4201 department ecology'],
    ['泉州市南安生态环境局', '350583 department ecology'],
    ['吉林省水利厅', '22 department water'],
    ['国家税务总局南安市税务局', '350583 vertical tax'],
    ['国家统计局南安调查队', '350583 vertical survey'],
    ['石家庄高新区管委会', '130171 zone'],
    ['平潭综合实验区管委会', '350128 zone'],
    ['南安市公安局交通警察大队', '350583 other'],
  ] as const)('%s', ([name, expected]) => {
    expect(read(name)).toBe(expected)
  })
})

describe('a name that proves less', () => {
  test.for([
    // A district with the stem of a county of the past, a town that may have become a street office.
    ['铜山县人民政府', '320312 county_gov former_type'],
    ['正定县南牛乡人民政府', '130123106 town_gov former_type, within 130123'],
    // Province or city.
    ['吉林水利局', '22 department water short, 2202 department water short'],
    // No list has the town; the county is certain.
    ['南安市新名镇人民政府', 'within 350583'],
    // A district that the list lacks, before a known department.
    ['泉州市台商投资生态环境局', '3505 department unread_parent'],
    ['自然资源局', ''],
    ['区政府办', ''],
  ] as const)('%s', ([name, expected]) => {
    expect(read(name)).toBe(expected)
  })

  test('is open where a namesake may have been upgraded since', () => {
    const { candidates } = readIssuerName('太平镇', nationalDivisions())
    expect(candidates.filter(({ doubt }) => doubt === 'former_type').map(({ division }) => division.name)).toContain(
      '太平街道',
    )
  })
})

// Tails of tails were once looked up again: twice the work for each character, and a file's name could take hours.
test.each(['某'.repeat(79), '某'.repeat(5000), 'chromium-default-borders-local-annex'.repeat(2), '县'.repeat(79)])(
  'a text of any length that names nothing is soon read as nothing',
  (text) => {
    expect(readIssuerName(text, nationalDivisions()).candidates).toEqual([])
  },
)
