import { questions } from '../../db/questions.ts'
import { code, type Parts } from './parts.ts'

/** The generated part of docs/sql.md: the ready questions. */
export function sqlParts(): Parts {
  const entries = questions.map(
    ({ name, en, zh, sql }, index) => `**${index + 1}. ${en}** ${code(name)} ${zh}\n\n\`\`\`sql\n${sql}\n\`\`\``,
  )
  return { questions: entries.join('\n\n') }
}
