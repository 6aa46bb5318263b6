import type { importEn } from './import-en.ts'
import type { Messages } from './messages.ts'

/** import、reread、doctor、backup 的文字；zh.ts 的一部分。 */
export const importZh: Pick<Messages, keyof typeof importEn> = {
  progress: (done, total) => `正在读取 ${done}/${total}`,
  progressRate: (perSecond, left, failed) =>
    `${perSecond > 0 ? `，每秒 ${perSecond.toFixed(perSecond < 10 ? 1 : 0)} 个` : ''}${left === null ? '' : `，约需 ${left < 120 ? `${left} 秒` : `${Math.ceil(left / 60)} 分钟`}`}${failed > 0 ? `，失败 ${failed} 个` : ''}`,
  stopping: '正在完成手头的文件；再按 Ctrl-C 立即结束',
  watching: (paths) => `正在等候 ${paths} 中的新文件；按 Ctrl-C 结束`,
  arrived: (file) => `已导入 ${file}`,
  nothingFailed: '没有读取失败的文件',
  byFormat: '文件格式',
  byForm: '报告格式',
  byFailure: '失败',
  andMore: (count) => `另有 ${count} 个`,
  imported: (reports, numbers, findings) => `已导入 ${reports} 份报告（${numbers} 个数，${findings} 条发现）`,
  revised: (count) => `其中 ${count} 份是对以前版本的更正`,
  unchanged: (count) => `${count} 份已在库中，没有变化`,
  duplicate: (count) => `${count} 份与其他文件相同`,
  skipped: (count) => `略过其他文件 ${count} 个`,
  listSeparator: '，',
  intoDatabase: (file) => `→ ${file}`,
  interrupted: '已停止；此前导入的内容保留，再次执行同一命令即可继续',
  nothingFound: '那里没有找到可能是报告的文件',
  startNext: '接下来可以输入：',
  tryNext: (command) => `接下来可试：${command}`,
  reread: (count) => `重新读取 ${count} 份`,
  nothingToReread: (version) => `库中的报告均由本版本（${version}）读取`,
  doctorLooks: {
    schema: '数据表的版本',
    integrity: 'SQLite 在文件中发现的错误',
    foreignKeys: '所指内容不存在的行',
    sourcesWithoutReport: '记为已导入而缺少报告的来源',
    reportsWithoutSource: '缺少来源的报告',
    originalsWithoutSource: '不属于任何来源的原件',
    seriesWithoutCurrent: '没有或不止一个现行版本的系列',
    toCompare: '尚待与其他报告比对的报告：下次导入时进行',
    toReread: '由其他版本读取的报告：gongkai reread',
    toRetry: '未能读取的文件：gongkai import --retry-failed',
  },
  doctorHint: '请恢复备份，或将来源重新导入新的数据库。',
}
