import type { Archive, DecisionKind } from '../../index.ts'
import { CommandFailure } from '../command-failure.ts'
import { writeAnswer } from '../output.ts'
import type { Session } from '../session.ts'
import { withArchive, withWritableArchive } from '../with-archive.ts'
import { saidBy } from './correct.ts'

/** As commander gives them. */
export interface DecideOptions {
  readonly db: string
  readonly why?: string
  readonly by?: string
  readonly list?: boolean
  readonly json?: boolean
}

const kinds = ['confirmed', 'explained', 'false-alarm', 'open'] as const satisfies readonly DecisionKind[]

/** Records what a person decided on a finding, or lists what was decided. */
export async function decide(
  typedFinding: string | undefined,
  typedDecision: string | undefined,
  options: DecideOptions,
  session: Session,
): Promise<void> {
  const { messages } = session
  if (options.list) {
    await withArchive(options.db, session, (archive) => list(archive, options, session))
    return
  }
  const decision = kinds.find((kind) => kind === typedDecision)
  if (typedFinding === undefined || !/^\d+$/u.test(typedFinding) || decision === undefined) {
    throw new CommandFailure(messages.decideUsage(kinds.join(', ')), messages.seeHelp('gongkai decide'))
  }
  const said = saidBy(options, 'gongkai decide', session)
  await withWritableArchive(options.db, session, (archive) => {
    archive.decide(Number(typedFinding), { decision, ...said })
    session.say(messages.decided(typedFinding, messages.decisions[decision]))
    if (options.json) list(archive, options, session)
  })
}

function list(archive: Archive, options: DecideOptions, session: Session): void {
  const found = archive.decisions()
  if (found.length === 0 && !options.json) {
    session.say(session.messages.noDecisions)
    return
  }
  const columns = [
    'finding',
    'report',
    'issuer',
    'year',
    'rule',
    'severity',
    'decision',
    'why',
    'by',
    'made_at',
    'sentence',
  ]
  const rows = found.map((row) => [
    row.finding_id,
    row.report_id,
    row.issuer,
    row.report_year,
    row.rule,
    row.severity,
    row.decision,
    row.decided_why,
    row.decided_by,
    row.decided_at,
    session.language === 'zh' ? row.sentence_zh : row.sentence_en,
  ])
  writeAnswer({ columns, rows }, options, session)
}
