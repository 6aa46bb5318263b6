import { existsSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pages, root } from './pages.ts'

/** The pages without code, where brackets are no links. */
const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/gu, '').replace(/`[^`\n]*`/gu, '``')

interface Link {
  readonly from: string
  readonly to: string
}

const links: readonly Link[] = pages.flatMap(({ path, text }) =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/gu)].map((match) => ({ from: path, to: match[1] ?? '' })),
)
const inside = links.filter(({ to }) => !/^[a-z]+:/u.test(to))

/** The name that GitHub gives a heading: lower case, blanks to hyphens, punctuation dropped. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/gu, '-')
}

function anchorsOf(path: string): ReadonlySet<string> {
  const text = pages.find((one) => one.path === path)?.text ?? ''
  return new Set(
    [...text.replace(/```[\s\S]*?```/gu, '').matchAll(/^#{1,6} (.*)$/gmu)].map((match) => anchorOf(match[1] ?? '')),
  )
}

/** Path from the root and anchor of what a link leads to. */
function targetOf({ from, to }: Link): { readonly path: string; readonly anchor: string } {
  const [file = '', anchor = ''] = decodeURI(to).split('#')
  return { path: file === '' ? from : posix.join(posix.dirname(from), file), anchor }
}

describe('links between pages', () => {
  test('lead to files and folders that are there', () => {
    expect(inside.length).toBeGreaterThan(10)
    const broken = inside.filter((link) => !existsSync(join(root, targetOf(link).path)))
    expect(broken).toEqual([])
  })

  test('stay inside the project', () => {
    expect(inside.filter((link) => targetOf(link).path.startsWith('..'))).toEqual([])
  })

  test('lead to headings that are there', () => {
    const broken = inside.filter((link) => {
      const { path, anchor } = targetOf(link)
      if (anchor === '' || !path.endsWith('.md') || statSync(join(root, path)).isDirectory()) return false
      return !anchorsOf(path).has(anchor)
    })
    expect(broken).toEqual([])
  })
})

describe('paths that pages name', () => {
  /** `src/ingest/text/blocks.ts`, `parsers/forms/`; patterns and places of the reader's own are left out. */
  const named = pages
    .filter(({ path }) => path !== 'CHANGELOG.md')
    .flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:src|parsers|db|docs|test|bench|bin)\/[\w./-]*\w\/?)`/gu)].map((match) => ({
        path,
        named: match[1] ?? '',
      })),
    )

  test('are there', () => {
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((one) => !existsSync(join(root, one.named)))).toEqual([])
  })
})
