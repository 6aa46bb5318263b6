/** The committed sample: every form, every layout, every fault at least once, and a few histories. */
import type { Issuer } from './issuers.ts'
import type { DocxLayout, HtmlLayout, Layout, ReportPlan, TextLayout } from './plan.ts'
import * as who from './sample-places.ts'

type Rest = Partial<Omit<ReportPlan, 'issuer' | 'year' | 'tables' | 'layout' | 'shows'>>

const text = (name: TextLayout): Layout => ({ format: 'text', name })
const html = (name: HtmlLayout): Layout => ({ format: 'html', name })
const docx = (name: DocxLayout): Layout => ({ format: 'docx', name })

const report = (
  issuer: Issuer,
  year: number,
  tables: ReportPlan['tables'],
  layout: Layout,
  shows: string,
  rest: Rest = {},
): ReportPlan => ({
  issuer,
  year,
  tables,
  layout,
  shows,
  scope: issuer.parts.length > 0 ? 'aggregate' : 'own',
  encoding: 'utf-8',
  ...rest,
})

const nanping: readonly ReportPlan[] = [
  report(who.jiuxi, 2011, 'local-annex', text('one-line'), 'local sheet with 历年累计, whole article on one line'),
  report(
    who.jiuxi,
    2012,
    'local-annex',
    html('nested'),
    'local sheet in a page laid out with tables, GB18030 declared gb2312',
    { encoding: 'gb18030', declared: 'gb2312' },
  ),
  report(who.jiuxi, 2013, 'local-annex', text('wide-spaces'), 'last year of the first edition of the local sheet'),
  report(who.jiuxi, 2014, 'local-annex', text('one-line'), 'second edition of the local sheet; running totals go on'),
  report(
    who.jiuxi,
    2015,
    'local-annex',
    text('run-on'),
    'the year and the running total run together: only 2014 can tell them apart',
  ),
  report(who.jiuxi, 2016, 'local-annex', html('cms'), 'the running total falls against the year before', {
    faults: ['running-total-broken'],
  }),
  report(who.jiuxi, 2018, 'local-annex', docx('plain'), 'local sheet in Word; 2017 is missing'),
  report(
    who.jiuxi,
    2019,
    '2019',
    text('cell-lines-tab'),
    'reduced table 3 with slips in labels, one request too many, no section six',
    {
      printing: { applicants: 'reduced', slips: ['not-accepted', 'half-year', 'pending-tried', 'broken-other'] },
      faults: ['balance-off-by-one', 'one-section-missing'],
    },
  ),
  report(who.jiuxi, 2020, '2019', html('cms'), 'a clean page on the form of 2019'),
  report(who.jiuxi, 2021, '2021', html('word-pasted'), 'first year of the form of 2021; the 2019 notice is cited', {
    citesOldNotice: true,
  }),
  report(who.jiuxi, 2022, '2021', text('run-on'), 'cells run together with nothing between them'),
  report(who.jiuxi, 2023, '2021', docx('numbered'), 'headings numbered by Word, not typed'),
  report(
    who.jiuxi,
    2024,
    '2021',
    text('cell-lines-bar'),
    'one cell a line, bars between; the narrative counts two requests more',
    { faults: ['narrative-received'] },
  ),
  report(who.shiqiao, 2018, 'local-annex', text('tabs'), 'local sheet pasted from a spreadsheet'),
  report(
    who.shiqiao,
    2019,
    '2019',
    html('shifting'),
    'blanks instead of zeros, totals blank, columns that shift, 采购总金额 in 元',
    {
      printing: { zero: '', totals: 'blank', amount: 'yuan', slips: ['broken-other'] },
    },
  ),
  report(who.shiqiao, 2020, '2019', text('paragraphs'), 'every cell a paragraph; signed changes written +3', {
    printing: { signs: 'plus' },
    headings: 'varied',
  }),
  report(who.shiqiao, 2021, '2021', text('markdown'), 'Markdown tables'),
  report(
    who.shiqiao,
    2022,
    '2021',
    html('cms'),
    'first edition of a report that was corrected later: a row total is wrong',
    { faults: ['row-total-wrong'] },
  ),
  report(who.shiqiao, 2022, '2021', html('cms'), 'the corrected edition', { isRevision: true }),
  report(
    who.shiqiao,
    2023,
    '2021',
    docx('tracked'),
    'numbers changed with tracked changes; deleted digits must not be read',
  ),
  report(
    who.shiqiao,
    2024,
    '2021',
    html('split'),
    'each block of table 2 a table of its own, last row of table 3 cut off',
  ),
  report(who.chengguan, 2018, 'local-annex', html('word-pasted'), 'local sheet pasted from Word'),
  report(who.chengguan, 2019, '2019', text('tabs'), 'cells between tabs; the town that becomes a street office'),
  report(who.chengguan, 2020, '2019', html('nested'), 'data tables inside layout tables, last year as a town', {
    encoding: 'gb18030',
    declared: 'utf-8',
  }),
  report(who.chengguan, 2021, '2021', text('pipes'), 'the same place, now a street office'),
  report(
    who.chengguan,
    2022,
    '2021',
    text('fixed-width'),
    'text as pdftotext -layout gives it, page numbers inside tables',
  ),
  report(who.chengguan, 2023, '2021', docx('text-box'), 'title and a note in text boxes'),
  report(who.nanpingTaiping, 2019, '2019', text('wide-spaces'), 'cells apart by spaces only'),
  report(
    who.nanpingTaiping,
    2021,
    '2021',
    text('paragraphs'),
    'a town whose name another county of the sample has too',
  ),
  report(who.nanpingTaiping, 2022, '2021', html('digit-spans'), 'digits of one number in separate spans'),
  report(who.yunling, 2015, 'local-annex', text('run-on'), 'zeros run together'),
  report(who.yunling, 2022, '2021', text('cell-lines-tab'), 'a township without requests; every cell 0', {
    encoding: 'gb18030',
  }),
  report(who.yunling, 2023, '2021', html('cms'), 'headings of the tables without tables under them', {
    faults: ['tables-missing'],
  }),
  report(who.landBureau, 2017, 'local-annex', html('cms'), 'a bureau under the name that it had before the reform'),
  report(who.landBureau, 2020, '2019', html('joined'), 'three tables in one; changes written 增6', {
    printing: { amount: 'wan', signs: 'words' },
  }),
  report(
    who.landBureau,
    2022,
    '2021',
    text('run-on'),
    'a busy bureau run together: some rows can be divided in several ways',
  ),
  report(who.landBureau, 2024, '2021', docx('content-controls'), 'headings, cells and tables inside content controls'),
  report(who.nanpingGovernment, 2014, 'local-annex', text('one-line'), 'aggregate of the whole county, local sheet'),
  report(who.nanpingGovernment, 2019, '2019', html('joined'), 'aggregate of the whole county, three tables in one'),
  report(who.nanpingGovernment, 2021, '2021', html('word-pasted'), 'aggregate; a total of table 4 is wrong', {
    faults: ['dispute-total-wrong'],
  }),
  report(who.nanpingGovernment, 2022, '2021', text('pipes-colspans'), 'aggregate equal to the sum of its parts'),
  report(who.nanpingGovernment, 2023, '2021', html('cms'), 'aggregate without requests although its parts had some', {
    faults: ['aggregate-too-small'],
  }),
  report(
    who.nanpingOffice,
    2022,
    '2021',
    docx('nested'),
    'own figures of the office, beside the aggregate of the county',
  ),
]

const linhan: readonly ReportPlan[] = [
  report(
    who.linhanTaiping,
    2019,
    '2019',
    html('word-pasted'),
    'Hubei: added row 其他主动公开文件, explanations in labels',
    { printing: { hubei: true } },
  ),
  report(who.linhanTaiping, 2020, '2019', text('pipes'), 'Hubei labels between bars, - for nothing', {
    printing: { hubei: true, zero: '-' },
  }),
  report(who.linhanTaiping, 2021, '2021', text('cell-lines-bar'), '/ for nothing', { printing: { zero: '/' } }),
  report(
    who.linhanTaiping,
    2022,
    '2021',
    html('cms'),
    'requests carried in differ from those carried out the year before',
    { faults: ['carry-over-broken'], encoding: 'gb18030' },
  ),
  report(
    who.linhanTaiping,
    2024,
    '2021',
    docx('legacy-merge'),
    'merged cells in the old notation, cells before the grid',
  ),
  report(who.longtan, 2020, '2019', text('pipes'), 'traditional characters, converted by machine', {
    isTraditional: true,
    printing: { hubei: true },
  }),
  report(who.longtan, 2021, '2021', html('cms'), 'traditional characters in Big5', {
    isTraditional: true,
    encoding: 'big5',
  }),
  report(who.longtan, 2023, '2021', text('paragraphs'), 'traditional characters in Big5, plain text', {
    isTraditional: true,
    encoding: 'big5',
  }),
  report(who.shuanghe, 2021, '2021', text('tabs'), 'UTF-16 with a byte order mark', { encoding: 'utf-16le' }),
  report(who.shuanghe, 2022, '2019', text('pipes-colspans'), 'the form of 2019 kept in 2022', { citesOldNotice: true }),
  report(who.shuanghe, 2023, '2021+2019', html('shifting'), 'table 2 of the form of 2021, table 3 of that of 2019'),
  report(who.shuanghe, 2024, '2019+2021', html('digit-spans'), 'table 2 of the form of 2019, table 3 of that of 2021', {
    headings: 'varied',
  }),
  report(
    who.qingshan,
    2020,
    '2019',
    text('paragraphs'),
    'blanks instead of zeros, totals 0: a blank cell is one more blank line',
    {
      printing: { zero: '', totals: 'digits' },
    },
  ),
  report(who.qingshan, 2021, '2021', docx('plain'), '无 for nothing', { printing: { zero: '无' } }),
  report(who.marketBureau, 2019, '2019', text('markdown'), '采购总金额 in yuan without a unit', {
    printing: { amount: 'bare-yuan', hubei: true },
  }),
  report(who.marketBureau, 2021, '2021', html('split'), 'subtotals under （三） to （五）', {
    printing: { subtotals: true },
  }),
  report(who.marketBureau, 2023, '2021', text('fixed-width'), 'fees typed in 元 under a heading that says 万元', {
    printing: { amount: 'yuan' },
  }),
  report(
    who.linhanGovernment,
    2020,
    '2019',
    html('shifting'),
    'aggregate; the page claims gb2312 and sends UTF-8; thousands written 1,234',
    {
      declared: 'gb2312',
      printing: { digits: 'thousands', amount: 'wan' },
    },
  ),
  report(who.linhanGovernment, 2023, '2021', html('word-pasted'), 'aggregate; 小计 column under 法人或其他组织', {
    printing: { applicants: 'with-subtotal' },
  }),
]

const yunyan: readonly ReportPlan[] = [
  report(who.shiwan, 2012, 'narrative', text('paragraphs'), 'no table: the free form of 2008', { encoding: 'gb18030' }),
  report(who.shiwan, 2014, 'national-annex', html('cms'), 'national statistics sheet, first year'),
  report(who.shiwan, 2015, 'national-annex', text('tabs'), 'national sheet between tabs'),
  report(who.shiwan, 2016, 'national-annex', text('cell-lines-tab'), 'national sheet, one cell a line'),
  report(who.shiwan, 2017, 'national-annex', docx('plain'), 'national sheet in Word'),
  report(
    who.shiwan,
    2018,
    'national-annex',
    html('word-pasted'),
    'national sheet; channels do not add up to the requests received',
    { faults: ['annex-parts-wrong'] },
  ),
  report(who.shiwan, 2019, '2019', text('cell-lines-bar'), '无 for nothing', { printing: { zero: '无' } }),
  report(who.shiwan, 2020, '2019', docx('plain'), '－ for nothing, full-width digits', {
    printing: { zero: '－', digits: 'full-width' },
  }),
  report(who.shiwan, 2021, '2021', html('digit-spans'), '总计 is the first column', {
    printing: { applicants: 'total-first' },
  }),
  report(who.shiwan, 2024, '2021', text('markdown'), 'UTF-8 with a byte order mark; a section-two label without 行政', {
    encoding: 'utf-8-bom',
    printing: { slips: ['normative-without-administrative', 'second-level-enumeration'] },
  }),
  report(who.xinglin, 2013, 'narrative', html('cms'), 'no table: the free form of 2008 as a page'),
  report(who.xinglin, 2016, 'national-annex', text('pipes'), 'national sheet between bars; one request more in words', {
    faults: ['narrative-received'],
  }),
  report(who.xinglin, 2020, '2019', text('run-on'), 'the form of 2019 run together'),
  report(who.xinglin, 2022, '2021', html('nested'), 'a town that claims six rules in force, which it cannot issue', {
    faults: ['town-with-rules'],
  }),
  report(who.xinglin, 2023, '2021', html('cms'), 'stock of documents in force jumps by three', {
    faults: ['stock-broken', 'town-with-rules'],
  }),
  report(who.nangou, 2020, '2019', html('cms'), 'blanks instead of zeros, tables without any number', {
    printing: { zero: '' },
  }),
  report(who.nangou, 2022, '2019', text('paragraphs'), 'the form of 2019 in 2022, blanks instead of zeros', {
    printing: { zero: '' },
  }),
  report(who.tuoling, 2020, '2019', html('joined'), '总计 column left out', { printing: { applicants: 'no-total' } }),
  report(who.tuoling, 2023, '2021', text('one-line'), 'title of last year above figures of this year', {
    faults: ['title-year-wrong'],
  }),
  report(who.yunyanGovernment, 2015, 'national-annex', text('markdown'), 'aggregate, national sheet'),
  report(who.yunyanGovernment, 2021, '2021', text('tabs'), 'aggregate; 件 after every number, words split in headers', {
    printing: { counter: '件', slips: ['spaced-words'] },
  }),
  report(who.yunyanGovernment, 2024, '2021', docx('tracked'), 'aggregate; one suit more in words than in table 4', {
    faults: ['narrative-disputes'],
  }),
]

export const samplePlan: readonly ReportPlan[] = [...nanping, ...linhan, ...yunyan]
