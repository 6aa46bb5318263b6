import { checksParts } from './checks-parts.ts'
import { formsParts } from './forms-parts.ts'
import type { Parts } from './parts.ts'
import { sqlParts } from './sql-parts.ts'

/** Pages of docs/ with generated parts, and what makes the parts. docs/cli.md is made by src/cli/make-docs.ts. */
export const pages: readonly { readonly file: string; readonly parts: () => Parts }[] = [
  { file: 'checks.md', parts: checksParts },
  { file: 'forms.md', parts: formsParts },
  { file: 'sql.md', parts: sqlParts },
]
