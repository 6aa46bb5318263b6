import { compareEn } from './compare-en.ts'
import { coverageEn } from './coverage-en.ts'
import { importEn } from './import-en.ts'
import { peopleEn } from './people-en.ts'
import { placesEn } from './places-en.ts'
import { searchEn } from './search-en.ts'
import { viewEn } from './view-en.ts'

/**
 * Everything the command line says, in English. The keys are the contract with zh.ts: the compiler refuses a key
 * that only one of the two has, and a blank that is filled in only one.
 */
export const en = {
  ...peopleEn,
  ...placesEn,
  comparison: compareEn,
  view: viewEn,

  // Help
  tagline: 'Reads annual reports on government information disclosure into checked records and SQLite.',
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  globalOptions: 'Options of every command:',
  commands: 'Commands:',
  inLibrary: (call: string) => `In the library: ${call}`,
  examples: 'Examples:',
  moreHelp: 'gongkai COMMAND --help explains a command; gongkai --help lists them all.',
  helpOption: 'show this help',
  versionOption: 'print the version',
  langOption: 'language of what is printed: en or zh (default: the locale)',
  quietOption: 'no progress and no closing words; errors are still printed',
  noColorOption: 'no colours (also: NO_COLOR, TERM=dumb)',
  debugOption: 'show where in the program an error arose',
  helpCommand: 'show the help of a command',
  dbOption: 'the database',
  jsonOption: 'print JSON',
  tableOption: 'print a table, also to a pipe or file',
  csvOption: 'print CSV',
  excelOption: 'CSV for spreadsheets: with a byte order mark, and an apostrophe before text that looks like a formula',
  outputOption: 'write to FILE instead of stdout (.csv and .json say the form)',

  importSummary: 'read reports into the database',
  importPaths: 'files, folders and ZIP archives; - reads one file from stdin',
  jobsOption: 'files read at the same time, each by a thread of its own (default: one for each processor core)',
  badJobs: (typed: string) => `--jobs takes a number from 1, not “${typed}”.`,
  retryFailedOption: 'try again only what failed in this database: of the paths given, or everything',
  watchOption: 'go on importing what comes into the folders, each file once it is complete, until Ctrl-C',
  logOption: 'add one JSON object for each file, and a summary, to FILE (- for stdout)',
  importPlaceOption: 'where all these files come from: a code or a path, such as 350583 or 福建省/泉州市/南安市',
  manifestOption: 'CSV list of files with what you know of each: file, issuer, place, year, scope, url, retrieved_at',
  manifestLine: (file: string, line: number, problem: string, text: string) =>
    `${file}, line ${line}: ${problem}${text === '' ? '' : `: ${text}`}`,
  manifestProblems: {
    'no-file-column': 'no column is headed file (or 文件); the headings are',
    'not-csv': 'this is no CSV',
    'no-file': 'the row names no file',
    place: 'the list of divisions has no such place; try a code (350583) or a path (泉州市/南安市)',
    year: 'a year has four digits, such as 2022',
    scope: 'the scope is own or aggregate',
    url: 'an address begins with http:// or https://',
    date: 'a date looks like 2024-03-05, with or without a time',
    twice: 'an earlier row says something else of the same file',
  },
  manifestColumnsUnused: (file: string, columns: string) => `${file}: columns that are not used: ${columns}`,
  manifestUnmet: (count: number) =>
    count === 1
      ? '1 row of the manifest names a file that was not among those imported:'
      : `${count} rows of the manifest name files that were not among those imported:`,
  manifestUnmetLine: (line: number, file: string) => `  line ${line}: ${file}`,
  manifestUnlisted: (count: number) =>
    count === 1 ? '1 file is not in the manifest.' : `${count} files are not in the manifest.`,
  noSuchPlace: (place: string) =>
    `the list of divisions has no place ${place}; try a code (350583) or a path (泉州市/南安市).`,
  keepOriginalsOption: 'keep the bytes of the original files inside the database',
  checkSummary: 'read reports and show what was read and found, without a database',
  checkPaths: 'report files, folders and ZIP archives; - reads one file from stdin',
  positionsOption: 'list where in the file each number stands',
  ledgerOption:
    'account for every number printed in tables: in the record or not, and what the form asks for and the report lacks',
  pagePictureOption: 'write PDF pages (or one) as PNG with the cells of their tables drawn over them',
  showStepOption: 'what --page-picture draws',
  pictureFolderOption: 'folder for the pictures (default: the current one)',
  showSummary: 'show what the database holds of an issuer',
  showIssuer: 'name of the issuer, of today or before, or a part of it; or the code of its place: 350583109',
  showYear: 'year that the report is about',
  exportSummary: 'write the current reports, or some of them, as files for other programs',
  exportFolder: 'folder to write into; files of an earlier export there are replaced',
  exportFormatOption:
    'csv, jsonl (JSON lines), parquet (in folders by year), or xlsx (one workbook without the long table fact)',
  yearsOption: 'only these report years: 2022, or 2020..2024',
  badYears: (typed: string) => `“${typed}” is neither a year nor two years: 2022, or 2020..2024`,
  placeOption:
    'only where place or issuer holds these words, in a name of today or before, or of the place with this code: 泉州市, 350583',
  scopeOption: 'only own figures, or only aggregates',
  bomOption: 'begin CSV files with a byte order mark, so that Excel knows them as UTF-8',
  exportedNothing: 'No report fits; the files hold only their heads.',
  workbookTooLarge: 'More than a million rows do not fit a workbook; choose fewer years or --format csv or parquet.',
  rowCount: 'rows',
  exportFile: 'file',
  querySummary: 'ask the database in SQL (read-only)',
  queryList: 'list the ready questions',
  queryName: 'ask one of the ready questions, see --list',
  queryOneOf: 'Say what to ask: SQL, --name NAME, or --list.',
  queryNotNarrowed: '--year, --place and --scope narrow a ready question; in SQL of your own say it there.',
  noSuchQuestion: (name: string) => `No ready question is named ${name}`,
  question: 'question',
  querySql: 'one SELECT statement; - reads it from stdin',
  explainSummary: 'explain a rule, a code of the codebook, a state or an error',
  explainTerm: 'such as application.in-equals-out, denied.state_secret, t3.granted.total, blank, no-text',
  codebookSummary: 'list every code with its label, form and unit',
  rereadSummary: 'read the kept originals again with this version of gongkai',
  doctorSummary: 'look the database over: whole, consistent, up to date, anything left to do',
  backupSummary: 'copy the database, also while others read and write it',
  backupFile: 'the copy; it takes that name when it is whole',
  replaceOption: 'put the copy in the place of a file of that name',
  tablesSummary: 'print every table of any document, report or not, as it stands there',
  tablesPaths: 'files of any supported format, folders and ZIP archives; - reads one file from stdin',
  tablesJsonOption: 'print JSON with spans and positions',
  tablesCsvOption: 'print CSV, an empty line between tables',
  markdownOption: 'print Markdown',
  htmlOption: 'print HTML with merged cells',
  pageOption: 'only tables that stand on this page (PDF)',
  repeatOption: 'repeat the text of a merged cell in every place that it covers',
  tablesOutputOption: 'write to a file (its ending says the form) or, with one file a table, into a folder',

  // Wrong use
  error: (text: string) => `error: ${text}`,
  didYouMean: (name: string) => `Did you mean ${name}?`,
  unknownCommand: (name: string) => `there is no command “${name}”.`,
  unknownOption: (name: string) => `there is no option “${name}”.`,
  missingArgument: (name: string) => `the argument ${name} is missing.`,
  missingValue: (name: string) => `the option ${name} needs a value.`,
  tooManyArguments: 'there are more arguments than the command takes.',
  badChoice: (typed: string, option: string, choices: string) => `${option} takes ${choices}, not “${typed}”.`,
  conflicting: (first: string, second: string) => `${first} and ${second} cannot be used together.`,
  seeHelp: (command: string) => `See: ${command} --help`,
  badPage: (typed: string) => `“${typed}” is not a page number.`,
  badPictureOf: (typed: string) =>
    `--page-picture takes a page number, not “${typed}”; with a file after it, write --page-picture=1 or put it last.`,
  badYear: (typed: string) => `“${typed}” is not a year such as 2022.`,
  internal: (text: string) => `gongkai made a mistake: ${text}`,
  internalHint: 'This is not your fault. Run it again with --debug and report what it prints.',

  // Files
  unreadable: (file: string, reason: string) => `${file}: ${reason}`,
  databaseMissing: (file: string) => `there is no database ${file}. Make one: gongkai import PATHS…`,
  filesUnread: (count: number) => `${count} ${count === 1 ? 'file' : 'files'} could not be read:`,
  unwritable: (file: string, code: string) => `${file} cannot be written (${code})`,

  // Reports
  issuer: 'issuer',
  place: 'place',
  placeOpen: (places: string) => `open: ${places}`,
  revision: 'revision',
  superseded: (revision: number) => `${revision}, superseded by a later one`,
  year: 'year',
  title: 'title',
  period: 'period',
  published: 'published',
  scope: 'scope',
  form: 'form',
  notice: 'notice cited',
  source: 'source',
  folder: 'folder',
  scopes: { own: 'own figures', aggregate: 'aggregate of several bodies' },
  scopeAssumed: (scope: string) => `${scope} (assumed)`,
  unknown: 'unknown',
  oneReportIn: (file: string, count: number) => `${file} holds ${count} reports; one is taken here.`,
  noTables: 'No table of a form was found.',
  tableTitles: {
    t2: 'Disclosure on the body’s own initiative (table 2)',
    t3: 'Requests for information (table 3)',
    t4: 'Reconsideration and litigation (table 4)',
    annex: 'Statistics annex',
  },
  tableVariant: (form: string, variant: string, evidence: string) => `${form}${variant}, read from ${evidence}`,
  reduced: ', reduced',
  evidence: {
    markup: 'markup',
    rulings: 'drawn lines',
    alignment: 'alignment',
    sequence: 'cells in sequence',
    'run-on': 'run-on text',
    ocr: 'recognised text',
  },
  table: 'table',
  row: 'row',
  column: 'column',
  value: 'value',
  printed: 'printed',
  state: 'state',
  trust: 'trust',
  suggested: 'suggested',
  position: 'position',
  unit: 'unit',
  legendError: '!! an error names this number',
  legendWarning: '! a warning names this number',
  legendFlagged: '* flagged: see the findings',
  legendUncertain: '? not read with certainty',
  legendBlank: '· blank',
  legendTrust: {
    proven: '" proven by two equations or more',
    consistent: "' one equation holds",
    disputed: 'x stands in an equation that fails',
    solved: '~ not printed by itself; [the only solution]',
  },
  ledgerHead: (printed: number, unbound: number, missing: number) =>
    `Ledger: ${printed} numbers printed in tables, ${printed - unbound} in the record, ${unbound} in none; ${missing} places of the form missing.`,
  ledgerUnbound: 'Numbers that the record does not hold:',
  ledgerMissing: 'Places of the form that the report lacks:',
  numbersRead: (numbers: number, blanks: number) =>
    `${numbers} numbers read${blanks > 0 ? `, ${blanks} places without a number` : ''}`,
  noFindings: 'Nothing found amiss.',
  findingsHead: (errors: number, warnings: number, notes: number) =>
    `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${notes} ${notes === 1 ? 'note' : 'notes'}`,
  acrossYears: (issuer: string, from: number, to: number, count: number) =>
    `Across years: ${issuer}, ${from}–${to}, ${count} reports compared`,
  severities: { error: 'error', warning: 'warning', note: 'note' },

  // Tables
  noTablesIn: (file: string) => `${file}: no table found`,
  tableOnPage: (number: number, page: number | null, rows: number, columns: number, evidence: string) =>
    `Table ${number}${page === null ? '' : `, page ${page}`}  (${rows} × ${columns}, ${evidence})`,

  // Page pictures
  pictureWritten: (path: string) => `→ ${path}`,
  noSuchPage: (file: string, page: number) => `${file}: there is no page ${page}`,
  noPictures: (file: string, reason: string) => `${file}: no page pictures: ${reason}`,
  folderWithoutPictures: '--output names the folder for page pictures; it needs --page-picture.',

  ...coverageEn,
  ...importEn,
  ...searchEn,

  // Show
  noSuchIssuer: (name: string) => `the database holds no report of an issuer like “${name}”.`,
  nearestIssuers: (names: string) => `Nearest: ${names}`,
  noSuchYear: (issuer: string, years: string) => `the database holds no such year of ${issuer}; it holds ${years}.`,

  // Query
  sqlHint: 'The tables and their columns: gongkai query "SELECT name, sql FROM sqlite_schema"',
  rows: (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`,

  // Explain
  rule: 'rule',
  severity: 'severity',
  catalogue: 'catalogue',
  example: (sentence: string) => `Example: ${sentence}`,
  code: 'code',
  label: 'label',
  meaning: 'meaning',
  forms: 'forms',
  kind: 'kind',
  note: 'note',
  noSuchTerm: (term: string) => `“${term}” is no rule, code, state, trust or error that gongkai knows.`,
  stateTitle: 'state of a number',
  trustTitle: 'trust of a number',
  errorTitle: 'error that stops one file',
  sqlExample: 'In SQL',
  states: {
    number: 'A number other than zero was printed and read; `value` holds it.',
    zero: 'A zero was printed; `value` is 0. Only this state is a reported zero.',
    blank: 'The cell is empty. That is not a zero: the body may have meant “none” or forgotten it.',
    dash: 'A dash is printed (-, —, 一). Usually “none”, but the report does not say zero.',
    slash: 'A slash is printed. Usually “does not apply”.',
    word: 'A word such as 无 or 不适用 is printed instead of a number.',
    text: 'Other text without a number stands where a number belongs.',
    unreadable: 'Digits are printed that cannot be read as one number with certainty; `raw` holds them.',
    not_on_form: 'The form asks for this number, and the printed table has no place for it.',
  },
  trusts: {
    proven:
      'At least two independent equations that hold contain it, such as its row and its column, and none that fails.',
    consistent: 'An equation that holds contains it, and none that fails.',
    unchecked: 'No equation that could be tried contains it, or it was not read with certainty.',
    disputed: 'An equation that fails contains it. Which of its numbers is wrong, the equation alone does not say.',
    solved: 'Not printed by itself: the only solution of the equations, or of digits that ran together.',
  },
  errors: {
    'unreadable-file': 'The operating system would not give the file: it vanished, or permission is missing.',
    'unsupported-format': 'The bytes are of no format that gongkai reads (text, HTML, DOCX, PDF, ZIP of these).',
    'damaged-file': 'The file is of a known format but broken: cut off, or not what its container promises.',
    encrypted: 'The file wants a password. Save it without one and import it again.',
    'too-large': 'A bound on size, cells, nesting or unpacked bytes was passed; no real report comes near it.',
    empty: 'There is nothing in the file.',
    'no-article': 'The page holds no report itself: a script loads it, or it only links to an attachment.',
    'no-text': 'The document consists of pictures (a scan). gongkai does not recognise text in pictures.',
    'not-a-report': 'The file can be read, but it is no annual report on information disclosure.',
    timeout: 'Reading it took too long.',
    internal:
      'gongkai made a mistake while reading this file. Not your fault: please report it, with what --debug prints.',
  },
} as const
