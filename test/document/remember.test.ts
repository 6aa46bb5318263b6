import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { remembering } from '../../src/document/remember.ts'

describe('remembering', () => {
  it('answers each text once', () => {
    const asked: string[] = []
    const lengthOf = remembering((text) => {
      asked.push(text)
      return text.length
    })
    expect(['主动公开', '依申请公开', '主动公开'].map(lengthOf)).toEqual([4, 5, 4])
    expect(asked).toEqual(['主动公开', '依申请公开'])
  })

  it('remembers that there is no answer', () => {
    let asked = 0
    const never = remembering((): undefined => {
      asked += 1
    })
    never('一')
    never('一')
    expect(asked).toBe(1)
  })

  it('keeps no document alive for the labels that were cut out of it', () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const head = remembering((text) => text.slice(0, 20))
    const heldAfter = (documents: number): number => {
      for (let nth = 0; nth < documents; nth++) {
        const document = `${nth}：本行政机关收到的政府信息公开申请${'申请'.repeat(100_000)}`.normalize('NFKC')
        head(document.slice(0, 40))
      }
      collect()
      return process.memoryUsage().heapUsed
    }
    const before = heldAfter(1)
    // Each document is 400 KB; the labels of a hundred are not 1 MB.
    expect(heldAfter(100) - before).toBeLessThan(4_000_000)
  })
})
