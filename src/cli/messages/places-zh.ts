import type { placesEn } from './places-en.ts'

/** The same in Chinese. */
export const placesZh: { readonly [K in keyof typeof placesEn]: (typeof placesEn)[K] } = {
  divisionsSummary: '查找区划，向数据库的区划表添加内容',
  divisionsMore:
    'search 名称、代码或路径：也可用曾用名和旧代码。add 文件：添加区划表所缺的单位（code,name）；加 --as-of 日期则为该日的完整区划表，差异成为变更事件。add-events 文件：添加变更事件（event,date,kind,from_code,from_name,to_code,to_name,share,source；kind 为 rename、type_change、code_change、transfer、merge、split、found 或 abolish）。lists、remove 名称：列出、移除所添加的内容。报告在再次导入或重新读取时重新定位。',
  divisionsAction: 'search、add、add-events、lists 或 remove',
  divisionsWhat: '要查找的内容、文件，或所添加的名称',
  asOfOption: '完整区划表的日期，如 2025-12-31',
  badDay: (typed: string) => `“${typed}”不是 2025-12-31 这样的日期。`,
  badDivisionsAction: (typed: string) => `“${typed}”不是 search、add、add-events、lists、remove 之一。`,
  divisionsNeedWhat: (action: string) => `${action} 需要指明对象，见 gongkai divisions --help。`,
  noDivisionFound: (typed: string) => `没有名称或代码为“${typed}”的区划。`,
  badList: (file: string, why: string) => `未添加 ${file}：${why}`,
  listAdded: (name: string) => `已添加 ${name}；库中已有的报告在重新读取时据此重新定位：gongkai reread，或再次导入`,
  listRemoved: (name: string) => `已移除 ${name}`,
  noSuchList: (name: string) => `没有添加过 ${name}，见 gongkai divisions lists。`,
  noLists: '没有添加过区划或变更事件',
}
