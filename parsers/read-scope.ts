import type { Position } from '../src/document/document.ts'
import type { Note } from '../src/document/finding.ts'
import { findingAt } from '../src/document/finding-on.ts'
import { plainText } from '../src/document/text.ts'
import { compiledWords, wholeDistrictWords } from './forms/identity.ts'
import type { Claim, ClaimSource, Scope } from './record.ts'

/** What may tell whose figures a report gives. */
export interface ScopeEvidence {
  readonly issuer: Claim<string> | null
  /** Titles, the most telling first. */
  readonly titles: readonly { readonly text: string; readonly from: ClaimSource; readonly position: Position | null }[]
  /** Preamble and first section, simplified and squeezed. */
  readonly opening: Passage
  /** The texts of all sections, as printed. */
  readonly body?: readonly Passage[]
}

interface Passage {
  readonly text: string
  readonly position: Position | null
}

/** `said`: the report says so, or its body can have no others'. `likely`: what is to be assumed where it does not. */
export interface ReadScope {
  readonly said: Claim<Scope> | null
  readonly likely: Claim<Scope> | null
}

/**
 * Whose figures a report gives: words of its title, then statements about its data, then the kind of its body. A body
 * that has nobody below it gives its own; a government's report is by law that of all its bodies (条例 of 2019, art. 49),
 * and its office's that of the office. Words against one another, or against the kind of body, are noted and leave the
 * scope assumed.
 */
export function readScope(evidence: ScopeEvidence, note: Note): ReadScope {
  const { issuer, opening } = evidence
  const kind = kindOf(issuer)
  const titled = titleClaim(evidence)
  const stated = statedClaim(opening, kind)
  const organ = organClaim(kind, issuer)
  const against = contradiction(kind, titled, stated, organ)
  if (against) {
    const [used, other] = against
    const [own, aggregate] = used.value === 'own' ? [used, other] : [other, used]
    const words = { own: own.text, aggregate: aggregate.text }
    note(findingAt('identity.scope-conflict', words, positionsOf([own, aggregate])))
    return { said: null, likely: used }
  }
  const said = titled ?? stated ?? (isOwnOnly(kind) ? organ : null)
  if (said) return { said, likely: null }
  const likely = likelyClaim(opening, organ, wholeCount(evidence, kind))
  if (issuer) note(assumed(issuer, likely))
  return { said: null, likely }
}

/** The same from the name of a body alone, where somebody else than the report says who reports. */
export function scopeOfName(issuer: Claim<string>, note: Note): ReadScope {
  const kind = kindOf(issuer)
  const organ = organClaim(kind, issuer)
  if (organ && isOwnOnly(kind)) return { said: organ, likely: null }
  note(assumed(issuer, organ))
  return { said: null, likely: organ }
}

/** The claim that counts and the one against it; null where nothing contradicts. */
function contradiction(
  kind: Kind,
  titled: Claim<Scope> | null,
  stated: Claim<Scope> | null,
  organ: Claim<Scope> | null,
): readonly [used: Claim<Scope>, other: Claim<Scope>] | null {
  if (titled && stated && titled.value !== stated.value) return [titled, stated]
  if (!organ || !isOwnOnly(kind)) return null
  // An office or a bureau may do once what its title says; a town has nobody to add up.
  if (titled?.value === 'aggregate') return kind === 'lowest' ? [titled, organ] : null
  if (titled || stated?.value !== 'aggregate') return null
  // A town's words about a whole county are copied; an office's are what it has done for the government.
  return kind === 'lowest' ? [organ, stated] : [stated, organ]
}

type Kind = 'lowest' | 'office' | 'department' | 'government' | 'other'

/** Towns and streets: nobody below them reports. */
const lowest = /(?:镇|乡|苏木|街道|(?<!政府)办事处)(?:人民政府|政府)?$/u
/** A government's own office; where only signature or page name it, it has written for the government. */
const office = /(?:政府|(?:省|市|县|区|州|旗)政府)办公?(?:室|厅)?$/u
const department = /(?:局|委员会|办公室|办公厅|中心|厅|分局|委|办|站|所)$/u
const zoneCommittee = /管理?委(?:员?会)?$/u
const government = /(?:(?:省|市|县|区|州|旗|盟|地区)(?:人民政府|政府|行政公署)?|人民政府)$/u
/** 浦东新区 has a government: 新区 is none of these. */
const zone = /(?:开发区|高新区|园区|实验区|试验区|示范区|管理区|保税区|合作区|度假区)$/u

function kindOf(issuer: Claim<string> | null): Kind {
  const name = issuer?.value ?? ''
  if (lowest.test(name)) return 'lowest'
  if (office.test(name)) return issuer?.from === 'title' ? 'office' : 'government'
  if (zoneCommittee.test(name)) return 'other'
  if (department.test(name)) return 'department'
  return government.test(name) && !zone.test(name) ? 'government' : 'other'
}

const isOwnOnly = (kind: Kind): boolean => kind === 'lowest' || kind === 'office' || kind === 'department'

function organClaim(kind: Kind, issuer: Claim<string> | null): Claim<Scope> | null {
  if (!issuer || kind === 'other') return null
  const { value: text, from, position } = issuer
  return { value: isOwnOnly(kind) ? 'own' : 'aggregate', from, text, position }
}

function titleClaim({ titles }: ScopeEvidence): Claim<Scope> | null {
  for (const { text, from, position } of titles) {
    if (/汇总/u.test(text)) return { value: 'aggregate', from, text, position }
    if (/本级/u.test(text)) return { value: 'own', from, text, position }
  }
  return null
}

/** 仅为区本级, 不含各镇街数据, 均为本机关数据. */
const onlyOwn =
  /(?:仅|只)[^。]{0,12}本级|不[含包][^。]{0,30}(?:部门|乡|镇|街道|县)|(?:数据|统计)[^。;]{0,16}(?:均?为|限于)[^。;,]{0,10}(?:本机关|本单位|本办|本级|本局|本部门)/u
/** 根据各部门、各乡镇的年度报告汇总编制. */
const compiled =
  /(?:汇总|综合(?!实验|行政|执法|保税|管理|服务|办)|根据|依据)[^。《]{0,40}?各[^。《]{0,60}?(?:部门|单位|乡镇?|镇|街道|人民政府)[^。]{0,80}?(?:编制|汇总|编写|形成)|(?:全市|全县|全区|全省|全州|全旗)(?:各级各部门)?(?:的)?汇总/u
/** 数据包括区政府及各部门、各镇街, 统计范围为全县. */
const covering =
  /(?:数据|统计范围|统计口径|本报告)[^。;]{0,16}?(?:包括|包含|涵盖|覆盖|汇总|范围为|口径为)[^。;]{0,40}?(?:全[省市县区州旗]|各(?:有关)?(?:部门|乡|镇|街道|县|区)|(?:所属|下辖|下属|所辖)[^。;]{0,12}?(?:部门|乡|镇|街道|县|区))/u
/** Bodies that are not a department's own: 全区各部门, 各乡镇. */
const others = /全[省市县区州旗盟]|各(?:乡|镇|街道|县|市|区|旗)|各(?:级|有关)?部门|乡镇/u
/** Bodies that are no town's own. */
const beyondTown = /全[省市县区州旗盟]|各(?:乡|镇|街道|县|市|区|旗)/u

function statedClaim({ text, position }: Passage, kind: Kind): Claim<Scope> | null {
  const own = onlyOwn.exec(text)?.[0]
  if (own !== undefined) return { value: 'own', from: 'preamble', text: own, position }
  const said = compiled.exec(text)?.[0] ?? covering.exec(text)?.[0] ?? compiledWords.find((word) => text.includes(word))
  if (said === undefined) return null
  // A bureau puts its divisions together, a town its stations: only other bodies make it more than its own.
  if (kind === 'lowest' && !beyondTown.test(said)) return null
  if ((kind === 'office' || kind === 'department') && !others.test(said)) return null
  return { value: 'aggregate', from: 'preamble', text: said, position }
}

/** 全区共收到申请: it speaks of the whole district, though not of its tables. */
const wholeCounts = /全[省市县区州旗盟](?:共|累计|范围内)?(?:未?收到|受理|主动公开|办理)/u

function likelyClaim(
  { text, position }: Passage,
  organ: Claim<Scope> | null,
  counted: Claim<Scope> | null,
): Claim<Scope> | null {
  const said = wholeCounts.exec(text)?.[0] ?? wholeDistrictWords.find((word) => text.includes(word))
  return said === undefined ? (counted ?? organ) : { value: 'aggregate', from: 'preamble', text: said, position }
}

/**
 * Further down, only a count of what the report is about: 全区收到有关政府信息公开的信函申请1条, 全区主动公开政府信息5条. Not
 * plans or calls (全区受理的信访), and no sentence without a number.
 */
const countsRequests =
  /全[省市县区州旗盟](?:各级|各单位|各部门)?(?:共|累计|范围内|一共|总共)*(?:未?收到|未?受理|主动公开|办理|办结|答复)(?:了|到)?[^。；;]{0,20}?(?:政府信息|信息公开|公开申请)[^。；;]{0,20}?(?:\d+[条件份次宗]|申请)/u

/**
 * A body that governs an area without being its government (a zone's committee) and counts what came in in the whole of
 * that area. The level must be its own: a district's committee may quote what the whole city has done.
 */
function wholeCount({ issuer, body }: ScopeEvidence, kind: Kind): Claim<Scope> | null {
  if (!issuer || kind !== 'other') return null
  const level = areaOf(issuer.value).at(-1) ?? ''
  for (const { text, position } of body ?? []) {
    const said = countsRequests.exec(plainText(text))?.[0]
    if (said?.[1] === level) return { value: 'aggregate', from: 'preamble', text: said, position }
  }
  return null
}

/** 平潭综合实验区管委会: 平潭综合实验区. */
function areaOf(name: string): string {
  return name.replace(/(?:党工委)?管理?委(?:员?会)?(?:办公室)?$/u, '')
}

function assumed(issuer: Claim<string>, likely: Claim<Scope> | null) {
  const positions = positionsOf([issuer])
  return likely?.value === 'aggregate'
    ? findingAt('identity.scope-assumed-aggregate', { issuer: issuer.value, why: likely.text }, positions)
    : findingAt('identity.scope-assumed-own', { issuer: issuer.value }, positions)
}

function positionsOf(claims: readonly Claim<unknown>[]): readonly Position[] {
  return claims.flatMap(({ position }) => position ?? [])
}
