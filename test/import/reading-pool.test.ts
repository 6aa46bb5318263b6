import { expect, it } from 'vitest'
import { type Reader, unpacked } from '../../src/import/reader.ts'
import { makeReadingPool, type PoolSettings } from '../../src/import/reading-pool.ts'
import { defaultLimits } from '../../src/ingest/limits.ts'

const nothingKnown = { placeHints: [], given: null, told: null }
const entry = new URL('pool-thread-entry', import.meta.url)

/** Reads texts side by side; each comes out as its name or as its error. */
async function readTexts(texts: readonly string[], settings: Partial<PoolSettings> = {}) {
  const pool = makeReadingPool({ threads: 2, entry, ...settings })
  const read: Reader['read'] = pool.read
  const all = texts.map((text, index) =>
    read({ name: `${index}.txt`, bytes: Buffer.from(text) }, defaultLimits, nothingKnown).then(
      (report) => unpacked(report).key.issuer,
      (error: { code?: string; message: string }) => error,
    ),
  )
  const done = await Promise.all(all)
  await pool.close()
  return done
}

const good = (count: number): readonly string[] => Array.from({ length: count }, () => 'good')

it('reads more files than it has threads, each once', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `${index}.txt`)
  expect(await readTexts(good(40))).toEqual(names)
})

it('leaves the bytes of the caller alone', async () => {
  const pool = makeReadingPool({ threads: 1, entry })
  const bytes = Buffer.from('good')
  await pool.read({ name: 'a', bytes }, defaultLimits, nothingKnown)
  expect(bytes.toString()).toBe('good')
  await pool.close()
})

it.each([
  ['hang', { code: 'timeout', reason: 'it was not read within 4 seconds' }, { bounds: { step: 4, file: 900 } }],
  [
    'turn pages without end',
    { code: 'timeout', reason: expect.stringMatching(/^its page \d+ was not read within 4 seconds$/u) },
    { bounds: { step: 900, file: 4 } },
  ],
  [
    'take all memory',
    { code: 'too-large', reason: 'reading it takes more memory than is allowed' },
    { mostMemory: 64 },
  ],
  ['end', { message: 'a thread that reads files ended with 7' }, {}],
])('loses one file that wants to %s, and no other', async (text, error, settings) => {
  const done = await readTexts([...good(3), text, ...good(8), text, ...good(3)], settings)
  const bad = done.flatMap((one, index) => (typeof one === 'string' ? [] : [index]))
  expect(bad).toEqual([3, 12])
  expect(done[3]).toMatchObject({ ...error, ...('code' in error ? { file: '3.txt' } : {}) })
  expect(done[12]).toMatchObject(error)
})

it('hands on what a file is refused for, and says mistakes as they were said in the thread', async () => {
  const [refused, mistaken] = await readTexts(['refuse', 'mistake'])
  expect(refused).toMatchObject({ name: 'ReportError', code: 'empty', file: '0.txt', reason: 'nothing' })
  expect(String(mistaken)).toBe('TypeError: undefined is not a function')
})
