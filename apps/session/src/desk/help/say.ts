/** Why something about a call was not taken, in words. */
import type { Failure } from '../../api.ts'
import { helpDeskWords } from './words.ts'

/** Null when it was taken. */
export function sayOf(failure: Failure | null): string | null {
  if (failure === null) return null
  const note = typeof failure === 'string' ? undefined : failure.note
  const { refused, notDone } = helpDeskWords()
  return note === 'own-call' || note === 'not-acknowledged' || note === 'closed' ? refused[note] : notDone
}
