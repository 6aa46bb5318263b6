import { isCurrent, issuerId, type Resource, reportId, scope, text, whole, year } from './fields.ts'

const placeCode = text('place_code', '行政区划代码，见 division', 'see division; empty where the place is not resolved')

/** Which unit each report is of, across new names, types, codes and counties: the view report_lineage. */
export const lineageResource: Resource = {
  name: 'report_lineage',
  zh: '报告所属区划及沿革，每份报告一行；同一 lineage 为同一序列',
  en: 'The unit that each report is of, across new names and codes; one lineage is one series',
  order: 'report_id',
  fields: [
    reportId,
    issuerId,
    year,
    scope,
    isCurrent,
    text('lineage', '序列：区划及其部门', 'unit, with the words for its department'),
    text('place_lineage', '序列：仅区划', 'the unit alone; empty where not known'),
    text('lineage_name', '区划的最新名称', 'the newest name of the unit'),
    placeCode,
    text('name_then', '当年名称', 'its name in that year'),
    text('parent_then', '当年上级区划代码', 'code of the unit above in that year'),
    text('parent_name_then', '当年上级区划名称', 'name of the unit above in that year'),
    text(
      'organ',
      '机关类别：town_gov、street_office、county_gov、department 等',
      'kind of body, see the codebook of the database',
    ),
    text('function_code', '部门职能代码', 'function of a department: natural_resources for 国土资源局 too'),
  ],
}

/** Places of the exported reports and what they lie in: the view division. */
export const divisionResource: Resource = {
  name: 'division',
  zh: '报告所涉行政区划及其上级',
  en: 'Places of these reports, and what they lie in',
  order: 'code',
  fields: [
    text('code', '代码：省 2 位、市 4 位、县 6 位、乡镇 9 位', '2, 4, 6 or 9 digits; begins with the codes above'),
    text('name', '名称', 'its name'),
    text('level', '级别：province、prefecture、county、town', 'province, prefecture, county or town'),
    text('type', '类别：town 镇、street 街道、district 区等', 'by its name: town, street, district …'),
    text('parent_code', '上级代码', 'of the one above; empty for a province'),
    text('path', '全称路径', 'all names from the province down'),
    text('valid_from', '起始日、月或年', 'day, month or year of its beginning; empty: not known'),
    text('valid_to', '终止日、月或年；空：现行', 'the same of its end; empty: it is in the newest list'),
    text('as_of', '区划表日期', 'day of the newest list'),
    whole('is_expected', '1：其政府或街道办应有年度报告', '1: its government or street office is expected to report'),
  ],
}
