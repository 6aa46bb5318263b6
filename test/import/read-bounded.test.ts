import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readBounded } from '../../src/import/read-bounded.ts'
import { temporaryFolder } from '../db/archive-file.ts'

const temporaryFile = (): string => join(temporaryFolder(), 'a.txt')

it.each([0, 1, 99, 100])('gives the %d bytes of a file within the bound', async (length) => {
  const bytes = Buffer.from(Array.from({ length }, (_, index) => index))
  const file = temporaryFile()
  writeFileSync(file, bytes)
  expect(Buffer.from(await readBounded(file, 100)).equals(bytes)).toBe(true)
})

it('refuses one byte more', async () => {
  const file = temporaryFile()
  writeFileSync(file, Buffer.alloc(101))
  await expect(readBounded(file, 100)).rejects.toMatchObject({ code: 'too-large' })
})

it.skipIf(!existsSync('/proc/self/maps'))(
  'reads a file to its end that says it is empty, and stops at the bound',
  async () => {
    // Linux makes these while they are read and gives their size as zero.
    expect((await readBounded('/proc/self/maps', 1_000_000)).length).toBeGreaterThan(1000)
    await expect(readBounded('/proc/self/maps', 100)).rejects.toMatchObject({ code: 'too-large' })
  },
)

it('says of a name that is no UTF-8 what to do about it', async () => {
  // What Node makes of 信息.txt in GBK.
  await expect(readBounded('/nowhere/\ufffd\ufffd\u03e2.txt', 10)).rejects.toMatchObject({
    code: 'unreadable-file',
    reason: 'its name is not in UTF-8; rename it',
  })
})

it.skipIf(process.platform === 'win32')(
  'refuses a named pipe into which nobody writes, instead of waiting',
  async () => {
    const pipe = temporaryFile()
    execFileSync('mkfifo', [pipe])
    await expect(readBounded(pipe, 100)).rejects.toMatchObject({
      code: 'unreadable-file',
      reason: expect.stringMatching(/named pipe/u),
    })
  },
)

it.skipIf(!existsSync('/dev/fd'))('reads what a shell hands over as <(command)', () => {
  const module = new URL('../../src/import/read-bounded.ts', import.meta.url).href
  const program = `const { readBounded } = await import('${module}')
    process.stdout.write(await readBounded(process.argv[1], 100))`
  const line = `"$0" --input-type=module --eval "$1" <(sleep 0.2; echo report)`
  expect(execFileSync('bash', ['-c', line, process.execPath, program], { encoding: 'utf8' })).toBe('report\n')
})
