import type { ElementNode, HtmlNode } from './tree.ts'

/** Makes `node` the last child, wherever it stood before. */
export function appendNode(parent: ElementNode, node: HtmlNode): void {
  detachNode(node)
  node.parent = parent
  node.previous = parent.last
  if (parent.last) parent.last.next = node
  else parent.first = node
  parent.last = node
}

/** Puts `node` before `reference`, which is a child of `parent`. */
export function insertNodeBefore(parent: ElementNode, node: HtmlNode, reference: HtmlNode): void {
  if (reference.parent !== parent) {
    appendNode(parent, node)
    return
  }
  detachNode(node)
  node.parent = parent
  node.next = reference
  node.previous = reference.previous
  if (reference.previous) reference.previous.next = node
  else parent.first = node
  reference.previous = node
}

/** Takes `node` out of its parent; nothing happens where it has none. */
export function detachNode(node: HtmlNode): void {
  const { parent, previous, next } = node
  if (!parent) return
  if (previous) previous.next = next
  else parent.first = next
  if (next) next.previous = previous
  else parent.last = previous
  node.parent = null
  node.previous = null
  node.next = null
}
