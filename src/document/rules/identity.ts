import type { Rule } from './rule.ts'

/** Rules of identity: who and when. */
export const identityRules = {
  'identity.year-unknown': {
    severity: 'warning',
    example: {},
    en: {
      sentence: 'The report does not say which year it is for.',
      explanation: 'Neither title, period nor file name names a year. The report is kept without one.',
    },
    zh: {
      sentence: '报告未说明年度。',
      explanation: '标题、统计期限、文件名均未说明年度，按无年度保存。',
    },
  },
  'identity.issuer-unknown': {
    severity: 'warning',
    example: {},
    en: {
      sentence: 'The report does not say who issued it.',
      explanation: 'Neither title, signature nor page metadata names an issuer. The report is kept without one.',
    },
    zh: {
      sentence: '报告未说明发布单位。',
      explanation: '标题、落款、页面信息均未说明单位，按无单位保存。',
    },
  },
  'identity.place-conflict': {
    severity: 'warning',
    example: { issuer: '九都镇', evidence: '南安市 (folder), 布拖县九都镇人民政府 (signature)' },
    en: {
      sentence: 'What is known of the place of {issuer} does not fit together: {evidence}.',
      explanation:
        'Names, codes, addresses and folders point at different places, or at none that has such a body. The place is left open; `import --place` says which it is.',
    },
    zh: {
      sentence: '关于 {issuer} 所在地的线索互相矛盾：{evidence}。',
      explanation:
        '名称、代码、地址、文件夹指向不同的地方，或所指之处没有这个单位。所在地暂不确定，可用 import --place 指明。',
    },
  },
  'identity.place-from-siblings': {
    severity: 'note',
    example: { issuer: '九都镇', county: '南安市', place: '福建省/泉州市/南安市/九都镇' },
    en: {
      sentence: '{issuer} is taken for {place} only because the other reports in its folder are of {county}.',
      explanation:
        'Nothing in the report says which of several places it is. At least three places of its folder are known without such help, all in one county; every other report there may lie in that county; one place of the name does; and the folder holds no second report of the name and year. Where a later report breaks this, the place is open again. It never makes the report a revision of another. `gongkai issuers confirm` says which place it is.',
    },
    zh: {
      sentence: '仅因同一文件夹中其他报告均属 {county}，{issuer} 视为 {place}。',
      explanation:
        '报告本身未说明是同名各地中的哪一个。其所在文件夹中，至少三个地方不依此法即可确定且同属一县（市、区），其余报告均可能在该县，该县内同名者唯一，且文件夹中没有同名同年度的另一份报告。后来的报告若打破上述条件，所在地重新待定。依此法确定的报告不作为其他报告的修订。可用 gongkai issuers confirm 指明。',
    },
  },
  'identity.body-undecided': {
    severity: 'warning',
    example: { issuer: '高新区管委会' },
    en: {
      sentence:
        'Reports of {issuer} in this folder are of more than one body, as people said; of which this one is, nobody has.',
      explanation:
        '`gongkai issuers merge` and `split` said of other reports of the name in the folder whose they are, and they differ, or the folder holds two reports of the name and year. The report stands under its own name; `gongkai issuers merge` or `split` says whose it is.',
    },
    zh: {
      sentence: '此文件夹中 {issuer} 的报告经人工指明分属不同机关，本报告属于哪一个尚未指明。',
      explanation:
        '同文件夹中同名的其他报告已用 gongkai issuers merge 或 split 指明归属，且各不相同，或该文件夹中有同名同年度的两份报告。本报告暂列于自身名称之下，可用 gongkai issuers merge 或 split 指明。',
    },
  },
  'identity.scope-conflict': {
    severity: 'warning',
    catalogue: 'S-SCOPE',
    example: { own: '洪泽区人民政府办公室', aggregate: '根据全区各镇街、各部门报告汇总编制' },
    en: {
      sentence:
        'Whose figures the report gives is contradictory: “{own}” speaks for its own, “{aggregate}” for an aggregate.',
      explanation:
        'Own figures and those of a whole district are never added together. Words of the title count before those of the text, and a town counts as reporting for itself; the scope stands as assumed (scope_known = 0).',
    },
    zh: {
      sentence: '报告数据口径自相矛盾：“{own}”表明为本机关数据，“{aggregate}”表明为汇总数据。',
      explanation:
        '本机关数据与全区（县、市）汇总数据不可相加。标题先于正文，乡镇街道按本机关计；口径标记为推定（scope_known = 0）。',
    },
  },
  'identity.scope-assumed-aggregate': {
    severity: 'note',
    catalogue: 'S-SCOPE',
    example: { issuer: '南安市人民政府', why: '南安市人民政府' },
    en: {
      sentence:
        'The report of {issuer} does not say whose figures it gives; “{why}” lets it count as those of the whole district.',
      explanation:
        'By law a government reports for all its bodies, its office for itself. Until somebody knows better such figures stand with the aggregates, apart from what towns and departments report of themselves, so that no sum counts a request twice; scope_known is 0.',
    },
    zh: {
      sentence: '{issuer} 的报告未说明数据口径；依据“{why}”按全区（县、市）汇总数据计。',
      explanation:
        '依条例，政府的年度报告涵盖其所属各机关，其办公室的报告只含本机关。在确认之前，此类数据归入汇总，与乡镇、部门自报数据分开，以免重复计算；scope_known 为 0。',
    },
  },
  'identity.scope-assumed-own': {
    severity: 'note',
    catalogue: 'S-SCOPE',
    example: { issuer: '平潭综合实验区管委会' },
    en: {
      sentence: 'The report of {issuer} does not say whose figures it gives; they count as its own.',
      explanation:
        'Zones and companies may report for themselves or for all bodies in them. Before adding such figures to those of towns or departments in them, look at the report; scope_known is 0.',
    },
    zh: {
      sentence: '{issuer} 的报告未说明数据口径，按本机关数据计。',
      explanation:
        '开发区、企业等可能只报本机关，也可能汇总所辖机关。与所辖乡镇、部门的数据相加之前请查看报告；scope_known 为 0。',
    },
  },
  'identity.manifest-conflict': {
    severity: 'warning',
    example: { about: 'year', told: 2022, read: 2021 },
    en: {
      sentence: 'The manifest gives “{told}” as {about}, the report itself “{read}”; the manifest counts.',
      explanation:
        'What people say of a file in a manifest wins over what is read in it. One of the two is wrong: a slip in the list, or a report put up under another name or year.',
    },
    zh: {
      sentence: '清单所列{about}为“{told}”，报告自称“{read}”，以清单为准。',
      explanation: '清单中对文件的说明优先于文件内容。两者必有一误：清单有笔误，或报告挂错了单位、年度。',
    },
  },
  'identity.year-conflict': {
    severity: 'warning',
    catalogue: 'S-YEAR',
    example: { years: '2022、2023', used: 2022 },
    en: {
      sentence: 'The report names different years: {years}; {used} is used.',
      explanation:
        'The year of the title counts. A period or a file name that says otherwise points to a slip or to a copied text.',
    },
    zh: {
      sentence: '报告出现不同年度：{years}，采用 {used}。',
      explanation: '以标题年度为准。统计期限或文件名不同，可能是笔误或套用旧文。',
    },
  },
  'identity.period-odd': {
    severity: 'warning',
    catalogue: 'N-PERIOD',
    example: { period: '2022-01-01 – 2022-11-30', year: 2022 },
    en: {
      sentence: 'The stated period is {period}, not the calendar year {year}.',
      explanation: 'The form asks for the figures from 1 January to 31 December of the year.',
    },
    zh: {
      sentence: '所述统计期限为 {period}，不是 {year} 年全年。',
      explanation: '格式要求统计 1 月 1 日至 12 月 31 日的数据。',
    },
  },
  'identity.published-early': {
    severity: 'warning',
    catalogue: 'S-DATE',
    example: { published: '2024-12-25' },
    en: {
      sentence: 'Published on {published}, before the period ended.',
      explanation: "A report that appears before the year is over cannot hold the year's figures.",
    },
    zh: {
      sentence: '发布日期 {published} 早于统计期末。',
      explanation: '年度未结束即发布的报告不可能包含全年数据。',
    },
  },
  'identity.issuer-conflict': {
    severity: 'warning',
    catalogue: 'N-ISSUER',
    example: { issuers: '云岩县杏林镇人民政府、云岩县人民政府办公室', used: '云岩县杏林镇人民政府' },
    en: {
      sentence: 'The report names different issuers: {issuers}; {used} is used.',
      explanation:
        'The title counts. A signature or page metadata naming another body points to a copied page or to a parent organ that publishes for others.',
    },
    zh: {
      sentence: '报告出现不同单位：{issuers}，采用 {used}。',
      explanation: '以标题为准。落款或页面信息不同，可能是套用页面或由上级代为发布。',
    },
  },
  'identity.same-name': {
    severity: 'warning',
    example: { issuer: '太平镇人民政府', year: 2022, other: '甲县/太平镇2022.html' },
    en: {
      sentence:
        'Another report of {issuer} for {year} is kept from {other}; nothing shows that both come from one body, so neither replaces the other.',
      explanation:
        'A third of all towns share their name with another one. Two reports are taken for revisions of one only where the name holds its county, or index number, address or folders agree. Import with the county in the folder names to settle it.',
    },
    zh: {
      sentence: '库中另有 {issuer} {year} 年度报告（{other}），无法确认属于同一机关，两份均保留，互不替代。',
      explanation:
        '约三成乡镇与他处同名。仅当名称含县（市、区），或索引号、网址、文件夹一致时，才视为同一报告的修订。可将文件放入以所属县命名的文件夹后重新导入。',
    },
  },
  'identity.same-bytes': {
    severity: 'warning',
    catalogue: 'S-DUP',
    example: {
      other: '2021/report.html',
      issuer: '石湾镇人民政府',
      year: 2022,
      otherIssuer: '石湾镇人民政府',
      otherYear: 2021,
    },
    en: {
      sentence:
        'The file equals {other} byte for byte, yet one counts as {issuer} {year} and the other as {otherIssuer} {otherYear}.',
      explanation:
        'The report itself does not say whose or which year it is; file names or folders do, and they differ. One of the two is misplaced, or a body published the report of another.',
    },
    zh: {
      sentence: '文件与 {other} 逐字节相同，但一份记为 {issuer} {year}，另一份记为 {otherIssuer} {otherYear}。',
      explanation: '报告正文未写明单位或年度，而文件名或文件夹所示不同。可能是文件放错，或某机关发布了他人的报告。',
    },
  },
  'identity.path-reused': {
    severity: 'warning',
    example: { otherIssuer: '石湾镇人民政府', otherYear: 2021 },
    en: {
      sentence: 'This path held the report of {otherIssuer} for {otherYear} before; both are kept.',
      explanation: 'A file replaced by the report of another body or year is a new report, not a revision.',
    },
    zh: {
      sentence: '该路径此前为 {otherIssuer} {otherYear} 年度报告，两份均保留。',
      explanation: '同一路径换成另一单位或年度的报告时，视为新报告，而非修订。',
    },
  },
} as const satisfies Record<string, Rule>
