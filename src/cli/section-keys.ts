import type { PartKey } from '../index.ts'

/** What `search --section` takes; a copy of the database's list, so that `--help` need not load the database. */
export const sectionKeys: readonly PartKey[] = [
  'title',
  'preamble',
  'overview',
  'disclosure',
  'interpretation',
  'application',
  'fees',
  'dispute',
  'organisation',
  'problems',
  'other_matters',
  'annex',
  'unknown',
]
