import { dataRows } from './load-divisions.ts'

/** What a department does, under whatever name its place gives it. */
export interface DepartmentFunction {
  /** Public code: natural_resources. */
  readonly code: string
  readonly english: string
  /** 自然资源局: the first name of the list, without a place. */
  readonly canonical: string
  readonly kind: 'department' | 'vertical'
}

/** A name of a function, with the years in which bodies bore it where the reforms of those years bound them. */
export interface FunctionName {
  readonly name: string
  /** 科学技术委员会 of 科委; the name itself where it is no short form. */
  readonly fullForm: string
  readonly of: DepartmentFunction
  readonly fromYear: number | null
  readonly toYear: number | null
}

let loaded: ReadonlyMap<string, FunctionName> | null = null

/** Names of departments, without place, by name; from `data/functions.csv`, which anybody can extend. */
export function functionNames(): ReadonlyMap<string, FunctionName> {
  loaded ??= read()
  return loaded
}

function read(): ReadonlyMap<string, FunctionName> {
  const functions = new Map<string, DepartmentFunction>()
  const names = new Map<string, FunctionName>()
  for (const [code = '', english = '', kind = '', name = '', from = '', to = '', full = ''] of dataRows('functions')) {
    const known = functions.get(code)
    const of = known ?? { code, english, canonical: name, kind: kind === 'vertical' ? 'vertical' : 'department' }
    functions.set(code, of)
    const years = { fromYear: from === '' ? null : Number(from), toYear: to === '' ? null : Number(to) }
    for (const form of formsOf(name)) {
      const fullForm = full === '' || form !== name ? longForm(form) : full
      if (!names.has(form) || form === name) names.set(form, { name, fullForm, of, ...years })
    }
  }
  return names
}

/** 局 is called 厅 in a province and 分局 in a part of a city; 委员会 is shortened to 委. */
function formsOf(name: string): readonly string[] {
  if (name.endsWith('局')) return [name, `${name.slice(0, -1)}厅`, `${name.slice(0, -1)}分局`]
  return name.endsWith('委员会') ? [name, name.slice(0, -2)] : [name]
}

function longForm(form: string): string {
  return /(?<!常)委$/u.test(form) ? `${form}员会` : form
}

/** The function of a department by its name without place; null for a name that the list lacks. */
export function functionOf(name: string): FunctionName | null {
  const names = functionNames()
  return names.get(name) ?? names.get(name.replace(/^(?:人民政府|政府)/u, '')) ?? null
}
