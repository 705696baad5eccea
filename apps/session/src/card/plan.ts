/** The plan for when the line breaks, as facts: who is called on which number, after how long, and who comes first in danger. Pure. */
import type { EncounterId, Instant, Role } from '@holdfast/domain'
import type { EncounterView } from '@holdfast/wire'
import * as v from 'valibot'

/** Minutes to wait before the practitioner calls: most breaks are over by then. Our own judgement, 2026-11. */
export const WAIT_MINUTES = 2

/** Minutes after which the other side calls, or the same number is tried again (stillpointcounselingcenter.com asks for two tries). */
export const AGAIN_MINUTES = 5

const person = v.object({
  role: v.picklist(['patient', 'related-person', 'practitioner']),
  number: v.nullable(v.string()),
  emergency: v.nullable(v.string()),
})

const card = v.object({
  encounter: v.string(),
  reader: v.picklist(['client', 'desk']),
  start: v.number(),
  end: v.number(),
  own: v.nullable(v.string()),
  emergency: v.nullable(v.string()),
  others: v.array(person),
})

/** Somebody who can be called: no name, for the card is kept on the device. `emergency`: the number of the place they are at. */
export type CardPerson = { readonly role: Role; readonly number: string | null; readonly emergency: string | null }

/** All that the card says. `own` is the number at which its reader is called. */
export type Card = {
  readonly encounter: EncounterId
  readonly reader: 'client' | 'desk'
  readonly start: Instant
  readonly end: Instant
  readonly own: string | null
  readonly emergency: string | null
  readonly others: readonly CardPerson[]
}

/** The card of someone in treatment, or beside them, from their own answers and the practitioner's number. */
export const clientCard = (view: EncounterView): Card => ({
  encounter: view.id,
  reader: 'client',
  start: view.start,
  end: view.end,
  own: view.whereabouts?.callback ?? null,
  emergency: view.whereabouts?.emergencyNumber ?? null,
  others: view.others
    .filter(({ role }) => role === 'practitioner')
    .map(({ role, phone }) => ({ role, number: phone, emergency: null })),
})

/** The practitioner's card: the numbers that were given for today, in the order of the hour. */
export const deskCard = (view: EncounterView, others: readonly CardPerson[]): Card => ({
  encounter: view.id,
  reader: 'desk',
  start: view.start,
  end: view.end,
  own: view.me.phone,
  emergency: null,
  others,
})

/** A card that was kept, or null when it is none, or when the hour it was for is long over. */
export function readCard(text: string | null, now: Instant): Card | null {
  const parsed = v.safeParse(card, parseJson(text))
  return parsed.success && now <= parsed.output.end + KEPT_AFTER ? (parsed.output as unknown as Card) : null
}

/** How long after its hour a card may still be of use, in milliseconds: a call that is late, a way back. */
const KEPT_AFTER = 60 * 60 * 1000

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
