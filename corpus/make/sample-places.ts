/** The five made counties of the committed sample and their bodies. */
import { createGovernment, createIssuer, type Place, renamed } from './issuers.ts'

export const nanping: Place = {
  province: '福建省',
  city: '泉东市',
  county: '南屏县',
  countyCode: '350597',
  site: 'nanpingxian.example',
}
export const linhan: Place = {
  province: '湖北省',
  city: '荆阳市',
  county: '临汉区',
  countyCode: '420697',
  site: 'linhan.example',
}
export const yunyan: Place = {
  province: '陕西省',
  city: '渭川市',
  county: '云岩县',
  countyCode: '610797',
  site: 'yunyan.example',
}
export const lichuan: Place = {
  province: '湖南省',
  city: '沅东市',
  county: '澧川县',
  countyCode: '439721',
  site: 'lichuanxian.example',
}
export const taoyan: Place = {
  province: '湖南省',
  city: '沅东市',
  county: '桃岩县',
  countyCode: '439722',
  site: 'taoyanxian.example',
}

export const jiuxi = createIssuer(nanping, 'town', '九溪镇', 'few')
export const shiqiao = createIssuer(nanping, 'town', '石桥镇', 'few')
/** 城关镇 until 2020, 城关街道 from 2021: one place, two organs. */
export const chengguan = renamed(createIssuer(nanping, 'town', '城关镇', 'few'), 2021, 'street', '城关街道')
/** The name stands in two counties of the sample: a town's name alone is no identity. */
export const nanpingTaiping = createIssuer(nanping, 'town', '太平镇', 'few')
export const yunling = createIssuer(nanping, 'township', '云岭乡', 'none')
/** 国土资源局 until the reform of 2019. */
export const landBureau = renamed(
  createIssuer(nanping, 'department', '国土资源局', 'many'),
  2019,
  'department',
  '自然资源局',
)
export const nanpingGovernment = createGovernment(nanping, [
  jiuxi,
  shiqiao,
  chengguan,
  nanpingTaiping,
  yunling,
  landBureau,
])
export const nanpingOffice = createIssuer(nanping, 'office', '县政府办公室', 'many')

export const linhanTaiping = createIssuer(linhan, 'town', '太平镇', 'few')
export const longtan = createIssuer(linhan, 'street', '龙潭街道', 'few')
export const shuanghe = createIssuer(linhan, 'town', '双河镇', 'few')
export const qingshan = createIssuer(linhan, 'township', '青山乡', 'none')
export const marketBureau = createIssuer(linhan, 'department', '市场监督管理局', 'many')
export const linhanGovernment = createGovernment(linhan, [linhanTaiping, longtan, shuanghe, qingshan, marketBureau])

export const shiwan = createIssuer(yunyan, 'town', '石湾镇', 'few')
export const xinglin = createIssuer(yunyan, 'town', '杏林镇', 'few')
export const nangou = createIssuer(yunyan, 'township', '南沟乡', 'none')
export const tuoling = createIssuer(yunyan, 'street', '驼岭街道', 'few')
export const yunyanGovernment = createGovernment(yunyan, [shiwan, xinglin, nangou, tuoling])

export const shaping = createIssuer(lichuan, 'town', '沙坪镇', 'few')
export const baihe = createIssuer(lichuan, 'township', '白鹤乡', 'few')
/** 沙坪镇 since 2021, 白鹤乡 in it: the name of before and another territory. */
export const mergedShaping = { ...shaping, id: `${shaping.id} 2021` }
export const yuetang = createIssuer(lichuan, 'town', '月塘镇', 'few')
/** The same town in the county to which it belongs since 2021: its figures go on. */
export const movedYuetang = { ...createIssuer(taoyan, 'town', '月塘镇', 'few'), id: yuetang.id }
