/** What was said and not yet kept by the other end: sent again after every break, under the same id, until it is. */
import { err, ok, type Result } from '@holdfast/domain'

/** The most entries an outbox holds; beyond it saying is refused, never silently dropped. */
export const OUTBOX_LIMIT = 256

/** Entries in the order they were said; an id stands in it at most once. */
export type Outbox<E extends { readonly id: string }> = readonly E[]

/** Puts an entry at the end. The same id again changes nothing; a full outbox refuses. */
export function addToOutbox<E extends { readonly id: string }>(
  outbox: Outbox<E>,
  entry: E,
): Result<Outbox<E>, 'outbox-full'> {
  if (outbox.some(held => held.id === entry.id)) return ok(outbox)
  return outbox.length >= OUTBOX_LIMIT ? err('outbox-full') : ok([...outbox, entry])
}

/** Takes out the entry with this id, because the other end keeps it or will never take it; an unknown id changes nothing. */
export const acknowledge = <E extends { readonly id: string }>(outbox: Outbox<E>, id: E['id']): Outbox<E> =>
  outbox.some(held => held.id === id) ? outbox.filter(held => held.id !== id) : outbox

/**
 * An earlier page's outbox and this page's, in that order, each id once; what goes beyond the limit is handed back in
 * `over` so that a person can be told.
 */
export function adoptOutbox<E extends { readonly id: string }>(
  earlier: Outbox<E>,
  now: Outbox<E>,
): { readonly outbox: Outbox<E>; readonly over: Outbox<E> } {
  const known = new Set(earlier.map(entry => entry.id))
  const all = [...earlier, ...now.filter(entry => !known.has(entry.id))]
  return { outbox: all.slice(0, OUTBOX_LIMIT), over: all.slice(OUTBOX_LIMIT) }
}
