/** What is said for an emergency plan, as it comes from outside: without who says it and when, which the server knows. */
import { isDay } from '@holdfast/domain'
import * as v from 'valibot'

/** What a contact person may be told: where somebody is, that somebody is worried about them, that they are in treatment. */
export const MAY_BE_TOLD = ['where', 'worry', 'treatment'] as const

/** One thing that a contact person may be told. */
export type MayBeTold = (typeof MAY_BE_TOLD)[number]

/** How a practitioner heard that a contact person may be called. */
export const HEARD_HOW = ['in-the-hour', 'by-telephone', 'in-writing'] as const

/** One way of hearing it. */
export type HeardHow = (typeof HEARD_HOW)[number]

/** The longest text on services near a place, in UTF-16 code units. */
export const SERVICES_LIMIT = 1000

/** A name or a place: no markup stands in one, and it is printed and read aloud as it is. */
const said = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most), v.regex(/^[^<>]*$/))
const number = v.pipe(v.string(), v.trim(), v.regex(/^[0-9+][0-9 ()./-]{1,30}$/))

/** A place as a plan names it: to the street, without door codes. */
export const planPlace = v.strictObject({
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  region: v.nullable(said(80)),
  city: said(80),
  street: said(160),
})

/** Somebody who may be called in an emergency, or who may not: that is said each time. */
export const contactPerson = v.strictObject({
  name: said(120),
  relation: said(80),
  number,
  mayCall: v.boolean(),
  told: v.pipe(v.array(v.picklist(MAY_BE_TOLD)), v.maxLength(MAY_BE_TOLD.length)),
})

/** All that can be said for a plan. */
export const planAct = v.variant('kind', [
  /** By the person themselves: whom to call, or nobody. Together with the number of the place it is a short plan. */
  v.strictObject({
    kind: v.literal('name'),
    place: planPlace,
    there: number,
    contact: v.nullable(contactPerson),
  }),
  /** By a practitioner: the whole plan. `heard`: how and on which day the person said that the contact may be called. */
  v.strictObject({
    kind: v.literal('make'),
    place: planPlace,
    there: number,
    afar: v.nullable(number),
    services: v.nullable(said(SERVICES_LIMIT)),
    contact: v.nullable(contactPerson),
    heard: v.nullable(v.strictObject({ how: v.picklist(HEARD_HOW), on: v.pipe(v.string(), v.check(isDay)) })),
  }),
])

/** One thing that is said for a plan. */
export type PlanAct = Readonly<v.InferOutput<typeof planAct>>

/** The act of a kind. */
export type PlanActOf<K extends PlanAct['kind']> = Extract<PlanAct, { readonly kind: K }>

/** A place as a plan names it. */
export type PlanPlace = Readonly<v.InferOutput<typeof planPlace>>

/** Somebody who may or may not be called. */
export type ContactPerson = Readonly<v.InferOutput<typeof contactPerson>>
