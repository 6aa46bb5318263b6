import type { FormSpec, LineSpec } from '../spec.ts'
import { applicantColumns, applicationBalances, outcomesAfterOther, outcomesBeforeOther } from './application.ts'
import { disclosureBlocks2019 } from './disclosure.ts'
import { disputeBalances, disputeBlocks, disputeResults } from './dispute.ts'

const otherHandling: LineSpec = {
  key: 'other',
  label: '（六）其他处理',
  english: 'handled otherwise',
  under: 'results',
}

/** 《政府信息公开工作年度报告格式（试行）》, report years 2019 and 2020. */
export const f2019: FormSpec = {
  form: 'F2019',
  notice: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  sections: ['overview', 'disclosure', 'application', 'dispute', 'problems', 'other_matters'],
  tables: [
    {
      table: 't2',
      form: 'F2019',
      blocks: disclosureBlocks2019,
      balances: [
        {
          rule: 'disclosure.disclosed-at-most-total',
          across: 'columns',
          left: ['disclosed'],
          right: ['public_total'],
          relation: 'at-most',
        },
      ],
    },
    {
      table: 't3',
      form: 'F2019',
      blocks: [{ rows: [...outcomesBeforeOther, otherHandling, ...outcomesAfterOther], columns: applicantColumns }],
      balances: applicationBalances,
    },
    {
      table: 't4',
      form: 'F2019',
      blocks: [{ rows: disputeBlocks, columns: disputeResults }],
      balances: disputeBalances,
    },
  ],
}
