import { describe, expect, it } from 'vitest'
import { findLanguage } from '../../src/cli/language.ts'

describe('findLanguage', () => {
  it.each([
    [['check', '--lang', 'zh'], {}, 'zh'],
    [['--lang=zh'], { LC_ALL: 'en_US.UTF-8' }, 'zh'],
    [['--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [['--lang', 'de'], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [['--lang'], {}, 'en'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LC_ALL: '', LANG: 'zh_TW' }, 'zh'],
    [[], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [['check', '--', '--lang', 'zh'], {}, 'en'],
  ])('%j with %j is %s', (argv, env, language) => {
    expect(findLanguage(argv, env)).toBe(language)
  })
})
