import type { Block, Grid, PagePicture, Position, SourceDocument } from '../index.ts'
import { type Html, html } from './html.ts'
import type { Session } from './session.ts'
import { placesOf, type SourceAnchors } from './source-anchors.ts'

/** The document as it was read: headings, paragraphs, and tables with the cells that were found. */
export function viewBlocks(blocks: readonly Block[], anchors: SourceAnchors): Html {
  return html`${blocks.map((block) => viewBlock(block, anchors))}`
}

function viewBlock(block: Block, anchors: SourceAnchors): Html {
  if (block.type === 'grid') return viewGrid(block, anchors)
  const names = html`${block.positions.flatMap((position) => nameHere(position, anchors) ?? [])}`
  const look = block.type === 'heading' ? 'heading' : ''
  return html`<p class="${look}">${names}${lines(block.text)}</p>\n`
}

function viewGrid(grid: Grid, anchors: SourceAnchors): Html {
  const rows = Array.from({ length: grid.rowCount }, (_, row) => {
    const cells = grid.cells.filter((cell) => cell.row === row)
    return html`<tr>${cells.map(
      ({ position, rowSpan, colSpan, text }) =>
        html`<td rowspan="${rowSpan}" colspan="${colSpan}">${nameHere(position, anchors)}${lines(text)}</td>`,
    )}</tr>\n`
  })
  return html`<div class="wide" tabindex="0"><table>\n${rows}</table></div>\n`
}

function lines(text: string): Html {
  const parts = text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))
  return html`<span>${parts}</span>`
}

/** Stands before what it names, so that the look of what follows can show that it is meant. */
function nameHere(position: Position, anchors: SourceAnchors): Html | null {
  const id = anchors.idOf(position)
  return id === null ? null : html`<i id="${id}"></i>`
}

/** A page as it is printed, with a frame around every place to which a number or finding may lead. */
export function viewPage(
  picture: PagePicture,
  document: SourceDocument,
  anchors: SourceAnchors,
  session: Session,
): Html {
  const { page, width, height, scale, png } = picture
  const places = placesOf(document)
    .filter((position) => position.on === 'page')
    .filter((position) => position.page === page)
  const percent = (points: number, of: number) => ((100 * points * scale) / of).toFixed(2)
  const frames = places.flatMap((position) => {
    const id = anchors.idOf(position)
    if (id === null) return []
    const [left, top, right, bottom] = position.box
    const style = `left:${percent(left, width)}%;top:${percent(top, height)}%;width:${percent(right - left, width)}%;height:${percent(bottom - top, height)}%`
    return [html`<i id="${id}" style="${style}"></i>`]
  })
  const name = session.messages.view.page(page)
  const picture64 = Buffer.from(png).toString('base64')
  // The frames are in parts of the picture: the caption stays outside.
  return html`<figure><div><img src="data:image/png;base64,${picture64}" alt="${name}" width="${width}" height="${height}">${frames}</div><figcaption>${name}</figcaption></figure>\n`
}
