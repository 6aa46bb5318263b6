const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const powers: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }

/** 十二 → 12, 三百零五 → 305, 二〇一九 → 2019, 一万二千 → 12000; null for anything else. */
export function readChineseNumeral(text: string): number | null {
  if (text === '' || !/^[零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+$/u.test(text)) return null
  if (!/[十百千万拾佰仟]/u.test(text)) return Number([...text].map((character) => digits[character]).join(''))
  const [high, low, ...more] = text.split('万')
  if (high === undefined || more.length > 0) return null
  if (low === undefined) return belowTenThousand(high)
  const upper = belowTenThousand(high)
  const lower = low === '' ? 0 : belowTenThousand(low)
  return upper === null || lower === null ? null : upper * 10_000 + lower
}

function belowTenThousand(text: string): number | null {
  let total = 0
  let digit: number | null = null
  let lastPower = Number.POSITIVE_INFINITY
  for (const character of text) {
    const power = powers[character]
    if (power === undefined) {
      const value = digits[character]
      if (value === undefined || (digit !== null && digit !== 0)) return null
      digit = value
    } else {
      if (power >= lastPower) return null
      total += (digit ?? 1) * power
      lastPower = power
      digit = null
    }
  }
  return total + (digit ?? 0)
}
