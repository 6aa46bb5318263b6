/** What the command line says of corrections, decisions and severities, in English; see en.ts. */
export const peopleEn = {
  correctSummary: 'record what a printed number should be, beside what is printed',
  correctMore:
    'Nothing printed is changed. A later correction replaces an earlier one; the history stays, also when the report is read again.',
  correctReport: 'number of the report in the database, or issuer and year: 九都镇/2022',
  correctNumber: 'table, row and column: t3.new.total; #2 after it for the second number of that name',
  correctValue: 'the right value; a negative one after --',
  whyOption: 'the reason',
  byOption: 'who says so',
  withdrawOption: 'withdraw the correction of this number',
  listCorrectionsOption: 'list the corrections that count',
  decideSummary: 'record what you think of a finding: confirmed, explained, false-alarm, or open again',
  decideMore: 'A false alarm flags no number and is not counted. Decisions stay when the report is read again.',
  decideFinding: 'number of the finding, as gongkai show prints it',
  decideDecision: 'confirmed, explained, false-alarm or open',
  listDecisionsOption: 'list the findings on which somebody has decided',
  issuersSummary: 'list who reports and of which place, or record which place it is and which are one',
  issuersMore:
    'A decision holds for these files, and for others of the name in the same folder, of other years, unless they say otherwise themselves. It stays when reports are read again. merge says that issuers are one body, of the first name; split, that reports are of another body of the name; withdraw takes back what was said of the reports of an issuer.',
  issuersAction: 'list (without it too), show, confirm, merge, split or withdraw',
  issuersIssuer:
    'number of the issuer as list prints it (for split: of the report), or issuer and year for one report: 九都镇/2022; several for merge and split',
  doubtfulOption:
    'only what is open or contradicted, or whose name another row bears too, with what is needed to decide: candidates, evidence, files',
  issuerNameOption: 'for list: only issuers whose name holds these words; for split: what the other body is called',
  issuerPlaceOption:
    'for list: only what lies there (words or code); for confirm: the place, 350583 or 福建省/泉州市/南安市',
  issuersUsage:
    'issuers takes show, confirm (with --place) or withdraw, each with one issuer, merge with two or more, split with reports; or nothing, to list.',
  noSuchIssuerNumber: (typed: string) => `the database holds no issuer ${typed}.`,
  issuerNow: (report: string, outcome: string, place: string, issuer: string) =>
    `report ${report}: ${outcome} ${place}${place === '' ? '' : ', '}issuer ${issuer}`,
  reportsWithoutIssuer: (count: number) =>
    `${count} ${count === 1 ? 'report says' : 'reports say'} nowhere whose it is (gongkai query "SELECT report_id, source FROM report WHERE issuer_id IS NULL"): import --manifest takes a list that does.`,
  noIssuers: 'there is no such issuer',
  foundAs: (typed: string, names: readonly string[]) => `“${typed}” is found as ${names.join(', ')}`,
  severitySummary: 'set how severe a rule’s findings are in a database, or list what was set',
  severityMore: 'Flags, counts and exit codes follow. For one run: import and check --severity RULE=LEVEL.',
  severityRule: 'name of the rule, such as application.row-sum',
  severityLevel: 'error, warning, note, or default',
  severityOption: 'another severity (error, warning, note) for the findings of a rule; may be repeated',

  badSeverity: (typed: string) => `“${typed}” is not RULE=LEVEL with a level of error, warning or note.`,
  severityExample: 'Such as --severity application.row-sum=warning',
  badLevel: (typed: string) =>
    `“${typed}” is no severity; there are error, warning, note, and default for the rule’s own.`,
  noSuchRule: (typed: string) => `there is no rule “${typed}”.`,
  seeRules: 'All rules: docs/checks.md, or gongkai query "SELECT DISTINCT rule FROM finding"',
  badValue: (typed: string) => `“${typed}” is not a number such as 14 or 3.56.`,
  correctUsage: 'correct takes a report, a number and its value, or --withdraw instead of the value.',
  whyAndBy: 'say why (--why) and who says so (--by): without them nobody can judge it later.',
  decideUsage: (kinds: string) => `decide takes the number of a finding and one of ${kinds}.`,
  noSuchReport: (typed: string) => `the database holds no report ${typed}.`,
  badReportName: (typed: string) =>
    `“${typed}” is neither the number of a report nor issuer and year such as 九都镇/2022.`,
  severalReports: (typed: string) => `${typed} means several reports; take the number of one:`,
  noSuchNumber: (typed: string) => `the report has no number ${typed}.`,

  report: 'report',
  corrected: (report: string, name: string, printed: string, value: number) =>
    `${report}: ${name} should be ${value}; printed: ${printed}`,
  withdrawn: (report: string, name: string, printed: string, _value: number) =>
    `${report}: the correction of ${name} is withdrawn; printed: ${printed}`,
  noCorrections: 'nobody has corrected anything',
  decided: (finding: string, decision: string) => `finding ${finding}: ${decision}`,
  decisions: { confirmed: 'confirmed', explained: 'explained', 'false-alarm': 'false alarm', open: 'open' },
  decidedBy: (decision: string, by: string, why: string) => `${decision} (${by}: ${why})`,
  noDecisions: 'nobody has decided on anything',
  severitySet: (rule: string, severity: string, reports: number) =>
    `${rule} is now: ${severity} (${reports} ${reports === 1 ? 'report' : 'reports'} changed)`,
  noSeverities: 'every rule has its own severity',
  legendCorrected: '→ corrected by a person',
  legendSuggested: '(…) what would make the equations hold',
} as const
