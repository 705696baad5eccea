/** Everything that the answer of check-in may depend on; the shell gathers it, the rules read nothing else. */
import type { Purpose, Standing } from '@holdfast/consent'
import type { Contract, Signature } from '@holdfast/consent/plain'
import type { Day, Licence, Row } from '@holdfast/jurisdictions'
import type {
  ArrangementHold,
  Decided,
  EncounterState,
  IdentityLog,
  Instant,
  Interval,
  PersonId,
  PlannedModality,
  Policy,
  Role,
  RoomCheck,
  RoomDecided,
  SignedByKey,
  Whereabouts,
} from '@holdfast/domain'

/** An agreement that was opened with a guest of the hour, and how it stands. */
export type Opened = { readonly person: PersonId; readonly standing: Standing }

/** A licence as it is kept, and how somebody checked it last. */
export type KeptLicence = {
  readonly licence: Licence
  /** When it was found to be as it is stated; null while nobody looked, or where it was found otherwise. */
  readonly verifiedAt: Instant | null
}

/** What a board answered to a practitioner about a place; only a yes lets an hour begin. */
export type BoardAnswer = { readonly place: string; readonly at: Instant; readonly isYes: boolean }

/** One practitioner of the hour: what they hold, and what boards answered them. */
export type Practitioning = {
  readonly person: PersonId
  readonly licences: readonly KeptLicence[]
  readonly boards: readonly BoardAnswer[]
}

/** The practitioners of an hour, the day of the calendar on which it is asked, and the rules by which. */
export type Practice = {
  readonly practitioners: readonly Practitioning[]
  readonly today: Day
  readonly rows: readonly Row[]
}

/** What is known about one participant and their hour at the moment they ask to come to the door. */
export type Facts = {
  readonly now: Instant
  readonly policy: Policy
  readonly role: Role
  readonly person: PersonId
  readonly hour: Interval
  /** The way in which the hour is planned to be held. */
  readonly modality: PlannedModality
  readonly encounter: EncounterState
  /** What was seen of who they are, in the order in which it was written. */
  readonly identity: IdentityLog
  /** Their agreement in force, where they signed it with their own key. */
  readonly signedByKey: SignedByKey | null
  readonly whereabouts: Whereabouts | null
  /** Is there an emergency plan for the place of this visit, or for its country and region? */
  readonly hasPlan: boolean
  readonly roomCheck: RoomCheck | null
  /** What was decided for this patient, as far as it asks for something before the hour; for a practitioner that of every patient of the hour. */
  readonly decided: Decided
  /** What practitioners decided on this participant's answers in this hour, in the order in which they did. */
  readonly roomDecided: readonly RoomDecided[]
  /**
   * How this participant's own agreement stands; null while none was opened with them, and for a practitioner. Then the first
   * contract, which is text only, is asked for instead; of a practitioner only while nobody of the hour has an agreement.
   */
  readonly agreement: Standing | null
  /** The parts that this participant took back of their agreement in force. */
  readonly takenBack: readonly Purpose[]
  /** The agreements that were opened with guests of the hour, for a practitioner; empty for everyone else. */
  readonly opened: readonly Opened[]
  /** How the agreements of the hour's patients stand, for someone who takes part beside them; empty for everyone else. */
  readonly patients: readonly (Standing | null)[]
  /**
   * Who consents to this participant's treatment by the law of the place where they are, or by a practitioner's recorded word where the
   * law leaves it open. For everyone but a patient it is `alone`.
   */
  readonly whoConsents: 'alone' | 'guardian' | 'unknown'
  /** The guardians who are parties of the version in force, whatever its grace. */
  readonly guardians: readonly PersonId[]
  /** The guardians who are parties of the version that waits for signatures. */
  readonly guardiansNext: readonly PersonId[]
  /** What its practitioners hold and have asked; null where this deployment keeps no licences, and then nothing is asked of them. */
  readonly practice: Practice | null
  /** What practitioners have not settled before contact with this patient; empty for everyone else. */
  readonly arrangementsOpen: readonly ArrangementHold[]
  /** The contract version that holds for this work today. */
  readonly contract: Contract
  /** This participant's own signatures, of any version. */
  readonly signatures: readonly Signature[]
}
