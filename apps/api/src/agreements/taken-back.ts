/** What of an hour somebody took back of their agreement: pictures, or the chat. */
import type { Purpose } from '@holdfast/consent'
import { TAKEN_BACK, type TakenBack } from '@holdfast/room'

/** What of an hour is gone with the purposes that somebody withdrew. */
export const takenBackOf = (withdrawn: readonly Purpose[]): readonly TakenBack[] =>
  TAKEN_BACK.filter(part => withdrawn.includes(part))
