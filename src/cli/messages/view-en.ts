/** What the command line says of the page of one report, in English; see en.ts. */
export const viewEn = {
  summary: 'one report beside its source, as a page for the browser: every number leads to where it is printed',
  what: 'a file, the number of a report in the database, or issuer and year (九都镇/2022)',
  outOption: 'write to FILE (default: stdout); it needs no other file',
  noSuchReport: (typed: string) =>
    `“${typed}” is no file, no number of a report, and no issuer with year (九都镇/2022).`,
  written: (file: string) => `${file}: open it in a browser.`,
  toTerminal: 'Say where to: -o report.html.',
  read: 'What was read',
  source: 'Source',
  findings: 'Findings',
  numbers: 'Numbers',
  printedAs: (raw: string) => `printed: ${raw}`,
  at: (position: string) => `place: ${position}`,
  trust: (trust: string) => `trust: ${trust}`,
  suggested: (value: number) => `would make the equations hold: ${value}`,
  corrected: (value: number) => `a person says: ${value}`,
  flagged: 'flagged',
  page: (number: number) => `page ${number}`,
  pagesLeftOut: (drawn: number) => `Only the first ${drawn} pages are drawn; the text of the others stands below.`,
  noSource: (path: string, reason: string) =>
    `The source is not shown: ${path} ${reason}. Numbers and places are those of the database.`,
  gone: 'is not there any more, or cannot be read',
  changed: 'holds other bytes now',
  unpainted: 'No picture of the pages could be made; this is the text that was read.',
  asRead: 'The document as it was read: its tables have the cells and spans that were found.',
  made: 'Made with gongkai view. A number leads to its place in the source; pointing at it shows what is printed and how far the equations prove it.',
} as const
