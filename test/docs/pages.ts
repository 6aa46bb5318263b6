import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** Every Markdown page of the project for people, by its path from the root. */
export const pages: readonly { readonly path: string; readonly text: string }[] = [
  '*.md',
  'docs/*.md',
  'parsers/**/*.md',
  'corpus/*.md',
  'bench/*.md',
]
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** The text of one page; throws where there is none. */
export function page(path: string): string {
  if (!existsSync(join(root, path))) throw new Error(`there is no ${path}`)
  return readFileSync(join(root, path), 'utf8')
}
