import { readFileSync } from 'node:fs'
import { readTitle } from '../../parsers/read-title.ts'
import type { Resolution } from '../../parsers/record.ts'
import { noEvidence } from '../../src/places/issuer-evidence.ts'
import { nationalDivisions } from '../../src/places/load-divisions.ts'
import { resolveIssuer } from '../../src/places/resolve-issuer.ts'

/**
 * `right`: resolved to the true place (and organ, where the truth has one). `wrong`: resolved to another, or though
 * nobody could say. `ambiguous`: left open, the true place among the candidates or no place true. `lost`: left open
 * without the true place. `unknown`: no candidate.
 */
export type TitleOutcome = 'right' | 'wrong' | 'ambiguous' | 'lost' | 'unknown'

export interface ScoredTitle {
  readonly shape: string
  readonly title: string
  readonly truth: string
  readonly resolution: Resolution
  readonly outcome: TitleOutcome
}

/** Resolves every title of issuer-titles.csv as if it were a report's, and compares. */
export function scoreTitles(): readonly ScoredTitle[] {
  const lines = readFileSync(new URL('./issuer-titles.csv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
  return lines.map((line) => {
    const [shape = '', title = '', folders = '', indexNumber = '', preamble = '', truth = '', organ = '', of = ''] =
      line.split(',')
    const resolution = resolveIssuer(
      {
        ...noEvidence,
        issuer: readTitle(title)?.issuer ?? null,
        folders: folders.split('/').filter(Boolean),
        indexNumber: indexNumber || null,
        texts: preamble === '' ? [] : [{ from: 'preamble', text: preamble }],
      },
      nationalDivisions(),
    )
    return { shape, title, truth, resolution, outcome: outcomeOf(resolution, truth, organ, of) }
  })
}

function outcomeOf(resolution: Resolution, truth: string, organ: string, of: string): TitleOutcome {
  if (resolution.outcome === 'unknown') return 'unknown'
  if (resolution.outcome === 'resolved') {
    const isRight = resolution.place === truth && resolution.organ === organ && (resolution.function ?? '') === of
    return isRight ? 'right' : 'wrong'
  }
  return truth === '' || resolution.candidates.some(({ place }) => place === truth) ? 'ambiguous' : 'lost'
}
