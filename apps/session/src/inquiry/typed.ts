/** Words on their way: what is wrong with them, and the id that goes with them. The same words after a lost answer go under the same id, and are kept once. */
import { INQUIRY_WORDS_LIMIT, makeId, type MessageId } from '@holdfast/domain'
import type { Failure } from '../api.ts'

/** What is wrong with words before they are sent. */
export type Wrong = 'missing' | 'tooLong'

/** Nothing is cut off: what is too long is said, and stays to be made shorter. */
export function wrongWith(words: string): Wrong | null {
  if (words.trim() === '') return 'missing'
  return words.trim().length > INQUIRY_WORDS_LIMIT ? 'tooLong' : null
}

/** The server has a sentence of ours for it: so many are kept that there is room for no more. */
export const isTooMany = (failure: Failure): boolean => typeof failure === 'object' && failure.note === 'too-many'

/** Makes ids, and remembers under which the last words went. */
export function makeNaming(): (words: string) => MessageId {
  let last: { readonly words: string; readonly id: MessageId } | null = null
  return words => {
    if (last?.words !== words)
      last = { words, id: makeId('message', length => crypto.getRandomValues(new Uint8Array(length))) }
    return last.id
  }
}
