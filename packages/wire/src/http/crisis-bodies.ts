/** What is sent about emergency plans and reads of a place, as a server takes it; a page needs only the types. */
import { isDay } from '@holdfast/domain'
import { unknownPart } from '@holdfast/jurisdictions'
import { contactPerson, planAct, READ_REASONS, READ_WORDS_LIMIT } from '@holdfast/safety'
import * as v from 'valibot'
import { instantField, shortText } from '../fields.ts'
import { isFoundByStreet, isWithoutMarkup, whereaboutsFields } from './prepare.ts'

type Stated = { readonly country: string; readonly region: string | null }

/** A country that is none and a region that the country has not send help nowhere: said of that field. */
const isKnownPlace = <T extends Stated>() =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { value } = dataset
    const key = unknownPart(value)
    if (key === null) return
    addIssue({
      message: `unknown ${key}`,
      path: [{ type: 'object', origin: 'value', input: { ...value }, key, value: value[key] }],
    })
  })

/** Where somebody is, and whom to call there: the whole of what `whereaboutsBody` lets a browser send. */
export const statedPlaceBody = v.pipe(
  v.strictObject({ ...whereaboutsFields, contact: v.exactOptional(v.nullable(contactPerson)) }),
  isFoundByStreet(),
  isWithoutMarkup(),
  isKnownPlace(),
)

/** Somewhere else, and a day of the calendar; asked ahead. */
export const elsewhereBody = v.pipe(
  v.strictObject({
    country: whereaboutsFields.country,
    region: whereaboutsFields.region,
    on: v.pipe(v.string(), v.check(isDay)),
  }),
  isKnownPlace(),
)

/** Something is said for a plan, for a place that there is. */
export const planBody = v.strictObject({
  act: v.pipe(
    planAct,
    v.check(({ place }) => unknownPart(place) === null, 'unknown place'),
  ),
})

/** Why somebody's place and contact are read outside the ordinary hour. */
export const placeReadBody = v.strictObject({
  reason: v.picklist(READ_REASONS),
  words: v.nullable(shortText(READ_WORDS_LIMIT)),
})

/** When the crisis card was opened, told once there is a line. */
export const cardOpenedBody = v.strictObject({
  openedAt: v.pipe(v.array(instantField), v.minLength(1), v.maxLength(100)),
})
