import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readManifest } from '../../src/import/manifest.ts'
import { manifestLookup } from '../../src/import/manifest-lookup.ts'
import { packing } from '../../src/import/reader.ts'
import { runImport } from '../../src/import/run-import.ts'
import { runReread } from '../../src/import/run-reread.ts'
import { createDivisions } from '../../src/places/divisions.ts'
import { select, temporaryArchive, temporaryFolder } from '../db/archive-file.ts'
import { buildReport } from '../db/build-report.ts'
import { drawList } from '../places/list.ts'

const manifestOf = (text: string) => readManifest(Buffer.from(text), 'list.csv')

describe('readManifest', () => {
  it('takes headings in either language, any subset, and says which columns mean nothing', () => {
    const { rows, problems, unusedColumns } = manifestOf(
      '\ufeff文件,发布单位,区划代码,年度,范围,网址,获取时间,备注\n九都镇\\a.txt,九都镇人民政府,350583,2019年,汇总,https://x.cn/1,2024/3/5 8:01,好\n',
    )
    expect(problems).toEqual([])
    expect(unusedColumns).toEqual(['备注'])
    expect(rows).toEqual([
      {
        line: 2,
        file: '九都镇/a.txt',
        issuer: '九都镇人民政府',
        place: '350583',
        year: 2019,
        scope: 'aggregate',
        url: 'https://x.cn/1',
        retrievedAt: '2024-03-05T08:01',
      },
    ])
    expect(manifestOf('file;year\na.txt;2020\n').rows).toMatchObject([{ file: 'a.txt', year: 2020, issuer: null }])
  })

  it('reads what a spreadsheet on Chinese Windows saves', () => {
    // 文件,年度 and 报告.txt,2021 in GB18030.
    const bytes = Buffer.from('cec4bcfe2cc4eab6c80a'.concat('b1a8b8e62e7478742c323032310a'), 'hex')
    expect(readManifest(bytes, 'list.csv').rows).toMatchObject([{ file: '报告.txt', year: 2021 }])
  })

  it('names every cell that cannot be used, by line', () => {
    const { problems } = manifestOf(
      'file,place,year,scope,url,retrieved_at\na,火星,20,all,ftp://x,2024-02-30\n,,2020,,,\n\nb,,2020,,,\nb,,2021,,,\n',
    )
    expect(problems.map(({ why, line }) => `${line} ${why}`)).toEqual([
      '2 place',
      '2 year',
      '2 scope',
      '2 url',
      '2 date',
      '3 no-file',
      '6 twice',
    ])
  })

  it('takes a place of the list of divisions that it is given, and of no other', () => {
    const bytes = Buffer.from('file,place\na.txt,南屏县\n')
    const added = createDivisions([drawList('2023-06-30', '99 南北省', '9901 东西市', '990101 南屏县')])
    expect(readManifest(bytes, 'list.csv').problems).toMatchObject([{ why: 'place' }])
    expect(readManifest(bytes, 'list.csv', added).problems).toEqual([])
  })

  it('refuses a list without files and text that is no CSV', () => {
    expect(manifestOf('name,year\na,2020\n').problems).toEqual([{ why: 'no-file-column', line: 1, text: 'name, year' }])
    expect(manifestOf('file,year\n"a,2020\n').problems).toMatchObject([{ why: 'not-csv' }])
  })
})

/** A title, a year and nothing else. */
const read = packing(async ({ bytes }) => {
  const [issuer, year] = Buffer.from(bytes).toString().split(' ')
  return buildReport({ issuer: issuer ?? null, year: Number(year), text: String(bytes) }).report
})

describe('an import with a manifest', () => {
  it('takes what the manifest says, names what contradicts it, and keeps it when the bytes are read again', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'in'))
    writeFileSync(join(folder, 'in', 'a.txt'), '九都镇 2021')
    writeFileSync(join(folder, 'in', 'b.txt'), '诗山镇 2021')
    const { rows } = manifestOf(
      'file,issuer,place,year,url,retrieved_at\nin/a.txt,九都镇人民政府,350583,2020,https://x.cn/a,2024-01-02\nin/gone.txt,,,,,\n',
    )
    const manifest = manifestLookup(rows, join(folder, 'list.csv'))
    const archive = temporaryArchive()
    await runImport(archive, [join(folder, 'in')], { manifest, keepOriginals: true }, read)
    const asked = () =>
      select(
        archive,
        `SELECT r.issuer, r.report_year, r.source_url, r.retrieved_at, p.place_code, p.method
         FROM report r JOIN report_place p USING (report_id) ORDER BY r.source`,
      )
    const listed = {
      issuer: '九都镇人民政府',
      report_year: 2020,
      source_url: 'https://x.cn/a',
      retrieved_at: '2024-01-02',
      place_code: '350583109',
      method: 'given',
    }
    expect(asked()).toMatchObject([listed, { issuer: '诗山镇', report_year: 2021, retrieved_at: null }])
    const conflicts = () => select(archive, `SELECT operands FROM finding WHERE rule = 'identity.manifest-conflict'`)
    expect(conflicts()).toEqual([{ operands: JSON.stringify({ about: 'year', told: 2020, read: 2021 }) }])
    expect(manifest.unmet().map(({ file }) => file)).toEqual(['in/gone.txt'])
    expect(manifest.unlisted()).toBe(1)

    await runReread(archive, { extractorVersion: '99.0.0' }, read)
    expect(asked()).toMatchObject([listed, { issuer: '诗山镇' }])
    expect(conflicts()).toHaveLength(1)
  })

  it('takes up a manifest that comes later, and says nothing twice', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.txt'), '九都镇 2021')
    const archive = temporaryArchive()
    await runImport(archive, [folder], {}, read)
    const rows = manifestOf('file,year\na.txt,2020\n').rows
    for (let time = 0; time < 2; time++) {
      const manifest = manifestLookup(rows, join(folder, 'list.csv'))
      await runImport(archive, manifest.paths, { manifest }, read)
    }
    expect(select(archive, 'SELECT report_year FROM report')).toEqual([{ report_year: 2020 }])
    expect(select(archive, 'SELECT count(*) AS n FROM manifest_entry')).toEqual([{ n: 1 }])
  })
})
