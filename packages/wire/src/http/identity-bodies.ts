/** What is sent on who somebody is, as a server takes it; a page needs only the types. */
import { DOCUMENT_KINDS, isDay, MATCHINGS, parseMonth, WORD_CAME, type Month } from '@holdfast/domain'
import * as v from 'valibot'
import { id, shortText } from '../fields.ts'

/** So much may stand in a reason. */
const REASON_LIMIT = 2000

// Control characters, halves of characters, marks that turn the direction of a line or cannot be seen, and markup.
const UNFIT = /[<>\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\u061C\uFEFF]/u
/** Is this one line of ordinary text? */
const isPlain = (text: string): boolean => !UNFIT.test(text)
const line = (limit: number) => v.pipe(shortText(limit), v.check(isPlain))
const words = v.pipe(
  shortText(REASON_LIMIT),
  v.check(text => isPlain(text.replaceAll(/[\n\r\t]/g, ''))),
)

const day = v.pipe(
  v.string(),
  v.check(text => isDay(text) && text >= '1900-01-01'),
)
const month = v.custom<Month>(text => typeof text === 'string' && parseMonth(text).ok)

const age = v.variant('says', [
  v.strictObject({ says: v.literal('month'), month }),
  v.strictObject({ says: v.literal('adult') }),
  v.strictObject({ says: v.literal('nothing') }),
])

/** The kinds of documents that can be chosen. */
const chosen = DOCUMENT_KINDS.filter(kind => kind !== 'not-noted')

/** A practitioner writes down what they saw of who a participant is. */
export const identityBody = v.strictObject({
  seat: id('seat'),
  act: v.variant('kind', [
    v.strictObject({
      kind: v.literal('in-person'),
      id: id('identity'),
      met: v.strictObject({ on: day, place: line(160), who: v.nullable(line(120)) }),
      age,
    }),
    v.strictObject({
      kind: v.literal('document'),
      id: id('identity'),
      document: v.picklist(chosen),
      name: v.picklist(MATCHINGS),
      picture: v.picklist(MATCHINGS),
      age,
    }),
    v.strictObject({ kind: v.literal('video'), id: id('identity') }),
    v.strictObject({
      kind: v.literal('payment'),
      id: id('identity'),
      name: v.picklist(MATCHINGS),
      street: v.picklist(MATCHINGS),
      postcode: v.picklist(MATCHINGS),
    }),
    v.strictObject({ kind: v.literal('word-agreed'), id: id('identity'), on: day }),
    v.strictObject({
      kind: v.literal('code-word'),
      id: id('identity'),
      of: id('identity'),
      came: v.picklist(WORD_CAME),
    }),
    v.strictObject({ kind: v.literal('no-meeting'), id: id('identity'), reason: words }),
    v.strictObject({ kind: v.literal('taken-back'), id: id('identity'), of: id('identity'), reason: words }),
  ]),
})

/** A practitioner asks that a card may be checked. */
export const cardAskBody = v.strictObject({ id: id('identity') })

/** What is sent on who somebody is. */
export type IdentityBody = v.InferOutput<typeof identityBody>
