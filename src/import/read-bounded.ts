import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { ReportError } from '../document/errors.ts'

/**
 * A file's bytes, or those of standard input for `-`. Throws ReportError: `too-large` before anything is read where the
 * size is known, else as soon as the bound is passed; `unreadable-file` for what the system refuses.
 */
export async function readBounded(path: string, limitBytes: number): Promise<Uint8Array> {
  try {
    if (path === '-') return await collect(process.stdin, path, limitBytes)
    const file = await open(path, isHandedOver.test(path) ? constants.O_RDONLY : constants.O_RDONLY | withoutWaiting)
    try {
      const status = await file.stat()
      if (status.isFIFO() && !isHandedOver.test(path)) throw namedPipe(path)
      if (status.isFile() && status.size > limitBytes) throw tooLarge(path, limitBytes)
      if (status.isFile()) return await readWhole(file, status.size, path, limitBytes)
      return await collect(file.createReadStream({ autoClose: false }), path, limitBytes)
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw cause instanceof ReportError ? cause : nodeReportError(path, cause)
  }
}

/** Opening a named pipe waits until somebody writes into it, which may be never. Windows knows neither. */
const withoutWaiting = constants.O_NONBLOCK ?? 0

/** A stream that a shell opened for us, `<(command)`: somebody does write into it. */
const isHandedOver = /^\/(?:dev\/(?:stdin$|fd\/)|proc\/(?:self|\d+)\/fd\/)/u

/** Three times as fast as a stream for files of some kilobytes. A file that grows meanwhile is read to its end. */
async function readWhole(file: FileHandle, size: number, path: string, limitBytes: number): Promise<Uint8Array> {
  // A byte more than there should be, so that the end is met without growing.
  let buffer = Buffer.alloc(size + 1)
  let length = 0
  for (;;) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length)
    if (bytesRead === 0) return buffer.subarray(0, length)
    length += bytesRead
    if (length > limitBytes) throw tooLarge(path, limitBytes)
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.alloc(length)])
  }
}

async function collect(stream: AsyncIterable<unknown>, path: string, limitBytes: number): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of stream) {
    if (!(piece instanceof Uint8Array)) throw new Error(`${path}: the stream gives text, not bytes`)
    size += piece.length
    if (size > limitBytes) throw tooLarge(path, limitBytes)
    pieces.push(Buffer.from(piece))
  }
  return Buffer.concat(pieces)
}

/** What the operating system says of a path, as a ReportError; any other error is thrown as it is. */
export function nodeReportError(path: string, cause: unknown): ReportError {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') throw cause
  const [reason, reasonZh] = misnamed(path, cause.code) ??
    systemReasons[cause.code] ?? [`the system will not give it (${cause.code})`, `系统拒绝读取（${cause.code}）`]
  return new ReportError('unreadable-file', { file: path, reason, reasonZh, cause })
}

/** Node gives a name whose bytes are no UTF-8 with signs of replacement in it, and finds no file of that name. */
function misnamed(path: string, code: string): readonly [en: string, zh: string] | null {
  if (code !== 'ENOENT' || !path.includes('\ufffd')) return null
  return ['its name is not in UTF-8; rename it', '文件名不是 UTF-8 编码，请改名']
}

const systemReasons: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  ENOENT: ['it does not exist', '文件不存在'],
  ENOTDIR: ['it does not exist', '文件不存在'],
  EACCES: ['this user may not read it', '没有读取权限'],
  EPERM: ['this user may not read it', '没有读取权限'],
  ELOOP: ['it is a link that leads to itself', '符号链接指向自身'],
  EISDIR: ['it is a folder', '这是文件夹'],
  ENAMETOOLONG: ['its name is too long', '文件名过长'],
}

function namedPipe(file: string): ReportError {
  return new ReportError('unreadable-file', {
    file,
    reason: 'it is a named pipe; what comes out of one is read from standard input, as -',
    reasonZh: '这是命名管道；管道内容请经标准输入（-）读入',
  })
}

function tooLarge(file: string, limitBytes: number): ReportError {
  const mebibytes = Math.round(limitBytes / 1024 / 1024)
  return new ReportError('too-large', {
    file,
    reason: `it is larger than ${mebibytes} MiB`,
    reasonZh: `文件超过 ${mebibytes} MiB`,
  })
}
