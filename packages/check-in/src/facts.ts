/** Everything that the answer of check-in may depend on; the shell gathers it, the rules read nothing else. */
import type { Purpose, Standing } from '@holdfast/consent'
import type { Contract, Signature } from '@holdfast/consent/plain'
import type {
  EncounterState,
  IdentitySeen,
  Instant,
  Interval,
  PersonId,
  PlannedModality,
  Policy,
  Role,
  RoomCheck,
  Whereabouts,
} from '@holdfast/domain'

/** An agreement that was opened with a guest of the hour, and how it stands. */
export type Opened = { readonly person: PersonId; readonly standing: Standing }

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
  readonly identity: IdentitySeen | null
  readonly whereabouts: Whereabouts | null
  /** Is there an emergency plan for the place of this visit, or for its country and region? */
  readonly hasPlan: boolean
  readonly roomCheck: RoomCheck | null
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
  /** The contract version that holds for this work today. */
  readonly contract: Contract
  /** This participant's own signatures, of any version. */
  readonly signatures: readonly Signature[]
}
