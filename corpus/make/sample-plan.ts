/** The committed sample: every form, every layout, every fault at least once, and a few histories. */
import type { ReportPlan } from './plan.ts'
import { linhan } from './sample/linhan.ts'
import { nanping } from './sample/nanping.ts'
import { yuandong } from './sample/yuandong.ts'
import { yunyan } from './sample/yunyan.ts'

export const samplePlan: readonly ReportPlan[] = [...nanping, ...linhan, ...yunyan, ...yuandong]
