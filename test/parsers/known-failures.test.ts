import { describe, expect, test } from 'vitest'
import type { TableCode } from '../../parsers/record.ts'
import type { Finding } from '../../src/document/finding.ts'
import { readReport } from '../../src/read-report.ts'

/**
 * The smallest texts in which today's code is wrong in silence, or accuses a report that is right. Each test says what a
 * careful person reads; one that starts to pass fails here and becomes an ordinary test beside the others.
 */
interface Read {
  readonly row: (table: TableCode, row: string) => Readonly<Record<string, number | string>>
  readonly errors: readonly Finding['rule'][]
}

/** The sure values of a row by column; `?` for one that is in doubt, its state where there is no value. */
async function read(...lines: readonly string[]): Promise<Read> {
  const text = ['石湾镇人民政府2022年政府信息公开工作年度报告', ...lines].join('\n')
  const report = await readReport({ name: 'report.txt', bytes: new TextEncoder().encode(text) })
  const facts = report.tables.flatMap((table) => table.facts)
  const row: Read['row'] = (table, name) =>
    Object.fromEntries(
      facts
        .filter((fact) => fact.table === table && fact.row === name)
        .map(({ column, value, state, certain }) => [column, certain ? (value ?? state) : '?']),
    )
  return { row, errors: report.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule) }
}

const disclosure = '二、主动公开政府信息情况'
const application = '三、收到和处理政府信息公开申请情况'
const dispute = '四、政府信息公开行政复议、行政诉讼情况'

describe('columns of table 3 in a text, in another order than the form', () => {
  // keysFromText puts 自然人 first and 总计 last whatever the header says.
  test('总计 printed before 自然人 is the first number', async () => {
    const { row } = await read(
      application,
      '申请人情况 |',
      '总计 | 自然人 | 法人或其他组织 |',
      '一、本年新收政府信息公开申请数量 | 5 | 0 | 5 |',
      '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 |',
    )
    expect(row('t3', 'new')).toEqual({ total: 5, natural: 0, legal_persons: 5 })
  })

  // The blank cell of the merged label is taken for 自然人, and 其他 for a total that is not printed.
  test('without a column 总计 no total is invented', async () => {
    const { row } = await read(
      application,
      '| 申请人情况 |  |  |  |  |  |  |  |',
      '|---|---|---|---|---|---|---|---|',
      '|  |  | 自然人 | 法人或其他组织 |  |  |  |  |',
      '|  |  |  | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |',
      '| 一、本年新收政府信息公开申请数量 |  | 1 | 0 | 0 | 0 | 0 | 1 |',
      '| 二、上年结转政府信息公开申请数量 |  | 0 | 0 | 0 | 0 | 0 | 0 |',
    )
    const { natural, total } = row('t3', 'new')
    expect([natural === 1 || natural === '?', typeof total]).toEqual([true, 'string'])
  })
})

describe('blank cells that leave no trace', () => {
  // Blank lines are counted as cells; numbers move to another block of table 4 whose sum holds as well.
  test('numbers of table 4 between blank lines are not moved to another block', async () => {
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    const cells = [
      ...['行政复议', '行政诉讼', ...results, '未经复议直接起诉', '复议后起诉', ...results, ...results],
      ...['', '', '', '', '', '', '4', '3', '', '7', '', '', '', '', ''],
    ]
    const { row } = await read(dispute, ...cells.flatMap((cell) => [cell, '']), '五、存在的主要问题及改进情况')
    expect(['?', 'blank']).toContain(row('t4', 'after_review').maintained)
  })
})

describe('marks for nothing in cells that ran together', () => {
  // The slash stays among the words, and the row with its 4 counts as blank.
  test('/ leaves the number beside it to be seen', async () => {
    const { row } = await read(
      disclosure,
      '第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章//4行政规范性文件123第二十条第（五）项信息内容本年处理决定数量行政许可97',
    )
    expect([4, '?']).toContain(row('t2', 'rules').in_force)
  })

  // 12-----12 is 12, five dashes and 12.
  test('- before a number is no sign where the form counts', async () => {
    const { row, errors } = await read(
      application,
      '一、本年新收政府信息公开申请数量12-----12二、上年结转政府信息公开申请数量------0',
    )
    expect([12, '?']).toContain(row('t3', 'new').total)
    expect(errors).toEqual([])
  })
})

describe('numbers in doubt', () => {
  // align.reading-disputed keeps the first reading as value, and the checks then hold the report to it.
  test('accuse nobody: an equation with a doubtful operand is not assessable', async () => {
    const { errors } = await read(
      application,
      '\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计',
      '\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t',
      '一、本年新收政府信息公开申请数量\t\t\t3\t1\t0\t0\t0\t0\t',
      '二、上年结转政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t',
      '三、本年度办理结果\t（一）予以公开\t\t3\t1\t0\t0\t0\t0\t',
      '\t（七）总计\t\t3\t1\t0\t0\t0\t0\t',
      '四、结转下年度继续办理\t\t\t0\t0\t0\t0\t0\t0\t',
    )
    expect(errors).toEqual([])
  })
})
