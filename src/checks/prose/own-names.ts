/** The ways in which a body names itself by its full name (上海市科委 → 市科委, 科委), longest first. */
export function ownNames(issuer: string | null): readonly string[] {
  if (issuer === null) return []
  const tails = [...issuer].flatMap((character, index) =>
    /[省市区县州旗盟镇乡]/u.test(character) && index > 0 ? [issuer.slice(index), issuer.slice(index + 1)] : [],
  )
  const zone = zones.find((one) => issuer.includes(one))
  const kinds = [...(zone === undefined ? [] : [zone, `${zone}管委会`]), ...(/街道/u.test(issuer) ? streets : [])]
  const names = [issuer, ...tails, ...kinds]
  const short = names.flatMap((name) => [
    name.replace('人民政府', '政府'),
    name.replace(/(?:人民政府|办事处|管理委员会|管委会)$/u, ''),
  ])
  return [...new Set([...names, ...short])].filter((name) => name.length >= 2).sort((a, b) => b.length - a.length)
}

const zones = ['实验区', '开发区', '高新区', '新区', '园区', '示范区', '管理区']
const streets = ['街道办事处', '街道办', '街道']

/** The government, or the zone, of a county or more; towns, streets and bureaus are not. */
export function isRegion(issuer: string | null): boolean {
  if (issuer === null || /(?:[镇乡]|街道|苏木)(?:人民政府|政府|办事处)?$/u.test(issuer)) return false
  return /(?:人民政府|管委会|管理委员会|[省市区县州旗盟])$/u.test(issuer)
}
