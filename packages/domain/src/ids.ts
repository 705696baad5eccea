/** One branded id per kind of record: a short prefix and 128 random bits, never a person's data. */
import type { Brand } from './brand.ts'
import { randomToken, type Random } from './random.ts'
import { err, ok, type Result } from './result.ts'

/** The id of a person in treatment. */
export type PatientId = Brand<string, 'PatientId'>
/** The id of a clinician. */
export type PractitionerId = Brand<string, 'PractitionerId'>
/** The id of a partner or relative who takes part. */
export type RelatedPersonId = Brand<string, 'RelatedPersonId'>
/** The id of any person who can take part in an encounter. */
export type PersonId = PatientId | PractitionerId | RelatedPersonId
/** The id of one hour that takes place. */
export type EncounterId = Brand<string, 'EncounterId'>
/** The id of a planned hour. */
export type AppointmentId = Brand<string, 'AppointmentId'>
/** The id of all that one participant and the practice have agreed, in all its versions. */
export type AgreementId = Brand<string, 'AgreementId'>
/** The id of one person's part in one encounter: their seat in its room. */
export type SeatId = Brand<string, 'SeatId'>
/** The id of one questionnaire that somebody was asked to answer. */
export type ScreeningId = Brand<string, 'ScreeningId'>
/** The id of one message, made by the browser that says it. */
export type MessageId = Brand<string, 'MessageId'>
/** The id of one thing that a practitioner notes in an hour, made by the browser in which they do. */
export type NoteId = Brand<string, 'NoteId'>
/** The id of one matter in which a duty to warn, to report or to disclose is weighed. */
export type MatterId = Brand<string, 'MatterId'>
/** The id of one call for help, made by the browser in which somebody calls. */
export type HelpId = Brand<string, 'HelpId'>
/** The id of one who is told of calls for help. */
export type ResponderId = Brand<string, 'ResponderId'>
/** The id of one entry on what a practitioner holds; the entry that states a licence gives it its name. */
export type LicenceId = Brand<string, 'LicenceId'>
/** The id of one entry on who somebody is, made by the browser in which it is written. */
export type IdentityId = Brand<string, 'IdentityId'>
/** The id of one signed-in browser. */
export type LoginId = Brand<string, 'LoginId'>
/** The id of an entry in the audit trail. */
export type AuditId = Brand<string, 'AuditId'>

const PREFIX = {
  patient: 'pat',
  practitioner: 'pra',
  relatedPerson: 'rel',
  encounter: 'enc',
  appointment: 'app',
  agreement: 'agr',
  seat: 'sea',
  screening: 'scr',
  message: 'msg',
  note: 'not',
  matter: 'mat',
  help: 'hlp',
  responder: 'res',
  licence: 'lic',
  identity: 'idn',
  login: 'log',
  audit: 'aud',
} as const

type Kinds = {
  patient: PatientId
  practitioner: PractitionerId
  relatedPerson: RelatedPersonId
  encounter: EncounterId
  appointment: AppointmentId
  agreement: AgreementId
  seat: SeatId
  screening: ScreeningId
  message: MessageId
  note: NoteId
  matter: MatterId
  help: HelpId
  responder: ResponderId
  licence: LicenceId
  identity: IdentityId
  login: LoginId
  audit: AuditId
}

/** The kinds of record that have an id. */
export type IdKind = keyof Kinds

/** The id type of a kind of record. */
export type IdOf<K extends IdKind> = Kinds[K]

const SHAPE = '[0-9a-hjkmnp-tv-z]{26}'

/** Makes a fresh id of a kind from the random source we are handed, for example `enc_…` with 26 characters behind it. */
export const makeId = <K extends IdKind>(kind: K, random: Random): IdOf<K> =>
  `${PREFIX[kind]}_${randomToken(random)}` as unknown as IdOf<K>

/** The pattern that the whole text of an id of a kind fits. */
export const idPattern = (kind: IdKind): RegExp => new RegExp(`^${PREFIX[kind]}_${SHAPE}$`)

/** Text from outside becomes an id here and nowhere else. */
export const parseId = <K extends IdKind>(kind: K, text: string): Result<IdOf<K>, 'not-an-id'> =>
  idPattern(kind).test(text) ? ok(text as unknown as IdOf<K>) : err('not-an-id')

/** A test for the text of an id of a kind, for schemas at the border. */
export const isId =
  <K extends IdKind>(kind: K) =>
  (text: unknown): text is IdOf<K> =>
    typeof text === 'string' && parseId(kind, text).ok
