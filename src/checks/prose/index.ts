import type { Assessment, Identity, Section, Statement, TableRecord } from '../../../parsers/record.ts'
import type { FactKey, Finding } from '../../document/finding.ts'
import type { Claim } from './claim.ts'
import { type Comparison, compareClaim, type Teller } from './compare.ts'
import { findingsOf } from './findings.ts'
import type { Speaker } from './lex-sentence.ts'
import { isRegion, ownNames } from './own-names.ts'
import { type Context, readSentence } from './read-claims.ts'
import { placesOfPart, printedPart, type Sentence, sentencesOf } from './sentences.ts'

export interface ProseResult {
  readonly statements: readonly Statement[]
  /** One a statement that has cells to compare with; `left` is empty, `leftSum` what the sentence says. */
  readonly assessments: readonly Assessment[]
  readonly findings: readonly Finding[]
}

/** Amounts said in the sections' sentences, compared with the cells of the tables. */
export function checkProse(report: {
  readonly identity: Identity
  readonly sections: readonly Section[]
  readonly tables: readonly TableRecord[]
  /** Cells that were read with the help of sentences, which they then do not confirm. */
  readonly told?: readonly FactKey[]
}): ProseResult {
  const { identity, tables } = report
  const issuer = identity.issuer?.value ?? null
  const speaker: Speaker = { year: identity.year?.value ?? null, names: ownNames(issuer), isRegion: isRegion(issuer) }
  const teller: Teller = { scope: identity.scope?.value ?? null, issuer }
  const told = new Set((report.told ?? []).map(nameOf))
  const compared = report.sections.flatMap((section) =>
    readSection(section, speaker).map(([sentence, claim]) => {
      const comparison = withoutCircles(compareClaim(claim, tables, teller), told)
      return { statement: statementOf(sentence, claim, comparison), comparison }
    }),
  )
  return {
    statements: compared.map(({ statement }) => statement),
    assessments: compared.flatMap(({ statement }) => assessmentOf(statement)),
    findings: compared.flatMap(({ statement, comparison }) => findingsOf(statement, comparison, speaker.year)),
  }
}

const nameOf = ({ table, row, column }: FactKey): string => [table, row, column].join('\n')

/** A sentence that helped to divide digits agrees with them because of that. */
function withoutCircles(comparison: Comparison, told: ReadonlySet<string>): Comparison {
  if (comparison.verdict !== 'agrees' || !comparison.cells.some((cell) => told.has(nameOf(cell)))) return comparison
  return { ...comparison, verdict: 'not_compared', why: 'told' }
}

/** A sentence without 公开 is about disclosure where its section is, or where the section has counted applications. */
function readSection(section: Section, speaker: Speaker): readonly (readonly [Sentence, Claim])[] {
  let context: Context = {
    isOfDisclosure: section.key === 'application' || section.key === 'dispute',
    followsApplications: false,
    scope: 'unsaid',
    amounts: [],
  }
  return sentencesOf(section).flatMap((sentence) => {
    if (!speaksOfTables.test(sentence.text)) {
      context = { ...context, followsApplications: false, scope: 'unsaid', amounts: [] }
      return []
    }
    const { claims, scope, amounts, isWhole } = readSentence(sentence, speaker, context)
    const isOfApplications = claims.some(({ kinds }) => kinds.some((kind) => ofApplications.test(kind)))
    context = {
      isOfDisclosure: context.isOfDisclosure || isOfApplications,
      followsApplications: isOfApplications && isWhole,
      scope,
      amounts,
    }
    return claims.map((claim) => [sentence, claim] as const)
  })
}

/** Most sentences of a report speak of nothing that its tables count, and are not looked at further. */
const speaksOfTables =
  /申请|复议|诉讼|文件|规章|许可|处罚|强制|处理费|公开|结转|答复|回复|办结|受理|无法提供|不予|维持|纠/u

const ofApplications =
  /^(?:none-received|received|handled|closed|carried_|granted|partial|denied|unavailable|not_processed|other)/u

/** Characters of a sentence before and behind a statement that are kept with it. */
const wordsAround = 120

function statementOf(sentence: Sentence, claim: Claim, comparison: Comparison): Statement {
  const { start, end, value, unit, exactness, scope } = claim
  const { rule, verdict, why, cells, tableValue, isPlain } = comparison
  return {
    kind: claim.kinds.join('+') + (claim.column === null ? '' : `:${claim.column}`),
    rule,
    text: printedPart(sentence, start, end),
    sentence: printedPart(sentence, start - wordsAround, end + wordsAround),
    section: sentence.section.key,
    positions: placesOfPart(sentence, start, end),
    value,
    unit,
    exactness,
    scope,
    verdict,
    why,
    cells,
    tableValue,
    isPlain,
  }
}

function assessmentOf({ rule, verdict, why, cells, value, tableValue }: Statement): readonly Assessment[] {
  if (why === 'no-table') return []
  const outcome = verdict === 'agrees' ? 'pass' : verdict === 'differs' ? 'fail' : 'not_assessable'
  return [{ rule, outcome, assumedBlankZero: false, why, left: [], right: cells, leftSum: value, rightSum: tableValue }]
}
