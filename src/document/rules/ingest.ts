import type { Rule } from './rule.ts'

/** Rules of ingest: bytes to document. */
export const ingestRules = {
  'ingest.encoding-declared-wrong': {
    severity: 'note',
    example: { declared: 'gb2312', used: 'utf-8' },
    en: {
      sentence: 'The file declares {declared} but its bytes are {used}; they were read as {used}.',
      explanation:
        'Government pages often declare gb2312 and send UTF-8, or the reverse. The bytes decide: a byte order mark, then strict UTF-8, then the declared name, then GB18030.',
    },
    zh: {
      sentence: '文件声明编码为 {declared}，但内容实为 {used}，已按 {used} 读取。',
      explanation:
        '政府网站常有编码声明与内容不符。以内容为准：先看字节序标记，再试严格 UTF-8，再用声明的编码，最后用 GB18030。',
    },
  },
  'ingest.characters-lost': {
    severity: 'warning',
    example: { count: 3, used: 'gb18030', near: '本年新收政府信息��申请数量' },
    en: {
      sentence: '{count} characters could not be decoded as {used}; the first stands near “{near}”.',
      explanation:
        'The bytes hold sequences that the encoding does not know. The text around them may be wrong; numbers in ASCII digits are not affected.',
    },
    zh: {
      sentence: '有 {count} 个字符无法按 {used} 解码，首处在“{near}”附近。',
      explanation: '文件中有该编码无法识别的字节序列，附近文字可能有误；以 ASCII 数字写的数不受影响。',
    },
  },
  'ingest.table-is-image': {
    severity: 'warning',
    example: { count: 3 },
    en: {
      sentence: 'A picture stands where a table is expected ({count} in the article); its numbers cannot be read.',
      explanation:
        'Some sites publish the tables as pictures. gongkai does not recognise text in pictures yet, so these numbers are missing, not zero.',
    },
    zh: {
      sentence: '应为表格处是图片（正文共 {count} 张），其中的数字无法读取。',
      explanation: '有的网站以图片发布表格。目前不识别图片中的文字，这些数字是缺失，不是零。',
    },
  },
  'ingest.page-without-text': {
    severity: 'warning',
    example: { page: 4 },
    en: {
      sentence: 'Page {page} has no text, only pictures or drawings; what is printed on it cannot be read.',
      explanation:
        'A page of this PDF is a scan or a drawing. gongkai does not recognise text in pictures yet, so numbers on this page are missing, not zero.',
    },
    zh: {
      sentence: '第 {page} 页没有文字层，只有图片或图形，其内容无法读取。',
      explanation: '该页是扫描件或图形。目前不识别图片中的文字，此页的数字是缺失，不是零。',
    },
  },
  'ingest.number-beside-table': {
    severity: 'warning',
    example: { page: 3, count: 3, numbers: '16、5、9' },
    en: {
      sentence:
        'On page {page} numbers ({count}) stand within or directly beside a table and in none of its cells: {numbers}.',
      explanation:
        'They look like cells of the table. Most likely lines of it are missing or broken, so that a row was not recognised as part of it. These numbers are missing from the table, not zero; look at the page (gongkai check FILE --page-picture).',
    },
    zh: {
      sentence: '第 {page} 页有 {count} 个数字位于表格内或紧邻表格，却不在任何单元格中：{numbers}。',
      explanation:
        '这些数字看上去属于该表格，多半因表格线缺失或断开，所在行未被识别。它们在表中是缺失，不是零；请查看该页（gongkai check 文件 --page-picture）。',
    },
  },
  'ingest.rebuilt': {
    severity: 'note',
    example: {},
    en: {
      sentence: 'The structure of the PDF is damaged; it was rebuilt and read by the second reader alone.',
      explanation:
        'The first reader refused the file. The second one rebuilds the list of objects from what it finds, which is what viewers do too. No independent second reading is left for such a file.',
    },
    zh: {
      sentence: 'PDF 结构已损坏，已重建并仅由第二读取器读取。',
      explanation:
        '第一读取器无法打开该文件，第二读取器按文件内容重建对象目录（阅读软件也如此）。此类文件不再有独立的第二次读取。',
    },
  },
  'ingest.second-reading-agrees': {
    severity: 'note',
    example: { table: 't4', count: 10 },
    en: {
      sentence: 'A second, independent reader reads the numbers in doubt of table {table} the same ({count} of them).',
      explanation:
        'Where the numbers of a PDF break an equation of the form, or one of them cannot be read, the file is read again by another program. Here both read the same, so the cause lies in the printed report and hardly in the reading.',
    },
    zh: {
      sentence: '另一独立读取器对表 {table} 中 {count} 个存疑数字的读取结果相同。',
      explanation:
        'PDF 中的数字不符合勾稽关系或无法读取时，会用另一程序重新读取。两次结果相同，说明问题多半出在报告本身而非读取。',
    },
  },
  'ingest.second-reading-differs': {
    severity: 'warning',
    example: { table: 't3', count: 1, numbers: '（一）予以公开 · 自然人: “71” | “7”' },
    en: {
      sentence:
        'Two readers of the PDF differ in table {table}, places: {count} (first reading | second reading): {numbers}.',
      explanation:
        'The first reading broke an equation of the form or left a number in doubt, so the file was read again by an independent program, and it reads these numbers otherwise. The record keeps the first reading and calls these numbers uncertain; look at the page.',
    },
    zh: {
      sentence: 'PDF 的两次读取在表 {table} 的 {count} 处不一致（第一次 | 第二次）：{numbers}。',
      explanation:
        '第一次读取不符合勾稽关系或有数字存疑，因此用独立程序重新读取，结果不同。记录保留第一次的结果，并标为不确定，请查看原文。',
    },
  },
  'ingest.second-reading-balances': {
    severity: 'warning',
    example: { table: 't3', numbers: '（七）总计 · 总计: “1” | “14”' },
    en: {
      sentence:
        'With the second reading of table {table} every equation holds that the first broke (first reading | second reading): {numbers}.',
      explanation:
        "The two readers of the PDF differ, and the second one's numbers fulfil the equations of the form. They are most likely the printed ones, but nothing is taken in silence: the record keeps the first reading and calls these numbers uncertain; look at the page.",
    },
    zh: {
      sentence: '表 {table} 按第二次读取，第一次不成立的勾稽关系全部成立（第一次 | 第二次）：{numbers}。',
      explanation:
        '两次读取不一致，而第二次的数字符合勾稽关系，很可能才是所印的数字；但不会不加说明地采用：记录保留第一次的结果并标为不确定，请查看原文。',
    },
  },
  'ingest.second-reading-table': {
    severity: 'warning',
    example: { table: 't4', count: 15 },
    en: {
      sentence: 'Only the second reading of the PDF finds table {table} (numbers in it: {count}).',
      explanation:
        'The first reader of the PDF found no such table and the independent second one did. Its numbers are not in the record, so they are missing, not zero; look at the page.',
    },
    zh: {
      sentence: '仅第二次读取发现表 {table}，含 {count} 个数字。',
      explanation:
        'PDF 的第一次读取没有发现该表，独立的第二次读取发现了。其数字未进入记录，是缺失，不是零，请查看原文。',
    },
  },
  'ingest.second-reading-failed': {
    severity: 'note',
    example: { reason: 'reading it took longer than 60 seconds', reasonZh: '读取超过 60 秒' },
    en: {
      sentence: 'The second reader could not read the PDF: {reason}.',
      explanation:
        'The first reading broke an equation of the form or left a number in doubt, and the independent second reader refused the file. Nothing more is known of these numbers.',
    },
    zh: {
      sentence: '第二读取器无法读取该 PDF：{reasonZh}。',
      explanation: '第一次读取不符合勾稽关系或有数字存疑，而独立的第二读取器无法打开该文件，无从进一步判断。',
    },
  },
  'ingest.hidden-table-skipped': {
    severity: 'warning',
    example: { count: 1 },
    en: {
      sentence: '{count} hidden parts of the page hold numbers in table cells; they were left out.',
      explanation:
        'The page marks these parts as not shown (display:none, hidden): an older version, a copy for telephones, or a tab that a script opens. Look whether the report has a table there that is missing from the record.',
    },
    zh: {
      sentence: '页面有 {count} 处隐藏内容的表格单元格含数字，未读取。',
      explanation:
        '这些部分被标为不显示（display:none、hidden），可能是旧版本、手机版副本，或由脚本打开的标签页。请核对其中是否有记录所缺的表格。',
    },
  },
  'ingest.struck-out-skipped': {
    severity: 'note',
    example: { count: 1, text: '12' },
    en: {
      sentence: '{count} struck-out texts with digits were left out; the first is “{text}”.',
      explanation:
        'Text printed with a line through it was taken back by its author, so it is not part of a number beside it.',
    },
    zh: {
      sentence: '有 {count} 处带删除线且含数字的文字未读取，首处为“{text}”。',
      explanation: '带删除线的文字表示作者已撤回，不并入旁边的数字。',
    },
  },
  'ingest.merged-cell-text': {
    severity: 'warning',
    example: { text: '0' },
    en: {
      sentence: 'A cell covered by a merge still holds “{text}”; it was added to the merged cell.',
      explanation:
        'Word keeps the text of cells that a vertical merge covers and does not show it. It is kept here, because it may be the number; look at the place in Word with the merge undone.',
    },
    zh: {
      sentence: '被合并覆盖的单元格中仍有“{text}”，已并入合并后的单元格。',
      explanation:
        'Word 会保留被纵向合并覆盖的单元格内容但不显示。这里予以保留，因为它可能就是数据；请在 Word 中拆分该单元格核对。',
    },
  },
  'ingest.rows-uneven': {
    severity: 'warning',
    example: { table: 2, rows: '3, 7, 8' },
    en: {
      sentence:
        'Rows {rows} of table {table} state fewer columns than the others; empty cells were added at their end.',
      explanation:
        'The file does not say which columns these rows leave out, and the widths of the cells do not settle it. A number in such a row may stand in another column than the one it was read for.',
    },
    zh: {
      sentence: '第 {table} 个表的第 {rows} 行列数少于其他行，已在行末补空单元格。',
      explanation: '文件没有说明这些行缺少哪几列，单元格宽度也无法判断。这些行中的数可能与读取的列不符。',
    },
  },
  'ingest.columns-from-widths': {
    severity: 'note',
    example: { table: 2 },
    en: {
      sentence:
        'The rows of table {table} state unequal numbers of columns; their columns were taken from the widths of the cells.',
      explanation:
        'Some programs write tables without saying which cells span several columns; Word then lays them out by width, and so are they read here.',
    },
    zh: {
      sentence: '第 {table} 个表各行列数不一致，已按单元格宽度确定所在列。',
      explanation: '有的软件不写跨列信息，Word 按宽度排版，这里也按宽度读取。',
    },
  },
  'ingest.element-unknown': {
    severity: 'note',
    example: { name: 'w:ruby', count: 1 },
    en: {
      sentence:
        'The Word element {name} is not known ({count} times); its text was read as if the element were not there.',
      explanation:
        'The file uses markup that gongkai does not know. Its text is kept; its place on the page may differ.',
    },
    zh: {
      sentence: '遇到未知的 Word 元素 {name}（{count} 处），其文字已照常读取。',
      explanation: '文件使用了未知标记。文字已保留，但位置可能与版面不同。',
    },
  },
  'ingest.part-not-read': {
    severity: 'warning',
    example: { name: 'w:altChunk', count: 1 },
    en: {
      sentence: 'Another document is embedded in the file ({name}, {count} times) and was not read.',
      explanation:
        'Word can include whole documents (HTML, text, Word) in another one. Their text and numbers are missing here, not zero; open the file in Word and save it again, which makes them part of it.',
    },
    zh: {
      sentence: '文件内嵌了其他文档（{name}，{count} 处），未读取。',
      explanation:
        'Word 可以把整个文档（HTML、文本、Word）嵌入另一文档。其中的文字和数据在此是缺失，不是零；请用 Word 打开并另存后再导入。',
    },
  },
} as const satisfies Record<string, Rule>
