/** Table 4 (政府信息公开行政复议、行政诉讼情况): one printed row, fifteen columns; unchanged from F2019 to F2021. */
import type { Balance, LineSpec } from '../spec.ts'

export const disputeBlocks: readonly LineSpec[] = [
  { key: 'review', label: '行政复议', english: 'administrative reconsideration' },
  { key: 'litigation', label: '行政诉讼', english: 'administrative litigation', kind: 'group' },
  {
    key: 'direct',
    label: '未经复议直接起诉',
    english: 'litigation without prior reconsideration',
    under: 'litigation',
  },
  {
    key: 'after_review',
    label: '复议后起诉',
    english: 'litigation after reconsideration',
    under: 'litigation',
    also: [{ text: '复议后诉讼', seenIn: 'made' }],
  },
]

/** The five columns of each block. 总计 includes 尚未审结. */
export const disputeResults: readonly LineSpec[] = [
  { key: 'maintained', label: '结果维持', english: 'result upheld', unit: '件' },
  { key: 'corrected', label: '结果纠正', english: 'result corrected', unit: '件' },
  { key: 'other', label: '其他结果', english: 'other result', unit: '件' },
  {
    key: 'pending',
    label: '尚未审结',
    english: 'not yet concluded',
    unit: '件',
    also: [{ text: '尚未审判', seenIn: 'jiudu-2019' }],
  },
  {
    key: 'total',
    label: '总计',
    english: 'total, pending included',
    kind: 'total',
    unit: '件',
    also: [{ text: '合计', seenIn: 'made' }],
  },
]

export const disputeBalances: readonly Balance[] = [
  {
    rule: 'dispute.sum',
    across: 'columns',
    left: ['maintained', 'corrected', 'other', 'pending'],
    right: ['total'],
  },
]
