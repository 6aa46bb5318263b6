/** Records of a CSV text by the names of its first line. Quoted fields may hold commas, quotes and line breaks. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...lines] = splitFields(text)
  return lines.map((fields) => Object.fromEntries(header.map((name, index) => [name, fields[index] ?? ''])))
}

function splitFields(text: string): readonly (readonly string[])[] {
  const lines: string[][] = []
  let line: string[] = []
  const body = text
    .replace(/^\ufeff/u, '')
    .replace(/\r\n/gu, '\n')
    .replace(/\n+$/u, '')
  for (const match of body.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/gu)) {
    const [, field = '', end] = match
    line.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)
    if (end === ',') continue
    lines.push(line)
    line = []
    if (end === '') break
  }
  return lines
}
