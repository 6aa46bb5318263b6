/** Table 2 (主动公开政府信息情况): F2019 counts items, F2021 counts documents, decisions and money. */
import type { BlockSpec, LineSpec } from '../spec.ts'

const rules: LineSpec = { key: 'rules', label: '规章', english: 'government rules (规章)' }
const licensing: LineSpec = { key: 'licensing', label: '行政许可', english: 'administrative licensing' }
const punishment: LineSpec = { key: 'punishment', label: '行政处罚', english: 'administrative punishment' }
const coercion: LineSpec = { key: 'coercion', label: '行政强制', english: 'administrative coercion' }
const fees: LineSpec = { key: 'fees', label: '行政事业性收费', english: 'administrative fees' }

const documents2019: readonly LineSpec[] = [
  { key: 'made', label: '本年新制作数量', english: 'made this year', unit: '件' },
  { key: 'disclosed', label: '本年新公开数量', english: 'disclosed this year', unit: '件' },
  { key: 'public_total', label: '对外公开总数量', english: 'public in total', unit: '件' },
]

const items2019: readonly LineSpec[] = [
  { key: 'prev_items', label: '上一年项目数量', english: 'items last year', unit: '项' },
  { key: 'change', label: '本年增/减', english: 'change this year, signed', unit: '项', signed: true },
]

const decisions2019: LineSpec = { key: 'decisions', label: '处理决定数量', english: 'decisions', unit: '件' }

export const disclosureBlocks2019: readonly BlockSpec[] = [
  {
    title: '第二十条第（一）项',
    rows: [
      rules,
      {
        key: 'normative',
        label: '规范性文件',
        english: 'normative documents',
        also: [{ text: '行政规范性文件', seenIn: 'made' }],
      },
      {
        key: 'other_documents',
        label: '其他主动公开文件',
        english: 'other documents disclosed (Hubei)',
        local: true,
      },
    ],
    columns: documents2019,
  },
  {
    title: '第二十条第（五）项',
    rows: [
      licensing,
      { key: 'other_services', label: '其他对外管理服务事项', english: 'other public management and service matters' },
    ],
    columns: [...items2019, decisions2019],
  },
  { title: '第二十条第（六）项', rows: [punishment, coercion], columns: [...items2019, decisions2019] },
  { title: '第二十条第（八）项', rows: [fees], columns: items2019 },
  {
    title: '第二十条第（九）项',
    rows: [{ key: 'procurement', label: '政府集中采购', english: 'centralised government procurement' }],
    columns: [
      { key: 'items', label: '采购项目数量', english: 'procurement projects', unit: '项' },
      // The form prints no unit: 元 and 万元 are both met, so the unit is whatever the cell or header says.
      { key: 'amount', label: '采购总金额', english: 'amount spent', decimal: true },
    ],
  },
]

const decisions2021: LineSpec = {
  key: 'decisions',
  label: '本年处理决定数量',
  english: 'decisions this year',
  unit: '件',
  also: [{ text: '处理决定数量', seenIn: 'made' }],
}

export const disclosureBlocks2021: readonly BlockSpec[] = [
  {
    title: '第二十条第（一）项',
    rows: [
      rules,
      {
        key: 'normative',
        label: '行政规范性文件',
        english: 'administrative normative documents',
        also: [{ text: '规范性文件', seenIn: 'shanghai-kewei-2024-md' }],
      },
    ],
    columns: [
      { key: 'issued', label: '本年制发件数', english: 'issued this year', unit: '件' },
      { key: 'repealed', label: '本年废止件数', english: 'repealed this year', unit: '件' },
      { key: 'in_force', label: '现行有效件数', english: 'in force', unit: '件' },
    ],
  },
  { title: '第二十条第（五）项', rows: [licensing], columns: [decisions2021] },
  { title: '第二十条第（六）项', rows: [punishment, coercion], columns: [decisions2021] },
  {
    title: '第二十条第（八）项',
    rows: [fees],
    columns: [
      {
        key: 'amount',
        label: '本年收费金额（单位：万元）',
        english: 'fees collected this year',
        unit: '万元',
        decimal: true,
        also: [
          { text: '收费金额', seenIn: 'made' },
          { text: '本年收费金额', seenIn: 'made' },
        ],
      },
    ],
  },
]
