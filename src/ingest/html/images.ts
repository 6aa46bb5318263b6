import type { Piece } from './pieces.ts'
import { isSectionHeading, isTableSectionHeading } from './signals.ts'
import { attributeOf, type ElementNode } from './tree.ts'

/** Width or height in CSS pixels below which a picture holds no table: icons, lines, spacers. */
const SMALLEST_TABLE = 60

/** False for icons, spacers and the little pictures that editors put before attachments. */
export function isReadableImage(image: ElementNode): boolean {
  const source = attributeOf(image, 'src') ?? attributeOf(image, 'data-src') ?? ''
  if (
    !source.startsWith('data:') &&
    /icon|emoji|spacer|blank\.|logo|fileTypeImages|qrcode|ewm|share|print/i.test(source.slice(-200))
  )
    return false
  return ![sizeOf(image, 'width'), sizeOf(image, 'height')].some((size) => size !== null && size < SMALLEST_TABLE)
}

function sizeOf(image: ElementNode, name: string): number | null {
  const style = new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d+)(?:\\.\\d+)?px`, 'i').exec(
    attributeOf(image, 'style') ?? '',
  )
  const size = style?.[1] ?? /^\s*(\d+)(?:\.\d+)?(?:px)?\s*$/.exec(attributeOf(image, name) ?? '')?.[1]
  return size === undefined ? null : Number(size)
}

/**
 * The headings of sections two, three and four under which a picture stands and no table: the picture is the table.
 * Empty where none does.
 */
export function headingsOfPictures(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  let heading: Piece | null = null
  let pictures = 0
  const close = (): void => {
    if (heading && pictures > 0) found.push(heading)
  }
  for (const piece of pieces) {
    if (piece.type === 'grid') heading = null
    else if (piece.type === 'image') pictures++
    else if (isSectionHeading(piece.text, true)) {
      close()
      heading = isTableSectionHeading(piece.text) ? piece : null
      pictures = 0
    }
  }
  close()
  return found
}
