import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { SourceDocument } from '../../src/document/document.ts'
import { ingest } from '../../src/ingest/index.ts'
import { readBody } from '../ingest/docx/build.ts'
import { drawBlocks } from './draw-blocks.ts'

const page = readFileSync(new URL('../../docs/document.md', import.meta.url), 'utf8')
const types = readFileSync(new URL('../../src/document/document.ts', import.meta.url), 'utf8')

/** A source with the blocks that the page says it gives, and the heading above it. */
const examples = [...page.matchAll(/```(text|html|xml)\n([\s\S]*?)```\n+```blocks\n([\s\S]*?)```/gu)].map(
  ({ 1: language = '', 2: source = '', 3: blocks = '', index }) => ({
    heading: page.slice(0, index).split('\n### ').at(-1)?.split('\n')[0] ?? '',
    language,
    source: source.replaceAll('→', '\t'),
    blocks: blocks.trimEnd(),
  }),
)

async function documentOf(language: string, source: string): Promise<SourceDocument> {
  if (language === 'xml') return (await readBody(source)).document
  return ingest({ name: 'example.md', bytes: new TextEncoder().encode(source) }, () => {})
}

describe('docs/document.md', () => {
  test('has an example for each layout', () => {
    expect(examples.map(({ language }) => language)).toEqual(['html', 'xml', ...Array(9).fill('text')])
  })

  test.for(examples)('shows what is made of: $heading ($language)', async ({ language, source, blocks }) => {
    expect(drawBlocks(await documentOf(language, source))).toBe(blocks)
  })

  test('shows a whole document as it is', async () => {
    const shown: unknown = JSON.parse(/```json\n([\s\S]*?)```/u.exec(page)?.[1] ?? '')
    expect(await documentOf('text', '# 信息公开\n\n| 信息内容 | 件数 |\n|---|---|\n| 规章 | 0 |\n')).toEqual(shown)
  })

  test('names every interface and every field of the document', () => {
    const names = [...types.matchAll(/^export interface (\w+)|\breadonly (\w+)\??:/gmu)]
    const missing = names.map((match) => match[1] ?? match[2] ?? '').filter((name) => !page.includes(name))
    expect(names.length).toBeGreaterThan(30)
    expect(missing).toEqual([])
  })

  test('explains every evidence and every key of metadata', () => {
    const union = (name: string): readonly string[] => {
      const text = new RegExp(`export type ${name} =([\\s\\S]*?)\\n\\n`, 'u').exec(types)?.[1] ?? ''
      return [...text.matchAll(/'([\w-]+)'/gu)].map((match) => match[1] ?? '')
    }
    const values = [...union('Evidence'), ...union('MetadataKey'), ...union('DocumentFormat')]
    expect(values.length).toBeGreaterThan(15)
    expect(values.filter((value) => !page.includes(`\`${value}\``) && !page.includes(`'${value}'`))).toEqual([])
  })
})
