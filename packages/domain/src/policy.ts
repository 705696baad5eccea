/** Every threshold of the product in one versioned object; stored decisions name the version they were made under. */
import type { IdentityEvidence } from './people/identity.ts'
import { DAY, HOUR, MINUTE, SECOND, type Milliseconds } from './time.ts'

/** The thresholds of a clinic, and what it chose where it has a choice. Durations are milliseconds. */
export type Policy = {
  readonly version: string
  /** How long before the agreed start the door opens. */
  readonly doorOpensBefore: Milliseconds
  /** How long after the agreed end someone may still come to the door. */
  readonly doorClosesAfter: Milliseconds
  /** How long after the agreed end an invitation link still works. */
  readonly linkLivesAfter: Milliseconds
  /** How long a statement of whereabouts counts as "this visit". */
  readonly whereaboutsHold: Milliseconds
  /** How long the answers on the room count as "this visit". */
  readonly roomCheckHolds: Milliseconds
  /** How long a ticket to a seat may wait before it is used. */
  readonly ticketLives: Milliseconds
  /** How long a seat is kept for a patient who vanished without goodbye. */
  readonly patientGrace: Milliseconds
  /** How long a seat is kept for a practitioner who vanished without goodbye. */
  readonly practitionerGrace: Milliseconds
  /** How long after an interruption began its outcome is decided though nobody is back. */
  readonly breakDecidedAfter: Milliseconds
  /** How much lost time is offered after the agreed end at most, however free everyone is. Our own judgement, 2026-11. */
  readonly extendsAtMost: Milliseconds
  /** How long after a later version was offered an hour may still begin under the one in force (D3b). Our own judgement, 2026-11. */
  readonly amendmentGrace: Milliseconds
  /** How long a key of a new device waits for a practitioner's word; an hour at most. Our own judgement, 2026-11. */
  readonly keyAskWaits: Milliseconds
  /** How long a look into a register counts: a licence that nobody looked up since is not known to be good. Our own judgement, 2026-11. */
  readonly licenceCheckHolds: Milliseconds
  /** How long a board's answer about a place counts. Our own judgement, 2026-11. */
  readonly boardAnswerHolds: Milliseconds
  /** Of whom the sheet before contact is asked: of those for whom one was begun, or of everybody. Our own judgement, 2026-11. */
  readonly sheetAsked: 'where-begun' | 'always'
  /** Evidence of these kinds, with nothing in it that differs, is enough before the door; the others are shown beside it. Our own judgement, 2026-11. */
  readonly identitySuffices: readonly IdentityEvidence[]
  /** Is a meeting face to face asked for before work at a distance: of everyone, and where a case asks for more (A19c)? Our own judgement, 2026-11. */
  readonly meeting: { readonly [who in 'everyone' | 'higherRisk']: 'open' | 'recommended' | 'required' }
  /** How long a practitioner's login lasts without use. */
  readonly practitionerLoginIdle: Milliseconds
  /** How long anyone else's login lasts without use: longer, because a link is often opened days before its hour. */
  readonly patientLoginIdle: Milliseconds
  /** Are the day and a role written faintly over each picture? It prevents no capture; a picture that turns up says when it was taken. */
  readonly pictureMark: boolean
}

/** The values we ship; every one is a judgement that a clinic may change (security.md 1, reconnect.md 4.5). */
export const DEFAULT_POLICY: Policy = {
  version: '2026-11-8',
  doorOpensBefore: 30 * MINUTE,
  doorClosesAfter: 2 * HOUR,
  linkLivesAfter: DAY,
  whereaboutsHold: 3 * HOUR,
  roomCheckHolds: 3 * HOUR,
  ticketLives: 30 * SECOND,
  patientGrace: 2 * MINUTE,
  practitionerGrace: 5 * MINUTE,
  breakDecidedAfter: 10 * MINUTE,
  extendsAtMost: 30 * MINUTE,
  amendmentGrace: 7 * DAY,
  keyAskWaits: 30 * MINUTE,
  licenceCheckHolds: 180 * DAY,
  boardAnswerHolds: 180 * DAY,
  sheetAsked: 'where-begun',
  identitySuffices: ['in-person', 'document', 'video'],
  meeting: { everyone: 'open', higherRisk: 'recommended' },
  practitionerLoginIdle: 12 * HOUR,
  patientLoginIdle: 30 * DAY,
  pictureMark: false,
}
