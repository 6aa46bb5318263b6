/** Reports of two made counties of 沅东市 in the committed sample: a merger of towns, and a town that changed county. */
import type { ReportPlan } from '../plan.ts'
import * as who from '../sample-places.ts'
import { docx, html, report, text } from './entry.ts'

export const yuandong: readonly ReportPlan[] = [
  report(who.shaping, 2019, '2019', html('cms'), 'a town before another was merged into it'),
  report(who.shaping, 2020, '2019', text('pipes'), 'the last report before the merger'),
  report(who.baihe, 2019, '2019', docx('plain'), 'a township that was merged into a town in 2021'),
  report(who.baihe, 2020, '2019', text('tabs'), 'the last report of a township'),
  report(who.mergedShaping, 2022, '2021', html('cms'), 'the same name after the merger: another territory'),
  report(who.mergedShaping, 2023, '2021', docx('plain'), 'the merged town, second report'),
  report(who.yuetang, 2019, '2019', text('pipes'), 'a town in the county that it left in 2021'),
  report(who.yuetang, 2020, '2019', html('cms'), 'the last report to its old county'),
  report(who.movedYuetang, 2021, '2021', html('cms'), 'the same town in its new county; carry-over goes on'),
  report(who.movedYuetang, 2022, '2021', text('markdown'), 'the same town in its new county, second report'),
]
