/** Asks keys whether the signatures of an event are theirs. What passes is marked by its type: nothing else can be written down. */
import { err, ok, type Brand, type Result } from '@holdfast/domain'
import type { Agreement } from './agreement.ts'
import type { Contract } from './contract.ts'
import type { AgreementEvent } from './event.ts'
import { fits, readJws, type ReadJws } from './jws.ts'
import { keyId, type Verify } from './key.ts'
import type { Refusal } from './refusal.ts'
import {
  keyStatement,
  signatureStatement,
  vouchStatement,
  withdrawalStatement,
  type KeyStatement,
  type SignatureStatement,
  type VouchStatement,
  type WithdrawalStatement,
} from './statement.ts'

/** An event with what its proofs say. Made by `prove` alone. */
export type Proved = Brand<{ readonly event: AgreementEvent; readonly proof: Proof }, 'Proved'>

/** What was read out of the proofs of an event. */
export type Proof =
  | { readonly kind: 'none' }
  | { readonly kind: 'offer'; readonly contract: Contract }
  | { readonly kind: 'signature'; readonly kid: string; readonly statement: SignatureStatement }
  | { readonly kind: 'key'; readonly statement: KeyStatement; readonly vouch: Voucher | null }
  | { readonly kind: 'withdrawal'; readonly kid: string; readonly statement: WithdrawalStatement }

/** Who vouched, by the key they used. */
export type Voucher = { readonly kid: string; readonly statement: VouchStatement }

/** What proving needs: the keys that are known, the contracts' texts, and the arithmetic. */
export type ProveWith = {
  readonly agreement: Agreement
  readonly contractOf: (digest: string) => Contract | undefined
  readonly verify: Verify
}

/** Checks all signatures of an event. Rules about who may do what when are `step`'s. */
export async function prove(event: AgreementEvent, needs: ProveWith): Promise<Result<Proved, Refusal>> {
  const proof = await proofOf(event, needs)
  return proof.ok ? ok({ event, proof: proof.value } as Proved) : proof
}

async function proofOf(event: AgreementEvent, needs: ProveWith): Promise<Result<Proof, Refusal>> {
  switch (event.kind) {
    case 'offered': {
      const contract = needs.contractOf(event.digest)
      return contract?.digest === event.digest ? ok({ kind: 'offer', contract }) : err('contract-missing')
    }
    case 'signed': {
      const type = 'holdfast-signature+jws'
      const read = await readWithKnownKey(readJws(event.signature, { type, schema: signatureStatement }), needs)
      return read.ok ? ok({ kind: 'signature', ...read.value }) : read
    }
    case 'key-enrolled':
      return enrolment(event, needs)
    case 'withdrawn': {
      if (event.proof === null) return ok({ kind: 'none' })
      const type = 'holdfast-withdrawal+jws'
      const read = await readWithKnownKey(readJws(event.proof, { type, schema: withdrawalStatement }), needs)
      return read.ok ? ok({ kind: 'withdrawal', ...read.value }) : read
    }
    case 'key-revoked':
    case 'taken-back':
    case 'declined':
    case 'proposed':
    case 'remarked':
    case 'suspended':
    case 'resumed':
      return ok({ kind: 'none' })
  }
}

async function enrolment(
  { key, proof, vouched }: Extract<AgreementEvent, { kind: 'key-enrolled' }>,
  needs: ProveWith,
): Promise<Result<Proof, Refusal>> {
  const own = readJws(proof, { type: 'holdfast-key+jws', schema: keyStatement })
  if (!own.ok) return own
  if (own.value.statement.kid !== keyId(key)) return err('signature-wrong')
  if (!(await fits(own.value, key, needs.verify))) return err('signature-wrong')
  const { statement } = own.value
  if (vouched === null || vouched === 'practice') return ok({ kind: 'key', statement, vouch: null })
  const type = 'holdfast-vouch+jws'
  const vouch = await readWithKnownKey(readJws(vouched, { type, schema: vouchStatement }), needs)
  return vouch.ok ? ok({ kind: 'key', statement, vouch: vouch.value }) : vouch
}

async function readWithKnownKey<T>(
  read: Result<ReadJws<T>, Refusal>,
  { agreement, verify }: ProveWith,
): Promise<Result<{ readonly kid: string; readonly statement: T }, Refusal>> {
  if (!read.ok) return read
  const known = agreement.keys.find(({ kid }) => kid === read.value.kid)
  if (!known) return err('key-unknown')
  if (!(await fits(read.value, known.key, verify))) return err('signature-wrong')
  return ok({ kid: known.kid, statement: read.value.statement })
}
