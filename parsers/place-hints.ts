const place = /^\p{Script=Han}{1,15}(?:省|市|县|区|旗|州|盟|镇|乡|街道)$/u

/**
 * Places in the names of the folders above a file, outermost first; what stands behind `!` lies in a ZIP. The file's own
 * name is none of them: who reports is read from the title.
 */
export function placeHintsOf(path: string): readonly string[] {
  const folders = path.split(/[/\\!]+/u).slice(0, -1)
  return folders.filter((folder) => place.test(folder))
}
