import { unitSet } from '../../document/unit-set.ts'

/** A stretch of text that says when. `now`: the report's year. `other`: any other time, or a part of the year. */
export interface SpokenTime {
  readonly length: number
  readonly time: 'now' | 'other' | 'carried_in' | 'carried_out'
}

type Meaning = (match: RegExpExecArray, year: number | null) => SpokenTime['time'] | null

const yearText = String.raw`(20\d{2})年(?:度)?`
const lastYear = '(?:上一?年度?|去年度?|前一年度?|上一个年度)'
const nextYear = '(?:下一?个?年度?|次年度?|明年|来年)'
const moved = '(?:结转|结余|顺延|延续|转接|转结|结存|转|延期|延)'
const onward = '(?:继续|再|进行|予以|来|而来|过来|下来|办理|处理|答复|办结|审理|执行|的)*'

interface TimePattern {
  /** Every character that a match can begin with. */
  readonly starts: string
  readonly pattern: RegExp
  readonly meaning: Meaning
}

const digits = '0123456789'

/** In this order; the first that fits at a place is taken. Years are years of the report or of its neighbours. */
const patterns: readonly TimePattern[] = [
  // 由2022年结转至2023年: into the report's year or out of it
  {
    starts: '由从自2',
    pattern: new RegExp(`[由从自]?${yearText}${moved}[至到入]${yearText}${onward}`, 'uy'),
    meaning: (match, year) => (year === null ? null : carried(Number(match[1]) - year, Number(match[2]) - year)),
  },
  {
    starts: '由从自上去前',
    pattern: new RegExp(`[由从自]?${lastYear}(?:的)?(?:未办结)?${moved}(?:[至到入](?:今年|本年度?))?${onward}`, 'uy'),
    meaning: () => 'carried_in',
  },
  {
    starts: '由从自2',
    pattern: new RegExp(
      `[由从自]?${yearText}(?:的)?${moved}(?:[至到入](?:今年|本年度?))?${onward}(?!.{0,4}(?:20\\d{2}|[下次明]))`,
      'uy',
    ),
    meaning: (match, year) => (year !== null && Number(match[1]) === year - 1 ? 'carried_in' : null),
  },
  {
    starts: '需须将跨结顺延转',
    pattern: new RegExp(`(?:需|须|将)?(?:跨年度?)?${moved}[至到入于为]*${nextYear}${onward}`, 'uy'),
    meaning: () => 'carried_out',
  },
  { starts: '下次明来', pattern: new RegExp(`${nextYear}${moved}`, 'uy'), meaning: () => 'carried_out' },
  {
    starts: '需须将跨结顺延转',
    pattern: new RegExp(`(?:需|须|将)?(?:跨年度?)?${moved}[至到入于为]*${yearText}${onward}`, 'uy'),
    meaning: (match, year) => (year !== null && Number(match[1]) === year + 1 ? 'carried_out' : null),
  },
  {
    starts: '截',
    pattern: new RegExp(
      `截[至止]到?(?:${yearText}(?:12月31日|12月底|年?底|年?末|底|末)|12月31日|12月底|年底|年末)`,
      'uy',
    ),
    meaning: sameYear,
  },
  { starts: '截', pattern: /截[至止]到?目前|截[至止]到?报告期末/uy, meaning: () => 'now' },
  { starts: '截', pattern: /截[至止]到?[^,。;]{0,12}?(?:日|底|末|月)/uy, meaning: () => 'other' },
  { starts: '今本年一', pattern: /(?:今年|本年度?|年初)以来|一年来|一年以来/uy, meaning: () => 'now' },
  { starts: '自2', pattern: new RegExp(`自?${yearText}以来`, 'uy'), meaning: sameYear },
  {
    starts: '自历近几多两三五连十',
    pattern:
      /自[^,。;]{2,24}?(?:以来|至今|起)|历年|近[两二三四五几0-9]+年来?|[近几多两三五]+年来|近年来?|连续[两二三四五0-9]+年|十[三四]五(?:期间|时期)?/uy,
    meaning: () => 'other',
  },
  {
    starts: '自从21',
    pattern: new RegExp(
      `(?:自|从)?(?:${yearText})?1月1日(?:起|始)?[至到\\-—~](?:20\\d{2}年)?12月31日(?:止)?(?:期间)?`,
      'uy',
    ),
    meaning: sameYear,
  },
  {
    starts: '2',
    pattern: new RegExp(`${yearText}(?:上半年|下半年|前?[一二三四1-4]个?季度|第[一二三四1-4]季度|\\d{1,2}月)`, 'uy'),
    meaning: () => 'other',
  },
  {
    starts: `上下第一二三四${digits}`,
    pattern: /[上下]半年|第?[一二三四1-4]季度|\d{1,2}(?:[-至到]\d{1,2})?月份?(?:\d{1,2}日)?/uy,
    meaning: () => 'other',
  },
  { starts: '2', pattern: /20\d{2}[-—~至到]20\d{2}年(?:度)?/uy, meaning: () => 'other' },
  { starts: '2', pattern: new RegExp(`${yearText}(?:全年|内|期间|里)?`, 'uy'), meaning: sameYear },
  { starts: '二', pattern: /二[〇○零0]?[一二三四五六七八九〇零○]{2}年(?:度)?/uy, meaning: () => null },
  {
    starts: '今本当全年报',
    pattern: /今年|本年度?|当年|全年度?|年度内|年内|本报告年度|报告年度|年度/uy,
    meaning: () => 'now',
  },
  { starts: '上去前往以', pattern: new RegExp(`${lastYear}|往年|前年|以前年度`, 'uy'), meaning: () => 'other' },
]

const byStart: ReadonlyMap<string, readonly TimePattern[]> = new Map(
  [...new Set(patterns.flatMap(({ starts }) => [...starts]))].map((start) => [
    start,
    patterns.filter(({ starts }) => starts.includes(start)),
  ]),
)

const mayBegin = unitSet([...byStart.keys()].join(''))

function sameYear(match: RegExpExecArray, year: number | null): SpokenTime['time'] {
  if (match[1] === undefined) return 'now'
  return Number(match[1]) === year ? 'now' : 'other'
}

function carried(from: number, to: number): SpokenTime['time'] | null {
  if (from === -1 && to === 0) return 'carried_in'
  return from === 0 && to === 1 ? 'carried_out' : null
}

/** The time that squeezed text says at `at`, for a report about `year`; null where no time is said there. */
export function readTime(text: string, at: number, year: number | null): SpokenTime | null {
  if (!mayBegin(text, at)) return null
  for (const { pattern, meaning } of byStart.get(text.charAt(at)) ?? []) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    // A year that fits no reading, such as 结转 without a known year, is some other time.
    return { length: match[0].length, time: meaning(match, year) ?? 'other' }
  }
  return null
}
