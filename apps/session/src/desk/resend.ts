/** What is pressed again after its answer was lost goes under the id that it went by before: the server keeps it once. Pure. */

/** Remembers what was sent last and not answered. */
export type Resend<T> = {
  /** What to send for these words: what went before and said the same, or this. */
  readonly of: (words: unknown, fresh: T) => T
  /** An answer came, whatever it was. */
  readonly answered: () => void
}

/** Nothing was sent yet. */
export function makeResend<T>(): Resend<T> {
  let last: { readonly text: string; readonly sent: T } | null = null
  return {
    of: (words, fresh) => {
      const text = JSON.stringify(words)
      if (last?.text !== text) last = { text, sent: fresh }
      return last.sent
    },
    answered: () => {
      last = null
    },
  }
}
