import { expect, test } from 'vitest'
import { squeezeWithOffsets } from '../../src/document/squeezed.ts'
import { toSimplified } from '../../src/document/traditional.ts'

test.each([
  ['一、 总体情况', '总体情况', '总体情况'],
  ['本年新\n制作数量 3', '本年新制作数量', '本年新\n制作数量'],
  ['（一）　予以公开', '(一)予以公开', '（一）　予以公开'],
  ['收到和處理政府信息公開', '处理政府信息', '處理政府信息'],
  ['①②总计', '总计', '总计'],
])('a label found in the squeezed %j is cut out of the printed text', (original, label, cut) => {
  const { text, offsets } = squeezeWithOffsets(original)
  const at = text.indexOf(label)
  expect(at).toBeGreaterThanOrEqual(0)
  expect(original.slice(offsets[at], (offsets[at + label.length - 1] ?? 0) + 1)).toBe(cut)
})

test('there is one offset for each unit of the text, and one for its end', () => {
  for (const original of ['', '  ', '一、㈠ ½ 總計\u{20000}', '資訊科技檔案']) {
    const { text, offsets } = squeezeWithOffsets(original)
    expect(offsets, original).toHaveLength(text.length + 1)
    expect(offsets.at(-1), original).toBe(original.length)
    expect([...offsets], original).toEqual([...offsets].sort((a, b) => a - b))
  }
})

test.each([
  ['政府信息公開工作年度報告', '政府信息公开工作年度报告'],
  ['規範性檔案', '规范性文件'],
  ['政府信息公开', '政府信息公开'],
  ['Report 2019', 'Report 2019'],
  ['', ''],
])('%s in simplified characters is %s', (text, expected) => {
  expect(toSimplified(text)).toBe(expected)
})
