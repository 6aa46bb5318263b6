import type { Box } from '../../document/document.ts'
import type { Bitmap, Color } from './pages.ts'

/** Something drawn over a page; boxes in points as shown. */
export interface Mark {
  readonly box: Box
  readonly color: Color
  /** `outline`: its sides and a breath of the colour within. `filled`: all of it, at least a pixel. */
  readonly shape: 'outline' | 'filled'
}

/** Pixels of an outline's sides. They lie within the box, so those of neighbours stand side by side. */
const outlineWidth = 2
/** Opacity within an outline: text below must stay easy to read. */
const breath = 0.07
const outlineOpacity = 0.85

/** The bitmap with the marks over it; `scale` is pixels a point. */
export function drawMarks(bitmap: Bitmap, marks: readonly Mark[], scale: number): Bitmap {
  const drawn = { ...bitmap, pixels: bitmap.pixels.slice() }
  for (const { box, color, shape } of marks) {
    const [left, top, right, bottom] = inPixels(box, scale)
    if (shape === 'filled') {
      tint(drawn, [left, top, right, bottom], color, outlineOpacity)
      continue
    }
    const side = outlineWidth
    tint(drawn, [left + side, top + side, right - side, bottom - side], color, breath)
    tint(drawn, [left, top, right, top + side], color, outlineOpacity)
    tint(drawn, [left, bottom - side, right, bottom], color, outlineOpacity)
    tint(drawn, [left, top + side, left + side, bottom - side], color, outlineOpacity)
    tint(drawn, [right - side, top + side, right, bottom - side], color, outlineOpacity)
  }
  return drawn
}

function inPixels([left, top, right, bottom]: Box, scale: number): Box {
  const [x, y] = [Math.round(left * scale), Math.round(top * scale)]
  return [x, y, Math.max(x + 1, Math.round(right * scale)), Math.max(y + 1, Math.round(bottom * scale))]
}

function tint({ width, height, pixels }: Bitmap, box: Box, { red, green, blue }: Color, opacity: number): void {
  const [left, top, right, bottom] = box
  const mix = (at: number, channel: number): void => {
    pixels[at] = Math.round((pixels[at] ?? 0) * (1 - opacity) + channel * opacity)
  }
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
    for (let x = Math.max(0, left); x < Math.min(width, right); x++) {
      const at = (y * width + x) * 4
      mix(at, red)
      mix(at + 1, green)
      mix(at + 2, blue)
    }
  }
}
