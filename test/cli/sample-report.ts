/** A whole report on the form of 2021 as a government page, made for these tests. */
export interface SampleNumbers {
  readonly issuer: string
  readonly year: number
  /** New requests of natural persons; granted in full is always 14, carried out 0, so 14 balances. */
  readonly received: number
}

const outcomes = [
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
] as const

const groups: Readonly<Record<number, readonly [label: string, rows: number]>> = {
  2: ['（三）不予公开', 8],
  10: ['（四）无法提供', 3],
  13: ['（五）不予处理', 5],
  18: ['（六）其他处理', 3],
}

export function sampleHtml({ issuer, year, received }: SampleNumbers): string {
  const title = `${issuer}${year}年政府信息公开工作年度报告`
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>
<p>根据《中华人民共和国政府信息公开条例》编制本报告，统计期限为${year}年1月1日至${year}年12月31日。</p>
<p>一、总体情况</p><p>本年度共收到政府信息公开申请${received}件。</p>
<p>二、主动公开政府信息情况</p>${disclosureTable()}
<p>三、收到和处理政府信息公开申请情况</p>${applicationTable(received)}
<p>四、政府信息公开行政复议、行政诉讼情况</p>${disputeTable()}
<p>五、存在的主要问题及改进情况</p><p>公开内容有待丰富。</p>
<p>六、其他需要报告的事项</p><p>无。</p></body></html>`
}

function row(...cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`
}

function numbers(first: number): readonly string[] {
  return [first, 0, 0, 0, 0, 0, first].map(String)
}

function disclosureTable(): string {
  const three = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']
  const wide = (text: string) => `<td colspan="4">${text}</td>`
  const one = (label: string, value: string) => row(label, `<td colspan="3">${value}</td>`)
  return `<table>${row(wide('第二十条第（一）项'))}${row(...three)}${row('规章', '0', '0', '0')}${row('行政规范性文件', '2', '1', '5')}
${row(wide('第二十条第（五）项'))}${one('信息内容', '本年处理决定数量')}${one('行政许可', '12')}
${row(wide('第二十条第（六）项'))}${one('信息内容', '本年处理决定数量')}${one('行政处罚', '3')}${one('行政强制', '0')}
${row(wide('第二十条第（八）项'))}${one('信息内容', '本年收费金额（单位：万元）')}${one('行政事业性收费', '0.5')}</table>`
}

function applicationTable(received: number): string {
  const head = `<tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan="7">申请人情况</td></tr>
<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
${row('商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他')}`
  const wide = (text: string) => `<td colspan="3">${text}</td>`
  const rows = outcomes.map((label, index) => {
    const group = groups[index]
    const inGroup = index >= 2
    const cells = [
      ...(index === 0 ? ['<td rowspan="22">三、本年度办理结果</td>'] : []),
      ...(group ? [`<td rowspan="${group[1]}">${group[0]}</td>`] : []),
      inGroup ? label : `<td colspan="2">${label}</td>`,
      ...numbers(index === 0 ? 14 : 0),
    ]
    return row(...cells)
  })
  return `<table>${head}${row(wide('一、本年新收政府信息公开申请数量'), ...numbers(received))}
${row(wide('二、上年结转政府信息公开申请数量'), ...numbers(0))}${rows.join('\n')}
${row('<td colspan="2">（七）总计</td>', ...numbers(14))}${row(wide('四、结转下年度继续办理'), ...numbers(0))}</table>`
}

function disputeTable(): string {
  const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  return `<table><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr>${five.map((label) => `<td rowspan="2">${label}</td>`).join('')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
${row(...five, ...five)}${row('1', '0', '0', '0', '1', ...Array.from({ length: 10 }, () => '0'))}</table>`
}
