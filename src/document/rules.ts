import type { Severity } from './finding.ts'

/** What a rule says to people. `{name}` in a sentence is filled from the finding's `values`. */
export interface Rule {
  readonly severity: Severity
  /** Identifier of the rule in the field's catalogue (shared domain text, chapter 2), where it has one. */
  readonly catalogue?: string
  readonly en: RuleText
  readonly zh: RuleText
}

export interface RuleText {
  /** One sentence with blanks: what was found and what was expected. */
  readonly sentence: string
  /** What the rule asks, why, and what to look at: two or three sentences for `gongkai explain`. */
  readonly explanation: string
}

/** Every rule that can produce a finding, in the order of the stages. Names are public: never reuse one. */
export const rules = {
  'ingest.encoding-declared-wrong': {
    severity: 'note',
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
  'ingest.rebuilt': {
    severity: 'note',
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
  'align.table-reduced': {
    severity: 'note',
    catalogue: 'S-SHAPE',
    en: {
      sentence: 'Table {table} is a reduced one: {count} rows of the form are left out ({missing}).',
      explanation:
        'Some towns print only a part of the form: one column for all legal persons, or no sub-rows. The numbers are kept under the codes of the lines that are printed; nothing is filled in for the others.',
    },
    zh: {
      sentence: '表 {table} 为简化表：略去了格式中的 {count} 行（{missing}）。',
      explanation: '有的乡镇只填表格的一部分：法人或其他组织只有一列，或没有分项行。按所印行列的代码保存，其余不补。',
    },
  },
  'align.rows-missing': {
    severity: 'warning',
    catalogue: 'S-SHAPE',
    en: {
      sentence: "Table {table} lacks {count} of the form's rows: {rows}.",
      explanation:
        'The form asks for these rows and the printed table has none. They are stored as not_on_form, never as zero. A table cut off in the source, or a row that was not recognised, looks the same: look at the source.',
    },
    zh: {
      sentence: '表 {table} 缺少格式规定的 {count} 行：{rows}。',
      explanation:
        '格式要求填报而表中没有这些行，按 not_on_form 保存，不作零。源文件被截断或行未被识别也会如此，请查看原文。',
    },
  },
  'align.columns-missing': {
    severity: 'warning',
    catalogue: 'S-SHAPE',
    en: {
      sentence: "Table {table} lacks {count} of the form's columns: {columns}.",
      explanation: 'The form asks for these columns and the header of the printed table has none.',
    },
    zh: {
      sentence: '表 {table} 缺少格式规定的 {count} 列：{columns}。',
      explanation: '格式要求的列在表头中没有找到。',
    },
  },
  'align.row-added': {
    severity: 'note',
    catalogue: 'S-SHAPE',
    en: {
      sentence: 'Table {table} has a row that the form does not: “{label}”.',
      explanation: 'The row is kept under its printed name and takes part in no equation.',
    },
    zh: {
      sentence: '表 {table} 有格式之外的一行：“{label}”。',
      explanation: '该行以所印名称保存，不参与任何勾稽。',
    },
  },
  'align.column-added': {
    severity: 'note',
    catalogue: 'S-SHAPE',
    en: {
      sentence: 'Table {table} has a column that the form does not: “{label}”.',
      explanation: 'The column is kept under its printed name and takes part in no equation.',
    },
    zh: {
      sentence: '表 {table} 有格式之外的一列：“{label}”。',
      explanation: '该列以所印名称保存，不参与任何勾稽。',
    },
  },
  'align.columns-repeated': {
    severity: 'warning',
    en: {
      sentence: "Table {table} has two columns headed “{label}”; which of them is the form's cannot be told.",
      explanation:
        'A table may print the figures of two years, or of two bodies, side by side. All its numbers are flagged.',
    },
    zh: {
      sentence: '表 {table} 有两列标题均为“{label}”，无法判断哪一列是格式中的列。',
      explanation: '表中可能并列两年或两个单位的数据，全部数字均标记。',
    },
  },
  'align.row-inferred': {
    severity: 'warning',
    en: {
      sentence:
        'In table {table} the numbers of row “{row}” stand beside no label of their own; they were placed by the order of the form.',
      explanation:
        'Some conversions tear labels away from their rows. The order of the form then says which row it is, and the sums cannot prove it, because exchanged rows add up to the same.',
    },
    zh: {
      sentence: '表 {table} 中“{row}”一行的数字旁没有自己的行名，是按格式的顺序归入的。',
      explanation: '有的转换会使行名与数字脱离，只能按格式顺序判断；行互换后合计不变，勾稽关系无法证明。',
    },
  },
  'align.row-unknown': {
    severity: 'warning',
    en: {
      sentence: 'Table {table} has numbers that belong to no row that could be recognised: {raw}.',
      explanation:
        "The numbers are printed in the table's place, but no label near them is one of the form's, and their order does not say either.",
    },
    zh: {
      sentence: '表 {table} 中有无法归入任何行的数字：{raw}。',
      explanation: '这些数字印在表中，但附近没有格式中的行名，顺序也不能确定。',
    },
  },
  'align.cell-missing': {
    severity: 'warning',
    en: {
      sentence: 'Table {table}, row “{row}”, has no cell of its own in column “{column}”.',
      explanation:
        'The cell was merged with a neighbour, or the line between them was lost. Its number, if there is one, stands in the neighbour.',
    },
    zh: {
      sentence: '表 {table}“{row}”一行在“{column}”列没有自己的单元格。',
      explanation: '该单元格与相邻单元格合并，或两者之间的线丢失；如有数字，则在相邻单元格中。',
    },
  },
  'align.values-left': {
    severity: 'warning',
    en: {
      sentence: 'Table {table}, row “{row}”, holds values under no known column: {raw}.',
      explanation:
        'The header was not read whole, or the row has more cells than the header. The column of the other values is then not certain either.',
    },
    zh: {
      sentence: '表 {table}“{row}”一行有不属于任何已知列的值：{raw}。',
      explanation: '表头没有读全，或该行的单元格比表头多，其他值所属的列也不能确定。',
    },
  },
  'align.row-repeated': {
    severity: 'warning',
    en: {
      sentence: 'Table {table} prints row “{row}” twice; the first is used.',
      explanation: 'Both rows carry the same label. The second is kept under its printed label with a number.',
    },
    zh: {
      sentence: '表 {table} 中“{row}”一行出现两次，取第一次。',
      explanation: '两行行名相同，第二行以所印行名加序号保存。',
    },
  },
  'align.reading-disputed': {
    severity: 'warning',
    en: {
      sentence:
        'In table {table}, row “{row}”, the cells can be read in two ways ({first} or {second}), and no equation decides.',
      explanation:
        'Merged or missing cells make the column of these numbers doubtful: by the grid they stand in one column, by their order in another.',
    },
    zh: {
      sentence: '表 {table}“{row}”一行的单元格有两种读法（{first} 或 {second}），勾稽关系不能判断。',
      explanation: '单元格合并或缺失使这些数字所属的列有疑问：按网格是一列，按顺序是另一列。',
    },
  },
  'align.row-shifted': {
    severity: 'note',
    en: {
      sentence:
        'In table {table}, row “{row}” is shifted against the header; it was read by order, and its equations hold.',
      explanation:
        "A merged cell that the source does not declare moves the rest of the row. The order of the numbers fits the columns and the row's sum proves it.",
    },
    zh: {
      sentence: '表 {table}“{row}”一行与表头错位，已按顺序读取，且勾稽关系成立。',
      explanation: '源文件未声明的合并单元格使整行错位。数字的顺序与各列相符，行合计可以证明。',
    },
  },
  'align.number-set-aside': {
    severity: 'note',
    en: {
      sentence: 'The number {raw} between the rows of table {table} was set aside as a page number.',
      explanation:
        'A number alone on its line between two rows, where the row already has all its numbers, is running text of the page.',
    },
    zh: {
      sentence: '表 {table} 行间的数字 {raw} 视为页码，未读入。',
      explanation: '行间单独成行的数字，而该行的数字已经齐全，视为页码。',
    },
  },
  'read.run-on-solved': {
    severity: 'note',
    en: {
      sentence:
        'In table {table} the digits of {count} rows ran together and can be divided in only one way that fits the form: {readings}.',
      explanation:
        "The source lost the borders between cells. The number of columns and the form's equations leave one division of each row.",
    },
    zh: {
      sentence: '表 {table} 有 {count} 行数字连写，各只有一种符合格式的分法：{readings}。',
      explanation: '源文件丢失了单元格边界，按列数和勾稽关系各行只有一种分法。',
    },
  },
  'read.run-on-ambiguous': {
    severity: 'warning',
    en: {
      sentence: 'The digits {raw} in table {table}, row “{row}”, can be divided in {count} ways: {candidates}.',
      explanation:
        "The source lost the borders between cells, and the column count and the form's equations leave more than one division. None is chosen.",
    },
    zh: {
      sentence: '表 {table}“{row}”一行的连写数字 {raw} 有 {count} 种分法：{candidates}。',
      explanation: '源文件丢失了单元格边界，按列数和勾稽关系仍有多种分法，不作选择。',
    },
  },
  'read.run-on-contradicts': {
    severity: 'warning',
    en: {
      sentence: "The digits {raw} in table {table}, row “{row}”, cannot be divided so that the form's equations hold.",
      explanation: 'Either the report contradicts itself or a character is lost. No division is chosen.',
    },
    zh: {
      sentence: '表 {table}“{row}”一行的连写数字 {raw} 无论怎样分都不满足勾稽关系。',
      explanation: '可能是报告自身矛盾，也可能有字符丢失，不作选择。',
    },
  },
  'read.blank-lines-counted': {
    severity: 'warning',
    en: {
      sentence:
        'In table {table} the blank cells of {count} rows were counted from empty lines; the count could mean two things.',
      explanation:
        'A text with one cell a line shows a blank cell only as empty lines, one or two of them. Which column a number stands in is then not certain.',
    },
    zh: {
      sentence: '表 {table} 有 {count} 行的空格是按空行数推算的，可能有两种理解。',
      explanation: '一行一格的文本中，空格只表现为一个或两个空行，因此数字所属的列不能确定。',
    },
  },
  'read.count-mismatch': {
    severity: 'warning',
    en: {
      sentence: 'Table {table}, row “{row}”, has {found} values where the table has {expected} columns: {raw}.',
      explanation:
        'Cells were lost or added in this row, so the column of each value is not known. They are kept as printed and not as numbers.',
    },
    zh: {
      sentence: '表 {table}“{row}”一行有 {found} 个值，而该表有 {expected} 列：{raw}。',
      explanation: '该行有单元格丢失或多出，无法确定各值所属的列。原文保留，不作为数字。',
    },
  },
  'read.unreadable': {
    severity: 'warning',
    catalogue: 'T3-NN',
    en: {
      sentence: 'Table {table}, row “{row}”, column “{column}”, holds “{raw}”, which is not one number.',
      explanation:
        'A number cell holds digits that are no single number (two numbers, letters among digits, a range). It is kept as printed and flagged.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列为“{raw}”，不是一个数。',
      explanation: '数字格中含有数字但不是单一的数（两个数、夹杂字母、范围等），按原文保留并标记。',
    },
  },
  'read.text-in-number-cell': {
    severity: 'warning',
    en: {
      sentence: 'Table {table}, row “{row}”, column “{column}”, holds text where a number belongs: “{raw}”.',
      explanation: 'A number cell holds words. It is kept as printed and has no value.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列应为数字，实为文字“{raw}”。',
      explanation: '数字格中是文字，按原文保留，无数值。',
    },
  },
  'read.look-alike': {
    severity: 'warning',
    en: {
      sentence:
        'Table {table}, row “{row}”, column “{column}”: “{raw}” was read as {value}, taking letters for digits.',
      explanation: 'Recognised text has O for 0 or l for 1. The reading is likely, not certain.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列“{raw}”读作 {value}，其中字母视为数字。',
      explanation: '识别的文字常把 0 写成 O、1 写成 l。此读法可能但不确定。',
    },
  },
  'read.footnote-mark': {
    severity: 'warning',
    en: {
      sentence:
        'Table {table}, row “{row}”, column “{column}”: “{raw}” was read as {value}, taking the end for a footnote mark.',
      explanation:
        'A raised or circled digit behind a number is a footnote mark in most prints. The reading is likely, not certain.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列“{raw}”读作 {value}，末尾视为注释标记。',
      explanation: '数字后的上标或带圈数字多为注释标记。此读法可能但不确定。',
    },
  },
  'read.blank-inside': {
    severity: 'warning',
    en: {
      sentence:
        'Table {table}, row “{row}”, column “{column}”: “{raw}” was read as {value}, taking the blanks for thousands marks.',
      explanation: 'Blanks between groups of three digits part thousands in some prints; they may also part two cells.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列“{raw}”读作 {value}，空格视为千位分隔。',
      explanation: '三位一组之间的空格有时是千位分隔，也可能是两个单元格之间的空隙。',
    },
  },
  'read.approximate': {
    severity: 'warning',
    en: {
      sentence: 'Table {table}, row “{row}”, column “{column}”: “{raw}” is an approximate number.',
      explanation: '余, 约 and the like say that the number is rounded. The number is kept and flagged.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列“{raw}”为约数。',
      explanation: '“余”“约”等表示约数，数值保留并标记。',
    },
  },
  'read.unit-converted': {
    severity: 'note',
    en: {
      sentence: 'Table {table}, row “{row}”, column “{column}”: “{raw}” was converted to {value} {unit}.',
      explanation: 'The cell prints another unit than the form. The printed text is kept.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列“{raw}”已换算为 {value} {unit}。',
      explanation: '单元格所印单位与格式不同，原文保留。',
    },
  },
  'read.unit-odd': {
    severity: 'warning',
    en: {
      sentence:
        'Table {table}, row “{row}”, column “{column}”: “{raw}” carries a unit that does not belong there ({unit} is expected).',
      explanation: 'The cell prints a unit that the form does not count in.',
    },
    zh: {
      sentence: '表 {table}“{row}”行“{column}”列“{raw}”的单位不符（应为 {unit}）。',
      explanation: '单元格所印单位与格式的计量单位不符。',
    },
  },
  'application.row-sum': {
    severity: 'error',
    catalogue: 'T3-ROW',
    en: {
      sentence: 'Table 3, “{line}”: the applicants add up to {left}, the printed total is {right}.',
      explanation: 'In each row natural persons and the five kinds of organisations add up to the total.',
    },
    zh: {
      sentence: '表三“{line}”一行：各类申请人之和为 {left}，所印总计为 {right}。',
      explanation: '每一行自然人与五类法人或其他组织之和等于总计。',
    },
  },
  'application.total-blank': {
    severity: 'warning',
    en: {
      sentence: 'Table 3, “{row}”: the total is blank although the row has numbers and other rows print theirs.',
      explanation:
        'The report may have left it out, or a cell of the row is lost and its numbers stand one column too far to the left. No sum can tell.',
    },
    zh: {
      sentence: '表三“{row}”一行有数字而总计为空，其他各行均有总计。',
      explanation: '可能是报告未填，也可能是该行丢失了一个单元格，数字整体左移。没有合计可以核对。',
    },
  },
  'application.legal-persons-sum': {
    severity: 'error',
    catalogue: 'T3-ROW-ORG',
    en: {
      sentence: 'Table 3, “{line}”: the five kinds of organisations add up to {left}, their printed sum is {right}.',
      explanation:
        'Where a table prints a subtotal of legal persons and other organisations, it is the sum of the five kinds.',
    },
    zh: {
      sentence: '表三“{line}”一行：五类组织之和为 {left}，所印小计为 {right}。',
      explanation: '表中若有法人或其他组织小计，应等于五类之和。',
    },
  },
  'application.column-sum': {
    severity: 'error',
    catalogue: 'T3-COL',
    en: {
      sentence: 'Table 3, column “{line}”: the results add up to {left}, the printed total （七） is {right}.',
      explanation:
        'Each request has exactly one outcome, so the results （一） to （六） add up to （七）总计 in every column.',
    },
    zh: {
      sentence: '表三“{line}”列：各项办理结果之和为 {left}，所印（七）总计为 {right}。',
      explanation: '每件申请只有一个结果，各列（一）至（六）之和等于（七）总计。',
    },
  },
  'application.in-equals-out': {
    severity: 'error',
    catalogue: 'T3-BAL',
    en: {
      sentence:
        'Table 3, column “{line}”: {left} came in (new and carried over), {right} went out (closed and carried on).',
      explanation: 'The only equation printed on the form: 第一项加第二项之和，等于第三项加第四项之和.',
    },
    zh: {
      sentence: '表三“{line}”列：第一项加第二项为 {left}，第三项加第四项为 {right}。',
      explanation: '格式所印的勾稽关系：第一项加第二项之和，等于第三项加第四项之和。',
    },
  },
  'application.subtotal': {
    severity: 'error',
    catalogue: 'T3-SUB',
    en: {
      sentence: 'Table 3, column “{line}”: the rows under {group} add up to {left}, the printed subtotal is {right}.',
      explanation: "Where a table prints a subtotal of a group of results, it is the sum of the group's rows.",
    },
    zh: {
      sentence: '表三“{line}”列：{group}各分项之和为 {left}，所印小计为 {right}。',
      explanation: '表中若有分组小计，应等于各分项之和。',
    },
  },
  'application.carried-out-at-most': {
    severity: 'error',
    catalogue: 'T3-CARRYMAX',
    en: {
      sentence: 'Table 3, column “{line}”: {left} carried on to next year is more than the {right} that came in.',
      explanation: 'No more can be carried over than came in.',
    },
    zh: {
      sentence: '表三“{line}”列：结转下年度 {left} 多于收到的 {right}。',
      explanation: '结转下年度的数量不能多于收到的数量。',
    },
  },
  'application.non-negative': {
    severity: 'error',
    catalogue: 'T3-NN',
    en: {
      sentence: 'Table 3, row “{row}”, column “{column}”: {value} is no count.',
      explanation: 'All cells of table 3 are whole numbers, zero or more.',
    },
    zh: {
      sentence: '表三“{row}”行“{column}”列：{value} 不是计数。',
      explanation: '表三各格应为非负整数。',
    },
  },
  'dispute.sum': {
    severity: 'error',
    catalogue: 'T4-RV T4-LD T4-LR',
    en: {
      sentence: 'Table 4, {line}: the results add up to {left}, the printed total is {right}.',
      explanation: 'In each of the three blocks 总计 is the sum of the four results, 尚未审结 included.',
    },
    zh: {
      sentence: '表四“{line}”：各结果之和为 {left}，所印总计为 {right}。',
      explanation: '三组中每组总计等于四项结果之和，含尚未审结。',
    },
  },
  'dispute.non-negative': {
    severity: 'error',
    catalogue: 'T4-NN',
    en: {
      sentence: 'Table 4, row “{row}”, column “{column}”: {value} is no count.',
      explanation: 'All cells of table 4 are whole numbers, zero or more.',
    },
    zh: {
      sentence: '表四“{row}”“{column}”：{value} 不是计数。',
      explanation: '表四各格应为非负整数。',
    },
  },
  'disclosure.non-negative': {
    severity: 'error',
    catalogue: 'T2-NN',
    en: {
      sentence: 'Table 2, row “{row}”, column “{column}”: {value} is no count.',
      explanation:
        'All cells of table 2 are zero or more, and whole numbers except the amounts; only 本年增/减 is signed.',
    },
    zh: {
      sentence: '表二“{row}”行“{column}”列：{value} 不是计数。',
      explanation: '表二除金额外均为非负整数，只有本年增/减可为负。',
    },
  },
  'disclosure.change-below-zero': {
    severity: 'error',
    catalogue: 'T2-DELTA',
    en: {
      sentence: 'Table 2, “{line}”: {previous} items last year and a change of {change} leave fewer than none.',
      explanation: 'The change may be negative, but not by more than there was.',
    },
    zh: {
      sentence: '表二“{line}”：上一年项目数量 {previous}，本年增/减 {change}，结果为负。',
      explanation: '减少的数量不能多于上一年的数量。',
    },
  },
  'disclosure.disclosed-at-most-total': {
    severity: 'warning',
    catalogue: 'T2-PUB≤TOT',
    en: {
      sentence: 'Table 2, “{line}”: {left} newly disclosed is more than {right} public in total.',
      explanation: 'What was disclosed this year is part of what is public.',
    },
    zh: {
      sentence: '表二“{line}”：本年新公开 {left} 多于对外公开总数 {right}。',
      explanation: '本年新公开的数量包含在对外公开总数量之中。',
    },
  },
  'disclosure.issued-at-most-in-force': {
    severity: 'warning',
    catalogue: 'T2-ISSUED≤INFORCE',
    en: {
      sentence: 'Table 2, “{line}”: {left} issued this year is more than {right} in force or repealed.',
      explanation: 'What was issued this year is in force at its end unless it was repealed.',
    },
    zh: {
      sentence: '表二“{line}”：本年制发 {left} 多于现行有效与废止之和 {right}。',
      explanation: '本年制发的文件年末仍现行有效，除非已废止。',
    },
  },
  'disclosure.rules-by-low-level': {
    severity: 'warning',
    catalogue: 'T2-RULES-LEVEL',
    en: {
      sentence: 'Table 2 reports 规章 ({value}), which {issuer} cannot issue.',
      explanation:
        'Only State Council departments, provinces and cities with districts issue rules (规章). Towns, counties and their departments fill in zero.',
    },
    zh: {
      sentence: '表二填报规章 {value} 件，而{issuer}无权制定规章。',
      explanation: '规章只能由国务院部门、省级和设区的市、自治州人民政府制定。乡镇、县区及其部门应为零。',
    },
  },
  'disclosure.amount-unit-unknown': {
    severity: 'note',
    catalogue: 'T2-PROC-UNIT',
    en: {
      sentence: 'Table 2, “{row}”: {raw} is printed without a unit; it may be 元 or 万元.',
      explanation: 'The form prints no unit for 采购总金额. The number is kept as printed and not converted.',
    },
    zh: {
      sentence: '表二“{row}”：{raw} 未注明单位，可能是元或万元。',
      explanation: '格式对采购总金额未印单位，按原文保存，不作换算。',
    },
  },
  'annex.received-by-channel': {
    severity: 'error',
    catalogue: 'S14-RECV',
    en: {
      sentence: 'Statistics sheet: applications received by channel add up to {left}, the printed figure is {right}.',
      explanation: 'The sheet prints the parts and their sum.',
    },
    zh: {
      sentence: '统计表：按渠道收到的申请之和为 {left}，所印数为 {right}。',
      explanation: '统计表同时列出分项与合计。',
    },
  },
  'annex.closed-sum': {
    severity: 'error',
    catalogue: 'S14-DONE',
    en: {
      sentence:
        'Statistics sheet: applications closed on time and after an extension add up to {left}, the printed figure is {right}.',
      explanation: 'The sheet prints the parts and their sum.',
    },
    zh: {
      sentence: '统计表：按时与延期办结之和为 {left}，所印数为 {right}。',
      explanation: '统计表同时列出分项与合计。',
    },
  },
  'annex.answered-sum': {
    severity: 'error',
    catalogue: 'S14-ANS',
    en: {
      sentence: 'Statistics sheet: the eight kinds of answers add up to {left}, the printed figure is {right}.',
      explanation: 'The sheet prints the parts and their sum.',
    },
    zh: {
      sentence: '统计表：八类答复之和为 {left}，所印数为 {right}。',
      explanation: '统计表同时列出分项与合计。',
    },
  },
  'annex.refused-sum': {
    severity: 'error',
    catalogue: 'S14-REFUSE',
    en: {
      sentence: 'Statistics sheet: the reasons of refusal add up to {left}, the printed figure is {right}.',
      explanation: 'The sheet prints the parts and their sum.',
    },
    zh: {
      sentence: '统计表：不同意公开的各项理由之和为 {left}，所印数为 {right}。',
      explanation: '统计表同时列出分项与合计。',
    },
  },
  'annex.review-sum': {
    severity: 'error',
    catalogue: 'S14-RV',
    en: {
      sentence: 'Statistics sheet: the results of reconsideration add up to {left}, the printed figure is {right}.',
      explanation: 'The sheet prints the parts and their sum.',
    },
    zh: {
      sentence: '统计表：行政复议各结果之和为 {left}，所印数为 {right}。',
      explanation: '统计表同时列出分项与合计。',
    },
  },
  'annex.litigation-sum': {
    severity: 'error',
    catalogue: 'S14-LIT',
    en: {
      sentence: 'Statistics sheet: the results of suits add up to {left}, the printed figure is {right}.',
      explanation: 'The sheet prints the parts and their sum.',
    },
    zh: {
      sentence: '统计表：行政诉讼各结果之和为 {left}，所印数为 {right}。',
      explanation: '统计表同时列出分项与合计。',
    },
  },
  'annex.staff-sum': {
    severity: 'error',
    catalogue: 'S14-STAFF',
    en: {
      sentence: 'Statistics sheet: full-time and part-time staff add up to {left}, the printed figure is {right}.',
      explanation: 'The sheet prints the parts and their sum.',
    },
    zh: {
      sentence: '统计表：专职与兼职人员之和为 {left}，所印数为 {right}。',
      explanation: '统计表同时列出分项与合计。',
    },
  },
  'annex.non-negative': {
    severity: 'error',
    en: {
      sentence: 'Statistics sheet, row “{row}”, column “{column}”: {value} is no count.',
      explanation: 'All figures of the sheet are zero or more.',
    },
    zh: {
      sentence: '统计表“{row}”行“{column}”列：{value} 不是计数。',
      explanation: '统计表各数均应非负。',
    },
  },
  'annex.normative-at-most': {
    severity: 'warning',
    catalogue: 'S14-NORM',
    en: {
      sentence: 'Statistics sheet: {left} normative documents disclosed, but only {right} issued.',
      explanation: 'Documents disclosed are among those issued; a stock from earlier years explains an excess.',
    },
    zh: {
      sentence: '统计表：主动公开规范性文件 {left}，多于制发的 {right}。',
      explanation: '主动公开的规范性文件一般不多于制发总数；往年存量可解释差额。',
    },
  },
  'annex.channels-cover-total': {
    severity: 'warning',
    catalogue: 'S14-CH',
    en: {
      sentence: 'Statistics sheet: {left} items disclosed, but the channels carry only {right}.',
      explanation:
        'An item on two channels counts once in the total, so the channels together carry at least the total.',
    },
    zh: {
      sentence: '统计表：主动公开 {left} 条，而各渠道之和只有 {right} 条。',
      explanation: '同一信息在不同渠道公开只计一条，因此各渠道之和不少于总数。',
    },
  },
  'annex.principal-at-most': {
    severity: 'error',
    catalogue: 'S14-LEAD',
    en: {
      sentence: 'Statistics sheet: the principal took part in {left} of {right}.',
      explanation: 'The principal cannot take part in more events than there were.',
    },
    zh: {
      sentence: '统计表：主要负责同志参加 {left} 次，多于总次数 {right}。',
      explanation: '主要负责同志参加次数不能多于总次数。',
    },
  },
  'annex.cumulative-below-year': {
    severity: 'error',
    en: {
      sentence: "Statistics sheet, “{row}”: the running total {cumulative} is less than the year's {value}.",
      explanation: "The running total of all years holds the year's figure.",
    },
    zh: {
      sentence: '统计表“{row}”：历年累计 {cumulative} 少于本年 {value}。',
      explanation: '历年累计包含本年数。',
    },
  },
  'check.columns-guessed': {
    severity: 'warning',
    en: {
      sentence:
        'Table {table} is printed without lines; its columns were inferred, and no equation confirms {count} of its numbers.',
      explanation:
        'Where a PDF draws no lines, columns are found by alignment. Such a number counts as read only where an equation of the form that holds contains it.',
    },
    zh: {
      sentence: '表 {table} 没有表格线，列是推断的，其中 {count} 个数没有勾稽关系可以证实。',
      explanation: 'PDF 没有画线时，列由对齐方式推断。只有包含在成立的勾稽关系中的数才算读出。',
    },
  },
  'check.blank-operand': {
    severity: 'note',
    en: {
      sentence: 'Table {table}: {rule} could not be tried in {count} lines because numbers are blank: {lines}.',
      explanation:
        'A check that meets a blank or an unread number is no pass. Blanks count as zero only where a printed total or the balance of the table confirms it.',
    },
    zh: {
      sentence: '表 {table}：因有空格，{rule} 有 {count} 处无法核对：{lines}。',
      explanation: '遇到空格或未能读取的数时，核对不算通过。空格只在所印合计或表内勾稽关系能证实时才视为零。',
    },
  },
  'check.unread-operand': {
    severity: 'note',
    en: {
      sentence: 'Table {table}: {rule} could not be tried in {count} lines because numbers were not read: {lines}.',
      explanation:
        'A check that meets a blank or an unread number is no pass. Blanks count as zero only where a printed total or the balance of the table confirms it.',
    },
    zh: {
      sentence: '表 {table}：因有未能读取的数，{rule} 有 {count} 处无法核对：{lines}。',
      explanation: '遇到空格或未能读取的数时，核对不算通过。空格只在所印合计或表内勾稽关系能证实时才视为零。',
    },
  },
  'structure.section-missing': {
    severity: 'warning',
    catalogue: 'S-SEC',
    en: {
      sentence: 'Section {section} is missing.',
      explanation:
        'The form prescribes six sections. A missing one is an omission of the report, or its heading is worded in an unknown way.',
    },
    zh: {
      sentence: '缺少“{section}”部分。',
      explanation: '格式规定六个部分。缺少的部分可能是报告遗漏，也可能是标题写法未能识别。',
    },
  },
  'structure.section-other-missing': {
    severity: 'note',
    catalogue: 'S-SEC',
    en: {
      sentence: 'Section six (其他需要报告的事项) is missing.',
      explanation: 'Many towns leave the sixth section out.',
    },
    zh: {
      sentence: '缺少第六部分（其他需要报告的事项）。',
      explanation: '许多乡镇省略第六部分。',
    },
  },
  'structure.table-missing': {
    severity: 'error',
    catalogue: 'S-TAB',
    en: {
      sentence: 'Section {section} stands there without its table.',
      explanation:
        "The heading is printed, but no table with the form's labels follows it. It may be a picture, an attachment or a script.",
    },
    zh: {
      sentence: '“{section}”部分没有表格。',
      explanation: '标题存在，但其后没有带格式行名的表格，可能是图片、附件或脚本。',
    },
  },
  'structure.no-table': {
    severity: 'warning',
    catalogue: 'S-TAB',
    en: {
      sentence: 'The report holds none of the prescribed tables.',
      explanation: 'From report year 2019 on the form prescribes three tables. Older reports may have none.',
    },
    zh: {
      sentence: '报告中没有任何规定表格。',
      explanation: '自 2019 年度起格式规定三张表，更早的报告可能没有。',
    },
  },
  'structure.table-blank': {
    severity: 'warning',
    catalogue: 'S-BLANK',
    en: {
      sentence: 'Table {table} is printed, but all its cells are blank.',
      explanation: 'A blank table says nothing; no number is read from it, and none is taken for zero.',
    },
    zh: {
      sentence: '表 {table} 存在，但所有单元格均为空。',
      explanation: '空白表不说明任何情况，不读取数字，也不视为零。',
    },
  },
  'structure.table-repeated': {
    severity: 'warning',
    en: {
      sentence: 'Table {table} is printed {count} times with different numbers; the fullest is used.',
      explanation:
        'A report may hold the own figures and an aggregate. Only one is read into the records, the fullest, and all its numbers are flagged.',
    },
    zh: {
      sentence: '表 {table} 出现 {count} 次且数字不同，取最完整的一张。',
      explanation: '报告可能同时有本级和汇总数据，只读取最完整的一张，其数字均标记。',
    },
  },
  'structure.form-unexpected': {
    severity: 'warning',
    catalogue: 'S-FORM',
    en: {
      sentence: 'The tables follow {form}, but for {year} the form {expected} is prescribed.',
      explanation: 'The form is told by the labels of the tables. Some issuers used the old form for years.',
    },
    zh: {
      sentence: '表格采用 {form}，而 {year} 年度应使用 {expected}。',
      explanation: '格式按表格行名判断。有的单位多年沿用旧格式。',
    },
  },
  'structure.form-mixed': {
    severity: 'warning',
    catalogue: 'S-FORM',
    en: {
      sentence: 'The tables follow different forms: {forms}.',
      explanation: 'Table 2 of one form and table 3 of another stand in one report. Each is read by its own form.',
    },
    zh: {
      sentence: '各表采用不同格式：{forms}。',
      explanation: '同一报告中表二与表三格式不同，各按其格式读取。',
    },
  },
  'identity.year-unknown': {
    severity: 'warning',
    en: {
      sentence: 'The report does not say which year it is for.',
      explanation: 'Neither title, period nor file name names a year. The report is kept without one.',
    },
    zh: {
      sentence: '报告未说明年度。',
      explanation: '标题、统计期限、文件名均未说明年度，按无年度保存。',
    },
  },
  'identity.issuer-unknown': {
    severity: 'warning',
    en: {
      sentence: 'The report does not say who issued it.',
      explanation: 'Neither title, signature nor page metadata names an issuer. The report is kept without one.',
    },
    zh: {
      sentence: '报告未说明发布单位。',
      explanation: '标题、落款、页面信息均未说明单位，按无单位保存。',
    },
  },
  'identity.year-conflict': {
    severity: 'warning',
    catalogue: 'S-YEAR',
    en: {
      sentence: 'The report names different years: {years}; {used} is used.',
      explanation:
        'The year of the title counts. A period or a file name that says otherwise points to a slip or to a copied text.',
    },
    zh: {
      sentence: '报告出现不同年度：{years}，采用 {used}。',
      explanation: '以标题年度为准。统计期限或文件名不同，可能是笔误或套用旧文。',
    },
  },
  'identity.period-odd': {
    severity: 'warning',
    catalogue: 'N-PERIOD',
    en: {
      sentence: 'The stated period is {period}, not the calendar year {year}.',
      explanation: 'The form asks for the figures from 1 January to 31 December of the year.',
    },
    zh: {
      sentence: '所述统计期限为 {period}，不是 {year} 年全年。',
      explanation: '格式要求统计 1 月 1 日至 12 月 31 日的数据。',
    },
  },
  'identity.published-early': {
    severity: 'warning',
    catalogue: 'S-DATE',
    en: {
      sentence: 'Published on {published}, before the period ended.',
      explanation: "A report that appears before the year is over cannot hold the year's figures.",
    },
    zh: {
      sentence: '发布日期 {published} 早于统计期末。',
      explanation: '年度未结束即发布的报告不可能包含全年数据。',
    },
  },
  'identity.issuer-conflict': {
    severity: 'warning',
    catalogue: 'N-ISSUER',
    en: {
      sentence: 'The report names different issuers: {issuers}; {used} is used.',
      explanation:
        'The title counts. A signature or page metadata naming another body points to a copied page or to a parent organ that publishes for others.',
    },
    zh: {
      sentence: '报告出现不同单位：{issuers}，采用 {used}。',
      explanation: '以标题为准。落款或页面信息不同，可能是套用页面或由上级代为发布。',
    },
  },
  'identity.same-name': {
    severity: 'warning',
    en: {
      sentence:
        'Another report of {issuer} for {year} is kept from {other}; nothing shows that both come from one body, so neither replaces the other.',
      explanation:
        'A third of all towns share their name with another one. Two reports are taken for revisions of one only where the name holds its county, or index number, address or folders agree. Import with the county in the folder names to settle it.',
    },
    zh: {
      sentence: '库中另有 {issuer} {year} 年度报告（{other}），无法确认属于同一机关，两份均保留，互不替代。',
      explanation:
        '约三成乡镇与他处同名。仅当名称含县（市、区），或索引号、网址、文件夹一致时，才视为同一报告的修订。可将文件放入以所属县命名的文件夹后重新导入。',
    },
  },
  'identity.same-bytes': {
    severity: 'warning',
    catalogue: 'S-DUP',
    en: {
      sentence:
        'The file equals {other} byte for byte, yet one counts as {issuer} {year} and the other as {otherIssuer} {otherYear}.',
      explanation:
        'The report itself does not say whose or which year it is; file names or folders do, and they differ. One of the two is misplaced, or a body published the report of another.',
    },
    zh: {
      sentence: '文件与 {other} 逐字节相同，但一份记为 {issuer} {year}，另一份记为 {otherIssuer} {otherYear}。',
      explanation: '报告正文未写明单位或年度，而文件名或文件夹所示不同。可能是文件放错，或某机关发布了他人的报告。',
    },
  },
  'identity.path-reused': {
    severity: 'warning',
    en: {
      sentence: 'This path held the report of {otherIssuer} for {otherYear} before; both are kept.',
      explanation: 'A file replaced by the report of another body or year is a new report, not a revision.',
    },
    zh: {
      sentence: '该路径此前为 {otherIssuer} {otherYear} 年度报告，两份均保留。',
      explanation: '同一路径换成另一单位或年度的报告时，视为新报告，而非修订。',
    },
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules
