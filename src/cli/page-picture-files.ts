import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, parse } from 'node:path'
import { type PictureLayer, pagePictures, ReportError, type SourceFile } from '../index.ts'
import { CommandFailure } from './command-failure.ts'
import { exitCodes } from './exit-codes.ts'
import type { Session } from './session.ts'

/** Which pictures of a file are wanted, and where. */
export interface PictureOptions {
  /** The page to draw; true for every page, none where left out. */
  readonly pagePicture?: number | true
  readonly show?: PictureLayer
  /** The folder; made where it is missing. The current one where left out. */
  readonly output?: string
}

/**
 * Writes the pictures of one file after another as `report-page-3-cells.png`; those of a second file of the same name
 * begin with `report~2`. A file that cannot be drawn is said and is no failure: whether it can be read, the check says.
 */
export function pictureWriter(options: PictureOptions, session: Session): (file: SourceFile) => Promise<void> {
  const { pagePicture, show = 'cells', output = '.' } = options
  if (pagePicture === undefined) {
    if (options.output === undefined) return async () => undefined
    throw new CommandFailure(session.messages.folderWithoutPictures, null, exitCodes.usedWrongly)
  }
  const page = pagePicture === true ? {} : { page: pagePicture }
  const used = new Map<string, number>()
  return async (file) => {
    const stem = freshStem(file.name, used)
    let written = 0
    try {
      for await (const picture of pagePictures(file, { show, ...page })) {
        const path = join(output, `${stem}-page-${picture.page}-${show}.png`)
        writePicture(output, path, picture.png, session)
        session.say(session.messages.pictureWritten(path))
        written += 1
      }
    } catch (error) {
      if (!(error instanceof ReportError)) throw error
      const reason = session.language === 'zh' ? error.reasonZh : error.reason
      session.say(session.messages.noPictures(file.name, reason))
      return
    }
    if (written > 0 || pagePicture === true) return
    session.complain(session.messages.noSuchPage(file.name, pagePicture))
    session.fail(exitCodes.usedWrongly)
  }
}

function freshStem(name: string, used: Map<string, number>): string {
  const stem = name === '-' ? 'stdin' : parse(basename(name)).name
  const count = (used.get(stem.toLowerCase()) ?? 0) + 1
  used.set(stem.toLowerCase(), count)
  return count === 1 ? stem : `${stem}~${count}`
}

function writePicture(folder: string, path: string, png: Uint8Array, session: Session): void {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, png)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new CommandFailure(session.messages.unwritable(path, code), null, exitCodes.unreadable)
  }
}
