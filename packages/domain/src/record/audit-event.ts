/** Who did what to which record; ids and codes only, never a person's words. */
import type { AuditId, PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'

/** The acts that leave an audit entry. */
export type AuditAct =
  | 'person-added'
  | 'guardian-added'
  | 'guardian-ended'
  | 'birth-month-stated'
  | 'who-consents-stated'
  | 'hour-planned'
  | 'login'
  | 'login-refused'
  | 'logout'
  | 'link-made'
  | 'identity-seen'
  | 'whereabouts-stated'
  | 'room-checked'
  | 'agreement-opened'
  | 'key-asked'
  | 'key-ask-taken-back'
  | 'key-ask-declined'
  | 'key-enrolled'
  | 'key-revoked'
  | 'contract-offered'
  | 'contract-taken-back'
  | 'contract-signed'
  | 'contract-declined'
  | 'agreement-remarked'
  | 'consent-withdrawn'
  | 'agreement-suspended'
  | 'agreement-resumed'
  | 'join-cleared'
  | 'join-held'
  | 'join-refused'
  | 'admitted'
  | 'alone-decided'
  | 'disclosure-noted'
  | 'screening-asked'
  | 'screening-taken-back'
  | 'screening-sent'
  | 'screening-raised'
  | 'screening-told'
  | 'screening-read'
  | 'screening-reviewed'
  | 'judgement-written'
  | 'judgement-remarked'
  | 'hour-noted'
  | 'plan-written'
  | 'place-read'
  | 'card-opened'
  | 'finished'
  | 'record-read'
  | 'cause-learned'
  | 'outcome-decided'
  | 'outcome-overridden'

/** One entry of the audit trail; `subject` is the id of the record acted on, `code` a machine word such as a refusal code. */
export type AuditEvent = {
  readonly id: AuditId
  readonly at: Instant
  readonly actor: PersonId | 'system'
  readonly act: AuditAct
  readonly subject: string
  readonly code: string | null
}
