import { formatPosition, type Position } from '../index.ts'
import type { Language } from './language.ts'

const chineseNodes: readonly (readonly [RegExp, string])[] = [
  [/\btable (\d+)/g, '表格$1'],
  [/\brow (\d+)/g, '第$1行'],
  [/\bcell (\d+)/g, '第$1格'],
  [/\bparagraph (\d+)/g, '第$1段'],
  [/\bheading (\d+)/g, '标题$1'],
  [/, character (\d+)/g, '第$1字'],
  [/, /g, '，'],
]

/** A position in the reader's language: `line 57, column 2`, `第57行第2列`. */
export function viewPosition(position: Position, language: Language): string {
  if (language === 'en') return formatPosition(position)
  switch (position.on) {
    case 'page':
      return `第${position.page}页，${Math.round(position.box[0])}×${Math.round(position.box[1])}`
    case 'line':
      return `第${position.line}行第${position.column}列`
    case 'node':
      return chineseNodes.reduce((text, [english, chinese]) => text.replace(english, chinese), formatPosition(position))
  }
}
