/** What an end has applied of its conversation: entries in order, each once; what comes early is asked for again. */

/** Where an end stands: all entries up to `have` are applied. */
export type Inbox = { readonly have: number }

/** An inbox that has applied nothing. */
export const emptyInbox: Inbox = { have: 0 }

/** What to do with an entry: apply it, pass over it because it is known, or ask again because something is missing. */
export type Arrival = 'apply' | 'known' | 'gap'

/** What to do with the entry numbered `n`. */
export function arrivalOf({ have }: Inbox, n: number): Arrival {
  if (n === have + 1) return 'apply'
  return n <= have ? 'known' : 'gap'
}
