/** PDFs made by LibreOffice Writer. */
import * as who from '../../sample-places.ts'
import { type PdfPlan, pdf } from '../plan.ts'

export const writerPlan: readonly PdfPlan[] = [
  pdf(
    'writer',
    'default-borders',
    { issuer: who.jiuxi, year: 2021, tables: '2021' },
    'thin black lines around every cell',
  ),
  pdf('writer', 'no-borders', { issuer: who.jiuxi, year: 2022, tables: '2021' }, 'no line at all'),
  pdf('writer', 'horizontal-rules', { issuer: who.jiuxi, year: 2020, tables: '2019' }, 'lines between rows only', {
    look: { font: 'song' },
  }),
  pdf('writer', 'shaded-headers', { issuer: who.shiqiao, year: 2021, tables: '2021' }, 'header rows on grey, bold'),
  pdf(
    'writer',
    'zebra-rows',
    { issuer: who.shiqiao, year: 2020, tables: '2019' },
    'every second row on blue, no lines',
  ),
  pdf(
    'writer',
    'coloured-cells',
    { issuer: who.marketBureau, year: 2021, tables: '2021' },
    'neighbouring cells differ in colour, no lines',
  ),
  pdf('writer', 'double-borders', { issuer: who.chengguan, year: 2019, tables: '2019' }, 'doubled lines', {
    look: { font: 'noto' },
  }),
  pdf('writer', 'dashed-borders', { issuer: who.chengguan, year: 2021, tables: '2021' }, 'dashed lines'),
  pdf(
    'writer',
    'landscape',
    { issuer: who.landBureau, year: 2020, tables: '2019' },
    'landscape pages; changes written +3',
    { printing: { signs: 'plus' } },
  ),
  pdf(
    'writer',
    'small-type',
    { issuer: who.linhanTaiping, year: 2019, tables: '2019' },
    '5.5 point type, explanations wrapped inside labels',
    { printing: { hubei: true } },
  ),
  pdf(
    'writer',
    'vertical-label',
    { issuer: who.landBureau, year: 2022, tables: '2021' },
    '三、本年度办理结果 as vertical text',
    { look: { font: 'noto' } },
  ),
  pdf(
    'writer',
    'turned-label',
    { issuer: who.linhanTaiping, year: 2022, tables: '2021' },
    '三、本年度办理结果 turned by 90°',
  ),
  pdf(
    'writer',
    'row-cut',
    { issuer: who.marketBureau, year: 2022, tables: '2021' },
    'a row of table 3 and the label （六）其他处理 cut by the end of the page',
    { look: { font: 'song', space: 155 } },
  ),
  pdf(
    'writer',
    'header-repeated',
    { issuer: who.linhanTaiping, year: 2023, tables: '2021' },
    'header rows of table 3 again on the next page',
  ),
  pdf(
    'writer',
    'header-once',
    { issuer: who.shuanghe, year: 2021, tables: '2021' },
    'table 3 goes on over the page without its header; merged labels cut by the break',
  ),
  pdf(
    'writer',
    'running-heads',
    { issuer: who.landBureau, year: 2021, tables: '2021' },
    'running heads and - 4 - between the rows of table 3',
  ),
  pdf(
    'writer',
    'joined',
    { issuer: who.longtan, year: 2021, tables: '2021' },
    'tables 2, 3 and 4 drawn as one, headings as rows',
  ),
  pdf(
    'writer',
    'split',
    { issuer: who.longtan, year: 2022, tables: '2021' },
    'table 3 in two tables, a line （续表） between, the merged label empty in the second',
  ),
  pdf(
    'writer',
    'beside-text',
    { issuer: who.xinglin, year: 2022, tables: '2021' },
    'numbered notes in a frame beside table 2',
  ),
  pdf(
    'writer',
    'two-columns',
    { issuer: who.shiwan, year: 2021, tables: '2021' },
    'text and tables in two columns of a landscape page',
  ),
  pdf(
    'writer',
    'spaced-words',
    { issuer: who.yunyanGovernment, year: 2020, tables: '2019' },
    'aggregate; blanks between the characters of header words',
    { look: { font: 'song' } },
  ),
  pdf('writer', 'default-borders', { issuer: who.nangou, year: 2021, tables: '2021' }, 'blanks instead of zeros', {
    variant: 'blanks',
    printing: { zero: '' },
  }),
  pdf(
    'writer',
    'long-numbers',
    { issuer: who.linhanGovernment, year: 2022, tables: '2021' },
    'aggregate; counts of six and seven digits, those of seven broken over two lines inside narrow cells',
  ),
  pdf(
    'writer',
    'header-repeated',
    { issuer: who.shiwan, year: 2016, tables: 'national-annex' },
    'national sheet of 2014 over three pages, header repeated',
    { variant: 'annex' },
  ),
]
