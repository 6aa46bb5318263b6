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
    const made = answer(text)
    memory.set(text, made)
    return made
  }
}
