import { describe, expect, it } from 'vitest'
import { encodeClaims, encodeSections } from '../../db/encode-texts.ts'
import { openArchive } from '../../db/index.ts'
import { openForWriting } from '../../db/open.ts'
import { partKeys } from '../../db/search/report-parts.ts'
import type { SectionKey } from '../../parsers/record.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'

const sectionAt = (position: string | null) => ({ key: 'overview', title: '一、总体情况', text: '很好。', position })
const placesOf = (...positions: (string | null)[]) =>
  encodeSections(positions.map(sectionAt)).map(({ place }) => place && [place.pattern, place.rest])

describe('positions of sections', () => {
  it('have the words that they share once', () => {
    expect(placesOf('line 10, column 1', 'line 10, column 93')).toEqual([
      ['line 10, column *', 1],
      ['line 10, column *', 93],
    ])
    expect(placesOf('line 3, column 1', 'line 12, column 1')).toEqual([
      ['line *, column 1', 3],
      ['line *, column 1', 12],
    ])
    expect(placesOf('p. 1, 60×74', 'p. 3, 60×200')).toEqual([
      ['p. *', '1, 60×74'],
      ['p. *', '3, 60×200'],
    ])
  })

  it('stay unknown where they are, beside known ones and alone', () => {
    expect(placesOf('paragraph 1', null, 'paragraph 9')).toEqual([['paragraph *', 1], null, ['paragraph *', 9]])
    expect(placesOf(null)).toEqual([null])
    expect(placesOf()).toEqual([])
  })
})

describe('claims', () => {
  const claim = (about: string, text: string) => ({ about, saidBy: 'title', text, position: null })

  it('leave out words that are those of the title', () => {
    const encoded = encodeClaims([claim('year', '九都镇2022年年报'), claim('scope', '九都镇')], '九都镇2022年年报')
    expect(encoded.map(({ text }) => text)).toEqual([null, '九都镇'])
  })

  it('keep their words where there is no title', () => {
    expect(encodeClaims([claim('year', '2022')], null)).toEqual([
      { about: 'year', saidBy: 'title', text: '2022', place: null },
    ])
  })
})

describe('the views section and claim', () => {
  it('know every key of a section', () => {
    const archive = temporaryArchive()
    // Named one by one by their type: a key that parsers learn and the view does not know fails here.
    const named: Record<SectionKey, number> = {
      ...{ preamble: 1, overview: 1, disclosure: 1, interpretation: 1, application: 1, fees: 1, dispute: 1 },
      ...{ organisation: 1, problems: 1, other_matters: 1, annex: 1 },
    }
    const keys = Object.keys(named) as SectionKey[]
    expect(['title', ...keys]).toEqual(partKeys)
    const every = keys.map((key) => ({ key, title: '', text: key, position: null, paragraphs: [] }))
    importSketch(archive, 'a.txt', { sections: every })
    const held = select(archive, 'SELECT section_key, text FROM section ORDER BY section_no')
    expect(held).toEqual(keys.map((key) => ({ section_key: key, text: key })))
  })

  const sections = ['line 2, column 1', 'line 4, column 7', null].map((where, index) => ({
    key: index === 0 ? null : ('problems' as const),
    title: `第${index}节`,
    text: `内容${index}`,
    position: where ? { on: 'line' as const, line: index * 2 + 2, column: index === 0 ? 1 : 7, length: 3 } : null,
    paragraphs: [],
  }))

  it('show sections as they were read, under headings that no form knows too', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { sections })
    expect(
      select(archive, 'SELECT section_no, section_key, title, text, position FROM section WHERE report_id = 1'),
    ).toEqual([
      { section_no: 1, section_key: null, title: '第0节', text: '内容0', position: 'line 2, column 1' },
      { section_no: 2, section_key: 'problems', title: '第1节', text: '内容1', position: 'line 4, column 7' },
      { section_no: 3, section_key: 'problems', title: '第2节', text: '内容2', position: null },
    ])
  })

  it('are gone with their report, what others share stays', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { sections })
    importSketch(archive, 'b.txt', { sections, issuer: '晋江市陈埭镇人民政府' })
    const before = select(archive, 'SELECT * FROM section WHERE report_id = 2')
    expect(select(archive, 'SELECT DISTINCT report_id FROM claim')).toHaveLength(2)
    const connection = openForWriting(archive.path)
    connection.exec('UPDATE source_file SET report_id = NULL; DELETE FROM report_core WHERE report_id = 1')
    connection.close()
    const again = openArchive(archive.path)
    try {
      expect(select(again, 'SELECT * FROM section')).toEqual(before)
      expect(select(again, 'SELECT DISTINCT report_id FROM claim')).toEqual([{ report_id: 2 }])
    } finally {
      again.close()
    }
  })
})
