import { ReportError } from '../../document/errors.ts'

/** The file wants a password, or is locked with a scheme that no engine opens. */
export function encryptedPdf(file: string, cause?: unknown): ReportError {
  return new ReportError('encrypted', {
    file,
    reason: 'the PDF is encrypted and wants a password',
    reasonZh: 'PDF 已加密，需要密码',
    ...(cause === undefined ? {} : { cause }),
  })
}

/** The file, or its page counted from 1, cannot be read at all. */
export function damagedPdf(file: string, cause?: unknown, page?: number): ReportError {
  return new ReportError('damaged-file', {
    file,
    reason: page === undefined ? 'the PDF is damaged' : `page ${page} of the PDF is damaged`,
    reasonZh: page === undefined ? 'PDF 已损坏' : `PDF 第 ${page} 页已损坏`,
    ...(cause === undefined ? {} : { cause }),
  })
}

/** More pages than are read. */
export function tooManyPages(file: string, pages: number, limit: number): ReportError {
  return new ReportError('too-large', {
    file,
    reason: `it has ${pages} pages, more than the ${limit} that are read`,
    reasonZh: `共 ${pages} 页，超过 ${limit} 页的上限`,
  })
}

/** More characters, lines or cells on a page than any printed page holds. */
export function tooMuchOnPage(file: string, page: number): ReportError {
  return new ReportError('too-large', {
    file,
    reason: `page ${page} holds more characters, lines or cells than are read`,
    reasonZh: `第 ${page} 页的字符、线条或单元格数量超过上限`,
  })
}

/** A reader that does not come to an end; `page` is where it stands, null where it is not at one. */
export function tooSlow(file: string, seconds: number, page: number | null): ReportError {
  return new ReportError('timeout', {
    file,
    reason: `${page === null ? 'the PDF' : `page ${page} of the PDF`} was not read within ${seconds} seconds`,
    reasonZh: `PDF ${page === null ? '' : `第 ${page} 页`}在 ${seconds} 秒内未能读完`,
  })
}

/** A reader that was stopped because it wanted more memory than any report needs; `page` as above. */
export function tooMuchMemory(file: string, page: number | null, cause: unknown): ReportError {
  return new ReportError('too-large', {
    file,
    reason: `reading ${page === null ? 'the PDF' : `page ${page} of the PDF`} takes more memory than is allowed`,
    reasonZh: `读取该 PDF${page === null ? '' : ` 第 ${page} 页`}所需内存超过上限`,
    cause,
  })
}
