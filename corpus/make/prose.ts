/** Sentences of the reports. They repeat the tables' numbers, except where a fault makes them contradict. */
import type { Sheets } from './faults.ts'
import { type IssuerName, nameIn } from './issuers.ts'
import { numberAt } from './model.ts'
import type { ReportPlan } from './plan.ts'
import { inWan } from './printing.ts'
import { createRandom, type Random } from './random.ts'

const openings = [
  '坚持以公开为常态、不公开为例外，围绕中心工作和群众关切，稳步推进政府信息公开各项任务',
  '认真贯彻落实《中华人民共和国政府信息公开条例》，紧扣基层实际，持续规范政务公开工作',
  '按照上级关于政务公开工作的部署要求，健全制度、明确责任，不断提高政府工作透明度',
]
const activeDisclosure = [
  '及时更新机构职能、财政预决算、惠民惠农补贴、重大项目等栏目内容',
  '重点公开乡村建设、社会救助、义务教育、医疗卫生等领域的信息',
  '依托政府网站、公开栏、微信公众号和村级微信群同步发布各类信息',
]
const management = [
  '严格执行信息发布审核和保密审查制度，做到先审后发、分级负责',
  '对已公开的信息逐条核对，及时更正错链、错字和过期内容',
]
const platform = ['维护好网站专栏和政务公开专区，方便群众查阅和办事', '加强政务新媒体日常管理，关停长期不更新的账号']
const supervision = ['将政务公开纳入年度考核，未发生责任追究情形', '组织业务培训，社会评议结果总体良好']
const problems = [
  '公开内容的深度还不够，政策解读形式较为单一',
  '经办人员多为兼职，业务能力有待提高',
  '个别栏目更新不够及时，与群众互动不足',
]
const measures = ['加强学习培训，配齐配强工作人员', '丰富解读形式，多用图表和问答', '完善台账，按月检查栏目更新情况']

/** First lines of section one, then one paragraph a subject. */
export function overview(plan: ReportPlan, sheets: Sheets, published: number, random: Random): readonly string[] {
  const { self } = nameIn(plan.issuer, plan.year)
  return [
    `${plan.year}年，${self}${random.pick(openings)}。`,
    `（一）主动公开。全年通过各类平台主动公开政府信息${published}条，${random.pick(activeDisclosure)}。`,
    `（二）依申请公开。${requestSentence(plan, sheets)}${disputeSentence(plan, sheets)}`,
    `（三）政府信息管理。${random.pick(management)}。`,
    `（四）平台建设。${random.pick(platform)}。`,
    `（五）监督保障。${random.pick(supervision)}。`,
  ]
}

function requestSentence(plan: ReportPlan, sheets: Sheets): string {
  const wrong = plan.faults?.includes('narrative-received') ? 2 : 0
  const received = numberAt(sheets.t3, 'new', 'total') + wrong
  const carriedIn = numberAt(sheets.t3, 'carried_in', 'total')
  const closed = numberAt(sheets.t3, 'total', 'total')
  const carriedOut = numberAt(sheets.t3, 'carried_out', 'total')
  if (received === 0 && carriedIn === 0) return '全年未收到政府信息公开申请。'
  const before = carriedIn > 0 ? `，上年结转${carriedIn}件` : ''
  const after = carriedOut > 0 ? `，结转下年度继续办理${carriedOut}件` : ''
  return `全年共收到政府信息公开申请${received}件${before}，办结${closed}件${after}。`
}

function disputeSentence(plan: ReportPlan, sheets: Sheets): string {
  const wrong = plan.faults?.includes('narrative-disputes') ? 1 : 0
  const review = numberAt(sheets.t4, 'review', 'total') + wrong
  const suits = numberAt(sheets.t4, 'direct', 'total') + numberAt(sheets.t4, 'after_review', 'total')
  if (review === 0 && suits === 0) return '未发生因政府信息公开引起的行政复议、行政诉讼。'
  return `因政府信息公开引起的行政复议${review}件，行政诉讼${suits}件。`
}

export function shortcomings(random: Random): readonly string[] {
  return [
    `一年来，政府信息公开工作取得了一定成效，但还存在一些不足：${random.pick(problems)}。`,
    `下一步，将${plannedMeasures(random)}，推动工作再上新台阶。`,
  ]
}

/** All measures but one. */
function plannedMeasures(random: Random): string {
  const left = random.int(0, measures.length - 1)
  return measures.filter((_, index) => index !== left).join('，')
}

/** Section six: fees for handling requests, reported in words since 2021. */
export function otherMatters(plan: ReportPlan): readonly string[] {
  return plan.year >= 2021
    ? [`${plan.year}年，未收取政府信息公开信息处理费，无其他需要报告的事项。`]
    : ['无其他需要报告的事项。']
}

const notices = {
  2019: '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）',
  2021: '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）',
} as const

/** The paragraph before section one, of the years of the fixed tables. */
export function preamble(plan: ReportPlan, name: IssuerName): string {
  const notice = plan.year < 2021 || plan.citesOldNotice ? notices[2019] : notices[2021]
  const whole = name.self.startsWith('全') ? name.self : '各单位'
  const source =
    plan.scope === 'aggregate'
      ? `本报告由${plan.issuer.place.county}人民政府办公室根据${whole}各乡镇（街道）、各部门的数据汇总编制，`
      : ''
  return (
    `根据《中华人民共和国政府信息公开条例》和${notice}要求，现公布${name.full}${plan.year}年度政府信息公开工作年度报告。${source}` +
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、' +
    `存在的主要问题及改进情况、其他需要报告的事项六部分组成。所列数据的统计期限为${plan.year}年1月1日至${plan.year}年12月31日。`
  )
}

/** Chapters of the years 2011 to 2018, with a few numbers in sentences. */
export function oldChapters(
  plan: ReportPlan,
  annex: Sheets['annex'],
  published: number,
): readonly (readonly [string, string])[] {
  const { self } = nameIn(plan.issuer, plan.year)
  const random = createRandom(plan.issuer.id, plan.year, 'old chapters')
  const key = 'received|value'
  const received = annex.get(key) ?? 0
  const wrong = plan.faults?.includes('narrative-received') ? 1 : 0
  const requests =
    received + wrong > 0
      ? `${plan.year}年，${self}共收到政府信息公开申请${received + wrong}件，均已答复。`
      : `${plan.year}年，${self}未收到政府信息公开申请。`
  return [
    ['概述', `${plan.year}年，${self}${random.pick(openings)}。`],
    [
      '主动公开政府信息情况',
      `截至${plan.year}年12月31日，${self}主动公开政府信息${published}条。${random.pick(activeDisclosure)}。`,
    ],
    ['依申请公开政府信息和不予公开政府信息情况', requests],
    ['政府信息公开的收费及减免情况', `${plan.year}年，${self}未对申请公开政府信息收取费用。`],
    [
      '因政府信息公开申请行政复议、提起行政诉讼的情况',
      `${plan.year}年，${self}未发生因政府信息公开申请行政复议、提起行政诉讼的情况。`,
    ],
    ['政府信息公开工作存在的主要问题及改进情况', `${random.pick(problems)}。下一步，将${random.pick(measures)}。`],
  ]
}

/** Paragraph of table 2's numbers in words, as reports of 2025 and some before repeat them. */
export function normativeSentence(plan: ReportPlan, t2: Sheets['t2']): string {
  const fee = numberAt(t2, 'fees', 'amount')
  const fees = fee > 0 ? `，行政事业性收费${inWan(fee)}万元` : ''
  return `${plan.year}年制发行政规范性文件${numberAt(t2, 'normative', 'issued')}件，废止${numberAt(t2, 'normative', 'repealed')}件${fees}。`
}
