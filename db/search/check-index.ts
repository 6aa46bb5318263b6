import { z } from 'zod'
import type { Connection } from '../open.ts'
import { foldPart, partsOfAll, partsOfReport } from './report-parts.ts'
import { hashOfToken, sumOfTokens } from './search-tokens.ts'
import { openTokenList } from './token-list.ts'

/**
 * Reports whose row in the index say something else than their titles and sections, in the order of their ids; also such as
 * are only in the index. Every token of every part is looked at, on both sides: each adds a number made of token and part
 * to the sum of its report, and the index takes it away again. Two different contents have the same sum once in four
 * thousand million. It takes nearly as long as making the index anew.
 */
export function* oddlyIndexed(connection: Connection): Generator<number> {
  const { sums, strangers } = sumsOfIndex(connection)
  for (const [reportId, parts] of partsOfAll(connection)) {
    const held = sums[reportId] ?? 0
    sums[reportId] = 0
    if (held !== parts.reduce((sum, part) => (sum + sumOfTokens(foldPart(part), weightOf(part.part))) | 0, 0))
      yield reportId
  }
  for (const [reportId, sum] of sums.entries()) if (sum !== 0) yield reportId
  yield* [...strangers].sort((a, b) => a - b)
}

/** Odd, so that no token comes to nothing. */
const weightOf = (part: number): number => 2 * part + 1

/** By report id; `strangers` have ids that no report has had. */
function sumsOfIndex(connection: Connection): { readonly sums: Int32Array; readonly strangers: ReadonlySet<number> } {
  const newest = connection.prepare('SELECT coalesce(max(report_id), 0) FROM report_core').pluck()
  const sums = new Int32Array(z.number().parse(newest.get()) + 1)
  const strangers = new Set<number>()
  const rows = connection
    .prepare('SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?')
    .pluck()
  for (const token of openTokenList(connection)('')) {
    const hash = hashOfToken(token)
    for (let after = Number.MIN_SAFE_INTEGER, isMore = true; isMore; ) {
      const some = rows.all(`"${token}"`, BigInt(after), BigInt(rowsAtOnce))
      for (const row of some as readonly number[]) {
        const reportId = Math.floor(row / partsOfReport)
        if (reportId < 0 || reportId >= sums.length) strangers.add(reportId)
        else sums[reportId] = (sums[reportId] ?? 0) + Math.imul(hash, weightOf(row % partsOfReport))
        after = row
      }
      isMore = some.length === rowsAtOnce
    }
  }
  return { sums, strangers }
}

/** Rows that are taken out of the index together: one by one takes twice as long, all together as much memory as a token has rows. */
const rowsAtOnce = 100_000
