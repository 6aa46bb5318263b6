import { describe, expect, it } from 'vitest'
import {
  type Archive,
  isComplaint,
  openArchive,
  readSearchWords,
  type SearchOptions,
  type SearchWords,
} from '../../db/index.ts'
import { openForWriting } from '../../db/open.ts'
import type { Report } from '../../parsers/record.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import { buildReport } from './build-report.ts'

type Key = Report['sections'][number]['key']

/** Sections of a report from their texts, by key. */
const sections = (texts: Partial<Record<NonNullable<Key>, string>>): Report['sections'] =>
  Object.entries(texts).map(([key, text], index) => ({
    key: key as Key,
    title: `标题${'一二三四五六'[index]}`,
    text,
    position: { on: 'line', line: index + 3, column: 1, length: 4 },
    paragraphs: [],
  }))

function words(typed: string): SearchWords {
  const read = readSearchWords(typed)
  if (isComplaint(read)) throw new Error(`${read.problem}: ${read.word}`)
  return read
}

/** Paths of the reports found, in alphabetical order. */
const found = (archive: Archive, typed: string, options?: SearchOptions) =>
  archive
    .search(words(typed), options)
    .hits.map(({ source }) => source)
    .sort()

/** Imports one report a text, each of a town of its own. */
function archiveOf(texts: Readonly<Record<string, string>>): Archive {
  const archive = temporaryArchive()
  Object.entries(texts).forEach(([path, text], index) => {
    const issuer = `${'甲乙丙丁戊己庚辛壬癸'[index]}${'东西南北中'[index % 5]}镇人民政府`
    importSketch(archive, path, { issuer, sections: sections({ problems: text }) })
  })
  return archive
}

describe('search', () => {
  it('finds words of two characters, of one, longer ones, and numbers between Chinese', () => {
    const archive = archiveOf({
      a: '经办人员多为兼职，业务能力有待提高。',
      b: '公开 经费 不足，“１２３４５”热线答复不及时。',
      c: 'G2B 平台于2023年上线，业务多而能力不足。',
    })
    expect(found(archive, '人员')).toEqual(['a'])
    expect(found(archive, '业务能力')).toEqual(['a'])
    expect(found(archive, '能力')).toEqual(['a', 'c'])
    expect(found(archive, '足')).toEqual(['b', 'c'])
    expect(found(archive, '经费不足')).toEqual(['b'])
    expect(found(archive, '12345热线')).toEqual(['b'])
    expect(found(archive, '2023')).toEqual(['c'])
    expect(found(archive, '023')).toEqual(['c'])
    expect(found(archive, 'g2b')).toEqual(['c'])
    expect(found(archive, '员人')).toEqual([])
  })

  it('takes width, script, case and blanks alike, on both sides', () => {
    const archive = archiveOf({ a: '政府資訊公開條例', b: 'ＷＥＢ 政府信息 公开条例' })
    expect(found(archive, '公开条例')).toEqual(['a', 'b'])
    expect(found(archive, '信息公开')).toEqual(['a', 'b'])
    expect(found(archive, '資訊公開')).toEqual(['a', 'b'])
    expect(found(archive, '資訊')).toEqual(['a', 'b'])
    expect(found(archive, '訊')).toEqual(['a'])
    expect(found(archive, 'web')).toEqual(['b'])
  })

  it('wants all words in one part, one of those joined by OR, none after a minus', () => {
    const archive = archiveOf({ a: '人员不足。经费充足。', b: '人员不足。', c: '经费不足。', d: '一切很好。' })
    expect(found(archive, '人员 经费')).toEqual(['a'])
    expect(found(archive, '人员 OR 经费')).toEqual(['a', 'b', 'c'])
    expect(found(archive, '不足 人员 OR 很好')).toEqual(['a', 'b'])
    expect(found(archive, '不足 -经费')).toEqual(['b'])
    expect(found(archive, '不足 －“经费 充足”')).toEqual(['b', 'c'])
    expect(found(archive, '“不足。经费”')).toEqual(['a'])
  })

  it('marks what it found in the text as printed and says where', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', {
      sections: sections({ overview: '一切很好。', problems: '第一段。\n二是人 员不足；人员少。' }),
    })
    const { hits, reports, counted } = archive.search(words('人员'))
    expect({ reports, counted }).toEqual({ reports: 1, counted: 'exact' })
    expect(hits).toEqual([
      {
        reportId: 1,
        issuer: '南安市九都镇人民政府',
        year: 2022,
        section: 'problems',
        heading: '标题二',
        position: 'line 4, column 1',
        paragraph: 2,
        snippet: '第一段。 二是【人 员】不足；【人员】少。',
        hits: 2,
        alsoIn: [],
        source: 'a.txt',
        score: expect.any(Number),
      },
    ])
  })

  it('searches titles, names of bodies and headings too', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { sections: sections({ problems: '很好。' }) })
    expect(archive.search(words('九都镇')).hits).toMatchObject([{ section: 'title', heading: '', paragraph: null }])
    expect(archive.search(words('标题')).hits).toMatchObject([{ section: 'problems', snippet: '【标题】一' }])
  })

  it('ranks a part that speaks of it more above others, also of very many', () => {
    const archive = temporaryArchive()
    archive.inBatch(() => {
      for (let town = 0; town < 400; town++) {
        const text = town === 7 ? '培训。培训，培训；培训！培训？' : `培训一次，其他工作都按要求做了${town}。`
        importSketch(archive, `${town}`, { issuer: `第${town}镇人民政府`, sections: sections({ problems: text }) })
      }
    })
    const { hits, reports, counted } = archive.search(words('培训'), { limit: 3 })
    expect(hits.map(({ source }) => source)).toEqual(['7', expect.any(String), expect.any(String)])
    expect({ reports, counted }).toEqual({ reports: 400, counted: 'exact' })
    expect(archive.search(words('按要求做')).counted).toBe('at-most')
    expect(archive.countSaying(words('按要求做'))).toEqual([{ year: 2022, reports: 399, of: 400 }])
  })

  it('is narrowed by year, place, scope and section, and counts by year', () => {
    const archive = temporaryArchive()
    const texts = sections({ overview: '人员很多。', problems: '经费不足。' })
    importSketch(archive, 'a', { issuer: '南安市九都镇人民政府', year: 2021, sections: texts })
    importSketch(archive, 'b', { issuer: '南安市九都镇人民政府', year: 2022, sections: texts })
    importSketch(archive, 'c', { issuer: '晋江市陈埭镇人民政府', year: 2022, scope: 'aggregate', sections: texts })
    importSketch(archive, 'd', { issuer: '晋江市磁灶镇人民政府', year: 2022, sections: sections({ overview: '好。' }) })
    expect(found(archive, '人员', { years: [2022, 2023] })).toEqual(['b', 'c'])
    expect(found(archive, '人员', { place: '九都镇' })).toEqual(['a', 'b'])
    expect(found(archive, '人员', { scope: 'aggregate' })).toEqual(['c'])
    expect(found(archive, '人员', { sections: ['problems'] })).toEqual([])
    expect(found(archive, '经费', { sections: ['problems', 'annex'], years: [2021, 2021] })).toEqual(['a'])
    expect(archive.countSaying(words('经费'), { sections: ['problems'] })).toEqual([
      { year: 2021, reports: 1, of: 1 },
      { year: 2022, reports: 2, of: 2 },
    ])
    expect(archive.countSaying(words('经费'))).toMatchObject([{ of: 1 }, { reports: 2, of: 3 }])
  })
})

describe('the index', () => {
  const inSql = (archive: Archive, match: string) =>
    select(archive, 'SELECT report_id FROM section_search WHERE words MATCH ? ORDER BY report_id', match).map(
      ({ report_id }) => report_id,
    )

  it('follows a report that is read again, in whichever transactions', () => {
    const archive = temporaryArchive()
    const read = (text: string, version: string) => {
      const { report, bytes } = buildReport({ text: 'bytes', sections: sections({ problems: text }) })
      archive.importReport(report, { path: 'a.txt', bytes, extractorVersion: version })
    }
    read('人员不足', '1')
    read('经费不足', '2')
    expect([inSql(archive, '人员'), inSql(archive, '经费')]).toEqual([[], [1]])
    archive.inBatch(() => {
      read('场地不足', '3')
      read('设备不足', '4')
    })
    expect(['经费', '场地', '设备'].map((word) => inSql(archive, word))).toEqual([[], [], [1]])
    expect(() =>
      archive.inBatch(() => {
        read('时间不足', '5')
        throw new Error('stopped')
      }),
    ).toThrow('stopped')
    expect(['设备', '时间'].map((word) => inSql(archive, word))).toEqual([[1], []])
    read('兴趣不足', '6')
    expect(['设备', '时间', '兴趣'].map((word) => inSql(archive, word))).toEqual([[], [], [1]])
  })

  it('finds superseded revisions in SQL, and only current ones otherwise', () => {
    const archive = temporaryArchive()
    importSketch(archive, 'a.txt', { text: '1', sections: sections({ problems: '人员不足' }) })
    importSketch(archive, 'a.txt', { text: '2', sections: sections({ problems: '人员充足' }) })
    expect(inSql(archive, '人员')).toEqual([1, 2])
    expect(archive.search(words('人员')).hits.map(({ reportId }) => reportId)).toEqual([2])
    expect(archive.search(words('人员'), { years: [2022, 2022] }).hits.map(({ reportId }) => reportId)).toEqual([2])
  })

  it('is made anew where another version made it, and refused for reading only until then', () => {
    const archive = archiveOf({ a: '人员不足' })
    archive.close()
    const connection = openForWriting(archive.path)
    connection.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all');
      UPDATE archive_property SET value = 'older' WHERE name = 'search_version'`)
    connection.close()
    const reading = openArchive(archive.path, { readOnly: true })
    expect(() => reading.search(words('人员'))).toThrow(/any import makes it anew/u)
    reading.close()
    const again = openArchive(archive.path)
    try {
      expect(found(again, '人员')).toEqual(['a'])
      expect(select(again, `SELECT * FROM pragma_integrity_check('search_index')`)).toEqual([{ integrity_check: 'ok' }])
    } finally {
      again.close()
    }
  })

  it('tells parts apart in SQL', () => {
    const archive = temporaryArchive()
    const texts = [...sections({ problems: '人员不足' }), { ...sections({ problems: '人员' })[0], key: null }]
    importSketch(archive, 'a.txt', { sections: texts as Report['sections'] })
    expect(
      select(archive, `SELECT section_key FROM section_search WHERE words MATCH '人员' ORDER BY section_key`),
    ).toEqual([{ section_key: 'problems' }, { section_key: 'unknown' }])
  })
})
