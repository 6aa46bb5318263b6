import { expect, test } from 'vitest'
import { placeHintsOf } from '../../parsers/place-hints.ts'

test.for<readonly [path: string, places: readonly string[]]>([
  ['福建省/泉州市/南安市/九都镇2022.txt', ['福建省', '泉州市', '南安市']],
  ['/home/a/reports/伊犁哈萨克自治州/尼勒克县/a.html', ['伊犁哈萨克自治州', '尼勒克县']],
  ['C:\\reports\\锡林郭勒盟\\东乌珠穆沁旗\\a.docx', ['锡林郭勒盟', '东乌珠穆沁旗']],
  ['泉州市.zip!/南安市/诗山镇/a.txt', ['南安市', '诗山镇']],
  ['武汉市/黄陂区/前川街道/2020.txt', ['武汉市', '黄陂区', '前川街道']],
  ['九都镇', []],
  ['2022/九都镇2022年/市/a.txt', []],
  ['-', []],
])('%s', ([path, places]) => {
  expect(placeHintsOf(path)).toEqual(places)
})
