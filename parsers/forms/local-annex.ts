/** Rows of provincial and city statistics sheets (Fujian 2008–2018 and the like) that mean the same as a national row. */
export interface SameMeaning {
  /** As printed, numbering and 其中： left out. */
  readonly text: string
  /** Codebook row of the national sheet. */
  readonly row: string
  readonly seenIn: string
}

export const localRows: readonly SameMeaning[] = [
  { text: '主动公开信息数', row: 'disclosed', seenIn: 'pingtan-2011-txt' },
  { text: '主动公开文件数', row: 'disclosed', seenIn: 'pingtan-2014-txt' },
  { text: '网站公开', row: 'channel.website', seenIn: 'pingtan-2011-txt' },
  { text: '政府网站公开数', row: 'channel.website', seenIn: 'pingtan-2014-txt' },
  { text: '政府公报公开', row: 'channel.gazette', seenIn: 'pingtan-2011-txt' },
  { text: '政府公报公开数', row: 'channel.gazette', seenIn: 'pingtan-2014-txt' },
  { text: '受理依申请公开信息总数', row: 'received', seenIn: 'pingtan-2011-txt' },
  { text: '当面申请数', row: 'received.in_person', seenIn: 'pingtan-2011-txt' },
  { text: '传真申请数', row: 'received.fax', seenIn: 'pingtan-2011-txt' },
  { text: '网上申请数', row: 'received.online', seenIn: 'pingtan-2011-txt' },
  { text: '信函申请数', row: 'received.letter', seenIn: 'pingtan-2011-txt' },
  { text: '对申请的答复数', row: 'answered', seenIn: 'pingtan-2011-txt' },
  { text: '对申请的答复总数', row: 'answered', seenIn: 'pingtan-2014-txt' },
  { text: '同意公开答复数', row: 'answered.granted', seenIn: 'pingtan-2011-txt' },
  { text: '同意部分公开答复数', row: 'answered.partial', seenIn: 'pingtan-2011-txt' },
  { text: '否决公开答复数', row: 'answered.refused', seenIn: 'pingtan-2011-txt' },
  { text: '不予公开答复数', row: 'answered.refused', seenIn: 'pingtan-2014-txt' },
  { text: '行政复议数', row: 'review', seenIn: 'pingtan-2011-txt' },
  { text: '行政诉讼数', row: 'litigation', seenIn: 'pingtan-2011-txt' },
]
