/** How list numbers are written: ST_NumberFormat (ISO/IEC 29500-1, 17.18.59). */
type NumberFormat = (value: number) => string

/**
 * `value` in the format that a numbering level names. An unknown format, and a value that a format cannot write, come
 * out as plain digits, as in Word. `none` and `bullet` have no number: empty.
 */
export function formatListNumber(format: string, value: number): string {
  const write = formats[format]
  return (Object.hasOwn(formats, format) && write ? write(value) : '') || (unnumbered.has(format) ? '' : String(value))
}

const unnumbered: ReadonlySet<string> = new Set(['none', 'bullet'])

const han = '〇一二三四五六七八九'
const hanFormal = '零壹贰叁肆伍陆柒捌玖'
const hanFormalTraditional = '零壹貳參肆伍陸柒捌玖'

/** 二十一, 一百零五, 一千二百; below 10,000, which no list reaches. `zero` stands for skipped places. */
function counting(digits: string, units: string, zero: string, sayOne: boolean): NumberFormat {
  return (value) => {
    if (value < 1 || value > 9999) return ''
    let text = ''
    let skipped = false
    String(value)
      .split('')
      .forEach((figure, index, figures) => {
        const place = figures.length - 1 - index
        const digit = Number(figure)
        if (digit === 0) {
          skipped = true
          return
        }
        if (skipped) text += zero
        skipped = false
        const isSilentOne = digit === 1 && place > 0 && (!sayOne || (place === 1 && text === '' && value < 20))
        text += (isSilentOne ? '' : digits[digit]) + (place > 0 ? (units[place - 1] ?? '') : '')
      })
    return text
  }
}

const chinese = counting(han, '十百千', '零', true)

function chineseFormal(digits: string, units: string): NumberFormat {
  const write = counting(digits, units, '零', true)
  return (value) => (value >= 10 && value < 20 ? (digits[1] ?? '') : '') + write(value)
}

/** Each figure by itself: 一〇五. */
const digitByDigit =
  (digits: string): NumberFormat =>
  (value) =>
    String(value).replace(/\d/g, (figure) => digits[Number(figure)] ?? figure)

/** One sign a number, 1 being the first; beyond the last the format cannot write it. */
const oneSign =
  (signs: string): NumberFormat =>
  (value) =>
    [...signs][value - 1] ?? ''

/** Signs that go round after the last: the ten stems, the twelve branches. */
const roundSigns =
  (signs: string): NumberFormat =>
  (value) =>
    value < 1 ? '' : ([...signs][(value - 1) % [...signs].length] ?? '')

/** a … z, aa … zz. */
const letters =
  (first: number): NumberFormat =>
  (value) =>
    value < 1 || value > 26 * 30
      ? ''
      : String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return ''
  let rest = value
  return romanSigns
    .map(([worth, sign]) => {
      const times = Math.floor(rest / worth)
      rest -= times * worth
      return sign.repeat(times)
    })
    .join('')
}

const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'
const fullWidth = digitByDigit('０１２３４５６７８９')

const formats: Readonly<Record<string, NumberFormat>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: oneSign(circled),
  decimalEnclosedCircleChinese: oneSign(circled),
  decimalEnclosedFullstop: oneSign('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalEnclosedParen: oneSign('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters(0x41),
  lowerLetter: letters(0x61),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: counting(han, '十百千', '', false),
  ideographDigital: digitByDigit(han),
  taiwaneseDigital: digitByDigit('○一二三四五六七八九'),
  japaneseDigitalTenThousand: digitByDigit(han),
  chineseLegalSimplified: chineseFormal(hanFormal, '拾佰仟'),
  ideographLegalTraditional: chineseFormal(hanFormalTraditional, '拾佰仟'),
  japaneseLegal: chineseFormal(hanFormalTraditional, '拾佰仟'),
  ideographTraditional: oneSign(stems),
  ideographZodiac: oneSign(branches),
  ideographZodiacTraditional: (value) => roundSigns(stems)(value) + roundSigns(branches)(value),
  ideographEnclosedCircle: oneSign('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
}
