/** A version is offered, taken back or declined. */
import { err, ok, type Result } from '@holdfast/domain'
import { withFate, type Agreement, type Version } from '../agreement.ts'
import { partyOf, subjectOf, type Contract } from '../contract.ts'
import type { AgreementEvent } from '../event.ts'
import type { Moment } from '../moment.ts'
import type { Refusal } from '../refusal.ts'

type Offer = { readonly event: Extract<AgreementEvent, { kind: 'offered' }>; readonly contract: Contract }

/** A practitioner offers the next version. One that still waits for signatures is replaced; the one in force stays until all have signed. */
export function offered(
  agreement: Agreement,
  { event, contract }: Offer,
  { at, n }: Moment,
): Result<Agreement, Refusal> {
  const { document } = contract
  const [first] = agreement.versions
  const last = agreement.versions.at(-1)
  if (document.agreement !== agreement.id) return err('contract-of-another-agreement')
  if (event.version !== document.version || document.version !== agreement.versions.length + 1)
    return err('version-out-of-order')
  if (document.previous !== (last?.contract.digest ?? null)) return err('chain-broken')
  if (first && !isSameSubject(first.contract, contract)) return err('subject-differs')
  if (partyOf(document, event.by)?.role !== 'practitioner') return err('not-the-practitioner')
  const before = agreement.versions.map((version): Version => {
    if (version.fate.status !== 'open') return version
    return { ...version, fate: { status: 'replaced', at } }
  })
  const version: Version = { contract, offered: { by: event.by, at, n }, signatures: [], fate: { status: 'open' } }
  return ok({ ...agreement, versions: [...before, version] })
}

const isSameSubject = (a: Contract, b: Contract): boolean => {
  const [one, other] = [subjectOf(a.document), subjectOf(b.document)]
  return one?.person === other?.person && one?.role === other?.role
}

/** A practitioner takes an offer back, declined or not: what was in force before goes on. */
export function takenBack(
  agreement: Agreement,
  { version: number, by }: Extract<AgreementEvent, { kind: 'taken-back' }>,
  { at }: Moment,
): Result<Agreement, Refusal> {
  const version = agreement.versions[number - 1]
  if (!version) return err('version-unknown')
  if (partyOf(version.contract.document, by)?.role !== 'practitioner') return err('not-the-practitioner')
  const { status } = version.fate
  if (status !== 'open' && status !== 'declined') return err('version-not-open')
  return ok(withFate(agreement, number, { status: 'taken-back', by, at }))
}

/** A party says no. That is an answer, and it is kept as one; what they said with it stands among the remarks. */
export function declined(
  agreement: Agreement,
  { version: number, by, words }: Extract<AgreementEvent, { kind: 'declined' }>,
  { at, n }: Moment,
): Result<Agreement, Refusal> {
  const version = agreement.versions[number - 1]
  if (!version) return err('version-unknown')
  if (!partyOf(version.contract.document, by)) return err('not-a-party')
  if (version.fate.status !== 'open') return err('version-not-open')
  const remarks = words === null ? [] : [{ by, at, n, clause: null, wish: null, words }]
  const after = withFate(agreement, number, { status: 'declined', by, at })
  return ok({ ...after, remarks: [...after.remarks, ...remarks] })
}
