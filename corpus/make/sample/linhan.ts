/** Reports of the made 临汉区 in the committed sample. */
import type { ReportPlan } from '../plan.ts'
import * as who from '../sample-places.ts'
import { docx, html, report, text } from './entry.ts'

export const linhan: readonly ReportPlan[] = [
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
