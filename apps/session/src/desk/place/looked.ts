/** Did a practitioner look around their own place for this hour? */
import type { EncounterView } from '@holdfast/wire'
import { isWhole } from '../../prepare/room/answers.ts'

/** Everything that is asked of them now has an answer, done or not. */
export const hasLooked = (view: EncounterView | null): boolean =>
  view !== null && isWhole(view.roomAsks, view.roomCheck?.answers ?? {})
