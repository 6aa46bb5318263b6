import { childOf, type XmlElement } from './xml.ts'

/** Text of an equation in one line: `a/b`, `x^2`, `x_1`, so that no two numbers run together. */
export function mathText(element: XmlElement): string {
  const part = (name: string): string => mathText(childOf(element, name) ?? nothing)
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return element.text
    case 'm:f':
      return `${part('m:num')}/${part('m:den')}`
    case 'm:sSup':
      return `${part('m:e')}^${part('m:sup')}`
    case 'm:sSub':
      return `${part('m:e')}_${part('m:sub')}`
    case 'm:sSubSup':
      return `${part('m:e')}_${part('m:sub')}^${part('m:sup')}`
    case 'm:rad':
      return `${part('m:deg')}√${part('m:e')}`
    case 'm:d':
      return `(${element.children.map(mathText).filter(Boolean).join(', ')})`
    case 'm:mr':
      return `${element.children.map(mathText).join(' ')}\n`
    case 'w:del':
      return ''
    default:
      return element.children.map(mathText).join('')
  }
}

const nothing: XmlElement = { name: '', attributes: '', children: [], text: '' }
