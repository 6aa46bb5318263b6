/** The ways in which a body names itself by its full name (上海市科委 → 市科委, 科委), longest first. */
export function ownNames(issuer: string | null): readonly string[] {
  if (issuer === null) return []
  const tails = [...issuer].flatMap((character, index) =>
    /[省市区县州旗盟镇乡]/u.test(character) && index > 0 ? [issuer.slice(index), issuer.slice(index + 1)] : [],
  )
  const zone = zones.find((one) => issuer.includes(one))
  const names = [issuer, ...tails, ...(zone === undefined ? [] : [zone, `${zone}管委会`])]
  const short = names.map((name) => name.replace('人民政府', '政府'))
  return [...new Set([...names, ...short])].filter((name) => name.length >= 2).sort((a, b) => b.length - a.length)
}

const zones = ['实验区', '开发区', '高新区', '新区', '园区', '示范区', '管理区']
