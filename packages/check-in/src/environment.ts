/** What is asked of one participant about their place, and how their answers stand. */
import { environmentOf, NOTHING_DECIDED, type AskedItem, type RoomItem } from '@holdfast/domain'
import type { Facts } from './facts.ts'
import { isOfThisVisit } from './visit.ts'

/**
 * What is asked of this participant. Whoever takes part beside a patient is asked what everybody is: what was decided for
 * somebody in treatment is not told to anybody beside them, and a question would tell it.
 */
export function askedOf({ role, decided }: Pick<Facts, 'role' | 'decided'>): readonly AskedItem[] {
  switch (role) {
    case 'practitioner':
      return environmentOf('practitioner', decided)
    case 'patient':
      return environmentOf('client', decided)
    case 'related-person':
      return environmentOf('client', NOTHING_DECIDED)
  }
}

/** Did a practitioner decide in this visit that the hour goes on although this is not possible today? Their last word counts. */
export function isSettled({ roomDecided, policy, now }: Facts, item: RoomItem): boolean {
  const last = roomDecided.findLast(one => one.item === item)
  return last?.decision === 'go-on' && isOfThisVisit(last.at, policy.roomCheckHolds, now)
}
