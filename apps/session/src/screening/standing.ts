/** How a form stands with the server: what became of the last answers, and what a no means for them. Pure. */
import type { ScreeningForm } from '@holdfast/wire'
import type { Failure } from '../api.ts'
import { isPassing } from '../ui/failure.ts'

/**
 * How it stands with what was answered last: held by the server; on its way; waiting for a line, or for a server that does not answer;
 * not taken; held and not sent, or not sent as another window went on with it; or not to be known.
 */
export type Kept = 'saved' | 'saving' | 'waiting' | 'away' | 'refused' | 'unsent' | 'elsewhere' | 'unread'

/** What a page knows of a form. */
export type Known = {
  readonly isUnsaved: boolean
  readonly isSaving: boolean
  /** Why the last save was not taken, the last sending, the last reading; null where it was. */
  readonly missed: Failure | null
  readonly unsent: Failure | null
  readonly unread: Failure | null
}

/** In one word; that all is saved is said only while nothing went amiss. */
export function keptOf({ isUnsaved, isSaving, missed, unsent, unread }: Known): Kept {
  if (isUnsaved && missed) {
    if (missed === 'offline') return 'waiting'
    return isPassing(missed) ? 'away' : 'refused'
  }
  if (isUnsaved || isSaving) return 'saving'
  if (unsent) return isElsewhere(unsent) ? 'elsewhere' : 'unsent'
  return unread ? 'unread' : 'saved'
}

/** It was saved, sent or taken back elsewhere: it has to be read anew. */
export const isElsewhere = (why: Failure): boolean =>
  typeof why !== 'string' && (why.code === 'screening-changed' || why.code === 'screening-closed')

/** Is it shown in other words than it could be? */
export const isInOtherWords = (form: ScreeningForm, wanted: ScreeningForm['language']): boolean =>
  form.language !== wanted && form.languages.includes(wanted)

/** The form as it was read anew; what reads the same stays the same, so that no field, nor the focus in it, is made anew. */
export const settled = (before: ScreeningForm, fresh: ScreeningForm): ScreeningForm => ({
  ...fresh,
  questions: isAlike(before.questions, fresh.questions) ? before.questions : fresh.questions,
  help: isAlike(before.help, fresh.help) ? before.help : fresh.help,
})

const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
