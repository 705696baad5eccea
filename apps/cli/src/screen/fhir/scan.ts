/** Finds the entries of a Bundle in text that comes in pieces, so that no more than one of them is held. */

/** What was found in a piece: the texts of whole entries, or what is wrong with the text. */
export type Found = readonly string[] | 'broken' | 'too-long'

/** Takes a text piece by piece. */
export type Scanner = {
  readonly feed: (text: string) => Found
  /** All that is no entry: the Bundle with an empty list, or the one resource that the text is; null where the text ended early. */
  readonly rest: () => string | null
}

/** An entry, and all that is none, may be this long, in UTF-16 code units. */
export const LONGEST_ENTRY = 5_000_000

/** Prepares a scanner. Whether an entry is JSON is for its reader to find out; here only strings and brackets are known. */
export function makeScanner(): Scanner {
  let [depth, isInString, isEscaped] = [0, false, false]
  /** Where in the list of entries we are; null outside of it. */
  let list: 'start' | 'entry' | 'comma' | null = null
  let [rest, held] = ['', '']

  const feed = (text: string): Found => {
    const found: string[] = []
    let from = 0
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charAt(at)
      if (isInString) {
        if (isEscaped) isEscaped = false
        else if (sign === '\\') isEscaped = true
        else if (sign === '"') isInString = false
      } else if (list !== null && depth === 2) {
        if (sign === '{' && list !== 'entry') [from, depth] = [at, 3]
        else if (sign === ',' && list === 'entry') list = 'comma'
        else if (sign === ']' && list !== 'comma') [from, depth, list] = [at, 1, null]
        else if (!/\s/.test(sign)) return 'broken'
      } else if (sign === '"') isInString = true
      else if (sign === '{' || sign === '[') {
        depth += 1
        if (sign !== '[' || depth !== 2 || !isListOfEntries(rest.slice(-NEAR) + text.slice(from, at).slice(-NEAR)))
          continue
        rest += text.slice(from, at + 1)
        list = 'start'
      } else if (sign === '}' || sign === ']') {
        depth -= 1
        if (depth < 0) return 'broken'
        if (list === null || depth !== 2) continue
        found.push(held + text.slice(from, at + 1))
        held = ''
        list = 'entry'
      }
    }
    if (list === null) rest += text.slice(from)
    else if (depth > 2) held += text.slice(from)
    return held.length > LONGEST_ENTRY || rest.length > LONGEST_ENTRY ? 'too-long' : found
  }
  return { feed, rest: () => (depth === 0 && !isInString ? rest : null) }
}

/** The key of a list stands this near before it. */
const NEAR = 100

/** Is this the end of what stands before the list of entries? */
const isListOfEntries = (before: string): boolean => /(^|[^\\])"entry"\s*:\s*$/.test(before)
