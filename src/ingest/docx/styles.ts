import { attributeOf, childOf, flagOf, numberOf, propertyOf, type XmlElement } from './xml.ts'

/** What reading needs to know of a style, what it is based on already followed. */
export interface Style {
  readonly name: string
  /** 1 to 9 from outline level or built-in name, null for a style of running text. */
  readonly headingLevel: number | null
  /** Text in this style is not printed. */
  readonly isHidden: boolean
  readonly raised: Raised
  readonly numberingId: string | null
  readonly numberingLevel: number | null
  /** This style and those that it is based on, nearest first: numbering levels name the style they belong to. */
  readonly lineage: readonly string[]
}

/** Superscript and subscript, which may be a note's mark rather than a digit of the number before it. */
export type Raised = 'superscript' | 'subscript' | null

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>
  /** Of paragraphs that name none. */
  readonly defaultParagraph: Style | null
}

/** Reads the styles part; `null` (no such part) gives no styles. */
export function readStyles(root: XmlElement | null): Styles {
  const elements = new Map<string, XmlElement>()
  let defaultId: string | null = null
  for (const element of root?.children ?? []) {
    const id = element.name === 'w:style' ? attributeOf(element, 'styleId') : null
    if (id === null) continue
    elements.set(id, element)
    const isDefault = attributeOf(element, 'default')
    if ((isDefault === '1' || isDefault === 'true') && attributeOf(element, 'type') === 'paragraph') defaultId = id
  }
  const byId = new Map([...elements.keys()].map((id) => [id, resolveStyle(id, elements)]))
  return { byId, defaultParagraph: (defaultId !== null && byId.get(defaultId)) || null }
}

/** `w:vertAlign` of run properties. */
export function raisedOf(properties: XmlElement | undefined): Raised {
  const value = propertyOf(properties, 'w:vertAlign')
  return value === 'superscript' || value === 'subscript' ? value : null
}

/** An outline level counts from 0; 9 means running text. */
export function headingLevelOf(properties: XmlElement | undefined): number | 'text' | null {
  const level = numberOf(properties, 'w:outlineLvl')
  if (level === null) return null
  return level >= 0 && level < 9 ? level + 1 : 'text'
}

function resolveStyle(id: string, elements: ReadonlyMap<string, XmlElement>): Style {
  const lineage: string[] = []
  for (let next: string | null = id; next !== null && !lineage.includes(next) && elements.has(next); ) {
    lineage.push(next)
    next = propertyOf(elements.get(next), 'w:basedOn')
  }
  const chain = lineage.flatMap((each) => elements.get(each) ?? [])
  /** What the nearest style that states it says. */
  const inherited = <T>(read: (style: XmlElement) => T | null): T | null => {
    for (const style of chain) {
      const value = read(style)
      if (value !== null) return value
    }
    return null
  }
  const numbering = (style: XmlElement) => childOf(childOf(style, 'w:pPr'), 'w:numPr')
  const outline = inherited((style) => headingLevelOf(childOf(style, 'w:pPr')))
  return {
    name: propertyOf(elements.get(id), 'w:name') ?? '',
    headingLevel:
      outline === 'text' ? null : (outline ?? inherited((style) => levelByName(propertyOf(style, 'w:name')))),
    isHidden: inherited((style) => flagOf(childOf(style, 'w:rPr'), 'w:vanish')) ?? false,
    raised: inherited((style) => raisedOf(childOf(style, 'w:rPr'))),
    numberingId: inherited((style) => propertyOf(numbering(style), 'w:numId')),
    numberingLevel: inherited((style) => numberOf(numbering(style), 'w:ilvl')),
    lineage,
  }
}

/** Names of built-in styles as Word and WPS write them, also localised. */
function levelByName(name: string | null): number | null {
  if (name === null) return null
  if (/^(title|标题|標題)$/i.test(name)) return 1
  const digit = /^(?:heading|标题|標題)\s*([1-9])$/i.exec(name)?.[1]
  return digit === undefined ? null : Number(digit)
}
