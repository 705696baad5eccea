/** The front door: every name of the domain. */
export type { Brand } from './brand.ts'
export { err, mapResult, ok, unreachable, type Err, type Ok, type Result } from './result.ts'
export {
  after,
  between,
  DAY,
  HOUR,
  instant,
  isWithin,
  MINUTE,
  parseInstant,
  SECOND,
  type Clock,
  type Instant,
  type Interval,
  type Milliseconds,
} from './time.ts'
export { dayAt, daysBetween, isDay, isToCome } from './day.ts'
export { isCount, isRecord, parseJson, parseTime, parseTimeOrNull, type Loose } from './loose.ts'
export { randomToken, TOKEN_LENGTH, type Random } from './random.ts'
export {
  idPattern,
  isId,
  makeId,
  parseId,
  type AgreementId,
  type AppointmentId,
  type AuditId,
  type EncounterId,
  type IdKind,
  type IdOf,
  type IdentityId,
  type LicenceId,
  type LoginId,
  type MatterId,
  type MessageId,
  type NoteId,
  type HelpId,
  type ResponderId,
  type PatientId,
  type PersonId,
  type PractitionerId,
  type RelatedPersonId,
  type ScreeningId,
  type SeatId,
} from './ids.ts'
export { DEFAULT_POLICY, type Policy } from './policy.ts'
export { chooseLanguage, isLanguage, LANGUAGES, type Language } from './people/language.ts'
export { certainAge, parseMonth, type Month } from './people/born.ts'
export type { Patient } from './people/patient.ts'
export type { Practitioner } from './people/practitioner.ts'
export {
  DOCUMENT_KINDS,
  IDENTITY_EVIDENCE,
  MATCHINGS,
  SEEN_EVIDENCE,
  seenInAWord,
  WORD_CAME,
  type AgeSeen,
  type CardAsked,
  type CardSeen,
  type DocumentKind,
  type IdentityAct,
  type IdentityEntry,
  type IdentityEvidence,
  type IdentityLog,
  type Matching,
  type Meeting,
  type SeenEvidence,
  type WordAgreed,
  type WordAsked,
  type WordCame,
} from './people/identity.ts'
export {
  BANK_CHECKS,
  CARD_PAGE_OPEN,
  CARD_READABLE,
  cardWaiting,
  matchingOf,
  namesCompared,
  type BankCheck,
  type CardWaiting,
} from './people/card.ts'
export {
  IDENTITY_LOG_LIMIT,
  stepIdentity,
  takenBackIn,
  wordAgreedBy,
  type IdentityRefusal,
} from './people/identity-log.ts'
export {
  ageIn,
  bornBy,
  evidenceIn,
  isKnown,
  meetingAsked,
  meetingIn,
  mismatchesIn,
  monthDiffers,
  restsOn,
  toldThemselves,
  type Evidence,
  type MeetingAsked,
  type Mismatch,
  type SignedByKey,
} from './people/known.ts'
export type { Appointment, AppointmentStatus } from './care/appointment.ts'
export { MODALITIES, PLANNED_MODALITIES, type Modality, type PlannedModality } from './care/modality.ts'
export { ROLES, type Participant, type Role } from './care/participant.ts'
export { stepEncounter, type Encounter, type EncounterEvent, type EncounterState } from './care/encounter.ts'
export { isFindable, type CountryCode, type Whereabouts } from './safety/whereabouts.ts'
export { ARRANGEMENT_HOLDS, type ArrangementHold } from './safety/arrangement.ts'
export { CARE_NOTES, careNotesAmong, type CareNote, type CareNoted } from './safety/care-note.ts'
export {
  adoptedAmong,
  environmentOf,
  NOTHING_DECIDED,
  type AskedItem,
  type Because,
  type Decided,
  type SafeguardSaid,
} from './safety/environment.ts'
export {
  ROOM_ANSWERS,
  ROOM_DECISIONS,
  type RoomAnswer,
  type RoomCheck,
  type RoomDecided,
  type RoomDecision,
} from './safety/room-check.ts'
export { isRoomItem, ROOM_ITEMS, type RoomItem, type RoomSide } from './safety/room-item.ts'
export {
  isSafeguardCode,
  SAFEGUARD_CODES,
  SAFEGUARDS,
  type SafeguardCode,
  type SafeguardKind,
} from './safety/safeguard.ts'
export { MESSAGE_LIMIT, type Message } from './record/message.ts'
export type { AuditAct, AuditEvent } from './record/audit-event.ts'
export type { Disclosure } from './record/disclosure.ts'
export {
  INQUIRY_WORDS_LIMIT,
  inquiriesIn,
  openInquiries,
  stepInquiries,
  type Inquiry,
  type InquiryAct,
  type InquiryEntry,
  type InquiryLog,
  type InquiryRefusal,
} from './record/inquiry.ts'
