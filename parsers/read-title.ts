import { plainText } from '../src/document/text.ts'
import { issuerEndings, titleEndings } from './forms/identity.ts'
import { readYear } from './read-dates.ts'

export interface ReadTitle {
  /** The title as far as it is one: issuer, year and name of the report. */
  readonly title: string
  readonly issuer: string | null
  readonly year: number | null
}

const endings = titleEndings.join('|')
const year = '((?:19|20)\\d{2}|[一二][〇○零0一二三四五六七八九]{3})'
const name = '([\\p{Script=Han}（）()·、]{0,60}?)'
const pattern = new RegExp(`${name}${year}\\s*年?度?${name}(${endings})`, 'u')
/** The year inside the name: 政府信息公开2022年年报. */
const yearInside = new RegExp(
  `${name}(?:政府信息公开|政务公开|信息公开)(?:工作)?${year}\\s*年?度?(?:工作)?(?:年度报告|工作报告|年报|报告)`,
  'u',
)
const patternWithoutYear = new RegExp(`^([\\p{Script=Han}（）()·]{2,40}?)(${endings})`, 'u')

/** Reads issuer and year out of a title, or out of the text that begins with one. Null where no title stands there. */
export function readTitle(text: string): ReadTitle | null {
  if (!/[报報]\s*告|年\s*[报報]/u.test(text)) return null
  const plain = plainText(text).replace(/^[《"“『【]+/u, '')
  const match = pattern.exec(plain) ?? yearInside.exec(plain)
  // 关于做好2022年政府信息公开年报的通知 speaks of reports and is none.
  if (
    match &&
    /^(?:编制|编写|报送|发布)?(?:工作)?(?:的|有关事项的)?通知/u.test(plain.slice(match.index + match[0].length))
  )
    return null
  if (match) {
    const [title, before = '', printedYear = '', after = ''] = match
    // 安平县水利局2023年公布的2022年度…: the name stands before the first year.
    const first = /^[\p{Script=Han}（）()·、]+/u.exec(plain)?.[0] ?? ''
    return {
      title,
      issuer: issuerOf(before, after.length <= longestIssuer ? after : '') ?? issuerOf(first, ''),
      year: readYear(printedYear),
    }
  }
  const plainTitle = patternWithoutYear.exec(plain)
  return plainTitle ? { title: plainTitle[0], issuer: issuerOf(plainTitle[1] ?? '', ''), year: null } : null
}

/** The body stands before the year or between year and name; what is no name (正文, 关于) is left out. */
function issuerOf(before: string, after: string): string | null {
  const candidates = [before, after].map(clean).filter((part) => part.length >= 2)
  return candidates.find(looksLikeIssuer) ?? null
}

function clean(part: string): string {
  return part
    .replace(/^\([一二三四五六七八九十]{1,2}\)(?:监督保障|平台建设|主动公开|依申请公开)?/u, '')
    .replace(/^(?:年?度|年?首页|正文|标题|关于印发|关于公布|关于|当前位置.*?(?=\p{Script=Han}{2,}$))+/u, '')
    .replace(/^[、·]+|(?:的|[、·]|关于|本级)+$/gu, '')
    .replace(/[(（](?:本级|汇总)[)）]$/u, '')
}

/** A name of a body ends in one of the known ways (人民政府, 街道, 局 …). */
export function looksLikeIssuer(text: string): boolean {
  return text.length >= 2 && text.length <= longestIssuer && issuerEndings.some((ending) => text.endsWith(ending))
}

/** 中国（河南）自由贸易试验区郑州片区管理委员会… with parents stays below it. */
const longestIssuer = 40
