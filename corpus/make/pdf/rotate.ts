/** What Chromium writes for upright A4, and the same number of bytes that also turn the page: no offset moves. */
const upright = /\/MediaBox \[0 0 59\d(?:\.\d+)? 84\d(?:\.\d+)?\]/g
const turned = '/Rotate 270/MediaBox[0 0 595 842]'

/** Has every page shown turned by 270°, by changing the file in place. A page that is too short to hold it is our mistake. */
export function rotatePages(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  let pages = 0
  const changed = text.replace(upright, (found) => {
    pages += 1
    if (found.length < turned.length) throw new Error(`${found} leaves no room for /Rotate`)
    return turned.padEnd(found.length)
  })
  if (pages === 0) throw new Error('no page of upright A4 found')
  return Buffer.from(changed, 'latin1')
}
