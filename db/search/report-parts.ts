import { z } from 'zod'
import { foldText, withMainlandWords } from '../../src/document/folded.ts'
import type { Connection } from '../open.ts'

/** One section of a report, or its title with the name of the body: all that is searched. */
export interface PartSection {
  readonly heading: string
  readonly text: string
  /** As in the view section, from 1; 0 for the title. */
  readonly sectionNo: number
}

/** A part of a report is what is found as one: its title, or all its sections of one key. */
export interface ReportPart {
  /** See `partNumbers`. */
  readonly part: number
  readonly sections: readonly PartSection[]
}

/** Parts of a report in the number that tells them apart in `search_index`; its rowid is report_id × 32 + part. */
export const partsOfReport = 32

/** The keys of sections by number of part; 0 is the title. Public in the table search_part, so only ever added to. */
export const partKeys = [
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
] as const

export type PartKey = (typeof partKeys)[number] | 'unknown'

/** Sections under a heading that no form knows; also such as this version does not know the key of. */
export const unknownPart = 31

/** The number of a part by its key. */
export function partNumber(key: string | null): number {
  const number = (partKeys as readonly (string | null)[]).indexOf(key)
  return number < 0 ? unknownPart : number
}

/** The key of a part by its number. */
export function partKey(part: number): PartKey {
  return partKeys[part] ?? 'unknown'
}

const titleRow = z.object({ title: z.string().nullable(), issuer: z.string().nullable() })

const sectionRow = z.object({
  section_no: z.number(),
  /** See `partNumber`. */
  part: z.number(),
  title: z.string(),
  text: z.string(),
})

/** What parts are made of: the printed title, the words that name the body, the sections in printed order. */
export interface PartSource extends z.infer<typeof titleRow> {
  readonly sections: readonly z.infer<typeof sectionRow>[]
}

/** The parts of a report in order of their numbers. */
export function partsFrom({ title, issuer, sections }: PartSource): readonly ReportPart[] {
  const parts = new Map<number, PartSection[]>()
  const names = [title ?? '', title !== null && issuer !== null && title.includes(issuer) ? '' : (issuer ?? '')]
  const text = names.filter((name) => name !== '').join('\n')
  if (text !== '') parts.set(0, [{ heading: '', text, sectionNo: 0 }])
  for (const { part, section_no: sectionNo, title: heading, text } of sections)
    parts.set(part, [...(parts.get(part) ?? []), { heading, text, sectionNo }])
  return [...parts].sort(([a], [b]) => a - b).map(([part, inIt]) => ({ part, sections: inIt }))
}

/** Reads the parts of a report in order of their numbers, or one of them; none where there is no such report. */
export function openPartReader(connection: Connection): (reportId: number, part?: number) => readonly ReportPart[] {
  const title = connection.prepare(
    `SELECT d.title, c.text AS issuer FROM report_detail d
     LEFT JOIN claim c ON c.report_id = d.report_id AND c.about = 'issuer' WHERE d.report_id = ?`,
  )
  const all = connection.prepare(`${sectionColumns} WHERE report_id = ? ORDER BY section_no`)
  const one = connection.prepare(`${sectionColumns} WHERE report_id = ? AND part = ? ORDER BY section_no`)
  const nameless = { title: null, issuer: null }
  return (reportId, only) => {
    const names = only === undefined || only === 0 ? titleRow.optional().parse(title.get(reportId)) : undefined
    const rows = only === 0 ? [] : only === undefined ? all.all(reportId) : one.all(reportId, only)
    const parts = partsFrom({ ...(names ?? nameless), sections: z.array(sectionRow).parse(rows) })
    return only === undefined ? parts : parts.filter(({ part }) => part === only)
  }
}

/** The table behind the view section: to make a position of each takes three times as long as all the rest. */
const sectionColumns = `SELECT report_id, section_no, part,
  (SELECT t.text FROM shared_text t WHERE t.text_id = title_id) AS title, text FROM section_row`

/** All that is searched of a part, folded; what is found in it stands in the part, in Taiwan's words or the mainland's. */
export function foldPart({ sections }: ReportPart): string {
  const text = sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n')
  const turned = withMainlandWords(text)
  return turned === null ? foldText(text) : `${foldText(text)}\n${foldText(turned)}`
}

/** Reports that are read together: one statement for many is three times cheaper than one for each. */
const reportsAtOnce = 100

/** The parts of all reports in order of their ids, read a hundred at a time. */
export function* partsOfAll(connection: Connection): Generator<readonly [reportId: number, readonly ReportPart[]]> {
  const ids = connection.prepare('SELECT report_id FROM report_core WHERE report_id > ? ORDER BY report_id LIMIT ?')
  const titles = connection.prepare(
    `SELECT d.report_id, d.title, c.text AS issuer FROM report_detail d
     LEFT JOIN claim c ON c.report_id = d.report_id AND c.about = 'issuer' WHERE d.report_id BETWEEN ? AND ?`,
  )
  const sections = connection.prepare(
    `${sectionColumns} WHERE report_id BETWEEN ? AND ? ORDER BY report_id, section_no`,
  )
  for (let after = 0; ; ) {
    const some = z.array(z.number()).parse(ids.pluck().all(after, reportsAtOnce))
    const [first, last] = [some[0], some.at(-1)]
    if (first === undefined || last === undefined) return
    const names = Map.groupBy(z.array(numberedTitle).parse(titles.all(first, last)), byReport)
    const inThem = Map.groupBy(z.array(numberedSection).parse(sections.all(first, last)), byReport)
    for (const reportId of some) {
      const [{ title, issuer } = { title: null, issuer: null }] = names.get(reportId) ?? []
      yield [reportId, partsFrom({ title, issuer, sections: inThem.get(reportId) ?? [] })]
    }
    after = last
  }
}

const numberedTitle = titleRow.extend({ report_id: z.number() })
const numberedSection = sectionRow.extend({ report_id: z.number() })
const byReport = ({ report_id }: { readonly report_id: number }): number => report_id
