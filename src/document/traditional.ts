import { Converter } from 'opencc-js/t2cn'

/** Characters that stand in the forms' labels and exist only in traditional script. One is enough to convert. */
const onlyTraditional =
  /[開請況報製項處務對號結轉屆訴訟複議與無據關統計數機構網眾現條總於規範樣執書類幾號錄審護務業續辦單間機團體會內發質經費檔繼產購徵歷減當條營讀語為從誰這實際個動區縣鄉鎮黨廳縣層級長門問題時間]/u

let convert: ((text: string) => string) | null = null

/**
 * The text in simplified characters, for comparing only: what was printed is kept elsewhere. Taiwan's word choice is
 * turned back too (檔案 for 文件), as machine-converted mirrors of mainland pages have it.
 */
export function toSimplified(text: string): string {
  if (!onlyTraditional.test(text)) return text
  // Made at first need: the dictionaries take tens of milliseconds, and nearly every report is in simplified script.
  const converter = convert ?? Converter({ from: 'twp', to: 'cn' })
  convert = converter
  return converter(text)
}
