/** What is sent about emergency plans and reads of a place, as a server takes it; a page needs only the types. */
import { contactPerson, planAct, READ_REASONS, READ_WORDS_LIMIT } from '@holdfast/safety'
import * as v from 'valibot'
import { instantField, shortText } from '../fields.ts'
import { isFoundByStreet, isWithoutMarkup, whereaboutsFields } from './prepare.ts'

/** Where somebody is, and whom to call there: the whole of what `whereaboutsBody` lets a browser send. */
export const statedPlaceBody = v.pipe(
  v.strictObject({ ...whereaboutsFields, contact: v.exactOptional(v.nullable(contactPerson)) }),
  isFoundByStreet(),
  isWithoutMarkup(),
)

/** Something is said for a plan. */
export const planBody = v.strictObject({ act: planAct })

/** Why somebody's place and contact are read outside the ordinary hour. */
export const placeReadBody = v.strictObject({
  reason: v.picklist(READ_REASONS),
  words: v.nullable(shortText(READ_WORDS_LIMIT)),
})

/** When the crisis card was opened, told once there is a line. */
export const cardOpenedBody = v.strictObject({
  openedAt: v.pipe(v.array(instantField), v.minLength(1), v.maxLength(100)),
})
