import { readSnapshot, type Snapshot } from '../../src/places/division.ts'

/** A small list, drawn as the project keeps lists: `3505 泉州市`, a town with three digits below its county. */
export function drawList(date: string, ...lines: readonly string[]): Snapshot {
  return readSnapshot(['code,name,read_as', ...lines.map((line) => line.replaceAll(' ', ','))].join('\n'), date)
}
