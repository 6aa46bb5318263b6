import type { OutputOptions } from './output.ts'

/** `department`: all bodies that are no government: departments, zones, vertical agencies. */
export const coverageLevels = ['province', 'prefecture', 'county', 'town', 'department'] as const
export type CoverageLevel = (typeof coverageLevels)[number]

/** As commander gives them. */
export interface CoverageOptions extends OutputOptions {
  readonly db: string
  readonly year?: readonly [from: number, to: number]
  readonly level?: CoverageLevel
  readonly missing?: boolean
}
