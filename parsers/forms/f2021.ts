import type { FormSpec, LineSpec } from '../spec.ts'
import { applicantColumns, applicationBalances, outcomesAfterOther, outcomesBeforeOther } from './application.ts'
import { disclosureBlocks2021 } from './disclosure.ts'
import { disputeBalances, disputeBlocks, disputeResults } from './dispute.ts'

const otherHandling: readonly LineSpec[] = [
  { key: 'other', label: '（六）其他处理', english: 'handled otherwise', kind: 'group', under: 'results' },
  {
    key: 'other.no_correction',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    english: 'the applicant did not correct in time, without good reason; closed',
    under: 'other',
  },
  {
    key: 'other.fee_overdue',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    english: 'the applicant did not pay the fee in time; closed',
    under: 'other',
  },
  { key: 'other.other', label: '3.其他', english: 'other', under: 'other' },
]

/** 《政府信息公开工作年度报告格式》, report years from 2021 on. */
export const f2021: FormSpec = {
  form: 'F2021',
  notice: '国办公开办函〔2021〕30号',
  years: { from: 2021, to: null },
  sections: ['overview', 'disclosure', 'application', 'dispute', 'problems', 'other_matters'],
  tables: [
    {
      table: 't2',
      form: 'F2021',
      blocks: disclosureBlocks2021,
      balances: [
        {
          rule: 'disclosure.issued-at-most-in-force',
          across: 'columns',
          left: ['issued'],
          right: ['in_force', 'repealed'],
          relation: 'at-most',
        },
      ],
    },
    {
      table: 't3',
      form: 'F2021',
      blocks: [{ rows: [...outcomesBeforeOther, ...otherHandling, ...outcomesAfterOther], columns: applicantColumns }],
      balances: applicationBalances,
    },
    {
      table: 't4',
      form: 'F2021',
      blocks: [{ rows: disputeBlocks, columns: disputeResults }],
      balances: disputeBalances,
    },
  ],
}
