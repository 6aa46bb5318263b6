/** Every threshold of the PDF steps. Lengths are points (1/72 inch) or, where it says so, parts of the font size. */
export const tolerances = {
  /** A ruling may lean by this much over its whole length: programs round coordinates to 1/20 point or whole pixels. */
  straight: 1,
  /** A filled area thinner than this is a drawn line. Thick borders of Word go up to 6 points; a cell is never so low. */
  lineThickness: 4,
  /** Rulings nearer than this are one: double lines of Word lie up to 2.25 points apart. */
  snap: 2.5,
  /** Gaps in one ruling that are bridged: the dashes and dots that Word and LibreOffice draw singly. */
  dashGap: 4,
  /** A ruling that is shorter is dirt, an arrow head or a letter drawn as lines. The narrowest cells are wider. */
  shortestRuling: 5,
  /** How far two rulings may miss each other and still meet: half the thickness of a border drawn short. */
  meet: 3,
  /** Part of a cell's side that must be drawn for the cell to end there. */
  sideDrawn: 0.7,
  /** Colour channel above which a line on white paper is not seen. */
  white: 250,
  /** Alpha below which nothing is seen. */
  transparent: 13,
  /** Same glyph printed again within this part of its size: bold made by printing twice, or a shadow. */
  overprint: 0.25,
  /** Baselines within this part of the font size are one line; more is a superscript or another line. */
  sameBaseline: 0.35,
  /** A gap wider than this part of the font size is a blank where the file printed none. */
  blankGap: 0.3,
  /** The same where it did print one; blanks of Latin type are 0.2 to 0.28 of it. Less is a blank taken back by kerning. */
  printedBlankGap: 0.1,
  /** Text further outside the page than this is not printed. */
  offPage: 1,
  /** Part of the page's height at its top and bottom where running heads and page numbers stand. */
  margin: 0.12,
  /** Boundaries of columns on two pages within this are the same: programs round each page by itself. */
  sameColumn: 3,
  /** Tables without rulings: a gap between words wider than this part of the font size may part columns. */
  columnGap: 1.2,
  /** Lines of one paragraph are at most this many font sizes apart. */
  lineStep: 2.4,
  /** A line that ends this many font sizes before the right edge ends its paragraph. */
  shortLine: 2.5,
  /** Part of a page that pictures must cover for it to be taken for a scan. */
  scanCover: 0.5,
} as const

/** What one page and one file may hold; a file that holds more is an attack or a drawing. */
export const pdfLimits = {
  /** The longest statistical yearbooks have some 1,500 pages; a report has 3 to 40. */
  pages: 2_000,
  /** A page of dense small type has 8,000. */
  charactersPerPage: 200_000,
  /** Points of all paths on a page; maps reach millions and are not tables. */
  pathPointsPerPage: 400_000,
} as const
