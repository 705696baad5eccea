/** What of an hour somebody took back of their agreement: pictures, or the chat. */
import { purposesWithdrawn, type Agreement } from '@holdfast/consent'
import { TAKEN_BACK, type TakenBack } from '@holdfast/room'

/** What of an hour somebody took back, as their agreement stands. */
export function takenBackOf(agreement: Agreement | null): readonly TakenBack[] {
  const gone = agreement ? purposesWithdrawn(agreement) : []
  return TAKEN_BACK.filter(part => gone.includes(part))
}
