/** How a report writes its numbers and labels: the typist's habits, as data. */
import type { NumberKind } from './labels.ts'
import type { State } from './model.ts'

export interface Printing {
  /** What stands for nothing. */
  readonly zero: '0' | '' | '/' | '-' | '－' | '无'
  /** Totals of table 3: printed as all others, always as digits, or left blank. */
  readonly totals: 'as-others' | 'digits' | 'blank'
  /** 3 or +3 or 增3. */
  readonly signs: 'plain' | 'plus' | 'words'
  /** 采购总金额 and 收费金额: 万元 without a unit, with 万元, with 元, in yuan without a unit. */
  readonly amount: 'bare-wan' | 'wan' | 'yuan' | 'bare-yuan'
  readonly digits: 'ascii' | 'full-width' | 'thousands'
  /** Written after every count of table 2 and 3, such as 件. */
  readonly counter: '' | '件'
  readonly applicants: 'standard' | 'total-first' | 'with-subtotal' | 'no-total' | 'reduced'
  /** 小计 rows under （三）, （四）, （五）. */
  readonly subtotals: boolean
  /** Hubei: explanations in labels and the added row. */
  readonly hubei: boolean
  /** Typing slips and local words in labels, in the manner of 九都镇2019. */
  readonly slips: readonly LabelSlip[]
}

export type LabelSlip =
  | 'not-accepted'
  | 'half-year'
  | 'pending-tried'
  | 'broken-other'
  | 'second-level-enumeration'
  | 'normative-without-administrative'
  | 'spaced-words'

export const plainPrinting: Printing = {
  zero: '0',
  totals: 'as-others',
  signs: 'plain',
  amount: 'bare-wan',
  digits: 'ascii',
  counter: '',
  applicants: 'standard',
  subtotals: false,
  hubei: false,
  slips: [],
}

const stateOfZero: Readonly<Record<Printing['zero'], State>> = {
  '0': 'zero',
  '': 'blank',
  '/': 'slash',
  '-': 'dash',
  '－': 'dash',
  无: 'word',
}

function digits(value: string, style: Printing['digits']): string {
  if (style === 'full-width')
    return value.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  if (style === 'thousands') return value.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return value
}

const yuanPerWan = 10_000
/** Amounts are whole hundreds of yuan; two decimals of 万元 hold them. */
const decimalsOfWan = 2

/** Yuan as 万元 without needless zeros: 123400 is 12.34. */
export const inWan = (yuan: number) => String(Number((yuan / yuanPerWan).toFixed(decimalsOfWan)))

function amountText(yuan: number, style: Printing['amount']): string {
  if (style === 'yuan') return `${yuan}元`
  if (style === 'bare-yuan') return String(yuan)
  return style === 'wan' ? `${inWan(yuan)}万元` : inWan(yuan)
}

function signedText(value: number, style: Printing['signs']): string {
  if (style === 'words') return value < 0 ? `减${-value}` : `增${value}`
  return value > 0 && style === 'plus' ? `+${value}` : String(value)
}

/** One number as this report prints it, and what a careful person calls that. */
export function printNumber(value: number, kind: NumberKind, printing: Printing): { text: string; state: State } {
  if (value === 0) {
    const zero = digits(printing.zero, printing.digits)
    return { text: zero === '0' ? `0${printing.counter}` : zero, state: stateOfZero[printing.zero] }
  }
  if (kind === 'amount') return { text: amountText(value, printing.amount), state: 'number' }
  if (kind === 'signed') return { text: signedText(value, printing.signs), state: 'number' }
  return { text: digits(String(value), printing.digits) + printing.counter, state: 'number' }
}
