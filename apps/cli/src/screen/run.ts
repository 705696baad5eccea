/** Ids that are counted up, such as S0001, S0002, and on: how far they have come says of each whether it was there. */

/** Where an id stands: inside of the run, next in it, so that the run is now longer, or beside it. */
type Place = 'inside' | 'next' | 'beside'

/** Begins a run with the first id that ends with a number. */
export function makeRun(): (id: string) => Place {
  let prefix: string | null = null
  /** Digits of a number with noughts ahead; 1 where none stand there. Thus each number is written in one way. */
  let width = 1
  let [from, next] = [0, 0]
  return id => {
    const at = prefix === null ? firstDigit(id) : prefix.length
    const digits = id.length - at
    if (digits < 1 || digits > MOST_DIGITS || (prefix !== null && !id.startsWith(prefix))) return 'beside'
    const number = numberIn(id, at)
    if (number === null) return 'beside'
    const isPadded = id.charCodeAt(at) === NOUGHT && digits > 1
    if (prefix === null) {
      prefix = id.slice(0, at)
      width = isPadded ? digits : 1
      from = number
      next = number + 1
      return 'next'
    }
    if (isPadded ? digits !== width : digits < width) return 'beside'
    if (number >= from && number < next) return 'inside'
    if (number !== next) return 'beside'
    next += 1
    return 'next'
  }
}

const NOUGHT = 48

/** Numbers of so many digits are whole. */
const MOST_DIGITS = 15

/** Where the number at the end begins, or the length of a text without one. */
function firstDigit(text: string): number {
  let at = text.length
  while (at > 0 && isDigit(text.charCodeAt(at - 1))) at -= 1
  return at
}

function numberIn(text: string, from: number): number | null {
  let number = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isDigit(code)) return null
    number = number * 10 + code - NOUGHT
  }
  return number
}

const isDigit = (code: number): boolean => code >= NOUGHT && code <= NOUGHT + 9
