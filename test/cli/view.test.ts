import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runGongkai } from './run.ts'
import { sampleHtml } from './sample-report.ts'

const cwd = mkdtempSync(join(tmpdir(), 'gongkai-view-test-'))
const gongkai = (...args: readonly string[]) => runGongkai(args, { cwd })

type Element = DefaultTreeAdapterTypes.Element

interface Page {
  readonly elements: readonly Element[]
  readonly text: string
}

function pageOf(file: string): Page {
  const text = readFileSync(join(cwd, file), 'utf8')
  const elements: Element[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) elements.push(node)
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
  }
  walk(parse(text))
  return { elements, text }
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value ?? null
const ids = ({ elements }: Page) => elements.flatMap((element) => attribute(element, 'id') ?? [])
const links = ({ elements }: Page) =>
  elements.flatMap((element) => (element.tagName === 'a' ? (attribute(element, 'href')?.slice(1) ?? '') : []))
/** What is printed at the place to which the number of a row and column leads. */
function printedAt(page: Page, id: string): string {
  const [, text = ''] = new RegExp(`<i id="${id}"></i><span>([^<]*)`, 'u').exec(page.text) ?? []
  return text
}

beforeAll(async () => {
  writeFileSync(join(cwd, 'report.html'), sampleHtml({ issuer: '南屏县石桥镇人民政府', year: 2022, received: 15 }))
  writeFileSync(
    join(cwd, 'evil.html'),
    sampleHtml({ issuer: '南屏县石桥镇人民政府', year: 2022, received: 15 }).replace(
      '<body>',
      '<body><p>&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;</p>',
    ),
  )
  await gongkai('import', 'report.html')
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('gongkai view', () => {
  it('leads from every number and finding to the place where it is printed', async () => {
    expect(await gongkai('view', 'report.html', '-o', 'page.html')).toMatchObject({ code: 0 })
    const page = pageOf('page.html')
    expect(links(page).length).toBeGreaterThan(150)
    expect(links(page).filter((link) => !ids(page).includes(link))).toEqual([])
    expect(new Set(ids(page)).size).toBe(ids(page).length)
    const received =
      /<th scope="row">一、本年新收[^<]*<br><code>new<\/code><\/th><td[^>]*title="([^"]*)"><a href="#(s\d+)">15/u.exec(
        page.text,
      )
    expect(received?.[1]).toContain('15')
    expect(printedAt(page, received?.[2] ?? '')).toBe('15')
    // 15 came in and 14 went out.
    expect(page.text).toMatch(/<li class="error"><strong>error<\/strong>[^<]*15[^<]*14/u)
  })

  it('shows a report of the database with its number, while the source is the same; else says why not', async () => {
    expect(await gongkai('view', '1', '-o', 'stored.html')).toMatchObject({ code: 0 })
    const stored = pageOf('stored.html')
    expect(links(stored).length).toBeGreaterThan(150)
    expect(links(stored).filter((link) => !ids(stored).includes(link))).toEqual([])
    expect(await gongkai('view', '南屏县石桥镇人民政府/2022', '-o', 'named.html')).toMatchObject({ code: 0 })
    expect(pageOf('named.html').text).toBe(stored.text)

    const before = readFileSync(join(cwd, 'report.html'))
    writeFileSync(join(cwd, 'report.html'), 'other')
    await gongkai('view', '1', '-o', 'stored.html')
    expect(pageOf('stored.html').text).toContain('holds other bytes now')
    expect(links(pageOf('stored.html'))).toEqual([])
    rmSync(join(cwd, 'report.html'))
    await gongkai('view', '1', '-o', 'stored.html')
    expect(pageOf('stored.html').text).toContain('is not there any more')
    writeFileSync(join(cwd, 'report.html'), before)
  })

  it.each(['chromium-default-borders', 'chromium-rotated', 'chromium-cropped'])(
    'shows the pages of %s with a frame on each number',
    async (name) => {
      copyFileSync(new URL(`../../corpus/pdf/${name}.pdf`, import.meta.url), join(cwd, 'a.pdf'))
      expect(await gongkai('view', 'a.pdf', '-o', 'pdf.html')).toMatchObject({ code: 0 })
      const page = pageOf('pdf.html')
      expect(page.elements.filter(({ tagName }) => tagName === 'img').length).toBeGreaterThan(0)
      expect(links(page).filter((link) => !ids(page).includes(link))).toEqual([])
      const styles = page.elements.flatMap((element) => attribute(element, 'style') ?? [])
      const shares = styles.flatMap((style) => [...style.matchAll(/([\d.-]+)%/gu)].map(([, share]) => Number(share)))
      expect(shares.length).toBeGreaterThan(600)
      expect(shares.every((share) => share >= 0 && share <= 100)).toBe(true)
    },
  )

  it('runs nothing that stands in a document', async () => {
    await gongkai('view', 'evil.html', '-o', 'safe.html')
    const { elements, text } = pageOf('safe.html')
    expect(text).toContain('alert(1)')
    expect(elements.filter(({ tagName }) => tagName === 'script' || tagName === 'img')).toEqual([])
    expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith('on'))).toEqual([])
  })

  it('says what it takes where it is given something else', async () => {
    expect(await gongkai('view', 'nothing')).toMatchObject({ code: 2, stdout: '' })
    expect((await gongkai('view', '99')).code).toBe(2)
    expect((await gongkai('view', 'report.html')).stdout).toMatch(/^<!doctype html>/u)
  })
})
