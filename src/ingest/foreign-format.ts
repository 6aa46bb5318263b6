/** Formats that are recognised in order to say what they are. */
const signatures: readonly {
  readonly bytes: readonly number[]
  readonly name: string
  readonly hint: readonly [string, string]
}[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'PNG', hint: ['text in pictures is not recognised', '不识别图片中的文字'] },
  { bytes: [0xff, 0xd8, 0xff], name: 'JPEG', hint: ['text in pictures is not recognised', '不识别图片中的文字'] },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'GIF', hint: ['text in pictures is not recognised', '不识别图片中的文字'] },
  { bytes: [0x42, 0x4d], name: 'BMP', hint: ['text in pictures is not recognised', '不识别图片中的文字'] },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'RAR', hint: ['unpack it first', '请先解压'] },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: '7z', hint: ['unpack it first', '请先解压'] },
  { bytes: [0x1f, 0x8b], name: 'gzip', hint: ['unpack it first', '请先解压'] },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'RTF', hint: ['save it as .docx', '请另存为 .docx'] },
  {
    bytes: [0x50, 0x4b],
    name: 'ZIP',
    hint: ['it is no Word document; a ZIP of reports goes to import', '它不是 Word 文档；报告压缩包请用 import'],
  },
]

/** What a file is that no ingestor takes, and what to do with it, as the reason of an error. */
export interface ForeignFormat {
  readonly reason: string
  readonly reasonZh: string
}

/** Says what the bytes are where they are of a known format that no ingestor takes; null for anything else. */
export function foreignFormat(bytes: Uint8Array): ForeignFormat | null {
  const found = signatures.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))
  if (!found) return null
  return {
    reason: `it is a ${found.name} file: ${found.hint[0]}`,
    reasonZh: `这是 ${found.name} 文件：${found.hint[1]}`,
  }
}
