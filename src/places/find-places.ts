import { type Division, isWithin, liesIn } from './division.ts'
import type { Divisions } from './divisions.ts'

/** A place named in running text. */
export interface PlaceMention {
  readonly text: string
  /** Where it begins in the text, in UTF-16 units. */
  readonly index: number
  /** Who may be meant: all that bear the name, within the place named just before. */
  readonly units: readonly Division[]
}

/** Names of districts that are ordinary words (城区 in 城区管理): only behind a place that holds them. */
const commonWords: ReadonlySet<string> = new Set(
  (
    '城区 郊区 矿区 老城区 新城区 新市区 城中区 城东区 城西区 城北区 城关区 城厢区 市中区 市北区 市南区 港口区 海港区 ' +
    '江北区 江南区 港北区 港南区 河东区 河西区 东城区 西城区 路北区 路南区 桥东区 桥西区 铁东区 铁西区 东区 西区 中原区 ' +
    '和平区 新华区 文化区 新兴区 自流井区 开福区 老边区 白塔区 中山区 东风区 前进区 向阳区 红旗区 卫东区 新区 清新区 ' +
    '中心区 花山区 长安区 平安区 大同区 新会区 东方市 平安县 和县 通道县'
  ).split(' '),
)

/** Beyond this a text is no preamble and no address any more; the rest is not searched. */
const longestText = 4000

/**
 * Provinces, prefectures and counties named in full, in order; a town only behind its county. `text` is squeezed and in
 * simplified characters. At each point the longest name is taken.
 */
export function findPlaces(text: string, divisions: Divisions): readonly PlaceMention[] {
  const searched = text.slice(0, longestText)
  const found: PlaceMention[] = []
  for (let index = 0; index < searched.length; ) {
    const previous = found.at(-1)
    const before = previous && previous.index + previous.text.length === index ? previous.units : null
    const mention = mentionAt(searched, index, before, divisions)
    if (mention === null) {
      index++
      continue
    }
    // 淮安市洪泽区: the second says what the first says, and more.
    if (before && mention.units.every((unit) => before.some((above) => isWithin(unit.code, above.code)))) found.pop()
    found.push(mention)
    index += mention.text.length
  }
  return found
}

const shortestMention = 2

function mentionAt(
  text: string,
  index: number,
  before: readonly Division[] | null,
  divisions: Divisions,
): PlaceMention | null {
  for (
    let length = Math.min(divisions.longestFrom(text, index), text.length - index);
    length >= shortestMention;
    length--
  ) {
    const name = text.slice(index, index + length)
    const named = divisions.named(name)
    if (named.length === 0) continue
    const inside = before ? named.filter((unit) => before.some(({ code }) => liesIn(unit, code))) : []
    if (inside.length > 0) return { text: name, index, units: inside }
    const large = named.filter(({ level }) => level !== 'town')
    if (large.length > 0 && name.length > shortestMention && !commonWords.has(name))
      return { text: name, index, units: large }
  }
  return null
}
