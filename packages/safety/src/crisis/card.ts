/** What a practitioner needs in front of them when help has to be sent: as data, built from what was loaded before. Rules: CR. */
import type { Whereabouts } from '@holdfast/domain'
import { isShortCode } from './number.ts'
import type { Contact, HeldPlan } from './plan.ts'

/** A line that listens, or that is written to. */
export type CrisisLine = { readonly name: string; readonly dial: string; readonly keyword: string | null }

/** What the card is built from: all of it is read when the hour opens, nothing at the moment of need. */
export type CardFacts = {
  /** Where they said they are. */
  readonly place: Whereabouts | null
  readonly held: HeldPlan
  /** Crisis lines of the country. */
  readonly lines: readonly CrisisLine[]
}

/** A number to dial. `by`: whoever is at the place, or anyone from anywhere. */
export type Dial = { readonly number: string; readonly by: 'there' | 'anyone'; readonly of: 'emergency' | 'afar' }

/** One piece of an address. */
export type AddressPart = {
  readonly kind: 'street' | 'city' | 'region' | 'country' | 'way-in'
  readonly text: string
}

/** What to do, in order. */
export const STEPS = [
  'stay',
  'ask-place',
  'ask-safe',
  'they-dial',
  'you-dial',
  'pass-on',
  'read-aloud',
  'call-contact',
  'contact-no',
  'crisis-line',
  'note',
] as const

/** One thing to do. */
export type Step = (typeof STEPS)[number]

/** What is said to the one who answers, in order. */
export const SAID = ['where', 'callback', 'what', 'who', 'afar', 'way-in', 'stay-on'] as const

/** One sentence of it. */
export type Said = (typeof SAID)[number]

/** What is not known. It is said on the card, so that nobody looks for it. */
export const UNKNOWN = ['place', 'callback', 'afar', 'contact', 'plan'] as const

/** One thing that is not known. */
export type Unknown = (typeof UNKNOWN)[number]

/** The card. */
export type CrisisCard = {
  readonly address: readonly AddressPart[]
  readonly callback: string | null
  readonly dials: readonly Dial[]
  readonly contact: Contact | null
  readonly services: string | null
  readonly lines: readonly CrisisLine[]
  readonly fit: HeldPlan['fit']
  readonly steps: readonly Step[]
  readonly script: readonly Said[]
  readonly unknown: readonly Unknown[]
}

/**
 * The order of what is said, after what a call-taker asks: where it is, the number to call back, what happened (burkenc.org, "What
 * to expect when you dial 911"; calhoun911.org, "9-1-1 tips"; both read 2026-11-26). Help is on its way while the rest is asked.
 */
export function crisisCard({ place, held, lines }: CardFacts): CrisisCard {
  const dials = dialsOf(place, held)
  const contact = held.plan?.contact ?? null
  return {
    address: place ? addressOf(place) : [],
    callback: place?.callback ?? null,
    dials,
    contact,
    services: held.plan?.services ?? null,
    lines,
    fit: held.fit,
    steps: STEPS.filter(step => isToDo(step, { place, dials, contact, lines })),
    script: SAID.filter(one => isSaid(one, place)),
    unknown: UNKNOWN.filter(one => isUnknown(one, { place, held })),
  }
}

/** An address as it is read to a dispatcher: street and number first, the country last, and then how to get in. */
function addressOf({ street, city, region, country, detail }: Whereabouts): readonly AddressPart[] {
  const parts: readonly { readonly kind: AddressPart['kind']; readonly text: string | null }[] = [
    { kind: 'street', text: street },
    { kind: 'city', text: city },
    { kind: 'region', text: region },
    { kind: 'country', text: country },
    { kind: 'way-in', text: detail },
  ]
  return parts.flatMap(({ kind, text }) => (text?.trim() ? [{ kind, text: text.trim() }] : []))
}

/** A line that reaches help from afar first; then the number of the place, for whoever is there if it is a short one. */
function dialsOf(place: Whereabouts | null, { plan }: HeldPlan): readonly Dial[] {
  const there = place?.emergencyNumber.trim() || plan?.there
  const afar: Dial[] = plan?.afar ? [{ number: plan.afar, by: 'anyone', of: 'afar' }] : []
  return there ? [...afar, { number: there, by: isShortCode(there) ? 'there' : 'anyone', of: 'emergency' }] : afar
}

type Known = Pick<CrisisCard, 'dials' | 'contact' | 'lines'> & Pick<CardFacts, 'place'>

function isToDo(step: Step, { place, dials, contact, lines }: Known): boolean {
  switch (step) {
    case 'stay':
    case 'ask-safe':
    case 'note':
      return true
    case 'ask-place':
      return place === null
    case 'they-dial':
      return dials.some(({ by }) => by === 'there')
    case 'you-dial':
      return dials.some(({ by }) => by === 'anyone')
    case 'pass-on':
      return !dials.some(({ by }) => by === 'anyone')
    case 'read-aloud':
      return place !== null
    case 'call-contact':
      return contact?.mayCall === true
    case 'contact-no':
      return contact?.mayCall === false
    case 'crisis-line':
      return lines.length > 0
  }
}

const isSaid = (one: Said, place: Whereabouts | null): boolean =>
  one === 'callback' ? Boolean(place?.callback) : one === 'way-in' ? Boolean(place?.detail?.trim()) : true

function isUnknown(one: Unknown, { place, held }: Omit<CardFacts, 'lines'>): boolean {
  switch (one) {
    case 'place':
      return place === null
    case 'callback':
      return !place?.callback
    case 'afar':
      return !held.plan?.afar
    case 'contact':
      return !held.plan?.contact
    case 'plan':
      return held.fit === 'none'
  }
}
