import { describe, expect, test } from 'vitest'
import { applicantColumns } from '../../parsers/forms/application.ts'
import { columnRanges, headerPaths, nameColumns } from '../../parsers/header-columns.ts'
import { compileLines } from '../../parsers/lines.ts'
import { drawGrid } from '../build.ts'

const columns = compileLines(applicantColumns)
const head = drawGrid(`
  | 申请人情况 | < | < | < | < | < | < | < |
  | | 自然人 | 法人或其他组织 | < | < | < | < | 总计 |
  | ^ | ^ | 商业⏎企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ^ |
`)

test('the words above a column, from the top down; a wide cell stands above each of its columns', () => {
  const paths = headerPaths(head, [0, 1, 2])
  expect(paths.map(({ path }) => path.join('/').replace('\n', ''))).toEqual([
    '申请人情况',
    '申请人情况/自然人',
    '申请人情况/法人或其他组织/商业企业',
    '申请人情况/法人或其他组织/科研机构',
    '申请人情况/法人或其他组织/社会公益组织',
    '申请人情况/法人或其他组织/法律服务机构',
    '申请人情况/法人或其他组织/其他',
    '申请人情况/总计',
  ])
})

describe('the lines that columns are headed by', () => {
  const named = nameColumns(headerPaths(head, [0, 1, 2]), columns)

  test('are told by the nearest words: 法人或其他组织 above 其他 is not 其他 alone', () => {
    expect(named.map((line) => line?.spec.key ?? null)).toEqual([
      null,
      'natural',
      'business',
      'research',
      'public_interest',
      'legal_service',
      'other',
      'total',
    ])
  })

  test('stand in ranges of grid columns', () => {
    expect([...columnRanges(named)]).toContainEqual(['natural', [1, 1]])
    expect([...columnRanges(named)]).toHaveLength(7)
  })
})

test('neighbouring columns with the same head are one column; a second one apart is not', () => {
  const wide = drawGrid('自然人 | < | 总计 | 自然人')
  const ranges = columnRanges(nameColumns(headerPaths(wide, [0]), columns))
  expect([...ranges]).toEqual([
    ['natural', [0, 1]],
    ['total', [2, 2]],
  ])
})
