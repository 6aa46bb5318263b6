import type { Language } from '../language.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** The same keys and blanks as the English messages, in any words. */
export type Messages = Translated<typeof en>

type Translated<T> = {
  readonly [K in keyof T]: T[K] extends (...blanks: infer Blanks) => string
    ? (...blanks: Blanks) => string
    : T[K] extends string
      ? string
      : Translated<T[K]>
}

/** The same object at every call. */
export function messagesIn(language: Language): Messages {
  return language === 'zh' ? zh : en
}
