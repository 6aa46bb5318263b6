import { describe, expect, it } from 'vitest'
import { openArchive } from '../../db/index.ts'
import { makeViews } from '../../db/make-views.ts'
import { openForWriting } from '../../db/open.ts'
import { wideColumns } from '../../db/wide-tables.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import { applicants, buildTable } from './build-report.ts'

const columnsOf = (archive: ReturnType<typeof temporaryArchive>, view: string) =>
  select(archive, 'SELECT name FROM pragma_table_info(?)', view).map(({ name }) => String(name))

describe('the views', () => {
  it('of an archive are those that are made, under their names', () => {
    const archive = temporaryArchive()
    const held = select(archive, `SELECT name, sql FROM sqlite_schema WHERE type = 'view'`)
    expect(held).toEqual(makeViews().map(({ name, sql }) => ({ name, sql })))
  })

  it('explain each of their columns in a comment', () => {
    const archive = temporaryArchive()
    const bare = makeViews()
      // Those in Chinese say what they show by their columns' names.
      .filter(({ name }) => /^[a-z_]+$/u.test(name))
      .flatMap(({ name, sql }) => {
        const comments = [...sql.matchAll(/^.*--.*$/gmu)].map(([line]) => line).join('\n')
        return columnsOf(archive, name)
          .filter((column) => !new RegExp(`\\b${column}\\b`, 'u').test(comments))
          .map((column) => `${name}.${column}`)
      })
    expect(bare).toEqual([])
  })

  it('of first and repeated numbers have the same columns', () => {
    const archive = temporaryArchive()
    expect(columnsOf(archive, 'fact_repeated')).toEqual(columnsOf(archive, 'fact'))
  })

  it('show every column of the wide tables', () => {
    const archive = temporaryArchive()
    const shown = { t2: 'disclosure', t3: 'application', t4: 'dispute', annex: 'annex' } as const
    for (const [table, view] of Object.entries(shown)) {
      const columns = columnsOf(archive, view)
      const wanted: readonly string[] = wideColumns[table as keyof typeof wideColumns]
      expect(wanted.filter((column) => !columns.includes(column))).toEqual([])
    }
  })

  it('are made anew where another version made them; what people added stays', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { tables: [buildTable('t3', applicants, { new: [1, 0, 0, 0, 0, 0, 1] })] })
    const connection = openForWriting(archive.path)
    connection.exec(`DROP VIEW application; CREATE VIEW application AS SELECT 1 AS total, 'new' AS row_code;
      CREATE VIEW mine AS SELECT max(total) AS most FROM application;
      UPDATE archive_property SET value = 'another' WHERE name = 'views_sha256'`)
    connection.close()
    const again = openArchive(archive.path)
    try {
      expect(select(again, 'SELECT natural, total FROM application')).toEqual([{ natural: 1, total: 1 }])
      expect(select(again, 'SELECT most FROM mine')).toEqual([{ most: 1 }])
    } finally {
      again.close()
    }
  })
})
