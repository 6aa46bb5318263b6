/** How a made PDF looks: what the layouts differ in, as data. Both programs draw the same looks. */

/**
 * Typefaces of Debian. `hei` has TrueType outlines, which both programs embed as one subset. Of `song` and `noto` Chromium
 * makes some hundred small Type 3 fonts (0.6 to 1 MB a file), Writer one TrueType or Type 1 font; so they are rare here.
 */
export const fonts = { song: 'AR PL UMing CN', hei: 'WenQuanYi Zen Hei', noto: 'Noto Serif CJK SC' } as const

export type Font = keyof typeof fonts

export interface Look {
  /** `boxes`: every cell in a frame of its own, as HTML draws a table by default. */
  readonly rules: 'all' | 'boxes' | 'none' | 'horizontal' | 'double' | 'dashed'
  /** `cells`: neighbouring cells differ in colour, so that the colours show the grid. */
  readonly font: Font
  readonly fill: 'none' | 'header' | 'zebra' | 'cells'
  readonly paper: 'portrait' | 'landscape'
  /** Type size inside tables, in points. */
  readonly points: number
  /** 三、本年度办理结果: across, as vertical text, turned by 90°, or in a column one character wide. */
  readonly resultsLabel: 'across' | 'vertical' | 'turned' | 'one-by-one'
  readonly header: 'once' | 'repeated'
  /** Where the end of a page may fall: before a table, between its rows, or inside a row too. */
  readonly breaks: 'between-tables' | 'between-rows' | 'inside-rows'
  /** Empty space before section three, in points, which brings the end of the page to where the layout wants it. */
  readonly space: number
  readonly furniture: 'none' | 'numbers' | 'numbers-and-heads' | 'browser'
  /** `spaced`: blanks between the characters of short header words; `tracked`: the same by letter spacing, without blanks. */
  readonly headerWords: 'plain' | 'spaced' | 'tracked'
  /** `web-page`: the whole page of a site, navigation included, as somebody prints it. */
  readonly arrangement: 'apart' | 'joined' | 'split' | 'beside-text' | 'two-columns' | 'web-page'
  /**
   * `rotated`: drawn sideways, and the page says how to turn it; `sideways`: drawn sideways, and nothing says so;
   * `cropped`: text outside the crop box, and invisible text inside.
   */
  readonly page: 'plain' | 'rotated' | 'sideways' | 'cropped'
  /** `doubled`: every character of a table drawn twice, a hair apart, for want of a bold face. */
  readonly strokes: 'single' | 'doubled'
  /** `long`: counts of six and seven digits; `broken`: the same, broken over two lines in narrow cells. */
  readonly numbers: 'plain' | 'long' | 'broken'
}

const plain: Look = {
  rules: 'all',
  font: 'hei',
  fill: 'none',
  paper: 'portrait',
  points: 9,
  resultsLabel: 'across',
  header: 'once',
  breaks: 'between-tables',
  space: 0,
  furniture: 'none',
  headerWords: 'plain',
  arrangement: 'apart',
  page: 'plain',
  strokes: 'single',
  numbers: 'plain',
}

/** Every layout; some only the browser is asked for. */
export const looks = {
  'default-borders': plain,
  boxes: { ...plain, rules: 'boxes', font: 'noto', points: 8 },
  'no-borders': { ...plain, rules: 'none' },
  'horizontal-rules': { ...plain, rules: 'horizontal' },
  'shaded-headers': { ...plain, fill: 'header' },
  'zebra-rows': { ...plain, rules: 'none', fill: 'zebra' },
  'coloured-cells': { ...plain, rules: 'none', fill: 'cells' },
  'double-borders': { ...plain, rules: 'double' },
  'dashed-borders': { ...plain, rules: 'dashed' },
  landscape: { ...plain, paper: 'landscape' },
  'small-type': { ...plain, points: 5.5 },
  'vertical-label': { ...plain, resultsLabel: 'vertical' },
  'turned-label': { ...plain, resultsLabel: 'turned' },
  'narrow-label': { ...plain, resultsLabel: 'one-by-one' },
  'row-cut': { ...plain, points: 12, breaks: 'inside-rows', furniture: 'numbers' },
  'header-repeated': { ...plain, points: 12, breaks: 'between-rows', header: 'repeated', furniture: 'numbers' },
  'header-once': { ...plain, points: 12, breaks: 'between-rows', furniture: 'numbers' },
  'running-heads': { ...plain, points: 12, breaks: 'inside-rows', furniture: 'numbers-and-heads' },
  joined: { ...plain, breaks: 'between-rows', points: 8, arrangement: 'joined' },
  split: { ...plain, arrangement: 'split' },
  'beside-text': { ...plain, arrangement: 'beside-text' },
  'two-columns': { ...plain, paper: 'landscape', points: 6.5, arrangement: 'two-columns' },
  'spaced-words': { ...plain, headerWords: 'spaced' },
  'tracked-words': { ...plain, headerWords: 'tracked' },
  'long-numbers': { ...plain, numbers: 'long' },
  'broken-numbers': { ...plain, points: 10.5, numbers: 'broken' },
  'web-page': { ...plain, rules: 'boxes', furniture: 'browser', arrangement: 'web-page' },
  rotated: { ...plain, paper: 'landscape', page: 'rotated' },
  sideways: { ...plain, paper: 'landscape', page: 'sideways' },
  cropped: { ...plain, page: 'cropped' },
  'doubled-text': { ...plain, strokes: 'doubled' },
} as const satisfies Readonly<Record<string, Look>>

export type PdfLayout = keyof typeof looks

export const pdfLayouts = Object.keys(looks) as readonly PdfLayout[]
