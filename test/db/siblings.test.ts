import { describe, expect, it } from 'vitest'
import type { Archive } from '../../db/index.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import type { ReportSketch } from './build-report.ts'

const nanAn = ['诗山镇', '码头镇', '金淘镇'].map((town) => `南安市${town}人民政府`)
const jiudu: ReportSketch = { issuer: '九都镇', year: 2022, text: 'jiudu' }

function settle(archive: Archive): void {
  while (archive.compareReports() > 0);
}

/** Three towns of 南安市 in the folder 资料, and what the test adds. */
function filled(...files: readonly (readonly [path: string, sketch: ReportSketch])[]): Archive {
  const archive = temporaryArchive()
  for (const [nth, issuer] of nanAn.entries()) importSketch(archive, `资料/2022/${nth}.txt`, { issuer, year: 2022 })
  for (const [path, sketch] of files) importSketch(archive, path, sketch)
  settle(archive)
  return archive
}

const placeOf = (archive: Archive, path: string) =>
  select(
    archive,
    `SELECT p.outcome, p.place_code, p.method FROM report_place p JOIN report r USING (report_id) WHERE r.source = ?`,
    path,
  )[0]
const open = { outcome: 'ambiguous', place_code: null, method: null }
const settled = { outcome: 'resolved', place_code: '350583109', method: 'siblings' }
const rulesOf = (archive: Archive, path: string) =>
  select(
    archive,
    `SELECT f.rule, f.severity, f.sentence_en FROM finding f JOIN report r USING (report_id) WHERE r.source = ? ORDER BY 1`,
    path,
  )

describe('a report among reports of one county', () => {
  it('is placed by them, visibly: method, evidence and a note; nothing of it is flagged by that', () => {
    const archive = filled(['资料/九都镇.txt', jiudu])
    expect(placeOf(archive, '资料/九都镇.txt')).toEqual(settled)
    expect(
      select(archive, `SELECT source, text, effect, place_codes FROM place_evidence WHERE source = 'siblings'`),
    ).toEqual([{ source: 'siblings', text: '南安市', effect: 'narrows', place_codes: '350583' }])
    expect(rulesOf(archive, '资料/九都镇.txt')).toMatchObject([
      {
        rule: 'identity.place-from-siblings',
        severity: 'note',
        sentence_en: expect.stringContaining('福建省/泉州市/南安市/九都镇'),
      },
    ])
    expect(select(archive, `SELECT place_code FROM issuer WHERE name = '九都镇'`)).toEqual([
      { place_code: '350583109' },
    ])
    expect(select(archive, 'SELECT count(*) AS n FROM folder_pending')).toEqual([{ n: 0 }])
  })

  it('in a year of its own shares the series of its body over the years', () => {
    const archive = filled(
      ['资料/九都镇.txt', jiudu],
      ['别处/a.txt', { issuer: '南安市九都镇人民政府', year: 2021, text: 'own' }],
    )
    expect(
      select(
        archive,
        `SELECT count(DISTINCT issuer_id) AS n FROM report WHERE source LIKE '%九都%' OR source LIKE '别处%'`,
      ),
    ).toEqual([{ n: 1 }])
  })

  it('is left open where too few of them are known, or another county is among them, or another report is elsewhere', () => {
    const two = temporaryArchive()
    importSketch(two, '资料/1.txt', { issuer: nanAn[0] ?? '', year: 2021 })
    importSketch(two, '资料/2.txt', { issuer: nanAn[0] ?? '', year: 2022 })
    importSketch(two, '资料/3.txt', { issuer: nanAn[1] ?? '', year: 2022 })
    importSketch(two, '资料/九都镇.txt', jiudu)
    settle(two)
    expect(placeOf(two, '资料/九都镇.txt')).toEqual(open)
    const mixed = filled(['资料/九都镇.txt', jiudu], ['资料/x.txt', { issuer: '永春县一都镇人民政府', year: 2022 }])
    expect(placeOf(mixed, '资料/九都镇.txt')).toEqual(open)
    // 城关镇 is the name of 88 towns, none of them in 南安市: the folder is of more than one county.
    const odd = filled(['资料/九都镇.txt', jiudu], ['资料/x.txt', { issuer: '城关镇', year: 2022 }])
    expect(placeOf(odd, '资料/九都镇.txt')).toEqual(open)
    const elsewhere = filled(['别处/九都镇.txt', jiudu])
    expect(placeOf(elsewhere, '别处/九都镇.txt')).toEqual(open)
  })

  it('is open again when a second report of its name and year comes, under any name of the body, and so are its other years', () => {
    for (const issuer of ['九都镇', '九都镇人民政府', '南安市九都镇人民政府']) {
      const archive = filled(['资料/a.txt', jiudu], ['资料/b.txt', { ...jiudu, year: 2021, text: 'before' }])
      expect([placeOf(archive, '资料/a.txt'), placeOf(archive, '资料/b.txt')]).toEqual([settled, settled])
      importSketch(archive, '资料/2022/c.txt', { ...jiudu, issuer, text: 'second' })
      settle(archive)
      expect([placeOf(archive, '资料/a.txt'), placeOf(archive, '资料/b.txt')]).toEqual([open, open])
      expect(rulesOf(archive, '资料/a.txt').map(({ rule }) => rule)).not.toContain('identity.place-from-siblings')
    }
  })

  it('stays placed when new content at its path corrects it', () => {
    const archive = filled(['资料/a.txt', jiudu])
    importSketch(archive, '资料/a.txt', { ...jiudu, text: 'corrected' })
    settle(archive)
    expect(select(archive, `SELECT method, count(*) AS n FROM report_place WHERE method = 'siblings'`)).toEqual([
      { method: 'siblings', n: 2 },
    ])
    expect(select(archive, `SELECT revision, is_current FROM report WHERE source = '资料/a.txt' ORDER BY 1`)).toEqual([
      { revision: 1, is_current: 0 },
      { revision: 2, is_current: 1 },
    ])
  })

  it('never replaces a report of the body that lies elsewhere, nor is replaced by it, and the second says so', () => {
    const other: ReportSketch = { issuer: '南安市九都镇人民政府', year: 2022, text: 'other' }
    for (const files of [
      [
        ['资料/a.txt', jiudu],
        ['别处/b.txt', other],
      ] as const,
      [
        ['别处/b.txt', other],
        ['资料/a.txt', jiudu],
      ] as const,
    ]) {
      const archive = filled(...files)
      expect(placeOf(archive, '资料/a.txt')).toEqual(settled)
      expect(select(archive, `SELECT count(*) AS n FROM report WHERE report_year = 2022 AND is_current = 1`)).toEqual([
        { n: 5 },
      ])
      expect(rulesOf(archive, files[1][0]).map(({ rule }) => rule)).toContain('identity.same-name')
    }
  })

  it('with a copy in another folder waits for that folder to say the same', () => {
    const archive = filled(['资料/a.txt', jiudu], ['别处/copy.txt', jiudu])
    expect(placeOf(archive, '资料/a.txt')).toEqual(open)
    for (const [nth, issuer] of nanAn.entries()) importSketch(archive, `别处/${nth}.txt`, { issuer, year: 2020 })
    settle(archive)
    expect(placeOf(archive, '资料/a.txt')).toEqual(settled)
  })

  it('yields to what a person says, who is heard again when that is withdrawn', () => {
    const archive = filled(['资料/a.txt', jiudu])
    const said = { why: '电话核实', by: '王' }
    const [report] = select(archive, `SELECT report_id FROM report WHERE source = '资料/a.txt'`)
    archive.decideIssuer([Number(report?.report_id)], { place: '350902', ...said })
    settle(archive)
    expect(placeOf(archive, '资料/a.txt')).toEqual({ ...settled, place_code: '350902104', method: 'given' })
    archive.decideIssuer([Number(report?.report_id)], { place: null, ...said })
    settle(archive)
    expect(placeOf(archive, '资料/a.txt')).toEqual(settled)
  })

  it('is looked at when a person says of one beside it where that is, and takes it back', () => {
    const archive = temporaryArchive()
    const said = { why: '电话核实', by: '王' }
    for (const [nth, issuer] of [...nanAn.slice(1), '梅山镇'].entries())
      importSketch(archive, `资料/${nth}.txt`, { issuer, year: 2022 })
    importSketch(archive, '资料/a.txt', jiudu)
    settle(archive)
    const places = () => {
      settle(archive)
      return placeOf(archive, '资料/a.txt')
    }
    expect(places()).toEqual(open)
    archive.decideIssuer([3], { place: '350583', ...said })
    expect(places()).toEqual(settled)
    archive.decideIssuer([3], { place: '341524', ...said })
    expect(places()).toEqual(open)
    archive.decideIssuer([3], { place: null, ...said })
    expect(places()).toEqual(open)
  })

  it('is placed anew after it was read again', () => {
    const archive = filled(['资料/a.txt', jiudu])
    importSketch(archive, '资料/a.txt', jiudu, '2.0.0')
    expect(placeOf(archive, '资料/a.txt')).toEqual(open)
    settle(archive)
    expect(placeOf(archive, '资料/a.txt')).toEqual(settled)
  })
})
