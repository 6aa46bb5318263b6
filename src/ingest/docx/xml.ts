import { ReportError } from '../../document/errors.ts'
import { ignoredElements, prefixOfNamespace, textElements } from './vocabulary.ts'

/**
 * One element of a part, without what vocabulary.ts ignores on purpose. `name` has the customary prefix (`w:p`).
 * `attributes` is the raw text between name and `>`: read it with `attributeOf`.
 */
export interface XmlElement {
  readonly name: string
  readonly attributes: string
  readonly children: readonly XmlElement[]
  /** Own text, entities decoded; only of the elements in `textElements`, else empty. */
  readonly text: string
}

/** Bounds of one part. */
export interface XmlLimits {
  /** Of the file, for messages. */
  readonly file: string
  /** Name of the part, for messages. */
  readonly part: string
  /** Elements inside one another. */
  readonly nesting: number
}

/**
 * A cell of a prescribed table is about 20 elements, so this is beyond 100,000 cells; the tree of so many elements
 * takes some 300 MB, which is the memory that one hostile file may cost.
 */
const mostElements = 2_000_000

interface OpenElement {
  readonly rawName: string
  readonly element: { name: string; attributes: string; children: XmlElement[]; text: string }
  readonly scope: Scope
}

/** Prefix → namespace at this depth, and raw → customary names already worked out. */
interface Scope {
  readonly namespaces: ReadonlyMap<string, string>
  readonly names: Map<string, string>
}

interface Scan {
  readonly text: string
  readonly limits: XmlLimits
  readonly open: OpenElement[]
  /** Depth inside an ignored element; 0 outside. */
  ignoring: number
  elements: number
  root: XmlElement | null
}

/**
 * The tree of one part. Our own scanner, because on a whole report it takes a fifth of saxes' time and need not
 * know what OOXML forbids: a document type (ECMA-376 part 2, 8.1.4) and with it all entities but the five of XML.
 * Throws `damaged-file` where the part is not well-formed and `too-large` for nesting and number of elements.
 */
export function parseXml(text: string, limits: XmlLimits): XmlElement {
  const scan: Scan = { text, limits, open: [], ignoring: 0, elements: 0, root: null }
  let at = 0
  for (;;) {
    const tag = text.indexOf('<', at)
    if (tag < 0) break
    const top = scan.open.at(-1)
    if (tag > at && top !== undefined && scan.ignoring === 0 && textElements.has(top.element.name)) {
      top.element.text += decodeEntities(text.slice(at, tag), limits)
    }
    at = readTag(scan, tag, top)
  }
  if (scan.root === null || scan.open.length > 0 || scan.ignoring > 0) throw malformed(limits, 'ends too early')
  return scan.root
}

/** The value of the attribute with this local name (`val` finds `w:val`), entities decoded; null without it. */
export function attributeOf(element: XmlElement, localName: string): string | null {
  for (const [name, value] of attributesOf(element.attributes)) {
    if (name.endsWith(localName) && (name.length === localName.length || name.at(-localName.length - 1) === ':')) {
      return decodeEntities(value, null)
    }
  }
  return null
}

/** Raw names and values in order. It stops at what is no attribute; sticky, so that no text costs more than its length. */
function* attributesOf(raw: string): Generator<readonly [name: string, value: string]> {
  const pattern = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
  for (let match = pattern.exec(raw); match !== null; match = pattern.exec(raw)) {
    yield [match[1] ?? '', match[2] ?? match[3] ?? '']
  }
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}

/** `w:val` of the first child of this name; null without child or value. */
export function propertyOf(element: XmlElement | undefined, childName: string): string | null {
  const child = childOf(element, childName)
  return child === undefined ? null : attributeOf(child, 'val')
}

/** An on/off property (ISO/IEC 29500-1, 17.17.4): present without value means on; null where it is not stated. */
export function flagOf(element: XmlElement | undefined, childName: string): boolean | null {
  const child = childOf(element, childName)
  if (child === undefined) return null
  const value = attributeOf(child, 'val')
  return value === null || value === '1' || value === 'true' || value === 'on'
}

/** A whole number in `w:val` of a child; null where absent or no number. */
export function numberOf(element: XmlElement | undefined, childName: string): number | null {
  const value = propertyOf(element, childName)
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null
}

/** Reads what starts at `<` and returns where to go on. */
function readTag(scan: Scan, at: number, top: OpenElement | undefined): number {
  switch (scan.text.charCodeAt(at + 1)) {
    case 0x2f:
      return closeElement(scan, at, top)
    case 0x3f:
      return endOf(scan, '?>', at)
    case 0x21:
      return readDeclaration(scan, at, top)
    default:
      return openElement(scan, at, top)
  }
}

function readDeclaration(scan: Scan, at: number, top: OpenElement | undefined): number {
  const { text, limits } = scan
  if (text.startsWith('<!--', at)) return endOf(scan, '-->', at)
  if (text.startsWith('<![CDATA[', at)) {
    const end = endOf(scan, ']]>', at)
    if (top && scan.ignoring === 0 && textElements.has(top.element.name))
      top.element.text += text.slice(at + 9, end - 3)
    return end
  }
  throw malformed(limits, 'holds a document type declaration, which is not allowed there')
}

function closeElement(scan: Scan, at: number, top: OpenElement | undefined): number {
  const { text } = scan
  const end = endOf(scan, '>', at)
  if (scan.ignoring > 0) {
    scan.ignoring--
    return end
  }
  if (
    top === undefined ||
    !text.startsWith(top.rawName, at + 2) ||
    text.slice(at + 2, end - 1).trim() !== top.rawName
  ) {
    throw malformed(scan.limits, `closes an element that is not open near character ${at}`)
  }
  scan.open.pop()
  return end
}

function openElement(scan: Scan, at: number, top: OpenElement | undefined): number {
  const { text, limits } = scan
  const end = endOfTag(scan, at + 1)
  const isEmpty = text.charCodeAt(end - 2) === 0x2f
  if (scan.open.length + scan.ignoring >= limits.nesting) throw tooDeep(limits)
  if (scan.ignoring > 0) {
    if (!isEmpty) scan.ignoring++
    return end
  }
  let nameEnd = at + 1
  while (nameEnd < end - 1 && !isSpace(text.charCodeAt(nameEnd)) && text.charCodeAt(nameEnd) !== 0x2f) nameEnd++
  const rawName = text.slice(at + 1, nameEnd)
  const attributes = text.slice(nameEnd, end - (isEmpty ? 2 : 1))
  if (rawName === '' || (top === undefined && scan.root !== null)) throw malformed(limits, 'is not one XML element')
  const scope = attributes.includes('xmlns') ? innerScope(attributes, top?.scope) : (top?.scope ?? noScope())
  const name = customaryName(rawName, scope)
  if (ignoredElements.has(name)) {
    if (!isEmpty) scan.ignoring = 1
    return end
  }
  if (++scan.elements > mostElements) throw tooManyElements(limits)
  const element = { name, attributes, children: [], text: '' }
  if (top === undefined) scan.root = element
  else top.element.children.push(element)
  if (!isEmpty) scan.open.push({ rawName, element, scope })
  return end
}

/** After the `>` that ends a tag; one inside a quoted value does not. */
function endOfTag(scan: Scan, from: number): number {
  const { text } = scan
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x3e) return at + 1
    if (code === 0x3c) break
    if (code === 0x22 || code === 0x27) {
      at = text.indexOf(code === 0x22 ? '"' : "'", at + 1)
      if (at < 0) break
    }
  }
  throw malformed(scan.limits, 'ends inside a tag')
}

function endOf(scan: Scan, mark: string, from: number): number {
  const at = scan.text.indexOf(mark, from)
  if (at < 0) throw malformed(scan.limits, 'ends too early')
  return at + mark.length
}

const noScope = (): Scope => ({ namespaces: new Map(), names: new Map() })

function innerScope(attributes: string, outer: Scope | undefined): Scope {
  const namespaces = new Map(outer?.namespaces)
  for (const [name, value] of attributesOf(attributes)) {
    if (name === 'xmlns') namespaces.set('', value)
    else if (name.startsWith('xmlns:')) namespaces.set(name.slice(6), value)
  }
  return { namespaces, names: new Map() }
}

function customaryName(rawName: string, scope: Scope): string {
  const known = scope.names.get(rawName)
  if (known !== undefined) return known
  const colon = rawName.indexOf(':')
  const namespace = scope.namespaces.get(colon < 0 ? '' : rawName.slice(0, colon)) ?? ''
  const name = `${prefixOfNamespace.get(namespace) ?? '?'}:${rawName.slice(colon + 1)}`
  scope.names.set(rawName, name)
  return name
}

const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Only the entities that XML itself has; anything else is kept as written in attributes (limits null), refused in text. */
function decodeEntities(raw: string, limits: XmlLimits | null): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));|&/g, (all, decimal, hexadecimal, name) => {
    if (name !== undefined && Object.hasOwn(namedEntities, name)) return namedEntities[name] ?? all
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
    if (limits === null) return all
    throw malformed(limits, `uses ${all}, which XML does not define`)
  })
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

function malformed(limits: XmlLimits, what: string): ReportError {
  return new ReportError('damaged-file', {
    file: limits.file,
    reason: `its part ${limits.part} ${what}`,
    reasonZh: `其部件 ${limits.part} 不是完好的 XML`,
  })
}

function tooDeep(limits: XmlLimits): ReportError {
  return new ReportError('too-large', {
    file: limits.file,
    reason: `elements of its part ${limits.part} stand more than ${limits.nesting} deep in one another`,
    reasonZh: `其部件 ${limits.part} 的元素嵌套超过 ${limits.nesting} 层`,
  })
}

function tooManyElements(limits: XmlLimits): ReportError {
  return new ReportError('too-large', {
    file: limits.file,
    reason: `its part ${limits.part} holds more than ${mostElements} elements`,
    reasonZh: `其部件 ${limits.part} 的元素超过 ${mostElements} 个`,
  })
}
