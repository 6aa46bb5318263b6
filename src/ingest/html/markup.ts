import { attributeOf, type ElementNode } from './tree.ts'

/** Elements whose content a reader of the page does not see as text. */
const UNSEEN = new Set(
  'script style noscript template iframe frameset noframes object embed svg select button textarea datalist input audio video canvas map head title meta link colgroup rt rp'.split(
    ' ',
  ),
)
/** Elements that begin and end a block of text. */
const BLOCKS = new Set(
  'html body p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd section article main nav header footer aside blockquote center address form fieldset legend figure figcaption details summary hr menu dir pre xmp listing plaintext table caption tbody thead tfoot tr td th #document #fragment'.split(
    ' ',
  ),
)
const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'header'])
const FURNITURE_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'menu'])
/** Words of class and id names under which sites keep what is not the article. Compared with whole words of a name. */
const FURNITURE_WORDS = new Set(
  'nav navbar navigation menu submenu footer foot copyright breadcrumb breadcrumbs crumb crumbs bread mbx dqwz dangqianweizhi curpos currentposition sidebar aside share bdsharebuttonbox bshare jiathis related relate xgyd xglj xgwz xgwj relevant toolbar pagination pager prevnext pagination search banner topbar friendlink friendlinks yqlj qrcode ewm erweima header login'.split(
    ' ',
  ),
)

/** True for scripts, styles, form controls, embedded things: their text is not part of the page as read. */
export function isUnseen(element: ElementNode): boolean {
  return UNSEEN.has(element.tag) && !(element.tag === 'title' && element.parent?.tag !== 'head')
}

/** True where the element starts a new block of text (by its tag, or a `display` of its own). */
export function isBlock(element: ElementNode): boolean {
  if (BLOCKS.has(element.tag)) return true
  const style = attributeOf(element, 'style')
  return style !== undefined && /display\s*:\s*(block|table|flex|grid|list-item)/i.test(style)
}

/** True where the element itself says that it is not shown. */
export function isHidden(element: ElementNode): boolean {
  for (const { name, value } of element.attributes) {
    if (name === 'hidden' && value !== 'until-found') return true
    if (name === 'style' && /display\s*:\s*none|mso-hide\s*:\s*all/i.test(value)) return true
  }
  return false
}

/** Text printed with a line through it: taken back by whoever wrote it. */
export function isStruckOut(element: ElementNode): boolean {
  if (element.tag === 's' || element.tag === 'strike' || element.tag === 'del') return true
  return /line-through/i.test(attributeOf(element, 'style') ?? '')
}

/** True where line ends of the source are line ends on the page. */
export function keepsLines(element: ElementNode): boolean {
  return /white-space\s*:\s*(pre|break-spaces)/i.test(attributeOf(element, 'style') ?? '')
}

/** True where tag, role or name say navigation, footer, share buttons and the like. Names lie; see article.ts. */
export function looksLikeFurniture(element: ElementNode): boolean {
  if (FURNITURE_TAGS.has(element.tag)) return true
  return element.attributes.some(({ name, value }) => {
    if (name === 'role') return FURNITURE_ROLES.has(value.toLowerCase())
    return (name === 'class' || name === 'id') && wordsOf(value).some((word) => FURNITURE_WORDS.has(word))
  })
}

/** `pageFooter_2 TRS_Editor` → page, footer, trs, editor. */
function wordsOf(names: string): string[] {
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
}
