import type { RuleId } from '../src/document/rules.ts'
import { plainText } from '../src/document/text.ts'
import { readChineseNumeral } from './read-chinese-numeral.ts'
import type { FactState } from './record.ts'

/** What the place expects. */
export interface Expected {
  /** The unit that the form counts in; null where it says none. */
  readonly unit: string | null
  readonly signed?: boolean
  readonly decimal?: boolean
}

/** One cell read as a number. `doubt` names the rule that says why the reading is not certain, or no number. */
export interface CellReading {
  readonly state: Exclude<FactState, 'not_on_form'>
  readonly value: number | null
  /** As printed in the cell, or the expected one. */
  readonly unit: string | null
  readonly doubt: RuleId | null
  /** True where the printed unit was turned into the expected one. */
  readonly converted: boolean
}

const words = /^(?:无|没有|暂无|不适用|不涉及|未涉及|无数据|无此项|未发生|未收到|n\/?a|nil|none)[。.]?$/iu
const dashes = /^[-‐-―−_~─━一]+$/u
const slashes = /^[/\\|]+$/u

/** How many of the expected unit one of the printed unit is; only money is ever converted. */
const inYuan: Readonly<Record<string, number>> = {
  元: 1,
  万元: 10_000,
  万: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
}
const counters = /^(?:件次|人次|件|项|条|次|个|份|人|宗|起|篇|册|期|家|场|部|例)$/u

const pattern =
  /^(?<about>约|大约|近|超过|超)?(?<sign>\+|-|增加|减少|增|减|↑|↓)?(?<digits>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<more>余|多)?(?<unit>[^\d\s]{0,4}?)(?<rest>余|多)?(?<mark>[。.]*)$/u

/** Reads what is printed in one number cell. Never fails: what is no number has a state that says so. */
export function readNumber(raw: string, expected: Expected): CellReading {
  // Nearly every cell is a plain number.
  if (/^(?:0|[1-9]\d{0,14})$/u.test(raw)) return finish(Number(raw), '', null, expected)
  const marked = footnoteMark.exec(raw)
  if (marked) return readMarked(raw.slice(0, marked.index), expected)
  const squeezed = plainText(raw).replace(/[‒–—―−]/gu, '-')
  if (squeezed === '') return nothing('blank', expected)
  if (slashes.test(squeezed)) return nothing('slash', expected)
  if (dashes.test(squeezed)) return nothing('dash', expected)
  if (words.test(squeezed)) return nothing('word', expected)
  if (hasInnerGap(raw)) return readGapped(raw, expected)
  return readSqueezed(squeezed, expected)
}

/** Marks that normalization would turn into digits of the number: 14①, 14¹, 14^1 (a raised digit), 14[1]. */
const footnoteMark = /(?<=\d)\s*(?:[①-⑳⑴-⒇¹²³⁰-⁹]+|\^\d+|[[［【]\d{1,2}[\]］】]|[*＊]+)\s*$/u

function readMarked(raw: string, expected: Expected): CellReading {
  const reading = readNumber(raw, expected)
  return { ...reading, doubt: reading.doubt ?? 'read.footnote-mark' }
}

function nothing(state: 'blank' | 'slash' | 'dash' | 'word', expected: Expected): CellReading {
  return { state, value: null, unit: expected.unit, doubt: null, converted: false }
}

/** A blank or line break between two digits: thousands, or two numbers in one cell. */
function hasInnerGap(raw: string): boolean {
  const text = raw.normalize('NFKC').replace(zeroWidth, '').trim()
  return /\d[\s\u00a0\u3000]+[.\d]/u.test(text) || pointedGap.test(text)
}

/** 1. 10 is no 1.10: a list number before a number, or two numbers. At a line's end a number may be broken. */
const pointedGap = /\d\.[^\S\n]+\d/u

/** Only `12 345 678` is one number, and even that is not certain: it may be two cells. */
function readGapped(raw: string, expected: Expected): CellReading {
  const text = raw.normalize('NFKC').replace(zeroWidth, '').trim()
  if (!/^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/u.test(text)) return unreadable(expected)
  const reading = readSqueezed(text.replaceAll(' ', ''), expected)
  return { ...reading, doubt: reading.doubt ?? 'read.blank-inside' }
}

const zeroWidth = /[\u00ad\u200b-\u200f\u2060\ufeff]+/gu

function unreadable(expected: Expected): CellReading {
  return { state: 'unreadable', value: null, unit: expected.unit, doubt: 'read.unreadable', converted: false }
}

function readSqueezed(text: string, expected: Expected): CellReading {
  const match = pattern.exec(text)
  if (match?.groups) return fromGroups(match.groups, expected)
  const numeral = readChineseNumeral(text.replace(/[件项条次个份人]$/u, ''))
  if (numeral !== null) return finish(numeral, '', null, expected)
  const alike = text.replace(/[OoОо○◯]/gu, '0').replace(/[lI丨]/gu, '1')
  if (alike !== text && /^[+-]?\d+$/u.test(alike)) return { ...readSqueezed(alike, expected), doubt: 'read.look-alike' }
  if (/\d/u.test(text)) return unreadable(expected)
  return { state: 'text', value: null, unit: expected.unit, doubt: 'read.text-in-number-cell', converted: false }
}

function fromGroups(groups: Readonly<Record<string, string | undefined>>, expected: Expected): CellReading {
  const digits = (groups.digits ?? '').replaceAll(',', '')
  // 00 and 012 are cells that ran together or a code, not a count.
  if (/^0\d/u.test(digits)) return unreadable(expected)
  const magnitude = Number(digits)
  const sign = /^(?:-|减|减少|↓)$/u.test(groups.sign ?? '') ? -1 : 1
  const doubt = groups.about || groups.more || groups.rest ? 'read.approximate' : null
  const reading = finish(magnitude === 0 ? 0 : sign * magnitude, groups.unit ?? '', doubt, expected)
  const oddSign = groups.sign !== undefined && !expected.signed && groups.sign !== '-' && groups.sign !== '+'
  const marked = (groups.mark ?? '') !== '' && groups.mark !== '。'
  return (oddSign || marked) && reading.doubt === null ? { ...reading, doubt: 'read.unreadable' } : reading
}

function finish(value: number, printedUnit: string, doubt: RuleId | null, expected: Expected): CellReading {
  if (!Number.isSafeInteger(Math.trunc(value))) return unreadable(expected)
  if (!expected.decimal && !Number.isInteger(value)) return unreadable(expected)
  const state = value === 0 ? 'zero' : 'number'
  if (printedUnit === '') return { state, value, unit: expected.unit, doubt, converted: false }
  const money = inYuan[printedUnit]
  if (money !== undefined && expected.decimal) return inMoney(value, printedUnit, money, doubt, expected)
  if (counters.test(printedUnit) && !expected.decimal) {
    return { state, value, unit: expected.unit ?? printedUnit, doubt, converted: false }
  }
  // A counter or money in the wrong place, or a share; any other word behind the digits makes it no number (2重复申请).
  if (counters.test(printedUnit) || money !== undefined || /^[%‰]$/u.test(printedUnit)) {
    return { state, value, unit: expected.unit, doubt: doubt ?? 'read.unit-odd', converted: false }
  }
  return unreadable(expected)
}

function inMoney(
  value: number,
  printedUnit: string,
  money: number,
  doubt: RuleId | null,
  expected: Expected,
): CellReading {
  const state = value === 0 ? 'zero' : 'number'
  const wanted = expected.unit === null ? undefined : inYuan[expected.unit]
  // 万 alone is 万元; nothing to convert where the form prints no unit of its own.
  const unit = printedUnit === '万' ? '万元' : printedUnit
  if (wanted === undefined || wanted === money) {
    return { state, value, unit: expected.unit ?? unit, doubt, converted: false }
  }
  // Twelve digits hold every amount met, and hide the binary rounding of the division.
  const converted = Number(((value * money) / wanted).toPrecision(12))
  return { state, value: converted, unit: expected.unit, doubt, converted: true }
}
