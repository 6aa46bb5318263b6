import { attributeOf, type ElementNode } from './tree.ts'

const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** What browsers print before the text of an item of a numbered list (`1. `, `一、`); empty for other items. */
export function listMarker(item: ElementNode): string {
  const list = item.parent
  if (list?.tag !== 'ol') return ''
  const style = `${attributeOf(list, 'style') ?? ''};${attributeOf(item, 'style') ?? ''}`
  if (/list-style(?:-type)?\s*:[^;]*none/i.test(style)) return ''
  const number = ordinalOf(item, list)
  // UEditor, which many of the sites use, calls its Chinese lists custom_cn (一，), custom_cn1 (一、), custom_cn2 (（一）).
  const names = attributeOf(list, 'class') ?? ''
  if (/custom_cn2/.test(names)) return `（${chineseNumeral(number)}）`
  if (/custom_cn/.test(names) || /cjk-ideographic|-chinese-/.test(style)) return `${chineseNumeral(number)}、`
  return `${number}. `
}

function ordinalOf(item: ElementNode, list: ElementNode): number {
  const own = /^\s*(\d{1,6})/.exec(attributeOf(item, 'value') ?? '')
  if (own) return Number(own[1])
  let before = 0
  // Longer lists than this hold no headings; without the bound a hostile list takes quadratic time.
  for (let at = item.previous; at && before < NUMBERED_ITEMS; at = at.previous) {
    if (at.type === 'element' && at.tag === 'li') before++
  }
  const start = /^\s*(\d{1,6})/.exec(attributeOf(list, 'start') ?? '')
  return before + (start ? Number(start[1]) : 1)
}

const NUMBERED_ITEMS = 500

/** 1 to 99; beyond, the digits. */
function chineseNumeral(number: number): string {
  if (number <= 10) return NUMERALS[number] ?? String(number)
  if (number > 99) return String(number)
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? NUMERALS[tens] : ''}十${number % 10 > 0 ? NUMERALS[number % 10] : ''}`
}
