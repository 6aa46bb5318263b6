import type { coverageEn } from './coverage-en.ts'
import type { Messages } from './messages.ts'

/** coverage、list 的文字；zh.ts 的一部分。 */
export const coverageZh: Pick<Messages, keyof typeof coverageEn> = {
  coverageSummary: '按地方和年度列出哪些报告已有、存疑或缺少',
  coveragePlace: '地方，可用代码、名称或路径：350583、南安市、福建/泉州/南安；不写则汇总库中所有',
  coverageLevel: '只列某一级政府，或只列部门及其他机关（仅列已有的）',
  coverageMissing: '只列缺少的',
  coverageNoPlace: (typed) => `区划表中没有“${typed}”。`,
  coverageSeveralPlaces: (typed) => `“${typed}”有多处，请用代码或路径指明：`,
  coverageNothing: '那里既没有报告，也没有应有的报告。',
  coverageTotal: '合计',
  coverageFound: '已有',
  coverageLegend:
    '+ 已有   A 已有，为全区（县、市）汇总   B 两者皆有   ? 存疑   . 未找到   （空白：不应有）\n合计只计应当发布报告的各级政府；部门和开发区仅在有报告时列出。',
  coverageCountLegend: '已有/应有：乡镇街道及以上各级政府；? 其余中有存疑的（地方或年度不确定，或文件读取失败）',
  listSummary: '列出库中的报告',
  listAll: '包括已被更正的旧版本',
}
