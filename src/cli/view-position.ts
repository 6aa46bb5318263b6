import type { Language } from './language.ts'

/** The words of formatPosition and of the paths that ingestors make, in the order in which they are replaced. */
const chineseWords: readonly (readonly [RegExp, string])[] = [
  [/\bp\. (\d+)/g, '第$1页'],
  [/\bline (\d+)/g, '第$1行'],
  [/\bcolumn (\d+)/g, '第$1列'],
  [/\btable (\d+)/g, '表格$1'],
  [/\brow (\d+)/g, '第$1行'],
  [/\bcell (\d+)/g, '第$1格'],
  [/\bparagraph (\d+)/g, '第$1段'],
  [/\bheading (\d+)/g, '标题$1'],
  [/\bcharacter (\d+)/g, '第$1字'],
  [/, /g, '，'],
]

/** A position as formatPosition writes it, in the reader's language: `line 57, column 2`, `第57行，第2列`. */
export function viewPosition(position: string, language: Language): string {
  if (language === 'en') return position
  return chineseWords.reduce((text, [english, chinese]) => text.replace(english, chinese), position)
}
