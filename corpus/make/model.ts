/** A made report before it gets bytes. The same model goes to every layout; the truth is read off the same cells. */

export type TableCode = 't2' | 't3' | 't4' | 'annex'
export type FormCode = 'F2008' | 'F2014' | 'local' | 'F2019' | 'F2021'

/** How a number place is filled in print. `zero` is an explicit 0. */
export type State = 'number' | 'zero' | 'blank' | 'dash' | 'slash' | 'word'

/** Which number a cell holds, in the codes of the codebook. */
export interface FactMark {
  readonly table: TableCode
  readonly row: string
  readonly col: string
  readonly state: State
}

/** One printed cell. A line break in `text` is one that the typist made inside the cell. */
export interface CellModel {
  readonly text: string
  readonly colSpan: number
  readonly rowSpan: number
  readonly fact?: FactMark
}

/** Rows list only the cells that begin in them, as in HTML. */
export interface TableModel {
  readonly code: TableCode
  readonly columns: number
  readonly rows: readonly (readonly CellModel[])[]
}

export type BlockModel =
  /** `number` as printed (一、 or （一）); `text` without it. A Word layout may leave the number to the machine. */
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly number: string; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'table'; readonly table: TableModel }

/** What a site prints or hides about the page. */
export interface MetaModel {
  readonly issuer: string
  readonly indexNumber: string
  readonly documentNumber: string
  /** ISO date. */
  readonly published: string
  readonly column: string
  readonly url: string
  readonly site: string
}

export interface ReportModel {
  readonly title: string
  readonly meta: MetaModel
  readonly blocks: readonly BlockModel[]
  /** Issuer and date below the text; empty where the report is not signed. */
  readonly signature: readonly string[]
}

/** Stands in every file, so that nobody takes a made figure for a real one. */
export const madeNotice = '本文件为 gongkai 项目自制样例，非真实报告'

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'gb18030' | 'big5'

/** Numbers of one table by `row|col`; amounts in yuan. */
export type Sheet = ReadonlyMap<string, number>

/** Key of one number in a sheet. */
export const at = (row: string, col: string) => `${row}|${col}`

/** The number at a place of a sheet; a place that the sheet lacks is our mistake. */
export function numberAt(sheet: Sheet, row: string, col: string): number {
  const value = sheet.get(at(row, col))
  if (value === undefined) throw new Error(`no number for ${row}, ${col}`)
  return value
}
