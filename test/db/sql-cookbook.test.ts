import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../../db/index.ts'
import type { Report } from '../../parsers/record.ts'
import type { Finding } from '../../src/document/finding.ts'
import { formatFinding } from '../../src/document/format-finding.ts'
import { importSketch, select, temporaryArchive } from './archive-file.ts'
import { applicants, buildTable, outcomes } from './build-report.ts'

const text = readFileSync(new URL('../../docs/sql.md', import.meta.url), 'utf8')
const questions = [...text.matchAll(/\*\*(\d+)\. (.+?)\*\*[^\n]*\n\n```sql\n(.+?)```/gsu)].map(
  ([, number = '', title = '', sql = '']) => ({ number: Number(number), title, sql }),
)

const sameText: Finding = { rule: 'years.same-text', severity: 'warning', values: {}, positions: [], facts: [] }

/** What each query must answer on the archive below; the rest must at least run. */
const answers: Readonly<Record<number, readonly unknown[]>> = {
  1: [
    [2021, 2, 10],
    [2022, 2, 20],
  ],
  2: [
    ['南安市九都镇人民政府', 2022, 0.6],
    ['南安市九都镇人民政府', 2021, 0.8],
  ],
  3: [['denied.state_secret', 2022, 1]],
  4: [
    ['南安市九都镇人民政府', 0.133],
    ['南安市诗山镇人民政府', null],
  ],
  5: [
    [2021, 10, 0, 0, 10],
    [2022, 15, 5, 0, 20],
  ],
  6: [
    [2022, 'litigation', null],
    [2022, 'review', 0.25],
  ],
  7: [[2022, 0.2]],
  8: [
    ['南安市九都镇人民政府', 2022, 0.565],
    ['南安市九都镇人民政府', 2021, 0.5],
  ],
  9: [['南安市九都镇人民政府', 2021, 5, 3]],
  11: [
    ['南安市诗山镇人民政府', 2021],
    ['南安市诗山镇人民政府', 2022],
  ],
  12: [
    [2021, 'licensing', 7],
    [2022, 'licensing', 9],
  ],
  13: [['南安市九都镇人民政府', 2022, 'normative', 6, 8]],
  14: [['南安市九都镇人民政府', 2022, 3.56, '万元', 35600]],
  15: [['南安市九都镇人民政府', 2022, '2023-03-02', 30]],
  18: [
    ['county', 2021, 1, 0, 0, 1],
    ['county', 2022, 1, 1, 0, 0],
    ['prefecture', 2021, 1, 0, 0, 1],
    ['prefecture', 2022, 1, 0, 0, 1],
    ['province', 2021, 1, 0, 0, 1],
    ['province', 2022, 1, 0, 0, 1],
    ['town', 2021, 2, 2, 0, 0],
    ['town', 2022, 2, 2, 0, 0],
  ],
  19: [
    ['南安市九都镇人民政府', 2022, 20, '南安市人民政府', 900],
    ['南安市诗山镇人民政府', 2022, 0, '南安市人民政府', 900],
  ],
  20: [
    ['南安市九都镇人民政府', 2021, 10],
    ['南安市九都镇人民政府', 2022, 20],
    ['南安市诗山镇人民政府', 2021, 0],
    ['南安市诗山镇人民政府', 2022, 0],
  ],
  26: [
    [2021, 'unchecked', 2, 10],
    [2022, 'unchecked', 2, 20],
  ],
  27: [['南安市九都镇人民政府', 2022, 't4', 'review', 'total', 'disputed', '4', 4, 5]],
  28: [['南安市九都镇人民政府', 2022, 't3.new.total', '20', 21, '电话核实', '王记者']],
  29: [
    [2021, 10, 10],
    [2022, 20, 21],
  ],
  30: [
    [
      2,
      '南安市九都镇人民政府',
      2022,
      'warning',
      'years.same-text',
      formatFinding(sameText, 'en'),
      formatFinding(sameText, 'zh'),
    ],
  ],
  31: [['application.in-equals-out', 1, 1]],
  32: [
    [2021, 1, 1, 1],
    [2022, 1, 0, 0],
  ],
}

function problems(text: string): Report['sections'] {
  return [{ key: 'problems', title: '五、存在的主要问题', text, position: null, paragraphs: [] }]
}

function fill(archive: Archive): void {
  const line = (natural: number, business = 0) => [natural, business, 0, 0, 0, 0, natural + business]
  const stock = ['issued', 'repealed', 'in_force']
  const zero = buildTable('t3', applicants, { new: line(0), granted: line(0), total: line(0), carried_out: line(0) })
  const table2 = (issued: number, repealed: number, inForce: number, licensing: number, fees: number) => [
    buildTable('t2', stock, { normative: [issued, repealed, inForce] }),
    buildTable('t2', ['decisions'], { licensing: [licensing] }),
    buildTable('t2', ['amount'], { fees: [fees] }, { unit: '万元' }),
  ]
  const issuer = '南安市九都镇人民政府'
  importSketch(archive, 'jiudu-2021.txt', {
    issuer,
    year: 2021,
    published: '2022-01-20',
    sections: problems('经办人员少，业务能力有待提高。'),
    tables: [
      ...table2(2, 0, 5, 7, 0),
      buildTable('t3', applicants, {
        new: line(10),
        carried_in: line(0),
        granted: line(4),
        partial: line(0),
        'unavailable.not_held': line(1),
        total: line(5),
        carried_out: line(5),
      }),
    ],
  })
  importSketch(archive, 'jiudu-2022.txt', {
    issuer,
    year: 2022,
    published: '2023-03-02',
    sections: problems('栏目更新不够及时。'),
    findings: [
      { rule: 'application.in-equals-out', severity: 'error', values: {}, positions: [], facts: [] },
      sameText,
    ],
    judge: (fact) =>
      fact.row === 'review' && fact.column === 'total' ? { ...fact, trust: 'disputed', suggested: 5 } : fact,
    tables: [
      ...table2(2, 1, 8, 9, 3.56),
      buildTable('t3', applicants, {
        new: line(15, 5),
        carried_in: line(3),
        granted: line(6),
        partial: line(0),
        'denied.state_secret': line(1),
        'unavailable.not_held': line(1),
        'not_processed.petition': line(2),
        total: line(10),
        carried_out: line(13),
      }),
      buildTable('t4', outcomes, { review: [2, 1, 1, 0, 4], direct: [0, 0, 0, 1, 1], after_review: [0, 0, 0, 0, 0] }),
    ],
  })
  for (const year of [2021, 2022])
    importSketch(archive, `shishan-${year}.txt`, { issuer: '南安市诗山镇人民政府', year, tables: [zero] })
  importSketch(archive, 'nanan-2022.txt', {
    issuer: '南安市人民政府',
    year: 2022,
    scope: 'aggregate',
    tables: [buildTable('t3', applicants, { new: line(900) })],
  })
  const said = { why: '电话核实', by: '王记者' }
  archive.correct(2, { table: 't3', row: 'new', column: 'total' }, { value: 21, ...said })
  archive.decide(1, { decision: 'false-alarm', ...said })
}

/** Questions of places ask of such as had a past, and of departments; their answers stand in lineage.test.ts too. */
const aboutPlaces: Readonly<Record<string, readonly unknown[]>> = {
  'Departments of one function': [
    ['natural_resources', 2017, '山东省/济南市', '济南市国土资源局', 5],
    ['natural_resources', 2020, '山东省/济南市', '济南市自然资源局', 6],
  ],
  'that were merged': [
    ['3701', 2017, 7, 2, '济南市 + 莱芜市'],
    ['3701', 2020, 9, 1, '济南市'],
  ],
  'What happened to the places': [['2019-01', 'merge', '济南市 + 莱芜市', '济南市', '国务院批复，广为人知']],
}

function fillPlaces(archive: Archive): void {
  const reports = [
    ['济南市人民政府', 2017, 4],
    ['莱芜市人民政府', 2017, 3],
    ['济南市人民政府', 2020, 9],
    ['济南市国土资源局', 2017, 5],
    ['济南市自然资源局', 2020, 6],
  ] as const
  for (const [issuer, year, requests] of reports) {
    const tables = [buildTable('t3', applicants, { new: [requests, 0, 0, 0, 0, 0, requests] })]
    importSketch(archive, `${issuer}${year}.txt`, { issuer, year, tables })
  }
  archive.fillDivisions()
}

describe('docs/sql.md', () => {
  it('asks at least ten questions, numbered in order', () => {
    expect(questions.length).toBeGreaterThanOrEqual(10)
    expect(questions.map(({ number }) => number)).toEqual(questions.map((_, index) => index + 1))
  })

  const archiveOf = () => {
    const archive = temporaryArchive()
    fill(archive)
    return archive
  }

  for (const { number, title, sql } of questions) {
    it(`${number}. ${title}`, () => {
      const ofPlaces = Object.entries(aboutPlaces).find(([words]) => title.includes(words))?.[1]
      const archive = ofPlaces ? temporaryArchive() : archiveOf()
      if (ofPlaces) fillPlaces(archive)
      const { rows } = archive.query(sql)
      expect(rows.length).toBeGreaterThan(0)
      const answer = ofPlaces ?? answers[number]
      if (answer) expect(rows).toEqual(answer)
    })
  }

  it('names only views and tables that exist', () => {
    const archive = archiveOf()
    const names = new Set(select(archive, 'SELECT name FROM sqlite_schema').map((row) => row.name))
    const table = text.slice(text.indexOf('## What there is'), text.indexOf('Every column is explained'))
    const firstCells = [...table.matchAll(/^\| (`.+?) \|/gmu)].flatMap(
      ([, cell = '']) => cell.match(/[a-z_]+|\p{Script=Han}[\p{Script=Han}_]*/gu) ?? [],
    )
    expect(firstCells.filter((name) => !names.has(name))).toEqual([])
  })
})
