import type { html as dialect } from 'parse5'

/**
 * The parsed page: a tree of linked nodes. Linked lists rather than arrays of children, because the HTML parsing rules
 * move children about one by one, which on hostile pages takes quadratic time in arrays. Only parse.ts changes it.
 */
export interface ElementNode {
  readonly type: 'element'
  /** Lower case; `#document` for the root. */
  readonly tag: string
  attributes: readonly Attribute[]
  /** Of the tag that opened it, from 1 in the source. */
  readonly line: number
  readonly namespace: dialect.NS
  parent: ElementNode | null
  first: HtmlNode | null
  last: HtmlNode | null
  next: HtmlNode | null
  previous: HtmlNode | null
}

export interface TextNode {
  readonly type: 'text'
  text: string
  parent: ElementNode | null
  next: HtmlNode | null
  previous: HtmlNode | null
}

export type HtmlNode = ElementNode | TextNode

export interface Attribute {
  readonly name: string
  readonly value: string
}

/** The value of an attribute (name in lower case), or undefined where the element lacks it. */
export function attributeOf(element: ElementNode, name: string): string | undefined {
  for (const attribute of element.attributes) if (attribute.name === name) return attribute.value
  return undefined
}

/** Its element children, in order. */
export function* elementsOf(parent: ElementNode): Generator<ElementNode> {
  for (let child = parent.first; child; child = child.next) if (child.type === 'element') yield child
}

/** The elements of the tree in document order, without recursion. */
export function* descendants(root: ElementNode): Generator<ElementNode> {
  let node: HtmlNode | null = root.first
  while (node) {
    if (node.type === 'element') yield node
    let following: HtmlNode | null = node.type === 'element' ? node.first : null
    for (let at: HtmlNode | null = node; !following && at && at !== root; at = at.parent) following = at.next
    node = following
  }
}

/** All text inside, as it stands in the source: no breaks between blocks, scripts included. */
export function rawText(root: ElementNode): string {
  const parts: string[] = []
  let node: HtmlNode | null = root.first
  while (node) {
    if (node.type === 'text') parts.push(node.text)
    let following: HtmlNode | null = node.type === 'element' ? node.first : null
    for (let at: HtmlNode | null = node; !following && at && at !== root; at = at.parent) following = at.next
    node = following
  }
  return parts.join('')
}

/** True where `ancestor` is the node itself or stands above it. */
export function isInside(node: ElementNode, ancestor: ElementNode): boolean {
  for (let at: ElementNode | null = node; at; at = at.parent) if (at === ancestor) return true
  return false
}

/** The deepest element that holds all of them; null for none. */
export function commonAncestor(nodes: readonly ElementNode[]): ElementNode | null {
  let common: ElementNode | null = nodes[0] ?? null
  for (const node of nodes) while (common && !isInside(node, common)) common = common.parent
  return common
}
