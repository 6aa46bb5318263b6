import { squeeze } from '../src/document/text.ts'
import { readChineseNumeral } from './read-chinese-numeral.ts'

/** ISO date of the first day named in the text (2020-01-31, 2020年1月31日, 二○一二年二月二十日); null without one. */
export function readDate(text: string): string | null {
  const plain = squeeze(text).replace(/[○◯Ｏ]/gu, '〇')
  const digits = /((?:19|20)\d{2})[-./年](\d{1,2})[-./月](\d{1,2})/u.exec(plain)
  if (digits) return isoDate(Number(digits[1]), Number(digits[2]), Number(digits[3]))
  const words =
    /([一二][〇零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u.exec(plain)
  if (!words) return null
  const [year, month, day] = words.slice(1).map((word) => readChineseNumeral(word))
  return isoDate(year ?? 0, month ?? 0, day ?? 0)
}

/** Null for a day that the calendar does not have (2017210日, 2月30日). */
function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}

/** A year in which reports exist; the Regulations came into force in 2008, and no report is for a year to come far off. */
export function isReportYear(year: number): boolean {
  return year >= firstReportYear && year <= lastReportYear
}

const firstReportYear = 2007
/** A bound on misprints (202020年), not a date: raise it when it comes near. */
const lastReportYear = 2060

/** 2019 or 二〇一九 as a number; null for anything that is no report year. */
export function readYear(text: string): number | null {
  const plain = squeeze(text).replace(/[○◯Ｏ0]/gu, (character) => (/^\d+$/u.test(squeeze(text)) ? character : '〇'))
  const year = /^\d{4}$/u.test(plain) ? Number(plain) : readChineseNumeral(plain)
  return year !== null && isReportYear(year) ? year : null
}

/** The stated period of the figures, ISO dates; null where none is stated in full. */
export function readPeriod(
  text: string,
): { readonly days: readonly [string, string]; readonly printed: string } | null {
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日(?:起)?(?:至|到|[-—–~])+(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/u.exec(
    squeeze(text),
  )
  if (!match) return null
  const [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = match.map(Number)
  if (!fromYear || !isReportYear(fromYear)) return null
  const from = isoDate(fromYear, fromMonth ?? 0, fromDay ?? 0)
  const to = isoDate(match[4] === undefined ? fromYear : (toYear ?? 0), toMonth ?? 0, toDay ?? 0)
  return from && to ? { days: [from, to], printed: match[0] } : null
}
