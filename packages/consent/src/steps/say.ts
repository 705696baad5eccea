/** Words that are kept beside the terms, and rests that someone asks for. */
import { err, ok, type Result } from '@holdfast/domain'
import { partyNow, type Agreement, type Remark } from '../agreement.ts'
import type { AgreementEvent } from '../event.ts'
import type { Moment } from '../moment.ts'
import type { Refusal } from '../refusal.ts'

/** A remark, or a wish for the next version. Neither changes what holds. */
export function spoken(
  agreement: Agreement,
  { by, clause, wish, words }: Omit<Remark, 'at' | 'n'>,
  moment: Moment,
): Result<Agreement, Refusal> {
  if (!partyNow(agreement, by)) return err('not-a-party')
  return ok({ ...agreement, remarks: [...agreement.remarks, { by, clause, wish, words, ...moment }] })
}

/** A party asks for a rest: nothing is withdrawn, and no door opens meanwhile. */
export function suspended(
  agreement: Agreement,
  { by, words }: Extract<AgreementEvent, { kind: 'suspended' }>,
  { at }: Moment,
): Result<Agreement, Refusal> {
  if (!partyNow(agreement, by)) return err('not-a-party')
  if (agreement.suspended.some(rest => rest.by === by)) return err('already-suspended')
  return ok({ ...agreement, suspended: [...agreement.suspended, { by, at, words }] })
}

/** The one who asked for it ends it. */
export function resumed(
  agreement: Agreement,
  { by }: Extract<AgreementEvent, { kind: 'resumed' }>,
): Result<Agreement, Refusal> {
  if (!agreement.suspended.some(rest => rest.by === by)) return err('not-suspended')
  return ok({ ...agreement, suspended: agreement.suspended.filter(rest => rest.by !== by) })
}
