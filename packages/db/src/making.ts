/** What making a record takes from outside, and the audit entry that tells of it. */
import { makeId, type AuditAct, type AuditEvent, type Instant, type Language, type Random } from '@holdfast/domain'

/** The moment and a source of random bytes. */
export type Making = { readonly now: Instant; readonly random: Random }

/** What is asked of a new person. */
export type NewPerson = { readonly name: string; readonly language: Language }

/** An audit entry of this moment. */
export const entry = (
  { now, random }: Making,
  act: AuditAct,
  subject: string,
  { actor = 'system', code = null }: Partial<Pick<AuditEvent, 'actor' | 'code'>> = {},
): AuditEvent => ({ id: makeId('audit', random), at: now, actor, act, subject, code })
