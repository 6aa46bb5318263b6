import type { SearchComplaint } from '../../index.ts'

/** What search says, in English; a part of en.ts. */
export const searchEn = {
  searchSummary: 'search titles and sections for words',
  searchMore:
    'Words apart by blanks: all of them, in one section. A OR B: one of the two. -A: without A. "A B": as it stands there.\nFull and half width, traditional and simplified characters, blanks and quotation marks make no difference.',
  searchWords: 'what to look for; put quotation marks and minus signs into single quotes for the shell',
  sectionOption: 'only in sections of this key, such as problems; may be given several times',
  limitOption: 'reports to show at the most (default: 20)',
  badLimit: (typed: string) => `“${typed}” is no number of reports.`,
  countOption: 'count the reports that say it, by year, and of how many; exact, which takes longer for long phrases',
  searchFound: (shown: number, reports: number, counted: string) =>
    counted === 'exact'
      ? `${shown} of ${reports} reports`
      : counted === 'at-least'
        ? `${shown} of at least ${reports} reports (--count counts them all)`
        : `${shown} of at most ${reports} reports (--count counts them exactly)`,
  searchParagraph: (paragraph: number) => `paragraph ${paragraph} of it`,
  searchTimes: (times: number) => `${times} times in this part`,
  searchAlsoIn: (parts: string) => `also in ${parts}`,
  searchNothing: 'no report says that',
  searchProblems: {
    nothing: () => 'Say what to look for.',
    'only-minus': (word: string) => `“${word}” says only what not to find; add a word that is wanted.`,
    'no-letters': (word: string) => `“${word}” has no letter or digit to look for.`,
    'open-quote': (word: string) => `The quotation that begins with ${word} does not end.`,
    'or-between': (word: string) => `${word} stands between two words.`,
    'or-minus': (word: string) => `“${word}” cannot be excluded and be one side of OR; leave out the minus or OR.`,
    'too-long': (word: string) => `“${word}” is too long or has too many words: at most 50, of 200 characters.`,
  } satisfies Record<SearchComplaint['problem'], (word: string) => string>,
} as const
