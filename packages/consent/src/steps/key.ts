/** Keys come and go; what they signed stays. */
import { err, isId, ok, type PersonId, type Result } from '@holdfast/domain'
import { isPractitionerNow, partyNow, type Agreement } from '../agreement.ts'
import type { AgreementEvent } from '../event.ts'
import { keyId } from '../key.ts'
import { isOfItsAsk, isTimely, type Moment } from '../moment.ts'
import type { Proof, Voucher } from '../proved.ts'
import type { Refusal } from '../refusal.ts'

/** What is enrolled, and what was read out of its proofs. */
export type Enrolment = {
  readonly event: Extract<AgreementEvent, { kind: 'key-enrolled' }>
  readonly proof: Extract<Proof, { kind: 'key' }>
}

/** A person brings a key: their first by itself, any other with a word of someone who saw or heard them. */
export function enrolled(agreement: Agreement, enrolment: Enrolment, moment: Moment): Result<Agreement, Refusal> {
  const { event, proof } = enrolment
  const { person, key } = event
  const { statement, vouch } = proof
  const kid = keyId(key)
  const no = unfit(agreement, enrolment)
  if (no) return err(no)
  const isFurther = hasHadKey(agreement, person)
  // A further key may have waited for the word, so its proof may be older; the word itself is of the moment.
  const isInTime = isFurther ? isOfItsAsk(statement.at, moment) : isTimely(statement.at, moment)
  if (!isInTime || (vouch && !isTimely(vouch.statement.at, moment))) return err('clock-differs')
  if (isFurther && !isVouched(agreement, event, { vouch, kid })) return err('key-not-vouched')
  return ok({ ...agreement, keys: [...agreement.keys, { person, kid, key, since: moment.n, revoked: null }] })
}

/** Had this person a key before, closed or not? Then a further one needs somebody's word. */
export const hasHadKey = ({ keys }: Agreement, person: PersonId): boolean => keys.some(known => known.person === person)

/** Why a key cannot be this person's in this agreement, with or without a word for it; null when it can. */
export function unfit(
  agreement: Agreement,
  { event: { person, key }, proof: { statement } }: Enrolment,
): Refusal | null {
  if (statement.agreement !== agreement.id) return 'signature-of-another-contract'
  if (statement.person !== person) return 'key-of-another'
  if (!partyNow(agreement, person)) return 'not-a-party'
  return agreement.keys.some(({ kid }) => kid === keyId(key)) ? 'key-known' : null
}

/** The practice's own word is enough for a practitioner alone; for everyone else a practitioner signs, with a key that still holds. */
function isVouched(
  agreement: Agreement,
  { person, vouched }: Enrolment['event'],
  { vouch, kid }: { readonly vouch: Voucher | null; readonly kid: string },
): boolean {
  if (vouched === 'practice') return isId('practitioner')(person) && isPractitionerNow(agreement, person)
  if (vouch === null) return false
  const with_ = agreement.keys.find(known => known.kid === vouch.kid)
  const { statement } = vouch
  return (
    with_ !== undefined &&
    with_.revoked === null &&
    with_.person !== person &&
    isPractitionerNow(agreement, with_.person) &&
    statement.agreement === agreement.id &&
    statement.person === person &&
    statement.kid === kid
  )
}

/** A key signs no more. Its owner or a practitioner says so. */
export function revoked(
  agreement: Agreement,
  { kid, by }: Extract<AgreementEvent, { kind: 'key-revoked' }>,
  { n }: Moment,
): Result<Agreement, Refusal> {
  const known = agreement.keys.find(key => key.kid === kid)
  if (!known) return err('key-unknown')
  if (known.revoked !== null) return err('key-revoked')
  if (known.person !== by && !isPractitionerNow(agreement, by)) return err('not-theirs')
  return ok({ ...agreement, keys: agreement.keys.map(key => (key === known ? { ...key, revoked: n } : key)) })
}
