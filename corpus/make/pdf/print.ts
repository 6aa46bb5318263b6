/** The two programs, one at a time. Both come from Debian: libreoffice-writer, chromium, fonts-noto-cjk. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** No network, no first-run work, no graphics card. */
const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Files by name without ending. */
type Texts = ReadonlyMap<string, string>
type Pdfs = ReadonlyMap<string, Uint8Array>

function inNewFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-pdf-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All documents in one run of LibreOffice. */
export function printWithWriter(documents: Texts): Pdfs {
  if (documents.size === 0) return new Map()
  return inNewFolder((folder) => {
    const paths = [...documents].map(([name, text]) => {
      const path = join(folder, `${name}.fodt`)
      writeFileSync(path, text)
      return path
    })
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = [profile, '--headless', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, ...paths]
    execFileSync('soffice', args, { stdio: ['ignore', 'ignore', 'inherit'] })
    return new Map([...documents.keys()].map((name) => [name, readFileSync(join(folder, `${name}.pdf`))]))
  })
}

/** One page. A `web-page` keeps the browser's own date, title, address and page numbers, and tags (which weigh as much again). */
export function printWithChromium(html: string, isWebPage: boolean): Uint8Array {
  return inNewFolder((folder) => {
    const page = join(folder, 'report.html')
    const output = join(folder, 'report.pdf')
    writeFileSync(page, html)
    execFileSync(
      'chromium',
      [
        ...chromiumFlags,
        `--user-data-dir=${join(folder, 'profile')}`,
        ...(isWebPage ? [] : ['--no-pdf-header-footer', '--disable-pdf-tagging']),
        `--print-to-pdf=${output}`,
        pathToFileURL(page).href,
      ],
      { stdio: 'ignore' },
    )
    return readFileSync(output)
  })
}
