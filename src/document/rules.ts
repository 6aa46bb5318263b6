import type { Severity } from './finding.ts'

/** What a rule says to people. `{name}` in a sentence is filled from the finding's `values`. */
export interface Rule {
  readonly severity: Severity
  /** Identifier of the rule in the field's catalogue (shared domain text, chapter 2), where it has one. */
  readonly catalogue?: string
  readonly en: RuleText
  readonly zh: RuleText
}

export interface RuleText {
  /** One sentence with blanks: what was found and what was expected. */
  readonly sentence: string
  /** What the rule asks, why, and what to look at: two or three sentences for `gongkai explain`. */
  readonly explanation: string
}

/** Every rule that can produce a finding, in the order of the stages. Names are public: never reuse one. */
export const rules = {
  'ingest.encoding-declared-wrong': {
    severity: 'note',
    en: {
      sentence: 'The file declares {declared} but its bytes are {used}; they were read as {used}.',
      explanation:
        'Government pages often declare gb2312 and send UTF-8, or the reverse. The bytes decide: a byte order mark, then strict UTF-8, then the declared name, then GB18030.',
    },
    zh: {
      sentence: '文件声明编码为 {declared}，但内容实为 {used}，已按 {used} 读取。',
      explanation: '政府网站常有编码声明与内容不符。以内容为准：先看字节序标记，再试严格 UTF-8，再用声明的编码，最后用 GB18030。',
    },
  },
  'ingest.characters-lost': {
    severity: 'warning',
    en: {
      sentence: '{count} characters could not be decoded as {used}; the first stands near “{near}”.',
      explanation: 'The bytes hold sequences that the encoding does not know. The text around them may be wrong; numbers in ASCII digits are not affected.',
    },
    zh: {
      sentence: '有 {count} 个字符无法按 {used} 解码，首处在“{near}”附近。',
      explanation: '文件中有该编码无法识别的字节序列，附近文字可能有误；以 ASCII 数字写的数不受影响。',
    },
  },
  'ingest.table-is-image': {
    severity: 'warning',
    en: {
      sentence: 'A picture stands where a table is expected ({count} in the article); its numbers cannot be read.',
      explanation: 'Some sites publish the tables as pictures. gongkai does not recognise text in pictures yet, so these numbers are missing, not zero.',
    },
    zh: {
      sentence: '应为表格处是图片（正文共 {count} 张），其中的数字无法读取。',
      explanation: '有的网站以图片发布表格。目前不识别图片中的文字，这些数字是缺失，不是零。',
    },
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules
