/** What participants state and sign before the door. */
import { isFindable, LANGUAGES, type Whereabouts } from '@holdfast/domain'
import type { ContactPerson } from '@holdfast/safety'
import * as v from 'valibot'
import { id, instantField, shortText } from '../fields.ts'

const phone = v.pipe(v.string(), v.trim(), v.regex(/^\+?[0-9][0-9 ()./-]{2,30}$/))

/** Where a participant is now, as it is read back; earlier statements stay readable. */
export const whereaboutsFields = {
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  region: v.nullable(shortText(80)),
  city: shortText(80),
  street: shortText(160),
  detail: v.nullable(shortText(160)),
  emergencyNumber: v.pipe(v.string(), v.trim(), v.regex(/^[0-9+][0-9 ()/-]{1,20}$/)),
  callback: v.nullable(phone),
}

type Named = Pick<Whereabouts, 'street' | 'city' | 'region'>

/** A town alone is no address (A21c): said of the street. */
export const isFoundByStreet = <T extends Named>() =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed || isFindable(dataset.value)) return
    const { value } = dataset
    addIssue({
      message: 'a town alone',
      path: [{ type: 'object', origin: 'value', input: { ...value }, key: 'street', value: value.street }],
    })
  })

type Lines = Pick<Whereabouts, 'street' | 'city' | 'region' | 'detail'>

/** No markup stands in an address; said of each line that has some. */
export const isWithoutMarkup = <T extends Lines>() =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { value } = dataset
    for (const key of ['region', 'city', 'street', 'detail'] as const)
      if (/[<>]/.test(value[key] ?? ''))
        addIssue({
          message: 'markup',
          path: [{ type: 'object', origin: 'value', input: { ...value }, key, value: value[key] }],
        })
  })

/** Whom to call there, as a browser made it; the server checks it (crisis-bodies.ts). */
const sentContact = v.custom<ContactPerson>(value => typeof value === 'object' && value !== null)

/** The same as it is sent. With `contact` it is a short emergency plan too: whom to call there, null for nobody. The time of the statement is the server's. */
export const whereaboutsBody = v.pipe(
  v.strictObject({ ...whereaboutsFields, contact: v.exactOptional(v.nullable(sentContact)) }),
  isFoundByStreet(),
  isWithoutMarkup(),
)

/** A signature: the digest of the text that was shown, its language, and the name as typed. */
export const signatureBody = v.strictObject({
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  language: v.picklist(LANGUAGES),
  name: shortText(120),
})

/** For whom a fresh invitation link is wanted; earlier links and logins of that seat end. */
export const inviteBody = v.strictObject({ seat: id('seat') })

/** A fresh invitation link; it is shown once and kept only as a hash. */
export const inviteAnswer = v.object({ link: v.string(), expires: instantField })

/** The contract in one language, and whether this person signed it. */
export const contractAnswer = v.object({
  contract: v.string(),
  version: v.number(),
  language: v.picklist(LANGUAGES),
  title: v.string(),
  clauses: v.array(v.object({ id: v.string(), heading: v.string(), text: v.string() })),
  digest: v.string(),
  signed: v.nullable(v.object({ at: instantField, name: v.string() })),
})

/** A statement of whereabouts as it is sent. */
export type WhereaboutsBody = v.InferOutput<typeof whereaboutsBody>
/** A signature as it is sent. */
export type SignatureBody = v.InferOutput<typeof signatureBody>
/** A wish for a fresh invitation link. */
export type InviteBody = v.InferOutput<typeof inviteBody>
/** A fresh invitation link. */
export type Invite = v.InferOutput<typeof inviteAnswer>
/** The contract in one language. */
export type ContractAnswer = v.InferOutput<typeof contractAnswer>
