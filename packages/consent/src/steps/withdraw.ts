/** Someone withdraws: it is never refused for want of a key, a reason or the other's agreement. */
import { err, ok, type PersonId, type Result } from '@holdfast/domain'
import type { Agreement, Version } from '../agreement.ts'
import { covers } from '../covers.ts'
import { partyOf } from '../contract.ts'
import type { AgreementEvent } from '../event.ts'
import type { Moment } from '../moment.ts'
import type { Proof } from '../proved.ts'
import type { Refusal } from '../refusal.ts'
import type { Scope } from '../statement.ts'

type Withdrawing = { readonly event: Extract<AgreementEvent, { kind: 'withdrawn' }>; readonly proof: Proof }

/** From the whole, so that nothing holds any more, signed or half signed; or from one part that can go alone. */
export function withdrawn(
  agreement: Agreement,
  { event, proof }: Withdrawing,
  moment: Moment,
): Result<Agreement, Refusal> {
  const { by, scope } = event
  const refusal = proof.kind === 'withdrawal' ? proofRefusal(agreement, { event, proof }) : null
  if (refusal) return err(refusal)
  const theirs = agreement.versions.filter(version => isTheirs(version, by))
  if (theirs.length === 0) return err(isParty(agreement, by) ? 'nothing-to-withdraw' : 'not-a-party')
  if (scope.kind === 'whole') return ok(withoutWhole(agreement, by, moment))
  const terms = theirs.flatMap(({ contract }) => contract.document.terms)
  if (!terms.some(term => term.purpose !== null && covers(scope, term)))
    return err(terms.some(term => covers(scope, term)) ? 'part-of-the-whole' : 'nothing-to-withdraw')
  return ok({ ...agreement, withdrawals: [...agreement.withdrawals, { by, scope, ...moment }] })
}

function withoutWhole(agreement: Agreement, by: PersonId, { at }: Moment): Agreement {
  return {
    ...agreement,
    versions: agreement.versions.map((version): Version => {
      if (!isTheirs(version, by)) return version
      const since = version.fate.status === 'in-force' ? version.fate.since : null
      return { ...version, fate: { status: 'withdrawn', by, at, since } }
    }),
  }
}

const isTheirs = ({ contract, fate }: Version, by: PersonId): boolean =>
  (fate.status === 'open' || fate.status === 'in-force') && partyOf(contract.document, by) !== undefined

const isParty = ({ versions }: Agreement, by: PersonId): boolean =>
  versions.some(({ contract }) => partyOf(contract.document, by) !== undefined)

/** A key that does not fit is a mistake worth telling; without a proof the same withdrawal is written down. */
function proofRefusal(
  agreement: Agreement,
  { event, proof }: { readonly event: Withdrawing['event']; readonly proof: Extract<Proof, { kind: 'withdrawal' }> },
): Refusal | null {
  const { statement, kid } = proof
  const key = agreement.keys.find(known => known.kid === kid)
  if (!key) return 'key-unknown'
  if (key.person !== event.by || statement.person !== event.by) return 'key-of-another'
  if (key.revoked !== null) return 'key-revoked'
  return statement.agreement === agreement.id && isSameScope(statement.scope, event.scope)
    ? null
    : 'signature-of-another-contract'
}

function isSameScope(a: Scope, b: Scope): boolean {
  switch (a.kind) {
    case 'whole':
      return b.kind === 'whole'
    case 'purpose':
      return b.kind === 'purpose' && a.purpose === b.purpose
    case 'clause':
      return b.kind === 'clause' && a.clause === b.clause
  }
}
