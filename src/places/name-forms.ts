import { squeeze } from '../document/text.ts'
import type { Division, DivisionLevel } from './division.ts'

/** Peoples whose name stands in the names of autonomous areas; one of several characters may go without 族. */
const peoples =
  '(?:[满壮回苗侗瑶彝藏傣佤白羌畲黎水京怒]族|各族|' +
  '(?:蒙古|朝鲜|维吾尔|哈萨克|土家|布依|仫佬|毛南|仡佬|纳西|哈尼|拉祜|布朗|独龙|普米|傈僳|景颇|裕固|保安|东乡|撒拉|土|锡伯|' +
  '塔吉克|柯尔克孜|达斡尔|鄂温克|鄂伦春|俄罗斯|阿昌|德昂|基诺|门巴|珞巴|塔塔尔|乌孜别克|赫哲|高山)族?)'
const ends: Readonly<Record<DivisionLevel, RegExp>> = {
  province: new RegExp(`(?:省|市|${peoples}?自治区)$`, 'u'),
  prefecture: new RegExp(`(?:市|地区|盟|${peoples}*自治州)$`, 'u'),
  county: new RegExp(`(?:县|市|(?<=神农架)林区|区|旗|${peoples}*自治[县旗])$`, 'u'),
  town: new RegExp(
    `(?:街道办事处|办事处街道|办事处|街道|地区|镇|${peoples}*民族乡|${peoples}+乡|乡|民族苏木|苏木)$`,
    'u',
  ),
}

/** The shortest stem that still names something: 县 of one character (乾县) keep their ending. */
const shortestStem = 2

/** 南安 of 南安市, 长阳 of 长阳土家族自治县, 来广营 of 来广营地区; null where nothing that names is left. */
export function stemOf(name: string, level: DivisionLevel): string | null {
  const stem = name.replace(ends[level], '')
  return stem !== name && stem.length >= shortestStem ? stem : null
}

/** The name as titles are compared: width, blanks and brackets alike, in simplified characters. */
export function comparedName(division: Division): string {
  return squeeze(division.readAs ?? division.name)
}

/** True for a town-level unit that has a street office and no government. */
export function isStreet(division: Division): boolean {
  return division.level === 'town' && /(?:街道|地区|办事处)$/u.test(division.name.replace(/[（(].*[）)]$/u, ''))
}

const zoneEnd =
  /(?:开发区|高新区|工业区|园区|产业园|科技园|新区|新城|管理区|实验区|试验区|示范区|度假区|保税区|经济区|合作区|管委会|管理委员会)$/u
/** Districts that end like a zone and are none. */
const districtsLikeZones: ReadonlySet<string> = new Set([
  '滨海新区',
  '浦东新区',
  '沈北新区',
  '绿园区',
  '下花园区',
  '梁园区',
  '清新区',
])

/** True for development zones and the like, which a committee runs and no government. */
export function isZone(division: Division): boolean {
  if (districtsLikeZones.has(division.name)) return false
  if (division.level === 'county') return zoneEnd.test(division.name) || /^\d{4}7\d$/u.test(division.code)
  return division.level === 'town' && zoneEnd.test(division.name)
}

/** Half of all names that have other forms at all: theirs are found without the rest. */
const plainStreet = /^([^()（）]{2,}?)(?<!办事处)街道$/u

/** Other ways in which reports write the name, none of them the name itself. */
export function otherForms(division: Division, above: readonly Division[]): readonly string[] {
  const name = comparedName(division)
  const street = plainStreet.exec(name)?.[1]
  if (street !== undefined && division.level === 'town') return [`${street}办事处`, `${street}地区`]
  const stem = stemOf(name, division.level)
  const forms = isZone(division) ? zoneForms(name, above) : stem === null ? [] : ordinaryForms(name, stem, division)
  const bracketed = /^(.+)\((.+)\)$/u.exec(name)
  const parts = bracketed ? [bracketed[1] ?? '', bracketed[2] ?? ''].filter((part) => part.length > 2) : []
  return [...new Set([...forms, ...parts])].filter((form) => form !== name)
}

function ordinaryForms(name: string, stem: string, division: Division): readonly string[] {
  if (name.endsWith('自治区')) return [`${stem}自治区`]
  if (name.endsWith('自治州')) return [`${stem}州`, `${stem}自治州`]
  if (name.endsWith('自治县')) return [`${stem}县`, `${stem}自治县`]
  if (name.endsWith('自治旗')) return [`${stem}旗`, `${stem}自治旗`]
  if (isStreet(division)) return [`${stem}街道`, `${stem}办事处`, `${stem}地区`]
  return /族.*乡$/u.test(name) ? [`${stem}乡`, `${stem}民族乡`] : []
}

/** Short words for kinds of zones, and the forms that they stand for. */
const zoneWords: readonly (readonly [printed: RegExp, shorter: readonly string[]])[] = [
  [/高新技术(?:产业)?开发区$/u, ['高新技术产业开发区', '高新技术开发区', '高新区']],
  [/经济技术开发区$/u, ['经济技术开发区', '经济开发区', '经开区']],
  [/经济开发区$/u, ['经济开发区', '经开区']],
  [/(?<!术|业|济)开发区$/u, ['开发区']],
]

/** Zones bear the names of what they lie in, with or without its ending; their kind is shortened in fixed ways. */
function zoneForms(name: string, above: readonly Division[]): readonly string[] {
  const plain = name.replace(/(?:管理委员会|管委会)$/u, '')
  const bases = new Set([plain])
  for (const unit of above) {
    const full = comparedName(unit)
    const stem = stemOf(full, unit.level)
    for (const base of [...bases]) {
      for (const head of [full, stem]) {
        if (head !== null && base.startsWith(head) && base.length - head.length >= 3) bases.add(base.slice(head.length))
      }
    }
  }
  const nearest = above.at(-1)
  const stem = nearest ? stemOf(comparedName(nearest), nearest.level) : null
  for (const base of [...bases]) if (nearest && stem) bases.add(comparedName(nearest) + base).add(stem + base)
  return [...bases].flatMap((base) => [base, ...shortened(base)])
}

function shortened(base: string): readonly string[] {
  const word = zoneWords.find(([printed]) => printed.test(base))
  return word ? word[1].map((shorter) => base.replace(word[0], shorter)) : []
}
