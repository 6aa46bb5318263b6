import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const tops = ['src', 'parsers', 'db', 'corpus', 'bench', 'docs', 'test'].filter((top) => existsSync(join(root, top)))

interface SourceText {
  readonly path: string
  readonly text: string
}

/** Declarations of other people's packages are written as those packages are. */
const files: readonly SourceText[] = tops.flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => ({ path: posix.join(top, path), text: readFileSync(join(root, top, path), 'utf8') })),
)
const product = files.filter(({ path }) => /^(?:src|parsers|db)\//.test(path))

/** What a file takes from elsewhere: `import … from '…'`, `export … from '…'`, `import('…')`, `import '…'`. */
function specifiersOf({ text }: SourceText): readonly string[] {
  const statements = /^(?:import|export)\s(?:[^'"]*?\sfrom\s+)?'([^'\n]+)'|\bimport\('([^'\n]+)'\)/gmu
  return [...text.matchAll(statements)].map((match) => match[1] ?? match[2] ?? '')
}

/**
 * Each room with the rooms that it may import; every room may import itself. The first prefix that fits is a file's room.
 * Where this allows more than chapter 4 of the architecture says: the formats share the root files of `src/ingest`,
 * `src/checks` looks up the forms, `src/import` is the door between files and database, and the versions
 * that the doors print and store are read from the package's own manifest in the root of `src`.
 */
const rooms: readonly (readonly [room: string, mayImport: readonly string[]])[] = [
  ['src/document/', []],
  ['src/ingest/docx/', ['src/document/', 'src/ingest/*']],
  ['src/ingest/html/', ['src/document/', 'src/ingest/*']],
  ['src/ingest/text/', ['src/document/', 'src/ingest/*']],
  ['src/ingest/pdf/', ['src/document/', 'src/ingest/*']],
  ['src/ingest/', ['src/document/', 'src/ingest/docx/', 'src/ingest/html/', 'src/ingest/pdf/', 'src/ingest/text/']],
  ['parsers/forms/', ['parsers/spec.ts']],
  ['parsers/solve/', ['src/document/', 'parsers/record.ts', 'parsers/spec.ts', 'parsers/forms/']],
  ['parsers/', ['src/document/', 'parsers/forms/', 'parsers/solve/']],
  ['src/places/', ['src/document/', 'parsers/record.ts', 'parsers/read-scope.ts', 'parsers/read-title.ts']],
  [
    'src/checks/',
    [
      'src/document/',
      'parsers/record.ts',
      'parsers/spec.ts',
      'parsers/codebook.ts',
      'parsers/read-chinese-numeral.ts',
      'parsers/forms/',
      'parsers/solve/',
    ],
  ],
  ['src/second-reading.ts', ['src/document/', 'src/ingest/*', 'parsers/', 'src/checks/']],
  [
    'src/read-report.ts',
    ['src/document/', 'src/ingest/*', 'src/second-reading.ts', 'parsers/', 'src/checks/', 'src/places/'],
  ],
  ['src/page-pictures.ts', ['src/document/', 'src/ingest/*', 'src/ingest/pdf/']],
  ['src/tables.ts', ['src/document/', 'src/ingest/*']],
  ['db/', ['src/document/', 'src/checks/', 'src/places/', 'parsers/']],
  ['src/compare-reports.ts', ['src/document/', 'src/checks/', 'parsers/record.ts', 'db/same-issuer.ts']],
  ['src/package-manifest.ts', []],
  ['src/extractor-version.ts', ['src/package-manifest.ts']],
  [
    'src/import/',
    [
      'src/document/',
      'src/ingest/*',
      'src/read-report.ts',
      'src/extractor-version.ts',
      'parsers/record.ts',
      'parsers/place-hints.ts',
      'parsers/solve/',
      'src/places/',
      'db/',
    ],
  ],
  ['src/export/', ['db/']],
  ['src/compare/', ['src/document/', 'src/checks/text-likeness.ts', 'parsers/record.ts', 'parsers/codebook.ts', 'db/']],
  [
    'src/index.ts',
    [
      'src/export/',
      'src/compare/',
      'src/document/',
      'src/ingest/*',
      'src/read-report.ts',
      'src/checks/',
      'src/compare-reports.ts',
      'src/tables.ts',
      'src/page-pictures.ts',
      'src/extractor-version.ts',
      'src/places/',
      'src/import/',
      'parsers/',
      'db/',
    ],
  ],
  ['src/cli/', ['src/index.ts', 'src/package-manifest.ts', 'db/']],
  ['src/web/', ['src/index.ts', 'db/']],
  ['corpus/make', []],
  [
    'corpus/places/',
    ['src/document/', 'src/places/', 'parsers/record.ts', 'parsers/read-title.ts', 'corpus/make/random.ts'],
  ],
  [
    'corpus/perturb',
    ['corpus/make/random.ts', 'corpus/score/', 'src/read-report.ts', 'src/checks/', 'parsers/record.ts'],
  ],
  ['corpus/score', ['src/read-report.ts', 'src/document/', 'parsers/record.ts']],
  ['bench/', ['src/', 'parsers/', 'db/', 'corpus/']],
  ['docs/', ['src/', 'parsers/', 'db/', 'corpus/', 'bench/']],
  ['test/', ['src/', 'parsers/', 'db/', 'corpus/', 'bench/', 'docs/']],
]

/** `src/ingest/*` are the files of that folder and not those of its folders. */
function isIn(path: string, place: string): boolean {
  if (!place.endsWith('/*')) return path.startsWith(place)
  const folder = place.slice(0, -1)
  return path.startsWith(folder) && !path.slice(folder.length).includes('/')
}

function mayImport(from: string, to: string): boolean {
  const found = rooms.find(([room]) => from.startsWith(room))
  return found !== undefined && [found[0], ...found[1]].some((place) => isIn(to, place))
}

/** The one place of each third-party package in the product. */
const homes: Readonly<Record<string, string>> = {
  'better-sqlite3': 'db/',
  '@hyzyla/pdfium': 'src/ingest/pdf/pdfium.ts',
  'pdfjs-dist': 'src/ingest/pdf/pdfjs-reader.ts',
  zod: 'db/',
  'opencc-js': 'src/document/traditional.ts',
  parse5: 'src/ingest/html/',
  'cli-progress': 'src/cli/progress.ts',
  commander: 'src/cli/',
  '@duckdb/node-api': 'src/export/write-parquet.ts',
  fflate: 'src/export/write-workbook.ts',
  'write-excel-file': 'src/export/write-workbook.ts',
  'string-width': 'src/cli/',
  'csv-parse': 'src/import/',
  'csv-stringify': 'src/',
}

const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

describe('rooms', () => {
  test('import only what their table allows', () => {
    const edges = files.flatMap((file) =>
      specifiersOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => [file.path, posix.join(posix.dirname(file.path), specifier)] as const),
    )
    expect(edges.length).toBeGreaterThan(300)
    expect(edges.filter(([from, to]) => !mayImport(from, to)).map((edge) => edge.join(' imports '))).toEqual([])
  })

  test('import the files that are there, with their ending', () => {
    const known = new Set(files.map(({ path }) => path))
    const missing = files.flatMap((file) =>
      specifiersOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => posix.join(posix.dirname(file.path), specifier))
        .filter((path) => !known.has(path) && !existsSync(join(root, path))),
    )
    expect(missing).toEqual([])
  })

  test('give each third-party package one home', () => {
    const uses = product.flatMap((file) =>
      specifiersOf(file)
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .map((specifier) => [packageOf(specifier), file.path] as const),
    )
    const strayed = uses.filter(([name, path]) => !homes[name] || !path.startsWith(homes[name]))
    expect(strayed.map((use) => use.join(' in '))).toEqual([])
    expect(new Set(uses.map(([name]) => name)).size).toBeGreaterThanOrEqual(8)
  })

  test('of the library neither print nor read a clock; only the doors do', () => {
    const doors = /^src\/(?:cli|web)\//
    const stages = product.filter(({ path }) => /^(?:src\/(?:document|ingest|checks|read-report)|parsers)/.test(path))
    const printing = product.filter(
      ({ path, text }) => !doors.test(path) && /\bconsole\.|process\.std(?:out|err)/.test(text),
    )
    const dated = stages.filter(({ text }) => /Date\.now\(|new Date\(\)|performance\.now|Math\.random/.test(text))
    const opening = stages.filter((file) => specifiersOf(file).some((name) => /^node:(?:fs|child|net|http)/.test(name)))
    expect([printing, dated, opening].flat().map(({ path }) => path)).toEqual([])
  })

  test('are not named after nothing in particular', () => {
    const folders = new Set(files.flatMap(({ path }) => path.split('/').slice(0, -1)))
    const vague = ['utils', 'util', 'helpers', 'services', 'common', 'lib', 'models', 'types', 'misc', 'shared']
    expect(vague.filter((name) => folders.has(name))).toEqual([])
  })
})

/** Tables of words and rules are as long as what they list. */
const isData = (path: string): boolean => path.startsWith('parsers/forms/') || path.startsWith('src/document/rules/')

describe('files', () => {
  test('of the product can be read at one sitting', () => {
    const long = product.filter(({ path, text }) => !isData(path) && text.trimEnd().split('\n').length > 300)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  test('are named in kebab-case', () => {
    const odd = files.filter(({ path }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test)?\.ts$/.test(basename(path)))
    expect(odd.map(({ path }) => path)).toEqual([])
  })

  test('have no default export', () => {
    const found = files.filter(({ text }) => /^export default\b/mu.test(text))
    expect(found.map(({ path }) => path)).toEqual([])
  })

  test('have no any', () => {
    const found = files.filter(({ text }) =>
      /[:<|,(]\s*any\s*[>;,)=\]|]|\bas any\b|\bany\[\]/u.test(withoutComments(text)),
    )
    expect(found.map(({ path }) => path)).toEqual([])
  })

  test('have no enum, namespace or parameter property, which Node does not strip', () => {
    const found = files.filter(({ text }) =>
      /^\s*(?:export )?(?:const )?enum \w|^\s*(?:export )?namespace \w|constructor\([^)]*\b(?:private|public|readonly) /mu.test(
        withoutComments(text),
      ),
    )
    expect(found.map(({ path }) => path)).toEqual([])
  })

  test('explain what they export', () => {
    const bare = product
      .filter(({ path }) => !isData(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/(?<before>^.*\n)?^export (?:async )?function (?<name>\w+)/gmu)]
          .filter(({ groups }) => !groups?.before?.includes('*/'))
          .map(({ groups }) => `${path}: ${groups?.name}`),
      )
    expect(bare.length, bare.join('\n')).toBeLessThanOrEqual(mostWithoutComment)
  })
})

/** Exported functions of the product whose name and types say everything; the number may only fall. */
const mostWithoutComment = 13

/** Strings that hold `//` are rare enough to be cut too. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/\/\/.*$/gmu, '')
}

describe('forms', () => {
  const paths = files.map(({ path }) => path).filter((path) => path.startsWith('parsers/forms/'))

  test('hold no function and no regular expression', async () => {
    expect(paths.length).toBeGreaterThanOrEqual(8)
    for (const path of paths) {
      const module: unknown = await import(join(root, path))
      expect(codeIn(module), path).toEqual([])
    }
  })

  test('are written without code', () => {
    const withCode = files.filter(
      ({ path, text }) => paths.includes(path) && /=>|\bfunction\b|\bnew [A-Z]/u.test(withoutComments(text)),
    )
    expect(withCode.map(({ path }) => path)).toEqual([])
  })
})

/** Paths to the values that are no plain data. */
function codeIn(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'function' || value instanceof RegExp) return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => codeIn(inner, `${path}.${key}`))
}
