import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../../src/ingest/limits.ts'
import { page, root } from './pages.ts'

const text = page('docs/architecture.md')

type Manifest = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>
const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Folders with code of their own, from the root. */
const rooms = ['src', 'parsers', 'db', 'corpus', 'bench', 'docs', 'bin']
const inner = ['src', 'src/ingest', 'parsers'].flatMap((folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && globSync('**/*.ts', { cwd: join(root, folder, entry.name) }).length > 0)
    .map((entry) => `${folder}/${entry.name}`),
)

describe('docs/architecture.md', () => {
  test.for(['dependencies', 'optionalDependencies', 'devDependencies'])(
    'gives every one of the %s a reason',
    (kind) => {
      const names = Object.keys(manifest[kind] ?? {})
      expect(names.filter((name) => !new RegExp(`^\\| .*\`${name}\`.* \\| .{10,}`, 'mu').test(text))).toEqual([])
    },
  )

  test('names no package that is not there', () => {
    const known = Object.values(
      ['dependencies', 'optionalDependencies', 'devDependencies'].map((kind) => manifest[kind]),
    )
    const names = new Set(known.flatMap((packages) => Object.keys(packages ?? {})))
    const section = text.split('\n## Dependencies')[1]?.split('\n## ')[0] ?? ''
    const named = [...section.matchAll(/^\| (`[^|]*`) \|/gmu)].flatMap((row) =>
      [...(row[1] ?? '').matchAll(/`([^`]+)`/gu)].map((match) => match[1] ?? ''),
    )
    expect(named.length).toBeGreaterThan(15)
    expect(named.filter((name) => !names.has(name))).toEqual([])
  })

  test('describes every room', () => {
    expect([...rooms, ...inner].filter((room) => !text.includes(`\`${room}`))).toEqual([])
  })

  test('says that PDF is not connected exactly as long as it is not', () => {
    const index = readFileSync(join(root, 'src/ingest/index.ts'), 'utf8')
    expect(text.includes('does not ask it yet')).toBe(!index.includes('./pdf/'))
  })

  test('states the bounds as they are', () => {
    for (const [name, value] of Object.entries(defaultLimits)) {
      const shown = value % (1024 * 1024) === 0 ? `${value / 1024 / 1024} MiB` : value.toLocaleString('en-US')
      expect(text, name).toContain(`| \`${name}\` | ${shown} |`)
    }
  })
})
