/** The PDFs of the committed corpus. Each layout shows a report of its own. */

import { chromiumPlan } from './plan/chromium.ts'
import { writerPlan } from './plan/writer.ts'
import type { PdfPlan } from './plan.ts'

export const pdfPlan: readonly PdfPlan[] = [...writerPlan, ...chromiumPlan]
