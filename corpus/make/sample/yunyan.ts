/** Reports of the made 云岩县 in the committed sample. */
import type { ReportPlan } from '../plan.ts'
import * as who from '../sample-places.ts'
import { docx, html, report, text } from './entry.ts'

export const yunyan: readonly ReportPlan[] = [
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
