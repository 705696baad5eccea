/** The sheet before contact of a page without a server: the same rules. */
import { careNotesAmong, DEFAULT_POLICY, instant, MINUTE } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import {
  arrangementAct,
  asksOfSheet,
  holdsOf,
  isInOneRoom,
  isReviewAsked,
  lastOf,
  stepArrangements,
  unknownsOf,
  type ArrangementAct,
  type Arrangements,
} from '@holdfast/safety'
import { problemOf, type ArrangementsView, type Preparation } from '@holdfast/wire'
import * as v from 'valibot'
import { ANA, BEA } from './people.ts'
import { sceneNow } from './scene.ts'

type Answer = { readonly status: number; readonly body: unknown }

const BY = testId('practitioner', 1)
const begun: readonly ArrangementAct[] = [
  {
    kind: 'known',
    id: testId('note', 901),
    charge: 'alleged',
    toward: 'unknown',
    behaviour: 'Showed himself on a train, twice, as his referral says.',
    target: 'women',
    own: 'unknown',
  },
  {
    kind: 'alone',
    id: testId('note', 902),
    willing: { 'in-person': 'no', video: 'no', telephone: 'yes', chat: 'yes' },
    reason: null,
  },
  {
    kind: 'instead',
    id: testId('note', 903),
    way: 'in-person',
    how: 'co-therapist',
    words: 'Eve Second, on the ground floor.',
  },
  {
    kind: 'building',
    id: testId('note', 904),
    others: 'no',
    open: 'Eight to six, not on Saturdays.',
    plan: 'Eve Second knows of the hour and looks in at half past.',
    shared: 'yes',
  },
  {
    kind: 'institution',
    id: testId('note', 905),
    expected: 'An officer, who stays outside the door.',
    movement: 'Escort at ten to the hour. Doors are locked at noon.',
    contact: 'The wing office, extension 12.',
    theirs: 'To be told when an hour ends early.',
    ours: 'That nobody is taken out without a word to us.',
  },
]
let sheet: Arrangements =
  sceneNow().arrangements === 'begun'
    ? begun.map((act, n) => ({ at: instant(Date.now() - (9 - n) * MINUTE), by: BY, act }))
    : []

const noted =
  sceneNow().arrangements === 'review'
    ? ([{ note: 'online-use', stands: true, at: instant(Date.now() - MINUTE) }] as const)
    : []

const view = (): ArrangementsView => ({
  now: instant(Date.now()),
  way: 'video',
  holds: holdsOf(
    sheet,
    { modality: 'video', practitioners: [BY], began: null, now: instant(Date.now()), noted },
    DEFAULT_POLICY,
  ),
  unknowns: unknownsOf(sheet),
  isReviewAsked: isReviewAsked(careNotesAmong(noted)),
  asks: asksOfSheet(sheet),
  isInOneRoom: isInOneRoom(sheet),
  entries: sheet.map(({ at, act }) => ({ at, act, by: BEA.name, isMine: true })),
})

/** What was arranged last with an institution, as somebody's card shows it. */
export const institutionNow = (): Pick<Preparation, 'institution'> => {
  const institution = lastOf(sheet, 'institution')
  return institution ? { institution } : {}
}

/** Answers what is asked of the sheet; null for anything else. */
export function fakeArrangements(
  method: string,
  part: string,
  body: { readonly [key: string]: unknown },
): Answer | null {
  if (part !== `/seats/${ANA.seat}/arrangements`) return null
  if (method === 'POST') {
    const act = v.parse(arrangementAct, body['act'])
    const step = stepArrangements(sheet, { at: instant(Date.now()), by: BY, act })
    if (!step.ok) return { status: 409, body: problemOf('arrangement-refused', { note: step.error }) }
    sheet = step.value
  }
  return { status: 200, body: view() }
}
