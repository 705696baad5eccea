/** What is sent on the sheet before contact, as a server takes it; a page needs only the types. */
import { isPlace } from '@holdfast/jurisdictions'
import { arrangementAct } from '@holdfast/safety'
import * as v from 'valibot'

/** A practitioner writes one thing; somebody lives where there is such a place. */
export const arrangementBody = v.strictObject({
  act: v.pipe(
    arrangementAct,
    v.check(act => act.kind !== 'residence' || isPlace(act.place), 'unknown place'),
  ),
})
