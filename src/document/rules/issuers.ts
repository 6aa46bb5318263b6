import type { Rule } from './rule.ts'

/** Rules about reports of different issuers for one year. */
export const issuersRules = {
  'issuers.same-text': {
    severity: 'note',
    catalogue: 'XI-TEXT',
    example: { section: '五、存在的主要问题及改进情况', other: '怀宁县月山镇人民政府', percent: 94 },
    en: {
      sentence: 'Section {section} is that of {other} for the same year, {percent} % alike.',
      explanation:
        'Problems and plans of a body are its own. Alike is measured as for years.same-text, from 90 % on; of several reports the most alike is named. Towns of one county often share a draft.',
    },
    zh: {
      sentence: '“{section}”与 {other} 同年报告的相同，相似度 {percent}%。',
      explanation:
        '存在的问题和改进情况应为本机关所有。相似度算法同 years.same-text，达到 90% 即指出；有多份时只指最相似的一份。同县乡镇常共用底稿。',
    },
  },
  'issuers.same-text-elsewhere': {
    severity: 'warning',
    catalogue: 'XI-TEXT',
    example: { section: '五、存在的主要问题及改进情况', other: '邻水县太平镇人民政府', percent: 98 },
    en: {
      sentence: 'Section {section} is that of {other}, elsewhere, for the same year, {percent} % alike.',
      explanation:
        'As issuers.same-text, where both places are known and lie in different counties: no shared draft explains it.',
    },
    zh: {
      sentence: '“{section}”与异地 {other} 同年报告的相同，相似度 {percent}%。',
      explanation: '同 issuers.same-text，且两地均已知、分属不同县区，不能以共用底稿解释。',
    },
  },
  'issuers.texts-not-compared': {
    severity: 'note',
    catalogue: 'XI-TEXT',
    example: { section: '五、存在的主要问题及改进情况', near: 640, compared: 200 },
    en: {
      sentence:
        'Section {section} may be much like those of {near} reports of other issuers for the same year; only {compared} different texts among them were compared, and one more alike may be among the rest.',
      explanation:
        'Many towns fill in one draft, each with its own name. Texts that are the same are compared once and end the search, however many there are; of texts that all differ a little, no more than this are compared, the same ones in whatever order the reports came.',
    },
    zh: {
      sentence:
        '“{section}”可能与 {near} 份其他机关的同年报告相近，只比对了其中 {compared} 种不同文本，其余之中或有更相似的。',
      explanation:
        '许多乡镇套用同一底稿，各自填入名称。完全相同的文本无论多少只比对一次，找到即止；彼此略有出入的文本至多比对这些，与导入先后无关。',
    },
  },
  'issuers.aggregate-below-parts': {
    severity: 'warning',
    catalogue: 'XI-AGG',
    example: { issuer: '南安市', count: 12, lines: '一、本年新收政府信息公开申请数量（总计） 31 < 36' },
    en: {
      sentence:
        'The figures for all bodies of {issuer} are smaller than those of the {count} bodies among them that are here: {lines}.',
      explanation:
        'An aggregate holds at least what the bodies under it report of themselves. Only bodies count whose name or folder says that they lie under the issuer, and only numbers that were read with certainty; others may be missing, which makes the sum smaller, never greater. Where the report is only assumed to be an aggregate, it more likely gives figures of its own.',
    },
    zh: {
      sentence: '{issuer} 的汇总数小于其下已有的 {count} 个机关各自所报之和：{lines}。',
      explanation:
        '汇总数不应小于所辖机关自报数之和。只计名称或文件夹表明其隶属关系的机关和确切读出的数；缺少部分机关只会使和数偏小。若汇总口径只是推定，更可能是该机关的本级数据。',
    },
  },
} as const satisfies Record<string, Rule>
