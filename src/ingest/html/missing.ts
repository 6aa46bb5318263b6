import type { Note } from '../../document/finding.ts'
import { findingAt } from '../../document/finding-on.ts'
import type { Article } from './article.ts'
import { pathsOf } from './blocks.ts'
import type { FlatPage } from './flatten.ts'
import { headingsOfPictures } from './images.ts'
import { hasReportLabels, isNumeric } from './signals.ts'
import { descendants, type ElementNode, rawText } from './tree.ts'

/** Numbers that a hidden block with labels of a report must hold in table cells to be worth a word. */
const HIDDEN_NUMBERS = 4

/** Findings about what a reader may look for in vain: pictures for tables, tables the page hides, struck-out numbers. */
export function noteWhatIsMissing(page: FlatPage, article: Article, note: Note): void {
  const pictures = article.pieces.filter((piece) => piece.type === 'image').length
  const headings = headingsOfPictures(article.pieces)
  if (headings.length > 0) {
    const paths = pathsOf(article.pieces)
    const positions = headings.map(
      (piece) => ({ on: 'node', path: paths.get(piece) ?? '', line: piece.node.line }) as const,
    )
    note(findingAt('ingest.table-is-image', { count: pictures }, positions))
  }
  const hidden = page.hidden.filter(holdsNumbers)
  if (hidden.length > 0) {
    const positions = hidden.map((node) => ({ on: 'node', path: 'hidden block', line: node.line }) as const)
    note(findingAt('ingest.hidden-table-skipped', { count: hidden.length }, positions))
  }
  const struck = page.struckOut.filter((text) => /\d/.test(text))
  if (struck.length > 0) {
    const values = { count: struck.length, text: (struck[0] ?? '').trim().slice(0, 40) }
    note(findingAt('ingest.struck-out-skipped', values, []))
  }
}

function holdsNumbers(block: ElementNode): boolean {
  if (!hasReportLabels(rawText(block))) return false
  let numbers = 0
  for (const element of descendants(block)) {
    if (element.tag === 'td' && isNumeric(rawText(element)) && ++numbers >= HIDDEN_NUMBERS) return true
  }
  return false
}
