import { readFileSync } from 'node:fs'
import { factViews } from './fact-views.ts'
import { metricViews } from './metric-views.ts'
import { wideViews } from './wide-views.ts'

/** One view: its name and the statement that makes it, comments on its columns included. */
export interface View {
  readonly name: string
  readonly sql: string
}

/** Every view of an archive, each after those that it reads. Those of the .sql files stand once, the others are made. */
export function makeViews(): readonly View[] {
  return [
    ...writtenViews(),
    ...[...factViews(), ...wideViews(), ...metricViews()].map(([name, sql]) => ({ name, sql })),
  ]
}

/** The statements of views.sql, place-views.sql and coverage-views.sql. */
function writtenViews(): readonly View[] {
  return ['views', 'place-views', 'coverage-views'].flatMap((name) => {
    const text = readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8')
    return [...text.matchAll(/^CREATE VIEW (\S+) AS\n.*?(?=;$)/gmsu)].map(([sql, name = '']) => ({ name, sql }))
  })
}
