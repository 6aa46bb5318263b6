import { holderOf, holderWords } from './run-holder.ts'

/** Why the archive itself cannot go on. These stop a run; what is wrong with one file is a ReportError. */
export type ArchiveErrorCode =
  | 'not-found'
  | 'not-an-archive'
  | 'newer-version'
  | 'older-version'
  | 'read-only'
  | 'disk-full'
  | 'locked'
  | 'damaged'
  | 'query-refused'
  | 'query-failed'
  | 'not-there'
  | 'bad-value'
  | 'exists'

/** `message` is one English sentence, `messageZh` the same in Chinese. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  readonly code: ArchiveErrorCode
  readonly path: string
  readonly messageZh: string

  constructor(code: ArchiveErrorCode, path: string, message: string, messageZh: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.path = path
    this.messageZh = messageZh
  }
}

interface Meaning {
  readonly code: ArchiveErrorCode
  readonly en: (path: string) => string
  readonly zh: (path: string) => string
}

const readOnly: Meaning = {
  code: 'read-only',
  en: (path) => `${path} cannot be written to.`,
  zh: (path) => `${path} 不可写入。`,
}

const meanings: readonly (readonly [prefix: string, meaning: Meaning])[] = [
  ['SQLITE_READONLY', readOnly],
  [
    'SQLITE_FULL',
    {
      code: 'disk-full',
      en: (path) => `There is no room left on the disk for ${path}; what was imported before is kept.`,
      zh: (path) => `磁盘空间不足，无法写入 ${path}；此前已导入的内容保留。`,
    },
  ],
  [
    'SQLITE_BUSY',
    {
      code: 'locked',
      en: (path) => `Another process is writing to ${path}${whoHolds(path, 'en')}; try again when it has finished.`,
      zh: (path) => `另一进程正在写入 ${path}${whoHolds(path, 'zh')}，请待其结束后再试。`,
    },
  ],
  [
    'SQLITE_NOTADB',
    {
      code: 'not-an-archive',
      en: (path) => `${path} is not a gongkai archive.`,
      zh: (path) => `${path} 不是 gongkai 数据库。`,
    },
  ],
  [
    'SQLITE_CORRUPT',
    {
      code: 'damaged',
      en: (path) => `${path} is damaged; restore a backup or import the sources into a new archive.`,
      zh: (path) => `${path} 已损坏，请恢复备份，或将来源重新导入新的数据库。`,
    },
  ],
  [
    'SQLITE_CANTOPEN',
    {
      code: 'not-found',
      en: (path) => `${path} cannot be opened: it does not exist, or its folder is missing or closed to this user.`,
      zh: (path) => `无法打开 ${path}：文件不存在，或其文件夹不存在或无权访问。`,
    },
  ],
  [
    // Short writes and failed syncs: on most systems the disk is full or gone.
    'SQLITE_IOERR',
    {
      code: 'disk-full',
      en: (path) => `${path} could not be written to the end: the disk is full or failing.`,
      zh: (path) => `${path} 未能写完：磁盘已满或出现故障。`,
    },
  ],
]

/** Who that is, where it is known. */
function whoHolds(path: string, language: 'en' | 'zh'): string {
  const holder = holderOf(path)
  if (!holder) return ''
  const words = holderWords(holder)[language]
  return language === 'en' ? ` (${words})` : `（${words}）`
}

/** The code that SQLite gave, such as `SQLITE_BUSY`, or null for any other error. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  return error.code.startsWith('SQLITE_') ? error.code : null
}

/** An ArchiveError for what SQLite says of the file; every other error comes back as it is. */
export function translateError(error: unknown, path: string): unknown {
  const code = sqliteCode(error)
  if (code === null) return error
  const meaning = meanings.find(([prefix]) => code.startsWith(prefix))?.[1]
  if (!meaning) return error
  return new ArchiveError(meaning.code, path, meaning.en(path), meaning.zh(path), error)
}

/** Runs `work` and throws what it throws, SQLite's errors translated. */
export function translating<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw translateError(error, path)
  }
}

/** For an archive that this user may not change, before anything is tried. */
export function notWritable(path: string): ArchiveError {
  return new ArchiveError(readOnly.code, path, readOnly.en(path), readOnly.zh(path))
}

/** For a file of ours beside the archive that finds no room. */
export function diskFull(path: string, cause: unknown): ArchiveError {
  const en = `There is no room left on the disk for ${path}; what was imported before is kept.`
  return new ArchiveError('disk-full', path, en, `磁盘空间不足，无法写入 ${path}；此前已导入的内容保留。`, cause)
}

/** For a report, number or finding that somebody names and the archive does not hold. */
export function notThere(path: string, en: string, zh: string): ArchiveError {
  return new ArchiveError('not-there', path, `${path} holds no ${en}.`, `${path} 中没有${zh}。`)
}

/** For a value that no such number can have. */
export function badValue(path: string, name: string, value: number): ArchiveError {
  return new ArchiveError(
    'bad-value',
    path,
    `${value} cannot be the value of ${name}: counts are whole numbers, and none but a change is negative.`,
    `${value} 不能作为 ${name} 的值：件数须为整数，除增减数外不得为负。`,
  )
}

/** For an archive that lacks what its version has; `missing` is the first of it. */
export function otherTables(path: string, missing: string): ArchiveError {
  return new ArchiveError(
    'damaged',
    path,
    `${path} lacks ${missing}, so its tables are not those of its version; nothing was changed. Import the sources into a new archive.`,
    `${path} 缺少 ${missing}，数据表与其版本不符；未作任何改动。请将来源导入新的数据库。`,
  )
}
