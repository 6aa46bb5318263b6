import type { Resolution } from '../parsers/record.ts'

/** What a report says that helps to tell two issuers of one name apart. */
export interface IssuerEvidence {
  readonly name: string
  /** Place and full name of the body where the report is resolved, see `bodyOf`; null or left out elsewhere. */
  readonly body?: string | null
  /** What the body lies in: 福建省/泉州市/南安市. Where it is resolved. */
  readonly above?: string | null
  readonly indexNumber: string | null
  readonly sourceUrl: string | null
  /** Folder names of the path that look like places, outermost first. */
  readonly placeHints: readonly string[]
}

/** What all reports of one body share and those of no other: code of its place and its full name. Null unless resolved. */
export function bodyOf({ place, canonicalName }: Resolution): string | null {
  return place === null || canonicalName === null ? null : `${place} ${canonicalName}`
}

/** What the body lies in, as a path; null unless resolved. */
export function aboveOf({ outcome, candidates }: Resolution): string | null {
  return outcome === 'resolved' ? (candidates[0]?.path.slice(0, -1).join('/') ?? null) : null
}

export type Sameness = 'same' | 'different' | 'unknown'

/**
 * Whether two reports that name their issuer alike come from one body. Thirty per cent of China's towns share their
 * name with another one, so a name alone says nothing unless it holds its county.
 */
export function compareIssuers(a: IssuerEvidence, b: IssuerEvidence): Sameness {
  if (a.body && b.body) return a.body === b.body ? 'same' : 'different'
  if (a.name !== b.name) return 'different'
  const codes = [organCode(a.indexNumber), organCode(b.indexNumber)] as const
  if (codes[0] !== null && codes[1] !== null) return codes[0] === codes[1] ? 'same' : 'different'
  if (a.indexNumber !== null && a.indexNumber === b.indexNumber) return 'same'
  if (a.sourceUrl !== null && a.sourceUrl === b.sourceUrl) return 'same'
  if (contradict(a.placeHints, b.placeHints)) return 'different'
  if (nameHoldsCounty(a.name)) return 'same'
  return a.placeHints.length > 0 && a.placeHints.join('/') === b.placeHints.join('/') && reachCounty(a.placeHints)
    ? 'same'
    : 'unknown'
}

/**
 * The name without the words for its government, which reports of one body put and leave out as they please: 九都镇,
 * 九都镇人民政府; 平潭综合实验区, 平潭综合实验区管委会; 新城街道, 新城街道办事处. An office (办公室) is another body.
 */
export function bodyName(name: string): string {
  return name.replace(/(?<=.(?:省|市|县|区|旗|州|盟|镇|乡|街道))(?:人民政府|政府|管委会|管理委员会|办事处)$/u, '')
}

/** Every name that `bodyName` makes one. */
export function namesOfBody(body: string): readonly string[] {
  return [body, ...['人民政府', '政府', '管委会', '管理委员会', '办事处'].map((end) => body + end)]
}

/** What keeps issuers of one name apart: their folders, unless the name itself holds its county. */
export function placeOf({ name, above, placeHints }: Pick<IssuerEvidence, 'name' | 'above' | 'placeHints'>): string {
  return nameHoldsCounty(name) ? '' : (above ?? placeHints.join('/'))
}

/**
 * True where a name begins with a county or higher place that only one county has: 南安市九都镇, 永泰县人民政府, but not
 * 太平镇, 胡市镇, 南城区街道, 鼓楼区人民政府.
 */
export function nameHoldsCounty(name: string): boolean {
  const pattern = /([\p{Script=Han}]{2,}?(?:省|自治区|市|县|自治州|州|盟|自治旗|旗|区))(?=([\p{Script=Han}]*))/guy
  for (const match of name.matchAll(pattern)) {
    const [, place = '', rest = ''] = match
    if (/^(?:镇|乡|街道|办事处|社区|管委会|管理委员会)/u.test(rest)) return false
    if (genericAreas.test(place)) return false
    if (!sharedCountyNames.has(place)) return true
  }
  return false
}

/** Unified social credit code of the organ (18 characters), with which many index numbers begin. */
function organCode(indexNumber: string | null): string | null {
  return /^[0-9A-HJ-NP-RTUWXY]{18}(?=$|[/\-_])/u.exec(indexNumber ?? '')?.[0] ?? null
}

/** Two lists contradict where each names a place that the other lacks. */
function contradict(a: readonly string[], b: readonly string[]): boolean {
  return a.some((place) => !b.includes(place)) && b.some((place) => !a.includes(place))
}

/** Folders lead down to a county: one of its kind, or two cities (a prefecture and a county-level city in it). */
function reachCounty(hints: readonly string[]): boolean {
  if (hints.some((place) => /(?:县|旗|(?<!自治|地)区)$/u.test(place) && !sharedCountyNames.has(place))) return true
  return hints.filter((place) => /(?:市|州|盟|地区|县|旗|区)$/u.test(place)).length > 1
}

/** Areas that end like a county and are none. */
const genericAreas =
  /(?:开发|新技术|产业|工业|园|保税|示范|实验|试验|合作|保护|度假|风景|旅游|贸易|经济|管理|城|新|矿|林|库|景|社|厂|街|片|功能|集聚|聚集|市辖)区$/u

/** County-level names that more than one county bears (statistical divisions of 2023-06-30). */
const sharedCountyNames: ReadonlySet<string> = new Set(
  (
    '朝阳区 通州区 和平区 河东区 长安区 桥西区 新华区 城区 郊区 新城区 青山区 铁西区 铁东区 海州区 西安区 向阳区 南山区 ' +
    '宝山区 普陀区 鼓楼区 西湖区 江北区 永定区 市中区 白云区 龙华区 城中区 城关区'
  ).split(' '),
)
