/** Plan entry -> report model: figures, faults, tables and sentences put together. */
import { localAnnexSheet, nationalAnnexSheet } from './annex-figures.ts'
import { faults, type Sheets, withFaults } from './faults.ts'
import { disclosureSheet, disputeSheet, publishedCount } from './figures.ts'
import { localAnnexTable, nationalAnnexTable } from './forms/annex.ts'
import { applicationTable } from './forms/application.ts'
import { disclosureTable } from './forms/disclosure.ts'
import { disputeTable } from './forms/dispute.ts'
import { creditCode, type IssuerName, nameIn } from './issuers.ts'
import type { BlockModel, MetaModel, ReportModel, TableModel } from './model.ts'
import type { ReportPlan } from './plan.ts'
import { type Printing, plainPrinting } from './printing.ts'
import { normativeSentence, oldChapters, otherMatters, overview, preamble, shortcomings } from './prose.ts'
import { createRandom, type Random } from './random.ts'
import { applicationSheet } from './requests.ts'

const numerals = '一二三四五六七八'

const headings = {
  official: [
    '总体情况',
    '主动公开政府信息情况',
    '收到和处理政府信息公开申请情况',
    '政府信息公开行政复议、行政诉讼情况',
    '存在的主要问题及改进情况',
    '其他需要报告的事项',
  ],
  varied: [
    '工作基本情况',
    '行政机关主动公开政府信息情况',
    '收到和处理政府信息公开申请的情况',
    '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
    '政府信息公开工作存在的主要问题及改进情况',
    '其他需要报告事项',
  ],
} as const

/** A report, and what is wrong with it on purpose. */
export interface Composed {
  readonly report: ReportModel
  readonly expected: readonly string[]
  readonly across: readonly string[]
}

export const isoDate = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function publicationDate(plan: ReportPlan, random: Random): string {
  if (plan.isRevision) return isoDate(plan.year + 1, 6, random.int(2, 28))
  const isEarly = plan.scope === 'own' && plan.year >= 2019
  return isoDate(plan.year + 1, isEarly ? 1 : 3, random.int(4, isEarly ? 29 : 30))
}

function metaOf(plan: ReportPlan, name: IssuerName, random: Random): MetaModel {
  const code = creditCode(plan.issuer, digitsFor(plan))
  const published = publicationDate(plan, random)
  const [year, month, day] = published.split('-')
  const number = random.int(10000, 99999)
  return {
    issuer: name.full,
    indexNumber: `${code}/${year}-${number}`,
    documentNumber: '',
    published,
    column: '政府信息公开年报',
    url: `https://www.${plan.issuer.place.site}/zwgk/zfxxgknb/${year}${month}/t${year}${month}${day}_${number}.htm`,
    site: `${plan.issuer.place.county}人民政府`,
  }
}

/** The same nine digits for an issuer in all years; a street office that was a town is another organ. */
function digitsFor(plan: ReportPlan): readonly number[] {
  const random = createRandom(plan.issuer.id, nameIn(plan.issuer, plan.year).full, 'credit code')
  return Array.from({ length: 9 }, () => random.int(0, 9))
}

function sheetsOf(seed: string, plan: ReportPlan): Sheets {
  const issuer = plan.scope === 'aggregate' ? plan.issuer : { ...plan.issuer, parts: [] }
  const annexSheet = plan.tables === 'local-annex' ? localAnnexSheet : nationalAnnexSheet
  const sheets: Sheets = {
    t2: disclosureSheet(seed, issuer, plan.year),
    t3: applicationSheet(seed, issuer, plan.year),
    t4: disputeSheet(seed, issuer, plan.year),
    annex: plan.year < 2019 ? annexSheet(seed, issuer, plan.year) : new Map(),
  }
  return withFaults(sheets, plan.faults ?? [])
}

const heading = (index: number, text: string): BlockModel => ({
  type: 'heading',
  level: 1,
  number: `${numerals.charAt(index)}、`,
  text,
})
const paragraph = (text: string): BlockModel => ({ type: 'paragraph', text })
const tableBlock = (table: TableModel): BlockModel => ({ type: 'table', table })

/** （一）主动公开。… becomes a second-level heading and its paragraph, or stays one paragraph. */
function withSubheadings(plan: ReportPlan, lines: readonly string[]): readonly BlockModel[] {
  return lines.flatMap((line): BlockModel[] => {
    const match = /^(（[一二三四五]）)([^。]+)。(.+)$/s.exec(line)
    if (match === null || plan.headings === 'varied') return [paragraph(line)]
    const [, number = '', text = '', rest = ''] = match
    return [{ type: 'heading', level: 2, number, text }, paragraph(rest)]
  })
}

function tableForms(plan: ReportPlan): readonly ['F2019' | 'F2021', 'F2019' | 'F2021'] {
  const [second = '2021', third = second] = plan.tables.split('+')
  return [second === '2019' ? 'F2019' : 'F2021', third === '2019' ? 'F2019' : 'F2021']
}

function modernBlocks(
  seed: string,
  plan: ReportPlan,
  sheets: Sheets,
  printing: Printing,
  random: Random,
): readonly BlockModel[] {
  const name = nameIn(plan.issuer, plan.year)
  const [t2, t3] = tableForms(plan)
  const titles = headings[plan.headings ?? 'official']
  const showsTables = !plan.faults?.includes('tables-missing')
  const table = (model: TableModel) => (showsTables ? [tableBlock(model)] : [])
  const contents: readonly (readonly BlockModel[])[] = [
    [
      ...withSubheadings(plan, overview(plan, sheets, publishedCount(seed, plan.issuer, plan.year), random)),
      ...repeated(plan, sheets),
    ],
    table(disclosureTable(t2, sheets.t2, plan.year, printing)),
    table(applicationTable(t3, sheets.t3, printing)),
    table(disputeTable(sheets.t4, printing)),
    shortcomings(random).map(paragraph),
    otherMatters(plan).map(paragraph),
  ]
  const kept = plan.faults?.includes('one-section-missing') ? contents.slice(0, 5) : contents
  const sections = kept.flatMap((blocks, index) => [heading(index, titles[index] ?? ''), ...blocks])
  return [paragraph(preamble(plan, name)), ...sections]
}

const repeated = (plan: ReportPlan, sheets: Sheets): readonly BlockModel[] =>
  plan.year >= 2023 && plan.tables === '2021' ? [paragraph(normativeSentence(plan, sheets.t2))] : []

function oldBlocks(seed: string, plan: ReportPlan, sheets: Sheets, printing: Printing): readonly BlockModel[] {
  const name = nameIn(plan.issuer, plan.year)
  const published = sheets.annex.get('disclosed|value') ?? publishedCount(seed, plan.issuer, plan.year)
  const chapters = oldChapters(plan, sheets.annex, published)
  const source =
    plan.scope === 'aggregate' ? `本报告根据${name.self}各乡镇（街道）、各部门的政府信息公开年度报告汇总编制。` : ''
  const start = paragraph(
    `根据《中华人民共和国政府信息公开条例》的规定，现公布${name.full}${plan.year}年政府信息公开工作年度报告。${source}本报告所列数据的统计期限自${plan.year}年1月1日起至${plan.year}年12月31日止。`,
  )
  const sections = chapters.flatMap(([title, text], index) => [heading(index, title), paragraph(text)])
  if (plan.tables === 'narrative') return [start, ...sections]
  const isLocal = plan.tables === 'local-annex'
  const annex = isLocal
    ? localAnnexTable(sheets.annex, plan.year, printing)
    : nationalAnnexTable(sheets.annex, printing)
  const title = isLocal ? `${name.short}政府信息公开情况统计表` : `政府信息公开情况统计表（${plan.year}年度）`
  return [start, ...sections, heading(chapters.length, title), tableBlock(annex)]
}

function titleOf(plan: ReportPlan, name: IssuerName, random: Random): string {
  const year = plan.faults?.includes('title-year-wrong') ? plan.year - 1 : plan.year
  const forms = [
    `${name.full}${year}年政府信息公开工作年度报告`,
    `${name.full}${year}年度政府信息公开工作年度报告`,
    `${year}年${name.full}政府信息公开年度报告`,
    `${name.full}${year}年政府信息公开年报`,
  ]
  return random.pick(forms)
}

const chineseDate = (iso: string) => {
  const [year, month, day] = iso.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** Puts one report together. The same seed and plan give the same report, whatever else is made. */
export function composeReport(seed: string, plan: ReportPlan): Composed {
  const random = createRandom(seed, plan.issuer.id, plan.year, plan.scope, plan.isRevision ? 'revision' : 'first')
  const name = nameIn(plan.issuer, plan.year)
  const printing: Printing = { ...plainPrinting, ...plan.printing }
  const sheets = sheetsOf(seed, plan)
  const meta = metaOf(plan, name, random)
  const isOld = plan.year < 2019
  const blocks = isOld ? oldBlocks(seed, plan, sheets, printing) : modernBlocks(seed, plan, sheets, printing, random)
  const revised = plan.isRevision ? '（更正）' : ''
  return {
    report: {
      title: titleOf(plan, name, random) + revised,
      meta,
      blocks,
      signature: random.chance(0.6) ? [name.full, chineseDate(meta.published)] : [],
    },
    expected: (plan.faults ?? []).flatMap((fault) => faults[fault].expects),
    across: (plan.faults ?? []).flatMap((fault) => faults[fault].across ?? []),
  }
}
