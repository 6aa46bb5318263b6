/** Prints how the titles of issuer-titles.csv are resolved, by shape: `npx node corpus/places/score.ts [--list OUTCOME]`. */
import { scoreTitles, type TitleOutcome } from './score-titles.ts'

const outcomes: readonly TitleOutcome[] = ['right', 'wrong', 'ambiguous', 'lost', 'unknown']
const scored = scoreTitles()
const listed = process.argv[2] === '--list' ? process.argv[3] : undefined
for (const { shape, title, truth, resolution } of scored.filter(({ outcome }) => outcome === listed)) {
  const candidates = resolution.candidates
    .slice(0, 4)
    .map(({ place, path, doubt }) => `${place} ${path.join('')} ${doubt ?? ''}`)
  console.log(`${shape} | ${title} | ${truth} | ${resolution.organ} ${resolution.function} | ${candidates.join('; ')}`)
}
console.log(`| shape | titles | ${outcomes.join(' | ')} |\n| --- | ${'---: | '.repeat(outcomes.length + 1).trim()}`)
for (const shape of [...new Set(scored.map((one) => one.shape)), 'all']) {
  const ofShape = scored.filter((one) => shape === 'all' || one.shape === shape)
  const counts = outcomes.map((outcome) => ofShape.filter((one) => one.outcome === outcome).length)
  console.log(`| ${shape} | ${ofShape.length} | ${counts.join(' | ')} |`)
}
