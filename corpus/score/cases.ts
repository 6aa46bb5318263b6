import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from './read-csv.ts'
import { readTruth, type TruthCell } from './read-truth.ts'

/** A report with what a careful person reads in it. */
export interface Case {
  readonly from: 'sample' | 'pdf' | 'shared'
  readonly name: string
  /** The path as a caller would give it; folders are hints about place and year. */
  readonly path: string
  readonly bytes: () => Uint8Array
  readonly format: string
  readonly form: string
  readonly truth: readonly TruthCell[]
  /** The line of the index. */
  readonly about: Readonly<Record<string, string>>
}

const corpus = join(import.meta.dirname, '..')

/** The reports that the project makes itself. */
export function sampleCases(): readonly Case[] {
  const truth = join(corpus, 'sample-truth')
  return readCsv(readFileSync(join(truth, 'index.csv'), 'utf8')).map((about) => {
    const path = about.path ?? ''
    return {
      from: 'sample',
      name: path.split('/').slice(-2).join('/'),
      path,
      bytes: () => readFileSync(join(corpus, 'sample', path)),
      format: about.format ?? '',
      form: about.form ?? '',
      truth: readTruth(readFileSync(join(truth, `${path}.csv`), 'utf8')),
      about,
    }
  })
}

/** The PDFs that Writer and Chromium printed from made reports. */
export function pdfCases(): readonly Case[] {
  const folder = join(corpus, 'pdf')
  return readCsv(readFileSync(join(folder, 'index.csv'), 'utf8')).map((about) => {
    const path = about.path ?? ''
    return {
      from: 'pdf',
      name: path,
      path,
      bytes: () => readFileSync(join(folder, path)),
      format: 'pdf',
      form: about.form ?? '',
      truth: readTruth(readFileSync(join(folder, 'truth', `${path}.csv`), 'utf8')),
      about,
    }
  })
}

/** Where the published reports with their transcriptions lie; outside the project, and not always there. */
export const sharedFolder = join(corpus, '../../shared/reports')

const endings = ['txt', 'html', 'md', 'docx', 'pdf'] as const

/** The published reports; none where their folder is absent. */
export function sharedCases(): readonly Case[] {
  const index = join(sharedFolder, 'index.csv')
  if (!existsSync(index)) return []
  return readCsv(readFileSync(index, 'utf8')).flatMap((about): Case[] => {
    const name = about.case ?? ''
    const ending = endings.find((one) => existsSync(join(sharedFolder, name, `report.${one}`)))
    if (!ending) return []
    const path = `${name}/report.${ending}`
    const truth = join(sharedFolder, name, 'truth.csv')
    return [
      {
        from: 'shared',
        name,
        path,
        bytes: () => readFileSync(join(sharedFolder, path)),
        format: ending === 'txt' || ending === 'md' ? 'text' : ending,
        form: formOf(about.form ?? ''),
        truth: existsSync(truth) ? readTruth(readFileSync(truth, 'utf8')) : [],
        about,
      },
    ]
  })
}

/** The index of the published reports describes forms in words. */
function formOf(words: string): string {
  const first = /^F20\d\d/u.exec(words)?.[0]
  return first ?? (/F20\d\d/u.test(words) ? 'mixed' : 'local')
}
