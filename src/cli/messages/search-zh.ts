/** What search says, in Chinese; a part of zh.ts. */
export const searchZh = {
  searchSummary: '在标题和章节中搜索词语',
  searchMore:
    '词语以空格分开：同一章节中全部出现；A OR B：出现其一；-A：不含 A；"A B"：按原样连续出现。\n全角与半角、繁体与简体、空格和引号均不区分。',
  searchWords: '要找的词语；引号和减号在命令行中请放在单引号内',
  sectionOption: '只在该代码的章节中搜索，如 problems；可多次给出',
  limitOption: '最多显示的报告数（默认 20）',
  badLimit: (typed: string) => `“${typed}”不是报告数。`,
  countOption: '按年度统计出现该词语的报告数及其总数；结果精确，长词语耗时较长',
  searchFound: (shown: number, reports: number, counted: string) =>
    counted === 'exact'
      ? `显示 ${shown} 份，共 ${reports} 份报告`
      : counted === 'at-least'
        ? `显示 ${shown} 份，至少 ${reports} 份（--count 统计全部）`
        : `显示 ${shown} 份，至多 ${reports} 份（--count 精确统计）`,
  searchParagraph: (paragraph: number) => `其中第${paragraph}段`,
  searchTimes: (times: number) => `本节 ${times} 处`,
  searchAlsoIn: (parts: string) => `另见 ${parts}`,
  searchNothing: '没有报告出现该词语',
  searchProblems: {
    nothing: () => '请说明要找什么。',
    'only-minus': (word: string) => `“${word}”只说明了不要什么，请加上要找的词语。`,
    'no-letters': (word: string) => `“${word}”中没有可供搜索的文字或数字。`,
    'open-quote': (word: string) => `以 ${word} 开始的引号没有结束。`,
    'or-between': (word: string) => `${word} 应位于两个词语之间。`,
    'or-minus': (word: string) => `“${word}”不能既被排除又是 OR 的一边，请去掉减号或 OR。`,
    'too-long': (word: string) => `“${word}”过长或词语过多：至多 50 个，每个 200 字。`,
  },
} as const
