import { ReportError } from './document/errors.ts'
import type { SourceFile } from './ingest/ingestor.ts'
import { pdfIngestor } from './ingest/pdf/ingest.ts'
import type { PagePicture } from './ingest/pdf/picture.ts'
import type { PictureLayer } from './ingest/pdf/picture-layers.ts'

export type { PagePicture } from './ingest/pdf/picture.ts'
export type { PictureLayer } from './ingest/pdf/picture-layers.ts'

export interface PagePicturesOptions {
  /** Counted from 1; every page where left out. A page that the file lacks gives no picture. */
  readonly page?: number
  /** Which step is drawn: the cells of the tables where left out. */
  readonly show?: PictureLayer
}

/**
 * Pages of a PDF as PNG with what the reading saw drawn over them, for people who ask why. One at a time, so that a long
 * file needs no more memory than a short one. Throws ReportError, `unsupported-format` for what is no PDF.
 */
export async function* pagePictures(file: SourceFile, options: PagePicturesOptions = {}): AsyncGenerator<PagePicture> {
  if (!pdfIngestor.accepts(file)) {
    const reason = 'only a PDF has pages to draw'
    throw new ReportError('unsupported-format', { file: file.name, reason, reasonZh: '只有 PDF 才能画出页面' })
  }
  const { drawPages } = await import('./ingest/pdf/picture.ts')
  yield* drawPages(file, options.show ?? 'cells', options.page ?? null)
}
