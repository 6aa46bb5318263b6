import { ReportError } from '../../document/errors.ts'

/** The eight bytes that every OLE compound file begins with ([MS-CFB] 2.2): Word 97–2003, WPS, encrypted DOCX. */
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** True for an OLE compound file of any kind. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** Why this compound file cannot be read: `encrypted` for a DOCX with a password, else `unsupported-format`. */
export function compoundFileError(bytes: Uint8Array, file: string): ReportError {
  if (holdsStream(bytes, 'EncryptedPackage')) {
    return new ReportError('encrypted', {
      file,
      reason: 'it is a Word file that wants a password; open it in Word and save it without one',
      reasonZh: '这是加密的 Word 文件；请用 Word 打开，取消密码后另存',
    })
  }
  if (holdsStream(bytes, 'WordDocument')) {
    return new ReportError('unsupported-format', {
      file,
      reason: 'it is a binary Word 97–2003 file (.doc, .wps), which is not read yet; saving it as .docx helps',
      reasonZh: '这是 Word 97–2003 二进制文件（.doc、.wps），暂不支持；请另存为 .docx 再导入',
    })
  }
  return new ReportError('unsupported-format', {
    file,
    reason: 'it is an old Office file (OLE compound file) but no Word document; saving it as .docx may help',
    reasonZh: '这是旧版 Office 文件（OLE 复合文件），但不是 Word 文档；可另存为 .docx 再试',
  })
}

/** A directory entry has 64 bytes of UTF-16 name, then the name's length with its closing zero ([MS-CFB] 2.6.1). */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const wanted = Buffer.from(name, 'utf16le')
  for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 1)) {
    if (at % 128 === 0 && at + 66 <= buffer.length && buffer.readUInt16LE(at + 64) === wanted.length + 2) return true
  }
  return false
}
