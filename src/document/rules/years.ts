import type { Rule } from './rule.ts'

/**
 * Rules about two reports of one issuer. A pair cannot say which of its years is wrong: such a finding stands with the
 * later report, names the earlier one, and a warning or error flags the numbers of both.
 */
export const yearsRules = {
  'years.carry-over': {
    severity: 'warning',
    catalogue: 'XY-CARRY',
    example: { earlier: 2021, year: 2022, lines: '总计 2 ≠ 1' },
    en: {
      sentence:
        'Applications carried over: the report of {earlier} hands on other numbers than {year} takes over: {lines}.',
      explanation:
        'What one report carries into the next year is what the next report carries in from the year before, in each column. The pair does not say which of the two is wrong. Bodies that were merged or divided in between break it rightly.',
    },
    zh: {
      sentence: '{earlier} 年报告的“结转下年度”与 {year} 年报告的“上年结转”不一致：{lines}。',
      explanation:
        '上一年报告的“结转下年度继续办理”应等于下一年报告的“上年结转”，逐列相等。仅凭两年对比不能判断哪一年有误；机构合并、拆分可造成差额。',
    },
  },
  'years.carry-over-large': {
    severity: 'error',
    catalogue: 'XY-CARRY',
    example: { earlier: 2021, year: 2022, out: 12, taken: 2, lines: '总计 12 ≠ 2' },
    en: {
      sentence:
        'Applications carried over: the report of {earlier} hands on {out}, that of {year} takes over {taken} ({lines}).',
      explanation:
        'As years.carry-over, where the totals differ by more than two applications and by more than a tenth of the greater one, both reports surely come from one body and give figures of one scope. Two published numbers then contradict each other; which of them is wrong the pair does not say.',
    },
    zh: {
      sentence: '{earlier} 年报告结转下年度 {out} 件，而 {year} 年报告上年结转为 {taken} 件（{lines}）。',
      explanation:
        '同 years.carry-over，但总计相差超过 2 件且超过较大数的一成，并且两份报告确属同一机关、同一统计范围。两个已公布的数相互矛盾；哪一个有误，仅凭两年对比不能判断。',
    },
  },
  'years.stock': {
    severity: 'warning',
    catalogue: 'XY-STOCK',
    example: { earlier: 2021, year: 2022, lines: '行政规范性文件 20 + 5 − 1 = 24 ≠ 25' },
    en: {
      sentence:
        'Documents in force: with the {earlier} stock, issued and repealed in {year} give another number than {year} prints: {lines}.',
      explanation:
        'In force at the end of a year = in force a year before + issued − repealed. Clearing campaigns and new counts break it rightly; a slip in any of the four numbers does too.',
    },
    zh: {
      sentence: '现行有效件数：由 {earlier} 年存量加 {year} 年制发减废止，与 {year} 年所印不一致：{lines}。',
      explanation:
        '本年现行有效件数＝上年现行有效件数＋本年制发件数－本年废止件数。专项清理、重新统计可造成差额，四个数中任一填错也会。',
    },
  },
  'years.items': {
    severity: 'warning',
    catalogue: 'XY-ITEMS',
    example: { earlier: 2019, year: 2020, lines: '行政许可 97 + 3 = 100 ≠ 98' },
    en: {
      sentence:
        'Numbers of items: with its change, the report of {earlier} ends at another number than the one that {year} calls last year’s: {lines}.',
      explanation:
        'The form of 2019 prints for each kind of item last year’s number and the change of this year; their sum is what the next report prints as last year’s number.',
    },
    zh: {
      sentence: '项目数量：{earlier} 年报告的上一年数加本年增减，与 {year} 年报告的“上一年项目数量”不一致：{lines}。',
      explanation: '2019 年格式各项目列有“上一年项目数量”和“本年增/减”，两者之和即为下一年报告的“上一年项目数量”。',
    },
  },
  'years.running-total': {
    severity: 'warning',
    example: { earlier: 2014, year: 2015, lines: '主动公开文件数 1622 + 294 = 1916 ≠ 1961' },
    en: {
      sentence:
        'Running totals: that of {earlier} and the figure of {year} do not add up to the running total of {year}: {lines}.',
      explanation:
        'A running total of all years (历年累计) grows each year by that year’s figure. Where many rows differ, the body began a new count; where one does, a number is wrong in one of the two reports.',
    },
    zh: {
      sentence: '历年累计：{earlier} 年的累计加 {year} 年的本年数，不等于 {year} 年的累计：{lines}。',
      explanation: '历年累计每年按本年数增加。多行不符往往是重新统计，个别行不符则两份报告中有一处有误。',
    },
  },
  'years.pending-lost': {
    severity: 'note',
    catalogue: 'XY-OPEN',
    example: { earlier: 2021, year: 2022, pending: 3, total: 1 },
    en: {
      sentence: 'Reconsiderations: {pending} were pending at the end of {earlier}, but {year} counts only {total}.',
      explanation:
        'A case that was not decided in one year is decided or pending in the next. Bodies differ in whether they count an old case again.',
    },
    zh: {
      sentence: '行政复议：{earlier} 年末尚未审结 {pending} 件，而 {year} 年总计只有 {total} 件。',
      explanation: '上一年尚未审结的案件，下一年应已审结或仍未审结。各地对旧案是否重复计入做法不一。',
    },
  },
  'years.suits-after-review': {
    severity: 'note',
    catalogue: 'T4-LR≤RV',
    example: { earlier: 2021, year: 2022, suits: 3, reviews: 1 },
    en: {
      sentence:
        '{suits} suits after reconsideration in {year}, but only {reviews} reconsiderations in {earlier} and {year} together.',
      explanation:
        'A suit after reconsideration needs a reconsideration before it, most often of the same year or the year before.',
    },
    zh: {
      sentence: '{year} 年复议后起诉 {suits} 件，而 {earlier}、{year} 两年行政复议合计只有 {reviews} 件。',
      explanation: '复议后起诉以先经复议为前提，复议一般在当年或上一年。',
    },
  },
  'years.dispute-without-request': {
    severity: 'warning',
    catalogue: 'T4-vs-T3',
    example: { earlier: 2021, year: 2022, disputes: 2 },
    en: {
      sentence: '{disputes} reconsiderations and suits in {year}, but no application in {earlier} or {year}.',
      explanation:
        'A dispute follows an application. One older than a year explains it; a table filled in wrongly is likelier.',
    },
    zh: {
      sentence: '{year} 年有复议、诉讼 {disputes} 件，而 {earlier}、{year} 两年均没有申请。',
      explanation: '复议、诉讼应以申请为前提。更早的申请可以解释，但更可能是填表有误。',
    },
  },
  'years.same-tables': {
    severity: 'warning',
    catalogue: 'XY-SAME',
    example: { earlier: 2021, tables: '表二、表三', count: 21 },
    en: {
      sentence: 'The same numbers as in {earlier}: {tables}. {count} numbers other than zero agree, and none differs.',
      explanation:
        'Tables that repeat the year before number by number were often copied. It is said where the numbers that agree have so many digits that chance is unlikely; stocks, which stand still rightly, do not count.',
    },
    zh: {
      sentence: '与 {earlier} 年各数完全相同：{tables}；相同的非零数有 {count} 个，无一不同。',
      explanation: '与上年逐数相同的表格往往是照抄。只在相同的数位数足够多、难以巧合时指出；存量本可不变，不计在内。',
    },
  },
  'years.same-small-tables': {
    severity: 'note',
    catalogue: 'XY-SAME',
    example: { earlier: 2021, tables: '表三', count: 2 },
    en: {
      sentence: 'The same few numbers as in {earlier}: {tables}; {count} other than zero.',
      explanation: 'As years.same-tables, with so few or so small numbers that they may well be right in both years.',
    },
    zh: {
      sentence: '与 {earlier} 年各数相同：{tables}；非零数 {count} 个。',
      explanation: '同 years.same-tables，但数很少或很小，两年确实相同亦属可能。',
    },
  },
  'years.same-text': {
    severity: 'warning',
    catalogue: 'XY-TEXT',
    example: { earlier: 2021, section: '五、存在的主要问题及改进情况', percent: 98 },
    en: {
      sentence: 'Section {section} is that of {earlier}, {percent} % alike.',
      explanation:
        'Alike: the share of pieces of three characters that both texts have (twice the common ones over all), with blanks, punctuation and the numbers of years put aside. From 97 % on the text is that of the year before with hardly a word changed.',
    },
    zh: {
      sentence: '“{section}”与 {earlier} 年的相同，相似度 {percent}%。',
      explanation:
        '相似度为两段文字共有的三字片段所占比例（共有数的两倍除以总数），空白、标点和年份不计。达到 97% 即几乎一字未改。',
    },
  },
  'years.like-text': {
    severity: 'note',
    catalogue: 'XY-TEXT',
    example: { earlier: 2021, section: '五、存在的主要问题及改进情况', percent: 92 },
    en: {
      sentence: 'Section {section} is much like that of {earlier}, {percent} % alike.',
      explanation: 'As years.same-text, from 90 % on.',
    },
    zh: {
      sentence: '“{section}”与 {earlier} 年的大体相同，相似度 {percent}%。',
      explanation: '同 years.same-text，相似度在 90% 以上。',
    },
  },
  'years.jump': {
    severity: 'note',
    catalogue: 'XY-JUMP',
    example: { earlier: 2021, lines: '行政处罚（本年处理决定数量） 40 → 400' },
    en: {
      sentence: 'More than five times, or less than a fifth of, the numbers of {earlier}: {lines}.',
      explanation:
        'From twenty on such a change is rare. It may be true; a misplaced digit or another way of counting looks the same.',
    },
    zh: {
      sentence: '与 {earlier} 年相比增至五倍以上或降至五分之一以下：{lines}。',
      explanation: '基数在 20 以上时，如此变化并不多见：可能属实，也可能是数位有误或统计口径改变。',
    },
  },
  'years.fee-unit': {
    severity: 'warning',
    catalogue: 'T2-FEE-UNIT',
    example: { earlier: 2021, year: 2022, before: 27.03, now: 270300 },
    en: {
      sentence: 'Fees: {before} in {earlier} and {now} in {year}; one of them is likely in 元 and not in 万元.',
      explanation:
        'The form asks for 万元. Two years that differ by a factor of about ten thousand were given in different units.',
    },
    zh: {
      sentence: '行政事业性收费：{earlier} 年为 {before}，{year} 年为 {now}，其中一个很可能以元而非万元填报。',
      explanation: '格式要求以万元填报。两年相差约一万倍，说明单位不一。',
    },
  },
  'years.run-on-solved': {
    severity: 'note',
    example: { table: 'annex', row: '主动公开文件数', text: '294981916', numbers: '2949、81916', others: '2014、2016' },
    en: {
      sentence:
        'Table {table}, row “{row}”: the digits {text}, which ran together, are {numbers}; the reports of {others} leave no other division.',
      explanation:
        'Alone the report leaves several divisions. The running totals of a statistics sheet, and the applications carried over, tie it to the years beside it: only this division agrees with them. Without those reports the numbers count as unread again.',
    },
    zh: {
      sentence: '表{table}“{row}”行连在一起的数字 {text} 应为 {numbers}：与 {others} 年报告相合的只有这一种拆分。',
      explanation:
        '仅凭本报告有多种拆分。统计表的历年累计、申请的结转把它与相邻年度联系起来，只有这一种与之相合。若没有那些报告，这些数仍视为未读出。',
    },
  },
  'years.run-on-likely': {
    severity: 'warning',
    example: {
      table: 't3',
      row: '二、上年结转政府信息公开申请数量',
      text: '1000001',
      numbers: '1、0、0、0、0、0、1',
      others: '2021',
    },
    en: {
      sentence:
        'Table {table}, row “{row}”: the digits {text}, which ran together, are likely {numbers}; of what the table itself allows only this agrees with what {others} carried over.',
      explanation:
        'As years.run-on-solved, by applications carried over. Reports disagree about these often enough that the numbers stay flagged.',
    },
    zh: {
      sentence:
        '表{table}“{row}”行连在一起的数字 {text} 很可能是 {numbers}：表内各种拆分中只有这一种与 {others} 年的结转数相合。',
      explanation: '同 years.run-on-solved，依据为申请的结转。各年结转数不一致并不少见，因此这些数仍标为存疑。',
    },
  },
  'years.missing': {
    severity: 'note',
    catalogue: 'XY-GAP',
    example: { earlier: 2019, year: 2022, missing: '2020、2021' },
    en: {
      sentence: 'Between the reports of {earlier} and {year}, those of {missing} are not here.',
      explanation:
        'Each year has a report. One that is not among those read may be unpublished, or only not collected.',
    },
    zh: {
      sentence: '{earlier} 年与 {year} 年报告之间，缺 {missing} 年的报告。',
      explanation: '每年都应有报告。所读报告中没有的，可能未公布，也可能只是未收集。',
    },
  },
} as const satisfies Record<string, Rule>
