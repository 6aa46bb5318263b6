import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { check } from '../../src/cli/actions/check.ts'
import { exitCodes } from '../../src/cli/exit-codes.ts'
import { complainOfFiles } from '../../src/cli/read-files.ts'
import { openSession, type Session } from '../../src/cli/session.ts'
import { asReportError, readReport } from '../../src/index.ts'
import { sampleHtml } from './sample-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-read-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function listen(debug: boolean): { session: Session; said: string[]; printed: string[]; codes: number[] } {
  const [said, printed, codes]: [string[], string[], number[]] = [[], [], []]
  const session: Session = {
    ...openSession({ language: 'en', quiet: false, color: false, debug }, {}),
    complain: (line) => void said.push(line),
    print: (text) => void printed.push(text),
    fail: (code) => void codes.push(code),
  }
  return { session, said, printed, codes }
}

function failureOf(error: unknown) {
  const { file, code, reason: en, reasonZh: zh } = asReportError(error, 'a.txt')
  return { file, code, en, zh, error: asReportError(error, 'a.txt') }
}

describe('complainOfFiles', () => {
  it('ends with 70 and says what to do where the mistake is ours', () => {
    const { session, said, codes } = listen(false)
    complainOfFiles([failureOf(new TypeError('x is not a function'))], session)
    expect(said).toEqual([
      '1 file could not be read:',
      '  a.txt: gongkai made a mistake while reading it (TypeError: x is not a function) [internal]',
      session.messages.internalHint,
    ])
    expect(Math.max(...codes)).toBe(exitCodes.internal)
  })

  it('shows where the mistake arose under --debug', () => {
    const { session, said } = listen(true)
    complainOfFiles([failureOf(new TypeError('x is not a function'))], session)
    expect(said.join('\n')).toMatch(/TypeError: x is not a function\n +at .*read-files\.test\.ts/u)
  })
})

describe('check', () => {
  it('goes on after a mistake of ours in one file', async () => {
    const { session, said, printed, codes } = listen(false)
    const page = sampleHtml({ issuer: '南屏县石桥镇人民政府', received: 14, year: 2022 })
    for (const name of ['a.html', 'b.html']) writeFileSync(join(folder, name), page)
    await check([folder], {}, session, async (file) => {
      if (file.name.endsWith('a.html')) throw new RangeError('Invalid array length')
      return readReport(file)
    })
    expect(printed.join('')).toContain('石桥镇')
    expect(said[1]).toContain('a.html: gongkai made a mistake while reading it (RangeError: Invalid array length)')
    expect(Math.max(...codes)).toBe(exitCodes.internal)
  })
})
