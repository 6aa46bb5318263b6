/**
 * Makes the PDFs of corpus/pdf again, with LibreOffice Writer and Chromium:
 *   npx node corpus/make-pdf.ts [NAME…]      (all, or those whose name contains one of the words)
 * Truth and index need neither program: they are written for every PDF of the plan.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeReport } from './make/compose.ts'
import { arrangeReport } from './make/pdf/arrange.ts'
import { chromiumPage } from './make/pdf/chromium/page.ts'
import { cropPages } from './make/pdf/crop-pages.ts'
import { pdfIndexHeader, pdfIndexLine } from './make/pdf/index-line.ts'
import { pdfPlan } from './make/pdf/pdf-plan.ts'
import { nameOf, type PdfPlan } from './make/pdf/plan.ts'
import { printWithChromium, printWithWriter } from './make/pdf/print.ts'
import { turnPages } from './make/pdf/turn-pages.ts'
import { writerDocument } from './make/pdf/writer/document.ts'
import { sampleSeed } from './make/plan.ts'
import { truthCsv } from './make/truth.ts'

const folder = join(import.meta.dirname, 'pdf')

function makeReport(plan: PdfPlan) {
  const composed = composeReport(sampleSeed, plan.report)
  return { plan, name: nameOf(plan), report: arrangeReport(composed.report, plan.look), expected: composed.expected }
}

type Made = ReturnType<typeof makeReport>

function writeTruth(all: readonly Made[]): void {
  rmSync(join(folder, 'truth'), { recursive: true, force: true })
  mkdirSync(join(folder, 'truth'), { recursive: true })
  const lines = all.map(({ plan, name, report, expected }) => {
    writeFileSync(join(folder, 'truth', `${name}.pdf.csv`), truthCsv(report))
    return pdfIndexLine(plan, `${name}.pdf`, report, expected)
  })
  writeFileSync(join(folder, 'index.csv'), `${[pdfIndexHeader, ...lines].join('\n')}\n`)
}

function printPdf({ plan, report }: Made): Uint8Array {
  const printed = printWithChromium(chromiumPage(report, plan.look), plan.look.furniture === 'browser')
  if (plan.look.page === 'plain') return printed
  return plan.look.page === 'cropped' ? cropPages(printed) : turnPages(printed, plan.look.page === 'rotated')
}

const all = pdfPlan.map(makeReport)
const words = process.argv.slice(2)
const wanted = all.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
writeTruth(all)
const documents = wanted
  .filter(({ plan }) => plan.program === 'writer')
  .map(({ name, report, plan }) => [name, writerDocument(report, plan.look)] as const)
for (const [name, bytes] of printWithWriter(new Map(documents))) writeFileSync(join(folder, `${name}.pdf`), bytes)
for (const made of wanted.filter(({ plan }) => plan.program === 'chromium'))
  writeFileSync(join(folder, `${made.name}.pdf`), printPdf(made))
console.error(`made ${wanted.length} of ${all.length} PDFs`)
