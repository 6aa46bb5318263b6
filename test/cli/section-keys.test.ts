import { expect, it } from 'vitest'
import { sectionKeys } from '../../src/cli/section-keys.ts'
import { partKeys } from '../../src/index.ts'

it('search --section takes the parts that the database knows', () => {
  expect(sectionKeys).toEqual([...partKeys, 'unknown'])
})
