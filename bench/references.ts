/** What reading the container alone costs, with the libraries that anyone would take. */
import { load } from 'cheerio'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import type { Work } from './measure.ts'

/** Decodes and parses a page into cheerio's tree; nothing is looked up in it. */
export const cheerioLoad: Work = (file) => load(new TextDecoder().decode(file.bytes))

/** Unpacks a Word file and runs through document.xml event by event; nothing is kept. */
export const unzipAndParse: Work = (file) => {
  const parts = unzipSync(file.bytes)
  const part = parts['word/document.xml']
  if (part === undefined) throw new Error(`${file.name} has no document.xml`)
  const parser = new SaxesParser()
  parser.write(strFromU8(part)).close()
}

/** The reading view that mammoth gives: HTML of the body. */
export const mammothHtml: Work = (file) => mammoth.convertToHtml({ buffer: Buffer.from(file.bytes) })

export const decodeOnly: Work = (file) => new TextDecoder().decode(file.bytes)
