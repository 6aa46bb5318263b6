/** What the command line says of the list of divisions, in English; see en.ts. */
export const placesEn = {
  divisionsSummary: 'look up places, and add to the list of divisions of a database',
  divisionsMore:
    'search NAME, CODE or PATH: also by former names and codes. add FILE: units (code,name) that the list lacks; with --as-of DATE a whole list of that day, and what differs becomes events. add-events FILE: what happened to places (event,date,kind,from_code,from_name,to_code,to_name,share,source; kind is rename, type_change, code_change, transfer, merge, split, found or abolish). lists, remove NAME: what was added. Reports are placed anew when they are imported or read again.',
  divisionsAction: 'search, add, add-events, lists or remove',
  divisionsWhat: 'what to look for, the file, or the name of the list',
  asOfOption: 'day of a whole list, such as 2025-12-31',
  badDay: (typed: string) => `“${typed}” is no day such as 2025-12-31.`,
  badDivisionsAction: (typed: string) => `“${typed}” is none of search, add, add-events, lists, remove.`,
  divisionsNeedWhat: (action: string) => `${action} needs to know what; see gongkai divisions --help.`,
  noDivisionFound: (typed: string) => `no place is called “${typed}”, and none has that code.`,
  badList: (file: string, why: string) => `${file} was not added: ${why}`,
  listAdded: (name: string) =>
    `${name} added; reports that are there are placed by it when they are read again: gongkai reread, or import again`,
  listRemoved: (name: string) => `${name} removed`,
  noSuchList: (name: string) => `no list ${name} was added; see gongkai divisions lists.`,
  noLists: 'nothing was added to the list of divisions',
}
