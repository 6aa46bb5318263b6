import { html as dialect, Parser, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import { ReportError } from '../../document/errors.ts'
import type { Limits } from '../limits.ts'
import { appendNode, detachNode, insertNodeBefore } from './links.ts'
import type { ElementNode, HtmlNode, TextNode } from './tree.ts'

/** A whole-county report of 9 MB held below 100,000 elements; a million take about 200 MB of memory. */
const MAX_ELEMENTS = 1_000_000
/** The parser compares each new attribute of a tag with all before it. Word writes fewer than 20. */
const MAX_ATTRIBUTES = 1_000
/** Characters between two looks at the attribute count: large for speed, small enough to bound the comparing. */
const CHUNK = 64 * 1024

interface Comment {
  readonly type: 'comment'
}
type Adapter = TreeAdapterTypeMap<
  HtmlNode | Comment,
  ElementNode,
  HtmlNode | Comment,
  ElementNode,
  ElementNode,
  ElementNode,
  Comment,
  TextNode,
  ElementNode,
  Comment
>

/** The page as browsers would build it, comments left out. Throws too-large on nesting, elements or attributes. */
export function parseHtml(text: string, file: string, limits: Limits): ElementNode {
  const place = { line: () => 1 }
  const parser = new Parser<Adapter>({ treeAdapter: treeAdapter(place, file, limits) })
  place.line = () => parser.tokenizer.preprocessor.line
  for (let start = 0; start < text.length || start === 0; start += CHUNK) {
    parser.tokenizer.write(text.slice(start, start + CHUNK), start + CHUNK >= text.length)
    if (openAttributes(parser) > MAX_ATTRIBUTES)
      throw tooLarge(file, `attributes in one tag`, '单个标签的属性', place.line())
  }
  return parser.document
}

function openAttributes(parser: Parser<Adapter>): number {
  // The token under way is internal to the parser, but there is no other way to stop it inside a tag.
  const open: unknown = Reflect.get(parser.tokenizer, 'currentToken')
  if (typeof open !== 'object' || open === null || !('attrs' in open)) return 0
  return Array.isArray(open.attrs) ? open.attrs.length : 0
}

/** The error for a bound that the page passes; `what` and `whatZh` name the things that are too many. */
export function tooLarge(file: string, what: string, whatZh: string, line: number): ReportError {
  return new ReportError('too-large', {
    file,
    reason: `too many ${what} (line ${line})`,
    reasonZh: `${whatZh}过多（第 ${line} 行）`,
    position: { on: 'line', line, column: 1, length: 0 },
  })
}

function treeAdapter(place: { readonly line: () => number }, file: string, limits: Limits): TreeAdapter<Adapter> {
  let depth = 0
  let elements = 0
  let mode: dialect.DOCUMENT_MODE = dialect.DOCUMENT_MODE.NO_QUIRKS
  const createElement = (tag: string, namespace: dialect.NS, attributes: readonly Token.Attribute[]): ElementNode => {
    if (++elements > MAX_ELEMENTS) throw tooLarge(file, 'elements', '元素', place.line())
    return element(tag, namespace, attributes, place.line())
  }
  return {
    ...readers,
    createElement,
    createDocument: () => element('#document', dialect.NS.HTML, [], 1),
    createDocumentFragment: () => element('#fragment', dialect.NS.HTML, [], place.line()),
    createCommentNode: () => ({ type: 'comment' }),
    createTextNode: textNode,
    appendChild: (parent, node) => {
      if (node.type !== 'comment') appendNode(parent, node)
    },
    insertBefore: (parent, node, reference) => {
      if (node.type !== 'comment' && reference.type !== 'comment') insertNodeBefore(parent, node, reference)
    },
    insertText: (parent, text) => {
      if (parent.last?.type === 'text') parent.last.text += text
      else appendNode(parent, textNode(text))
    },
    insertTextBefore: (parent, text, reference) => {
      if (reference.type === 'comment') return
      if (reference.previous?.type === 'text') reference.previous.text += text
      else insertNodeBefore(parent, textNode(text), reference)
    },
    detachNode: (node) => {
      if (node.type !== 'comment') detachNode(node)
    },
    adoptAttributes: (recipient, attributes) => {
      const known = new Set(recipient.attributes.map((attribute) => attribute.name))
      recipient.attributes = [...recipient.attributes, ...attributes.filter((attribute) => !known.has(attribute.name))]
    },
    setDocumentType: () => {},
    setDocumentMode: (_document, next) => {
      mode = next
    },
    getDocumentMode: () => mode,
    setTemplateContent: () => {},
    setNodeSourceCodeLocation: () => {},
    updateNodeSourceCodeLocation: () => {},
    onItemPush: () => {
      if (++depth > limits.nesting) throw tooLarge(file, 'elements inside one another', '嵌套层数', place.line())
    },
    onItemPop: () => {
      depth--
    },
  }
}

const readers = {
  getAttrList: (node: ElementNode) => [...node.attributes],
  getChildNodes: childNodes,
  getCommentNodeContent: () => '',
  getDocumentTypeNodeName: () => 'html',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  getFirstChild: (node: ElementNode) => node.first,
  getNamespaceURI: (node: ElementNode) => node.namespace,
  getNodeSourceCodeLocation: () => null,
  getParentNode: (node: HtmlNode | Comment) => (node.type === 'comment' ? null : node.parent),
  getTagName: (node: ElementNode) => node.tag,
  getTextNodeContent: (node: TextNode) => node.text,
  // The content of a template is never shown: it hangs in the air.
  getTemplateContent: (node: ElementNode) => element('#fragment', dialect.NS.HTML, [], node.line),
  isCommentNode: (node: HtmlNode | Comment): node is Comment => node.type === 'comment',
  isDocumentTypeNode: (_node: HtmlNode | Comment): _node is Comment => false,
  isElementNode: (node: HtmlNode | Comment): node is ElementNode => node.type === 'element',
  isTextNode: (node: HtmlNode | Comment): node is TextNode => node.type === 'text',
}

function childNodes(node: ElementNode): HtmlNode[] {
  const children: HtmlNode[] = []
  for (let child = node.first; child; child = child.next) children.push(child)
  return children
}

function element(
  tag: string,
  namespace: dialect.NS,
  attributes: readonly Token.Attribute[],
  line: number,
): ElementNode {
  // biome-ignore format: one literal, all fields at once, keeps a million of these small and quick to make.
  return { type: 'element', tag, namespace, attributes, line, parent: null, first: null, last: null, next: null, previous: null }
}

function textNode(text: string): TextNode {
  return { type: 'text', text, parent: null, next: null, previous: null }
}
