/** All that one participant and the practice have agreed: every version, every signature, every key, and what became of each. */
import type { AgreementId, Instant, PersonId } from '@holdfast/domain'
import type { Digest } from './canonical.ts'
import { partyOf, type Contract, type Party } from './contract.ts'
import type { Key } from './key.ts'
import type { Scope, SignatureStatement } from './statement.ts'

/** An agreement as its log tells it. `n` counts entries of the log, from 0. */
export type Agreement = {
  readonly id: AgreementId
  readonly keys: readonly Key[]
  /** Version 1 first. */
  readonly versions: readonly Version[]
  /** Every withdrawal of a part; one of the whole is the fate of the versions it met. */
  readonly withdrawals: readonly Withdrawal[]
  /** Those who asked for a rest and have not ended it. */
  readonly suspended: readonly Suspension[]
  readonly remarks: readonly Remark[]
  /** The digest of each entry of the log, in order. */
  readonly entries: readonly Digest[]
  /** When the last entry was written; null before the first. */
  readonly last: Instant | null
}

/** One version, who signed it, and what became of it. */
export type Version = {
  readonly contract: Contract
  readonly offered: { readonly by: PersonId; readonly at: Instant; readonly n: number }
  readonly signatures: readonly Signed[]
  readonly fate: Fate
}

/** What became of a version; each carries only what is true then. */
export type Fate =
  | { readonly status: 'open' }
  | { readonly status: 'in-force'; readonly since: Instant }
  | { readonly status: 'declined'; readonly by: PersonId; readonly at: Instant }
  | { readonly status: 'taken-back'; readonly by: PersonId; readonly at: Instant }
  /** A later version was offered before all had signed this one. */
  | { readonly status: 'replaced'; readonly at: Instant }
  /** A later version came in force. */
  | { readonly status: 'superseded'; readonly since: Instant; readonly at: Instant }
  | { readonly status: 'withdrawn'; readonly by: PersonId; readonly at: Instant; readonly since: Instant | null }

/** One party's signature, and the entry that brought it. */
export type Signed = { readonly statement: SignatureStatement; readonly at: Instant; readonly n: number }

/** A part that someone withdrew. It comes back only with a later signature of the same person. */
export type Withdrawal = {
  readonly by: PersonId
  readonly scope: Exclude<Scope, { kind: 'whole' }>
  readonly at: Instant
  readonly n: number
}

/** A rest that someone asked for; only they end it. */
export type Suspension = { readonly by: PersonId; readonly at: Instant; readonly words: string | null }

/** What someone said about a clause, or about the whole; a wish for the next version, or only words. */
export type Remark = {
  readonly by: PersonId
  readonly at: Instant
  readonly n: number
  readonly clause: string | null
  readonly wish: 'add' | 'change' | 'leave-out' | null
  readonly words: string
}

/** An agreement of which nothing is written yet. */
export const newAgreement = (id: AgreementId): Agreement => ({
  id,
  keys: [],
  versions: [],
  withdrawals: [],
  suspended: [],
  remarks: [],
  entries: [],
  last: null,
})

/** The version that holds, if one does. */
export const versionInForce = ({ versions }: Agreement): Version | undefined =>
  versions.find(({ fate }) => fate.status === 'in-force')

/** The version that waits for signatures, if one does. */
export const openVersion = ({ versions }: Agreement): Version | undefined =>
  versions.find(({ fate }) => fate.status === 'open')

/** The parties who have not signed a version yet. */
export const awaited = ({ contract, signatures }: Version): readonly PersonId[] =>
  contract.document.parties
    .map(({ person }) => person)
    .filter(person => !signatures.some(({ statement }) => statement.person === person))

/** A person's part in the newest version. */
export const partyNow = ({ versions }: Agreement, person: PersonId): Party | undefined => {
  const newest = versions.at(-1)
  return newest && partyOf(newest.contract.document, person)
}

/** Is this a practitioner of the newest version? */
export const isPractitionerNow = (agreement: Agreement, person: PersonId): boolean =>
  partyNow(agreement, person)?.role === 'practitioner'

/** The same agreement with one version's fate changed. */
export const withFate = (agreement: Agreement, number: number, fate: Fate): Agreement => ({
  ...agreement,
  versions: agreement.versions.map((version, n) => (n === number - 1 ? { ...version, fate } : version)),
})
