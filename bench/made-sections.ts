/**
 * An archive of many reports with nothing but their sections, for measuring search: sentences of the corpus, mixed; those
 * in traditional characters left out, which stand in few reports but would stand in all.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from '../corpus/make/random.ts'
import { openDictionaries } from '../db/dictionaries.ts'
import { openArchive } from '../db/index.ts'
import { type Connection, openForWriting } from '../db/open.ts'
import { openTextWriter } from '../db/write-texts.ts'
import type { SectionKey } from '../parsers/record.ts'
import { isTraditional } from '../src/document/traditional.ts'
import { readReport } from '../src/read-report.ts'

const sample = join(import.meta.dirname, '../corpus/sample')

/** Mean characters of a section, so that a report has 1,460: as real ones of towns, less than those of counties. */
const shape: readonly (readonly [key: SectionKey, heading: string, characters: number])[] = [
  ['preamble', '', 200],
  ['overview', '一、总体情况', 550],
  ['disclosure', '二、主动公开政府信息情况', 60],
  ['application', '三、收到和处理政府信息公开申请情况', 120],
  ['dispute', '四、政府信息公开行政复议、行政诉讼情况', 30],
  ['problems', '五、存在的主要问题及改进情况', 400],
  ['other_matters', '六、其他需要报告的事项', 100],
]

/** Makes the archive in a new file, its index not filled; the same one each time. Gives the characters of all sections. */
export async function makeSections(path: string, reports: number): Promise<number> {
  rmSync(path, { force: true })
  openArchive(path).close()
  const connection = openForWriting(path)
  const pool = await sentences()
  const random = createRandom('sections', reports)
  const words = [
    ...new Set(
      [...pool.values()]
        .flat()
        .join('')
        .match(/\p{Script=Han}/gu),
    ),
  ].filter((one) => !isTraditional(one))
  const write = openWriter(connection)
  let characters = 0
  for (let first = 1; first <= reports; first += 1000) {
    connection
      .transaction(() => {
        for (let id = first; id < first + 1000 && id <= reports; id += 1) {
          const town = `${random.pick(words)}${random.pick(words)}镇`
          const sections = shape.map(([key, heading, mean]) => {
            let text = ''
            const wanted = mean * (0.4 + 1.2 * random.next())
            while (text.length < wanted) {
              const own = pool.get(key) ?? []
              const sentence = random.pick(random.next() < 0.8 && own.length > 0 ? own : (pool.get('overview') ?? []))
              const numbered = sentence.replace(/\d+/gu, () => String(Math.floor(random.next() ** 3 * 2000)))
              // Names and words that no other report has: a long tail of pairs, as in real texts.
              text += random.next() < 0.3 ? `${town}${numbered}${random.pick(words)}${random.pick(words)}` : numbered
            }
            characters += text.length
            return [key, heading, text] as const
          })
          write(id, town, sections)
        }
      })
      .immediate()
  }
  connection.exec(`DELETE FROM archive_property WHERE name = 'search_version'`)
  connection.close()
  return characters
}

async function sentences(): Promise<ReadonlyMap<string, readonly string[]>> {
  const pool = new Map<string, string[]>()
  for (const name of readdirSync(sample, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(?:txt|md|html?|docx)$/u.test(name)) continue
    const report = await readReport({ name, bytes: readFileSync(join(sample, name)) }).catch(() => null)
    for (const { key, text } of report?.sections ?? [])
      pool.set(key ?? '', [
        ...(pool.get(key ?? '') ?? []),
        ...text.split(/(?<=[。；\n])/u).filter((one) => one.length > 3 && !isTraditional(one)),
      ])
  }
  return pool
}

/** Towns of 20 provinces in turn, years 2019 to 2024. */
function openWriter(connection: Connection) {
  const issuer = connection.prepare('INSERT INTO issuer (issuer_id, name, place) VALUES (?, ?, ?)')
  const source = connection.prepare(
    `INSERT INTO source_file (source_id, path, outcome, imported_at, extractor_version, report_id, is_latest)
     VALUES (?, ?, 'imported', '2026-01-01', 'bench', ?, 1)`,
  )
  const core = connection.prepare(
    `INSERT INTO report_core (report_id, source_id, issuer_id, year, scope, scope_known, form, series_id, revision, is_current, import_no)
     VALUES (?, ?, ?, ?, 'own', 1, 'F2021', ?, 1, 1, ?)`,
  )
  const detail = connection.prepare(
    `INSERT INTO report_detail (report_id, format, title, place_hints, errors, warnings, notes) VALUES (?, 'text', ?, '[]', 0, 0, 0)`,
  )
  const texts = openTextWriter(connection, openDictionaries(connection))
  return (id: number, town: string, sections: readonly (readonly [string, string, string])[]): void => {
    const issuerId = Math.ceil(id / 6)
    const year = 2019 + (id % 6)
    const place = `第${issuerId % 20}省/第${issuerId % 400}市/第${issuerId % 3000}县`
    if (id % 6 === 1) issuer.run(issuerId, `${town}人民政府`, place)
    source.run(id, `${place}/${id}.txt`, id)
    core.run(id, id, issuerId, year, id, id)
    detail.run(id, `${town}${year}年政府信息公开工作年度报告`)
    texts.sections(
      id,
      sections.map(([key, title, text]) => ({ key, title, text, place: null })),
    )
  }
}
