import { z } from 'zod'
import { openDictionaries } from './dictionaries.ts'
import { encodeClaims, encodeSections } from './encode-texts.ts'
import type { Connection } from './open.ts'
import { openTextWriter } from './write-texts.ts'

/** Brings the tables `section` and `claim` of archives before version 4 into their smaller shape; views take their names. */
export function fillTexts(connection: Connection): void {
  const { sections, claims } = openTextWriter(connection, openDictionaries(connection))
  const reports = connection.prepare('SELECT report_id AS reportId, title FROM report_detail ORDER BY report_id').all()
  const sectionsOf = connection.prepare(
    'SELECT section_key AS key, title, text, position FROM section WHERE report_id = ? ORDER BY section_no',
  )
  const claimsOf = connection.prepare(
    'SELECT about, said_by AS saidBy, text, position FROM claim WHERE report_id = ? ORDER BY about',
  )
  for (const { reportId, title } of z.array(reportRow).parse(reports)) {
    sections(reportId, encodeSections(z.array(sectionRow).parse(sectionsOf.all(reportId))))
    claims(reportId, encodeClaims(z.array(claimRow).parse(claimsOf.all(reportId)), title))
  }
  connection.exec('DROP TABLE section; DROP TABLE claim')
}

const reportRow = z.object({ reportId: z.number(), title: z.string().nullable() })
const sectionRow = z.object({
  key: z.string().nullable(),
  title: z.string(),
  text: z.string(),
  position: z.string().nullable(),
})
const claimRow = z.object({
  about: z.string(),
  saidBy: z.string(),
  text: z.string(),
  position: z.string().nullable(),
})
