import { describe, expect, test } from 'vitest'
import type { Section } from '../../../parsers/record.ts'
import { splitSections } from '../../../parsers/split-sections.ts'
import { ownNames } from '../../../src/checks/prose/own-names.ts'
import { placesOfPart, printedPart, sentencesOf } from '../../../src/checks/prose/sentences.ts'
import type { Block } from '../../../src/document/document.ts'

/** A section of lines of a text file, as the text ingestor gives them. */
function sectionOfLines(lines: readonly string[]): Section {
  const blocks = lines.map(
    (text, index): Block => ({
      type: 'paragraph',
      text,
      positions: [{ on: 'line', line: index + 1, column: 1, length: text.length }],
    }),
  )
  const [section] = splitSections(blocks, [])
  if (!section) throw new Error('no section')
  return section
}

const textsOf = (lines: readonly string[]): readonly string[] =>
  sentencesOf(sectionOfLines(lines)).map(({ text }) => text)

describe('sentences', () => {
  test('end at full stops; semicolons and brackets stay inside', () => {
    expect(textsOf(['收到申请３件；答复2件（含上年1件）。无诉讼！'])).toEqual([
      '收到申请3件;答复2件(含上年1件)',
      '无诉讼',
    ])
  })

  test('go on in the next line where a converter broke the line', () => {
    expect(textsOf(['全年收到政府信息公开申请 34 件，上年结转', '申请 2 件。'])).toEqual([
      '全年收到政府信息公开申请34件,上年结转申请2件',
    ])
  })

  test('end with short lines, at numbering, and where digits would meet', () => {
    expect(textsOf(['自然人', '总计'])).toEqual(['自然人', '总计'])
    expect(textsOf(['严格执行信息发布审核和保密审查制度', '（二）依申请公开'])).toHaveLength(2)
    expect(textsOf(['全年共收到政府信息公开申请共计10', '15件均已答复'])).toHaveLength(2)
  })

  test('longer than any that people write are tables that lost their cells', () => {
    expect(textsOf([`收到申请12件，${'行政许可97'.repeat(400)}。收到申请3件。`])).toEqual(['收到申请3件'])
  })

  test('lead back to what was printed, and to each line that they touch', () => {
    const section = sectionOfLines(['全年收到政府信息公开申请 34 件，上年结转', '申请 2 件。'])
    const [sentence] = sentencesOf(section)
    if (!sentence) throw new Error('no sentence')
    const start = sentence.text.indexOf('上年')
    expect(printedPart(sentence, start, sentence.text.length)).toBe('上年结转申请 2 件')
    expect(placesOfPart(sentence, start, sentence.text.length)).toEqual([
      { on: 'line', line: 1, column: 19, length: 4 },
      { on: 'line', line: 2, column: 1, length: 6 },
    ])
  })
})

describe('names of oneself', () => {
  test.for([
    ['上海市科委', '市科委'],
    ['上海市科委', '科委'],
    ['南屏县石桥镇人民政府', '石桥镇'],
    ['南屏县石桥镇人民政府', '镇政府'],
    ['汉阳区人民政府办公室', '区政府办公室'],
    ['月坛街道办事处', '街道办'],
    ['平潭综合实验区', '实验区管委会'],
  ])('%s is %s', ([issuer = '', name = '']) => {
    expect(ownNames(issuer)).toContain(name)
  })

  test('no body is any county or any government', () => {
    expect(ownNames('南屏县自然资源局')).not.toContain('县')
    expect(ownNames(null)).toEqual([])
  })
})
