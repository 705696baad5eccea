/** What is sent of calls for help, as a server takes it; a page needs only the types. */
import { isId, LANGUAGES, type PractitionerId } from '@holdfast/domain'
import { CALL_OUTCOMES, HELP_DOES, type Channel } from '@holdfast/safety'
import * as v from 'valibot'
import { id, shortText } from '../fields.ts'

/** The most responders in the list. */
export const RESPONDERS_LIMIT = 20

/** A press. A word that calls is heard by the server itself, so a page never sends one. `isLeft`: an earlier page made it and is gone. */
export const helpBody = v.strictObject({
  id: id('help'),
  how: v.picklist(['press', 'chord']),
  isLeft: v.exactOptional(v.boolean()),
})

/** What somebody chooses. The word is judged by the rules; here it is only bounded. */
export const helpChoiceBody = v.strictObject({
  does: v.picklist(HELP_DOES),
  sign: v.boolean(),
  word: v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(200)))),
})

/** One address, and nothing that would make two letters of one. */
const mail = v.pipe(v.string(), v.trim(), v.maxLength(254), v.email())

const responder = v.variant('channel', [
  of('mail', mail, v.null()),
  of('web', v.null(), v.null()),
  of('desk', v.null(), v.custom<PractitionerId>(isId('practitioner'))),
])

function of<C extends Channel, M extends string | null, P extends string | null>(
  channel: C,
  address: v.GenericSchema<M>,
  practitioner: v.GenericSchema<P>,
) {
  return v.strictObject({
    id: v.nullable(id('responder')),
    name: shortText(120),
    language: v.picklist(LANGUAGES),
    channel: v.literal(channel),
    mail: address,
    practitioner,
    turn: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(9)),
  })
}

/** The whole list. */
export const respondersBody = v.strictObject({ list: v.pipe(v.array(responder), v.maxLength(RESPONDERS_LIMIT)) })

/** What came of a call. */
export const closingBody = v.strictObject({ outcome: v.picklist(CALL_OUTCOMES) })

/** A responder has it. */
export const helpAnswerBody = v.strictObject({
  help: id('help'),
  responder: id('responder'),
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
