/** Reports of the made 南屏县 in the committed sample. */
import type { ReportPlan } from '../plan.ts'
import * as who from '../sample-places.ts'
import { docx, html, report, text } from './entry.ts'

export const nanping: readonly ReportPlan[] = [
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
