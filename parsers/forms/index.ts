import type { FormSpec } from '../spec.ts'
import { f2014 } from './f2014.ts'
import { f2019 } from './f2019.ts'
import { f2021 } from './f2021.ts'

/** Newest first. */
export const forms: readonly FormSpec[] = [f2021, f2019, f2014]
