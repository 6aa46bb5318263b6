import { describe, expect, it } from 'vitest'
import { openDictionaries } from '../../db/dictionaries.ts'
import {
  type Archive,
  isComplaint,
  openArchive,
  readSearchWords,
  type SearchOptions,
  type SearchResult,
} from '../../db/index.ts'
import { openForWriting } from '../../db/open.ts'
import { openTextWriter } from '../../db/write-texts.ts'
import { importSketch, temporaryArchive } from './archive-file.ts'

interface Copied {
  readonly year: number
  readonly text: string
  /** 1 without it. */
  readonly parts?: number
}

const keys = ['problems', 'overview', 'disclosure', 'interpretation', 'application', 'fees', 'dispute', 'organisation']

/** An archive with as many reports beside the first, each with the same text in some of its sections. */
function archiveOf(count: number, describe: (nth: number) => Copied): Archive {
  const first = temporaryArchive()
  importSketch(first, '0', { sections: [] })
  first.close()
  const connection = openForWriting(first.path)
  const source = connection.prepare(
    `INSERT INTO source_file (source_id, path, sha256, outcome, imported_at, extractor_version, report_id, is_latest)
     VALUES (@id, @id, CAST(@id AS BLOB), 'imported', '', '', @id, 1)`,
  )
  const report = connection.prepare(
    `INSERT INTO report_core (report_id, source_id, year, scope, scope_known, form, series_id, revision, is_current, import_no)
     VALUES (@id, @id, @year, 'own', 1, 'F2021', @id, 1, 1, @id)`,
  )
  const texts = openTextWriter(connection, openDictionaries(connection))
  connection.transaction(() => {
    for (let id = 2; id <= count; id++) {
      const { year, text, parts = 1 } = describe(id)
      source.run({ id })
      report.run({ id, year })
      texts.sections(
        id,
        keys.slice(0, parts).map((key) => ({ key, title: '', text, place: null })),
      )
    }
    connection.exec(`UPDATE archive_property SET value = 'older' WHERE name = 'search_version'`)
  })()
  connection.close()
  return openArchive(first.path)
}

function search(archive: Archive, typed: string, options?: SearchOptions): SearchResult {
  const words = readSearchWords(typed)
  if (isComplaint(words)) throw new Error(words.problem)
  return archive.search(words, options)
}

describe('a search among many reports', () => {
  it('finds the same whether few, some or most of them are chosen', () => {
    const archive = archiveOf(500, (nth) => ({
      year: nth <= 20 ? 2020 : nth <= 75 ? 2021 : 2022,
      text: nth % 5 === 0 ? '经费不足。' : '人员不足。',
    }))
    const yearsOf = (typed: string, year: number) => {
      const { hits, reports, counted } = search(archive, typed, { years: [year, year], limit: 500 })
      expect(new Set(hits.map(({ reportId }) => reportId)).size).toBe(hits.length)
      expect(hits.every((hit) => hit.year === year)).toBe(true)
      return [hits.length, reports, counted]
    }
    try {
      expect(yearsOf('经费', 2020)).toEqual([4, 4, 'exact'])
      expect(yearsOf('经费', 2021)).toEqual([11, 11, 'exact'])
      expect(yearsOf('经费', 2022)).toEqual([85, 85, 'exact'])
      expect(yearsOf('人员', 2021)).toEqual([44, 44, 'exact'])
      expect(yearsOf('人员', 2022)).toEqual([340, 340, 'exact'])
      const few = search(archive, '人员', { years: [2022, 2022], limit: 3 })
      expect([few.hits.length, few.reports, few.counted]).toEqual([3, 340, 'exact'])
      expect(yearsOf('经费', 2023)).toEqual([0, 0, 'exact'])
      expect(search(archive, '经费', { years: [2021, 2021], sections: ['overview'] }).reports).toBe(0)
      expect(search(archive, '经费', { years: [2020, 2020], sections: ['overview'] }).reports).toBe(0)
    } finally {
      archive.close()
    }
  })

  it('puts those first in which one character stands often', () => {
    const archive = archiveOf(400, (nth) => ({
      year: 2022,
      text: nth === 9 ? '培训，培训，培训。' : `培${'植养土育'[nth % 4]}一次。`,
    }))
    try {
      const { hits, reports, counted } = search(archive, '培')
      expect({ reports, counted }).toEqual({ reports: 399, counted: 'exact' })
      expect(hits[0]?.reportId).toBe(9)
      expect(search(archive, '饕').reports).toBe(0)
    } finally {
      archive.close()
    }
  })

  it('never says at least so many where some of those may lack the phrase', () => {
    const archive = archiveOf(1400, (nth) => ({
      year: 2022,
      text: nth % 2 === 0 ? '业务能力有待提高。' : '业务、事务、能力、务能。',
      parts: 8,
    }))
    try {
      expect(search(archive, '业务')).toMatchObject({ reports: 1250, counted: 'at-least' })
      const phrase = search(archive, '业务能力')
      expect(phrase.counted).toBe('at-least')
      // Of 300 parts read, those with the phrase.
      expect(phrase.reports).toBeLessThanOrEqual(38)
      expect(phrase.reports).toBeGreaterThan(0)
      expect(search(archive, '业务能力', { sections: ['fees'] })).toMatchObject({ reports: 1399, counted: 'at-most' })
    } finally {
      archive.close()
    }
  })

  it('says that no report has a phrase only when all that seem to were read', () => {
    const archive = archiveOf(1500, (nth) => ({
      year: 2022,
      text: nth === 2 ? '业务能力有待提高。' : '业务、事务、能力、务能。',
      parts: nth === 2 ? 1 : 8,
    }))
    try {
      expect(search(archive, '业务能力')).toMatchObject({ hits: [{ reportId: 2 }], reports: 1, counted: 'exact' })
    } finally {
      archive.close()
    }
  })

  it('reads on where hardly any of the parts that seem to have a phrase has it', () => {
    const archive = archiveOf(700, (nth) => ({
      year: 2022,
      text: nth === 5 ? '业务能力有待提高。' : '业务、事务、能力、务能。',
    }))
    try {
      const { hits, reports, counted } = search(archive, '业务能力')
      expect([hits.map(({ reportId }) => reportId), reports, counted]).toEqual([[5], 1, 'exact'])
      expect(search(archive, '业务能力事务')).toMatchObject({ hits: [], reports: 0, counted: 'exact' })
    } finally {
      archive.close()
    }
  })
})
