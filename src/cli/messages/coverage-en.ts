/** Words of coverage and list; a part of en.ts. */
export const coverageEn = {
  coverageSummary: 'show which reports are there, doubtful or missing, by place and year',
  coveragePlace: 'a place by code, name or path: 350583, 南安市, 福建/泉州/南安; without it a summary of what is held',
  coverageLevel: 'only these: governments of one level, or departments and other bodies (listed where found)',
  coverageMissing: 'only what is missing',
  coverageNoPlace: (typed: string) => `No place of the list of divisions is called “${typed}”.`,
  coverageSeveralPlaces: (typed: string) => `“${typed}” is several places; give the code or the path of one:`,
  coverageNothing: 'Nothing is held or expected there.',
  coverageTotal: 'total',
  coverageFound: 'found',
  coverageLegend:
    '+ found   A found, figures of the whole district   B both   ? doubtful   . not found   (blank: not expected)\nTotals count the governments that are expected to report; departments and zones stand only where found.',
  coverageCountLegend:
    'found/expected: governments of towns, counties and above; ? some of the others are doubtful (unsure place or year, file that failed)',
  listSummary: 'list the reports that the database holds',
  listAll: 'superseded revisions too',
} as const
