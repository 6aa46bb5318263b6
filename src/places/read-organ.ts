import type { OrganKind } from '../../parsers/record.ts'
import type { Division } from './division.ts'
import { type FunctionName, functionOf } from './functions.ts'
import { isStreet, isZone } from './name-forms.ts'

export interface Organ {
  readonly kind: OrganKind
  /** Code of a department's function; null where the list of functions lacks it. */
  readonly function: string | null
  /** What stands behind the place in the full form: 人民政府, 自然资源局. */
  readonly name: string
  /** True where words that name nothing stand before a known department: 新林 in 新林生态环境局. */
  readonly hasUnread?: boolean
}

const government = /^(?:人民政府|政府)?$/u
/** A town's office publishes for the town; a street is an office itself. */
const townOffice =
  /^(?:人民政府|政府)?(?:(?:街道)?办事处|街道办|办)?(?:党政(?:综合)?办公室|党政办|综合办公室|办公室|政府办)?$/u
const committee = /^(?:党工委、?)?(?:管理委员会|管委会)(?:党政办公室|综合办公室|办公室)?$/u
const zone =
  /(?:开发区|高新区|工业区|园区|产业园|科技园|新区|新城|管理区|实验区|试验区|示范区|度假区|保税区|经济区|合作区|风景区|景区)(?:管理委员会|管委会)?(?:办公室)?$/u
const otherBody = /(?:中心|支队|大队|总队|所|站|院|馆|学校|公司|集团|社|协会|联合会|基地|队|库|校|园)$/u
const department = /(?:局|厅|委员会|委|办公室|办公厅|办|处|组|部|会)$/u

/** What the words behind a place's name say of the body; null where they are no body of that place. */
export function readOrgan(rest: string, division: Division): Organ | null {
  if (division.level === 'town') return townOrgan(rest, division)
  if (rest === '' && isZone(division)) return { kind: 'zone', function: null, name: '管理委员会' }
  if (government.test(rest)) return { kind: governmentKind(division), function: null, name: '人民政府' }
  if (committee.test(rest)) return { kind: 'zone', function: null, name: '管理委员会' }
  const known = functionOf(rest)
  if (known) return fitsLevel(rest, division) ? departmentOrgan(known) : null
  return namesPlace(rest) ? null : unknownOrgan(rest)
}

function townOrgan(rest: string, division: Division): Organ | null {
  if (isZone(division) && (rest === '' || committee.test(rest))) {
    return { kind: 'zone', function: null, name: '管理委员会' }
  }
  if (isStreet(division) && townOffice.test(rest)) return { kind: 'street_office', function: null, name: '办事处' }
  const isTown = /(?:镇|乡|苏木)$/u.test(division.name)
  if (isTown && townOffice.test(rest) && !/街道/u.test(rest))
    return { kind: 'town_gov', function: null, name: '人民政府' }
  if (!isTown && (rest === '' || townOffice.test(rest) || committee.test(rest))) {
    return { kind: 'other', function: null, name: rest }
  }
  const known = functionOf(rest)
  if (known) return departmentOrgan(known)
  return namesPlace(rest) ? null : unknownOrgan(rest)
}

function governmentKind(division: Division): OrganKind {
  if (division.level === 'province') return 'province_gov'
  return division.level === 'prefecture' ? 'city_gov' : 'county_gov'
}

function departmentOrgan({ of, fullForm }: FunctionName): Organ {
  return { kind: of.kind, function: of.code, name: fullForm }
}

/** 厅 are departments of provinces only. */
function fitsLevel(rest: string, division: Division): boolean {
  return !/(?<!办公)厅$/u.test(rest) || division.level === 'province'
}

function unknownOrgan(rest: string): Organ | null {
  if (zone.test(rest)) return { kind: 'zone', function: null, name: rest }
  if (otherBody.test(rest)) return { kind: 'other', function: null, name: rest }
  if (!department.test(rest)) return null
  return { kind: 'department', function: null, name: rest, hasUnread: endsInKnown(rest) }
}

/** A branch of a place that the list lacks, or of a zone, reports for that and not for the whole place. */
function endsInKnown(rest: string): boolean {
  for (let skip = shortestPlace; skip < rest.length - 1; skip++) if (functionOf(rest.slice(skip))) return true
  return false
}

const shortestPlace = 2

/** A place that the list lacks stands in the words: 新名镇人民政府, 某街道办事处, 某区人民政府. */
export function namesPlace(rest: string): boolean {
  if (zone.test(rest)) return false
  return (
    /(?:镇|乡|街道|苏木|地区|县|区|市|旗)(?:人民政府|政府)?(?:街道)?(?:办事处|办)?(?:办公室|党政办公室|党政办)?$/u.test(
      rest,
    ) ||
    /(?:街道)?办事处$/u.test(rest) ||
    /^\p{Script=Han}{1,10}?(?:镇|乡|街道|苏木)(?:人民政府|中心|财政|卫生|综合|便民|社会)/u.test(rest)
  )
}
