import { attributeOf, descendants, type ElementNode, rawText } from './tree.ts'

/** What prints something that is no text of the page. */
const SHOWN = new Set(['img', 'canvas', 'object', 'embed', 'svg', 'iframe'])

/** Attributes by which frameworks say that a script puts the text here. */
const BINDING = /^(?:v-text|v-html|:text|ng-bind(?:-html)?|x-text|data-bind)$/

/** A script that writes where it stands. */
const WRITES_HERE = /\bwrite(?:ln)?\s*\(/

/** A script that puts text into elements of the page. */
const FILLS = /\.(?:innerHTML|innerText|textContent)\s*=[^=]|\.(?:html|text|val)\s*\(\s*[^)\s]|\.append(?:Child)?\s*\(/

/**
 * True for a cell without text in which a reader's browser shows something: a picture, a drawing, or what a script
 * writes there. No script is run, so the cell is not blank but unread. `scripts`: the text of the page's own scripts.
 */
export function showsMore(cell: ElementNode, scripts: () => string): boolean {
  if (isFilled(cell, scripts)) return true
  for (const element of descendants(cell)) {
    if (SHOWN.has(element.tag)) return true
    if (element.tag === 'script' && WRITES_HERE.test(rawText(element))) return true
    // Word and editors leave empty anchors as bookmarks.
    if (element.tag !== 'a' && element.tag !== 'script' && isFilled(element, scripts)) return true
  }
  return false
}

/** The element waits for a script: a binding says so, or a script that fills elements names it. */
function isFilled(element: ElementNode, scripts: () => string): boolean {
  if (element.attributes.some(({ name }) => BINDING.test(name))) return true
  const id = attributeOf(element, 'id')
  if (!id) return false
  const code = scripts()
  if (!FILLS.test(code)) return false
  // 'num12' is often made as 'num' + 12.
  const stem = id.replace(/\d+$/, '')
  return [id, stem].some(
    (name) => name !== '' && [`'${name}`, `"${name}`, `\`${name}`, `#${name}`].some((word) => code.includes(word)),
  )
}

/** The scripts that stand in the page, as one text, made when it is first asked for. */
export function scriptsOf(root: ElementNode): () => string {
  let code: string | null = null
  return () => {
    if (code === null) {
      const texts: string[] = []
      for (const element of descendants(root)) if (element.tag === 'script') texts.push(rawText(element))
      code = texts.join('\n')
    }
    return code
  }
}
