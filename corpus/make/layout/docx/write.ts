import type { ReportModel } from '../../model.ts'
import type { DocxLayout } from '../../plan.ts'

export function writeDocx(report: ReportModel, layout: DocxLayout): Uint8Array {
  throw new Error(`not yet: ${layout} ${report.title}`)
}
