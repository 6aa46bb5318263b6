/**
 * Generated parts of pages stand between two comments, so that a page can be written by hand around them:
 * `<!-- generated: rules -->` … `<!-- end: rules -->`.
 */
export type Parts = Readonly<Record<string, string>>

/** The page with every part filled in anew. Throws where a part has no place in the page, or a place no part. */
export function fillParts(page: string, parts: Parts): string {
  const unused = new Set(Object.keys(parts))
  const filled = page.replace(
    /(<!-- generated: (?<name>[\w-]+) -->\n)[\s\S]*?(<!-- end: \k<name> -->)/gu,
    (_, begin: string, name: string, end: string) => {
      const part = parts[name]
      if (part === undefined) throw new Error(`nothing makes the part ${name}`)
      unused.delete(name)
      return `${begin}\n${part.trim()}\n\n${end}`
    },
  )
  if (unused.size > 0) throw new Error(`no place for ${[...unused].join(', ')}`)
  return filled
}

/** A Markdown table. Bars inside cells are escaped, line breaks become blanks. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('\n', ' ').replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

export function code(text: string): string {
  return `\`${text}\``
}
