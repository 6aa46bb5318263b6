/** Beyond this many answers they are forgotten together. */
const mostRemembered = 4096
/** In UTF-16 units. Longer texts are prose and come once. */
const longestRemembered = 200

/**
 * The same function of a text, its answers kept: reports of one form print the same few hundred labels again and again.
 * Only for functions whose answer depends on nothing but the text, and whose answer nobody changes.
 */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>()
  return (text) => {
    if (text.length > longestRemembered) return answer(text)
    const known = memory.get(text)
    if (known !== undefined || memory.has(text)) return known as T
    if (memory.size >= mostRemembered) memory.clear()
    const own = ownCopy(text)
    const made = answer(own)
    memory.set(own, made)
    return made
  }
}

/**
 * The same characters in memory of their own. A piece of a text is a window on the whole of it in V8: a label that is
 * kept, or an answer cut out of it, would keep its document, and a few thousand of them tens of megabytes.
 */
function ownCopy(text: string): string {
  // Joining copies; the window that is left is on this copy.
  return ` ${text}`.slice(1)
}
