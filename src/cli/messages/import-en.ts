/** What import, reread, doctor and backup say, in English; a part of en.ts. */
export const importEn = {
  // Import
  progress: (done: number, total: number) => `${inGroups(done)} of ${inGroups(total)}`,
  progressRate: (perSecond: number, left: number | null, failed: number) =>
    `${perSecond > 0 ? `, ${perSecond.toFixed(perSecond < 10 ? 1 : 0)} a second` : ''}${left === null ? '' : `, ${clock(left)} left`}${failed > 0 ? `, ${inGroups(failed)} failed` : ''}`,
  stopping: 'finishing the files in hand; Ctrl-C again ends at once',
  watching: (paths: string) => `watching ${paths}; Ctrl-C ends it`,
  arrived: (file: string) => `imported ${file}`,
  nothingFailed: 'nothing failed there',
  byFormat: 'format',
  byForm: 'form',
  byFailure: 'failed',
  andMore: (count: number) => `and ${inGroups(count)} more`,
  imported: (reports: number, numbers: number, findings: number) =>
    `imported ${reports} ${reports === 1 ? 'report' : 'reports'} (${inGroups(numbers)} ${numbers === 1 ? 'number' : 'numbers'}, ${inGroups(findings)} ${findings === 1 ? 'finding' : 'findings'})`,
  revised: (count: number) => `${count} of them revise an earlier version`,
  unchanged: (count: number) => `${count} already there, unchanged`,
  duplicate: (count: number) => `${count} the same as another file`,
  skipped: (count: number) => `${count} other files passed over`,
  listSeparator: ', ',
  intoDatabase: (file: string) => `→ ${file}`,
  interrupted: 'stopped; what was imported stays, and the same command goes on from there',
  nothingFound: 'no file was found there that could be a report',
  startNext: 'Next you can type:',
  tryNext: (command: string) => `try: ${command}`,
  reread: (count: number) => `${count} read again`,
  retryTriedOption: 'also what this version tried before and could not read',
  triedBefore: (count: number) =>
    `${inGroups(count)} that this version tried before and could not read ${count === 1 ? 'was' : 'were'} passed over: gongkai reread --retry-failed`,
  waitOption: 'wait so many seconds for another import or rereading of the database (default: 10; --watch: any time)',
  badWait: (typed: string) => `--wait takes a number of seconds, not “${typed}”.`,
  waitingFor: (command: string, pid: number, host: string, since: string) =>
    `waiting for ${command} (process ${pid} on ${host}, since ${since} UTC)`,
  nothingToReread: (version: string) => `everything there was read by this version (${version})`,

  // Doctor
  doctorLooks: {
    file: 'the file as a whole',
    schema: 'version of the tables',
    integrity: 'faults that SQLite finds in the file',
    foreignKeys: 'rows that refer to nothing',
    tables: 'tables, columns and indexes that are missing',
    views: 'views that are missing or changed',
    codebook: 'codes that are missing or changed',
    searchIndex: 'reports of which the index for search has something else than their sections say',
    sourcesWithoutReport: 'sources said to be imported whose report is missing',
    reportsWithoutSource: 'reports whose source is missing',
    originalsWithoutSource: 'kept originals that belong to no source',
    originalsDamaged: 'kept originals whose bytes have changed',
    seriesWithoutCurrent: 'series without exactly one current revision',
    rowStates: 'rows of numbers that say of themselves what cannot be',
    requestCounts: 'reports whose counts of requests are not those of their table 3',
    correctedCounts: 'the same of the counts with corrections',
    trustCounts: 'reports whose counts of trust are not those of their numbers',
    placeYears: 'reports whose year is another one beside their place',
    findingCounts: 'reports whose counts of findings are not those of their findings',
    correctionsLeftOut: 'reports that do not show a correction that stands',
    toPlace: 'folders whose open reports are still to be placed by those beside them: the next import does it',
    toCompare: 'reports still to be compared with others: the next import does it',
    toReread: 'reports that another version read: gongkai reread',
    toRetry: 'files that could not be read: gongkai import --retry-failed',
    placesWithoutSource: 'places given for files that are not there',
    peopleWithoutSource: 'corrections and decisions about files that are not there',
    issuersWithoutSource: 'decisions on issuers (confirm, merge, split) about files that are not there',
  },
  doctorHint: 'Restore a backup, or import the sources into a new database.',
  doctorRepair: 'What is wrong follows from the rest of the database: gongkai doctor --repair makes it again.',
  doctorOlder: 'An older gongkai wrote it: gongkai doctor --repair, or any import, brings it up to date.',
  doctorNewer: 'A newer gongkai wrote it: install that one.',
  repairOption:
    'bring an older database up to date, and make again what follows from the rest: views, codebook, which revision counts, corrections shown, counts of findings and of requests; what was read and what people said is never changed',
  repaired: (what: string) => `made again: ${what}`,
  nothingToRepair: 'nothing to make again',
} as const

/** 12345 as `12,345`. */
function inGroups(count: number): string {
  return count.toLocaleString('en-US')
}

/** 3725 seconds as `1:02:05`. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}
