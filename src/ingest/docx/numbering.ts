import { formatListNumber } from './number-formats.ts'
import type { Style, Styles } from './styles.ts'
import { attributeOf, childOf, flagOf, numberOf, propertyOf, type XmlElement } from './xml.ts'

/** Automatic numbers of a document and how far each list has counted; `nextLabel` counts on. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, NumberedList>
  /** By `w:abstractNumId`: lists of the same definition count together. */
  readonly counts: Map<string, (number | undefined)[]>
  /** `numId/level` whose restart was already used: it holds only the first time. */
  readonly restarted: Set<string>
}

interface NumberedList {
  readonly definition: string
  readonly levels: ReadonlyMap<number, NumberLevel>
}

interface NumberLevel {
  readonly start: number
  /** `w:startOverride` of this list, which restarts the count on first use. */
  readonly startOverride: number | null
  readonly format: string
  /** With `%1` for the number of level 0 and so on. */
  readonly text: string
  /** `w:suff` is a space; a tab or nothing puts no character between number and text. */
  readonly hasSpace: boolean
  /** All numbers in plain digits, whatever their levels say. */
  readonly isLegal: boolean
  /** Restarts after a level below this one (counted from 0); null: after any level above; 0: never. */
  readonly restartAfter: number | null
  readonly style: string | null
}

/** What a paragraph says of its own numbering, before styles. */
export interface ParagraphNumbering {
  readonly numberingId: string | null
  readonly level: number | null
}

/** Reads the numbering part; `null` (no such part) gives no lists. */
export function readNumbering(root: XmlElement | null, styles: Styles): Numbering {
  const definitions = new Map<string, XmlElement>()
  const instances = new Map<string, XmlElement>()
  for (const element of root?.children ?? []) {
    if (element.name === 'w:abstractNum') definitions.set(attributeOf(element, 'abstractNumId') ?? '', element)
    if (element.name === 'w:num') instances.set(attributeOf(element, 'numId') ?? '', element)
  }
  const lists = new Map<string, NumberedList>()
  for (const [id, instance] of instances) {
    const definition = followStyleLink(propertyOf(instance, 'w:abstractNumId') ?? '', definitions, instances, styles)
    const base = definitions.get(definition)
    if (base) lists.set(id, { definition, levels: readLevels(base, instance) })
  }
  return { lists, counts: new Map(), restarted: new Set() }
}

/**
 * The number printed before a paragraph, with what stands between it and the text; empty where it has none. Counts
 * the list on, so it must be called once for each numbered paragraph, in document order.
 */
export function nextLabel(numbering: Numbering, own: ParagraphNumbering | null, style: Style | null): string {
  const id = own?.numberingId ?? style?.numberingId ?? null
  const list = id === null ? undefined : numbering.lists.get(id)
  if (id === null || list === undefined) return ''
  const index = own?.level ?? levelOfStyle(list, style) ?? style?.numberingLevel ?? 0
  const level = list.levels.get(index)
  if (level === undefined) return ''
  return printLabel(list, level, countOn(numbering, id, list, index))
}

/**
 * Joins a label to the text. A tab between them is layout and left out, but where label and text would run together
 * into one number or word they are set apart: `1.` before `5` must not read as 1.5.
 */
export function joinLabel(label: string, text: string): string {
  return /[\p{Script=Latin}\p{Nd}.．,，]$/u.test(label) && /^\s*[\p{Script=Latin}\p{Nd}+\-−－.．]/u.test(text)
    ? `${label} ${text}`
    : label + text
}

/** A definition may stand for a numbering style, whose own definition then holds the levels (17.9.21). */
function followStyleLink(
  definition: string,
  definitions: ReadonlyMap<string, XmlElement>,
  instances: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): string {
  const link = propertyOf(definitions.get(definition), 'w:numStyleLink')
  const numberingId = link === null ? null : (styles.byId.get(link)?.numberingId ?? null)
  const linked = numberingId === null ? null : propertyOf(instances.get(numberingId), 'w:abstractNumId')
  return linked ?? definition
}

function readLevels(definition: XmlElement, instance: XmlElement): ReadonlyMap<number, NumberLevel> {
  const levels = new Map<number, NumberLevel>()
  for (const element of definition.children) {
    if (element.name === 'w:lvl') levels.set(levelIndex(element), readLevel(element, null))
  }
  for (const override of instance.children) {
    if (override.name !== 'w:lvlOverride') continue
    const index = levelIndex(override)
    const startOverride = numberOf(override, 'w:startOverride')
    const replacement = childOf(override, 'w:lvl')
    const base = replacement ? readLevel(replacement, null) : levels.get(index)
    if (base) levels.set(index, { ...base, startOverride })
  }
  return levels
}

const levelIndex = (element: XmlElement): number => Number(attributeOf(element, 'ilvl') ?? 0)

function readLevel(element: XmlElement, startOverride: number | null): NumberLevel {
  return {
    // Without w:start a list starts at zero (17.9.25).
    start: numberOf(element, 'w:start') ?? 0,
    startOverride,
    format: propertyOf(element, 'w:numFmt') ?? formatForOldReaders(element) ?? 'decimal',
    text: propertyOf(element, 'w:lvlText') ?? '',
    hasSpace: propertyOf(element, 'w:suff') === 'space',
    isLegal: flagOf(element, 'w:isLgl') ?? false,
    restartAfter: numberOf(element, 'w:lvlRestart'),
    style: propertyOf(element, 'w:pStyle'),
  }
}

/** A custom format (001, 002) stands in alternate content, beside the nearest one that every reader knows. */
function formatForOldReaders(level: XmlElement): string | null {
  return propertyOf(childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt')
}

/** Numbering that comes with a style takes the level that names the style, not the one in its properties (17.9.23). */
function levelOfStyle(list: NumberedList, style: Style | null): number | null {
  for (const name of style?.lineage ?? []) {
    for (const [index, level] of list.levels) if (level.style === name) return index
  }
  return null
}

/** Counts this level on, lets the deeper ones start again, and returns the numbers of all levels. */
function countOn(numbering: Numbering, id: string, list: NumberedList, index: number): readonly number[] {
  const counts = numbering.counts.get(list.definition) ?? []
  numbering.counts.set(list.definition, counts)
  const startOf = (at: number): number => list.levels.get(at)?.startOverride ?? list.levels.get(at)?.start ?? 1
  const restart = `${id}/${index}`
  const isRestart = list.levels.get(index)?.startOverride != null && !numbering.restarted.has(restart)
  if (isRestart) numbering.restarted.add(restart)
  const before = counts[index]
  counts[index] = before === undefined || isRestart ? startOf(index) : before + 1
  for (const [deeper, { restartAfter }] of list.levels) {
    if (deeper > index && (restartAfter === null || index < restartAfter)) counts[deeper] = undefined
  }
  // A level above that was passed over shows where it would start.
  return Array.from({ length: index + 1 }, (_, at) => counts[at] ?? startOf(at))
}

function printLabel(list: NumberedList, level: NumberLevel, numbers: readonly number[]): string {
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const value = numbers[at]
    if (value === undefined) return ''
    return formatListNumber(level.isLegal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal'), value)
  })
  // A bullet is a sign of a symbol font, often a Latin letter in the file; a Chinese numeral is text all the same.
  if (level.format === 'bullet' && !/\p{Script=Han}/u.test(label)) return ''
  return level.hasSpace && label !== '' ? `${label} ` : label
}
