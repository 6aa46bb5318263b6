import { disputeBlocks, disputeResults } from './forms/dispute.ts'
import type { FactColumn } from './make-facts.ts'
import type { RowSum } from './solve/divide-run.ts'

/** The blocks that have numbers; 行政诉讼 only heads two of them. */
export const blocks = disputeBlocks.filter((block) => block.kind !== 'group')

/** One of the fifteen places of table 4. */
export interface Place {
  readonly block: string
  readonly result: string
}

/** The places of the blocks, block by block. */
export function placesOf(printed: readonly string[]): readonly Place[] {
  return printed.flatMap((block) => disputeResults.map((result) => ({ block, result: result.key })))
}

/** The places as columns of one printed row: `review/maintained`. */
export function columnsOf(places: readonly Place[]): readonly FactColumn[] {
  return places.map(({ block, result }) => {
    const blockLabel = blocks.find((spec) => spec.key === block)?.label ?? block
    const resultLabel = disputeResults.find((spec) => spec.key === result)?.label ?? result
    return {
      key: `${block}/${result}`,
      label: `${blockLabel}/${resultLabel}`,
      unit: '件',
      signed: false,
      decimal: false,
    }
  })
}

/** Each block's four results add up to its total; `places` are whole blocks, or one result of each. */
export function sumsOf(places: readonly Place[]): readonly RowSum[] {
  const sums: RowSum[] = []
  // A turned table has one result of each block in a row, and no sum among them.
  if (new Set(places.map((place) => place.result)).size === 1) return []
  for (let start = 0; start + disputeResults.length <= places.length; start += disputeResults.length) {
    const right = start + disputeResults.length - 1
    sums.push({ left: Array.from({ length: disputeResults.length - 1 }, (_, index) => start + index), right })
  }
  return sums
}
