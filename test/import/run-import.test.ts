import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ArchiveError } from '../../db/index.ts'
import type { Report } from '../../parsers/record.ts'
import { ReportError } from '../../src/document/errors.ts'
import type { ImportEvent } from '../../src/import/import-event.ts'
import { packing, type ReadFile, type ReadPacked } from '../../src/import/reader.ts'
import { runImport } from '../../src/import/run-import.ts'
import { runReread } from '../../src/import/run-reread.ts'
import { defaultLimits } from '../../src/ingest/limits.ts'
import { select, temporaryArchive, temporaryFolder } from '../db/archive-file.ts'
import { applicants, buildReport, buildTable } from '../db/build-report.ts'

/** Understands files that hold `issuer year received`; everything else is no report. */
const readText: ReadFile = async ({ name, bytes }) => {
  const text = Buffer.from(bytes).toString()
  const [issuer, year, received] = text.trim().split(' ')
  if (text === '')
    throw new ReportError('empty', { file: name, reason: 'there is nothing in it', reasonZh: '文件为空' })
  if (!issuer || !year || !received) {
    throw new ReportError('not-a-report', { file: name, reason: 'it is no report', reasonZh: '不是年报' })
  }
  const count = Number(received)
  const tables = [buildTable('t3', applicants, { new: [count, 0, 0, 0, 0, 0, count] })]
  const finding = {
    rule: 'structure.section-missing' as const,
    severity: 'warning' as const,
    values: {},
    positions: [],
    facts: [],
  }
  return buildReport({ issuer, year: Number(year), tables, text, findings: [finding] }).report satisfies Report
}

const read = packing(readText)

const options = { extractorVersion: '1.0.0' }

function fillFolder(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '乡镇 "甲"'))
  writeFileSync(join(folder, '乡镇 "甲"', '九都镇2022.txt'), '南安市九都镇 2022 14')
  writeFileSync(join(folder, 'b.txt'), '南安市诗山镇 2022 3')
  writeFileSync(join(folder, 'broken.html'), 'nothing')
  writeFileSync(join(folder, 'truth.csv'), 'a,b')
  writeFileSync(join(folder, 'README.md'), '# about')
  writeFileSync(join(folder, 'seal.png'), 'png')
  writeFileSync(join(folder, '.hidden'), 'x')
  writeFileSync(join(folder, '~$b.docx'), 'x')
  writeFileSync(join(folder, 'gongkai.db'), 'x')
  symlinkSync(folder, join(folder, 'loop'))
  symlinkSync(join(folder, 'nowhere'), join(folder, 'z-dangling.txt'))
  return folder
}

describe('runImport', () => {
  it('reads a folder in the order of names, records what it passes over and goes on after a failure', async () => {
    const folder = fillFolder()
    const archive = temporaryArchive()
    const events: ImportEvent[] = []
    const summary = await runImport(archive, [`${folder}/`], options, read, (event) => events.push(event))
    expect(events.map(({ file, outcome }) => [file.slice(folder.length), outcome])).toEqual([
      ['/README.md', 'skipped'],
      ['/b.txt', 'imported'],
      ['/broken.html', 'failed'],
      ['/seal.png', 'skipped'],
      ['/truth.csv', 'skipped'],
      ['/z-dangling.txt', 'failed'],
      ['/乡镇 "甲"/九都镇2022.txt', 'imported'],
    ])
    expect(events.map(({ index, total }) => [index, total])).toEqual(events.map((_, index) => [index + 1, 7]))
    expect(summary).toMatchObject({
      files: 7,
      numbers: 14,
      formats: { text: 2 },
      forms: { F2021: 2 },
      findings: { 'structure.section-missing': { severity: 'warning', count: 2 } },
      outcomes: { imported: 2, failed: 2, skipped: 3 },
    })
    expect(summary.failures.map((failure) => failure.code)).toEqual(['not-a-report', 'unreadable-file'])
    expect(select(archive, `SELECT DISTINCT source FROM fact ORDER BY 1`)).toEqual([
      { source: `${folder}/b.txt` },
      { source: `${folder}/乡镇 "甲"/九都镇2022.txt` },
    ])
    expect(archive.sourceSummary()).toEqual({ imported: 2, duplicate: 0, failed: 2, skipped: 3 })
  })

  it('changes nothing the second time and does not even read', async () => {
    const folder = fillFolder()
    const archive = temporaryArchive()
    await runImport(archive, [folder], options, read)
    const facts = select(archive, 'SELECT * FROM fact')
    const never: ReadPacked = async (file, limits, known) => {
      if (file.name.endsWith('.txt')) throw new Error('read again')
      return read(file, limits, known)
    }
    const summary = await runImport(archive, [folder], options, never)
    expect(summary.outcomes).toMatchObject({ unchanged: 2, imported: 0, failed: 2 })
    expect(select(archive, 'SELECT * FROM fact')).toEqual(facts)
  })

  it('always tries a file that is named, whatever its ending', async () => {
    const folder = fillFolder()
    const archive = temporaryArchive()
    const summary = await runImport(archive, [join(folder, 'truth.csv')], options, read)
    expect(summary.outcomes).toMatchObject({ failed: 1, skipped: 0 })
  })

  it('reads the entries of a ZIP, also of one inside another, by their paths', async () => {
    const folder = temporaryFolder()
    const file = (text: string) => Buffer.from(text)
    const inner = zipSync({ 'c.txt': file('泉港区南埔镇 2022 5') })
    const zip = join(folder, '2022.zip')
    writeFileSync(
      zip,
      zipSync({
        '甲/a.txt': file('南安市九都镇 2022 14'),
        'inner.zip': inner,
        'x.png': file('x'),
        '../../up.txt': file('惠安县东岭镇 2022 1'),
      }),
    )
    const archive = temporaryArchive()
    const summary = await runImport(archive, [zip], options, read)
    expect(summary.outcomes).toMatchObject({ imported: 3, skipped: 1, failed: 0 })
    expect(select(archive, 'SELECT path FROM source ORDER BY path')).toEqual(
      ['../../up.txt', 'inner.zip!/c.txt', 'x.png', '甲/a.txt'].map((path) => ({ path: `${zip}!/${path}` })),
    )
    expect((await runImport(archive, [zip], options, read)).outcomes).toMatchObject({ unchanged: 3 })
  })

  it('takes places from the folders above the one that is typed, and keeps them when reading again elsewhere', async () => {
    const folder = join(temporaryFolder(), '福建省', '泉州市', '南安市')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'a.txt'), '九都镇 2022 14')
    writeFileSync(join(folder, 'b.zip'), zipSync({ '诗山镇/b.txt': Buffer.from('诗山镇 2022 3') }))
    const archive = temporaryArchive()
    const before = process.cwd()
    const places = 'SELECT source, place FROM report ORDER BY source'
    const expected = [
      { source: 'a.txt', place: '福建省/泉州市/南安市' },
      { source: 'b.zip!/诗山镇/b.txt', place: '福建省/泉州市/南安市' },
    ]
    process.chdir(folder)
    try {
      await runImport(archive, ['a.txt', 'b.zip'], { ...options, keepOriginals: true }, read)
      expect(select(archive, places)).toEqual(expected)
    } finally {
      process.chdir(before)
    }
    expect((await runReread(archive, { extractorVersion: '2.0.0' }, read)).outcomes).toMatchObject({ reread: 2 })
    expect(select(archive, places)).toEqual(expected)
  })

  it('places what the user places, files that are there already too, and keeps it when reading again', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.txt'), '九都镇 2022 14')
    const archive = temporaryArchive()
    const placed = 'SELECT outcome, place_code, method FROM report_place'
    await runImport(archive, [folder], options, read)
    expect(select(archive, placed)).toEqual([{ outcome: 'ambiguous', place_code: null, method: null }])
    const again = await runImport(archive, [folder], { ...options, place: '350583' }, read)
    expect(again.outcomes).toMatchObject({ reread: 1 })
    const resolved = [{ outcome: 'resolved', place_code: '350583109', method: 'given' }]
    expect(select(archive, placed)).toEqual(resolved)
    expect((await runImport(archive, [folder], { ...options, place: '350583' }, read)).outcomes).toMatchObject({
      unchanged: 1,
    })
    expect((await runReread(archive, { extractorVersion: '2.0.0' }, read)).outcomes).toMatchObject({ reread: 1 })
    expect(select(archive, placed)).toEqual(resolved)
  })

  it('refuses what many small ZIPs in one hold together', async () => {
    const folder = temporaryFolder()
    const inner = zipSync(
      Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}.csv`, Buffer.from('')])),
    )
    writeFileSync(
      join(folder, 'a.zip'),
      zipSync({ '1.zip': inner, '2.zip': inner, '3.txt': Buffer.from('诗山镇 2022 3') }),
    )
    // A ZIP of reports may hold eight times what one file may: sixteen entries.
    const limits = { ...defaultLimits, entries: 2 }
    const summary = await runImport(temporaryArchive(), [folder], { ...options, limits }, read)
    expect(summary.outcomes).toMatchObject({ imported: 1, skipped: 9, failed: 1 })
    expect(summary.failures[0]).toMatchObject({ code: 'too-large', file: expect.stringContaining('2.zip') })
  })

  it('fails only the file for a broken, an empty and a too deep ZIP', async () => {
    const folder = temporaryFolder()
    let deep = Buffer.from(zipSync({ 'a.txt': Buffer.from('南安市九都镇 2022 14') }))
    for (let level = 0; level < 4; level++) deep = Buffer.from(zipSync({ 'b.zip': deep }))
    writeFileSync(join(folder, 'broken.zip'), deep.subarray(0, 60))
    writeFileSync(join(folder, 'deep.zip'), deep)
    writeFileSync(join(folder, 'empty.zip'), zipSync({}))
    writeFileSync(join(folder, 'good.txt'), '南安市九都镇 2022 14')
    const archive = temporaryArchive()
    const summary = await runImport(archive, [folder], options, read)
    expect(summary.failures.map(({ code }) => code)).toEqual(['damaged-file', 'too-large', 'empty'])
    expect(summary.outcomes).toMatchObject({ imported: 1, failed: 3 })
  })

  it('refuses a file over the bound before reading it, and records one that vanishes', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.txt'), 'x'.repeat(2048))
    writeFileSync(join(folder, 'b.txt'), '南安市九都镇 2022 14')
    writeFileSync(join(folder, 'c.txt'), '南安市诗山镇 2022 14')
    const archive = temporaryArchive()
    const limits = { ...defaultLimits, fileBytes: 1024 }
    const summary = await runImport(
      archive,
      [folder, join(folder, 'gone')],
      { ...options, limits },
      read,
      ({ file }) => {
        if (file.endsWith('b.txt')) rmSync(join(folder, 'c.txt'))
      },
    )
    expect(summary.failures.map(({ code }) => code)).toEqual(['too-large', 'unreadable-file', 'unreadable-file'])
    expect(summary.outcomes).toMatchObject({ imported: 1, failed: 3 })
  })

  it('stops where asked, with everything before it in the archive', async () => {
    const folder = fillFolder()
    const archive = temporaryArchive()
    const stop = new AbortController()
    const summary = await runImport(archive, [folder], { ...options, signal: stop.signal }, read, ({ file }) => {
      if (file.endsWith('b.txt')) stop.abort()
    })
    expect(summary.outcomes).toMatchObject({ imported: 1, failed: 0 })
    expect(archive.reports()).toHaveLength(1)
  })

  it('goes on where our own code is wrong, and keeps the error as the cause', async () => {
    const folder = fillFolder()
    const mistake = new TypeError('undefined is not a function')
    const wrong: ReadPacked = async (file, limits, known) => {
      if (file.name.endsWith('b.txt')) throw mistake
      return read(file, limits, known)
    }
    const archive = temporaryArchive()
    const summary = await runImport(archive, [folder], options, wrong)
    expect(summary.outcomes).toMatchObject({ imported: 1, failed: 3 })
    const failure = summary.failures.find(({ code }) => code === 'internal')
    expect(failure).toMatchObject({ file: `${folder}/b.txt`, error: { cause: mistake } })
    expect([failure?.en, failure?.zh]).toEqual(Array(2).fill(expect.stringContaining('undefined is not a function')))
    expect(select(archive, "SELECT path FROM source WHERE error_code = 'internal'")).toEqual([
      { path: `${folder}/b.txt` },
    ])
    expect((await runImport(archive, [folder], options, read)).outcomes).toMatchObject({ imported: 1, unchanged: 1 })
  })

  it('takes a record that cannot be stored for a mistake of ours in that file', async () => {
    const folder = fillFolder()
    const archive = temporaryArchive()
    const importEncoded: typeof archive.importEncoded = (report, source) => {
      if (source.path.endsWith('b.txt')) throw new Error('CHECK constraint failed')
      return archive.importEncoded(report, source)
    }
    const summary = await runImport({ ...archive, importEncoded }, [folder], options, read)
    expect(summary.failures.map(({ code }) => code)).toContain('internal')
    expect(archive.reports()).toHaveLength(1)
  })

  it('ends where the archive itself can take no more', async () => {
    const archive = temporaryArchive()
    const full = new ArchiveError('disk-full', archive.path, 'There is no room left.', '磁盘空间不足。')
    const refusing = {
      ...archive,
      importEncoded: () => {
        throw full
      },
    }
    await expect(runImport(refusing, [fillFolder()], options, read)).rejects.toBe(full)
  })
})

describe('runReread', () => {
  const newer = { extractorVersion: '2.0.0' }
  const doubled = packing(async (file, limits) => {
    const report = await readText(file, limits)
    const double = (value: number | null) => (value === null ? null : value * 2)
    const tables = report.tables.map((table) => ({
      ...table,
      facts: table.facts.map((fact) => ({ ...fact, value: double(fact.value), raw: String(double(fact.value)) })),
    }))
    return { ...report, tables }
  })
  const totals = `SELECT source, value FROM fact_all WHERE row_code = 'new' AND col_code = 'total' ORDER BY source`

  it('reads kept originals again without their files, ids kept, older revisions too', async () => {
    const folder = temporaryFolder()
    const archive = temporaryArchive()
    writeFileSync(join(folder, 'a.txt'), '南安市九都镇 2022 14')
    await runImport(archive, [folder], { ...options, keepOriginals: true }, read)
    writeFileSync(join(folder, 'a.txt'), '南安市九都镇 2022 15')
    await runImport(archive, [folder], { ...options, keepOriginals: true }, read)
    const ids = select(archive, 'SELECT report_id, revision, is_current, source FROM report ORDER BY report_id')
    rmSync(folder, { recursive: true })
    const summary = await runReread(archive, newer, doubled)
    expect(summary.outcomes).toMatchObject({ reread: 2, unavailable: 0 })
    expect(select(archive, 'SELECT report_id, revision, is_current, source FROM report ORDER BY report_id')).toEqual(
      ids,
    )
    expect(select(archive, totals).map((row) => row.value)).toEqual([28, 30])
    expect((await runReread(archive, newer, doubled)).files).toBe(0)
  })

  it('reads from the path, into ZIPs too, and reports what is gone or other', async () => {
    const folder = temporaryFolder()
    const archive = temporaryArchive()
    writeFileSync(join(folder, 'a.txt'), '南安市九都镇 2022 14')
    writeFileSync(join(folder, 'b.txt'), '南安市诗山镇 2022 1')
    writeFileSync(join(folder, 'c.zip'), zipSync({ '甲/c.txt': Buffer.from('惠安县东岭镇 2022 5') }))
    writeFileSync(join(folder, 'd.txt'), '惠安县净峰镇 2022 7')
    await runImport(archive, [folder], options, read)
    writeFileSync(join(folder, 'b.txt'), 'other')
    rmSync(join(folder, 'd.txt'))
    const summary = await runReread(archive, newer, doubled)
    expect(summary.outcomes).toMatchObject({ reread: 2, unavailable: 2 })
    expect(select(archive, totals).map((row) => row.value)).toEqual([28, 1, 10, 7])
  })

  it('keeps the record of what it can no longer read, and reads what failed before', async () => {
    const folder = temporaryFolder()
    const archive = temporaryArchive()
    writeFileSync(join(folder, 'a.txt'), '南安市九都镇 2022 14')
    writeFileSync(join(folder, 'b.txt'), 'later')
    await runImport(archive, [folder], options, read)
    const other = packing(async (file, limits) =>
      file.name.endsWith('b.txt')
        ? {
            ...(await readText({ ...file, bytes: Buffer.from('南安市诗山镇 2022 3') }, limits)),
            document: { ...buildReport({ text: 'later' }).report.document },
          }
        : readText({ ...file, bytes: Buffer.from('') }, limits),
    )
    const summary = await runReread(archive, newer, other)
    expect(summary.outcomes).toMatchObject({ imported: 1, failed: 1 })
    expect(select(archive, totals).map((row) => row.value)).toEqual([14, 3])
    expect(select(archive, 'SELECT outcome, error_code FROM source ORDER BY path')).toEqual([
      { outcome: 'imported', error_code: 'empty' },
      { outcome: 'imported', error_code: null },
    ])
  })
})
