/** An agreement's log beside a running server: lived through as it is kept, and the practice's word written behind its last entry. */
import {
  keyId,
  newAgreement,
  prove,
  readContract,
  relive,
  step,
  type Agreement,
  type Contract,
  type Refusal,
} from '@holdfast/consent'
import { makeVerify } from '@holdfast/consent/web'
import { appendEntry, readAgreement, type Db, type WaitingAsk } from '@holdfast/db'
import { err, makeId, ok, type AgreementId, type Result } from '@holdfast/domain'
import type { World } from './command.ts'

const verify = makeVerify(globalThis.crypto.subtle)

/** Said when what is kept does not live through as it was written. */
class AgreementDamaged extends Error {
  override readonly name = 'AgreementDamaged'
}

/** The agreement as its log tells it. */
export async function loadAgreement(db: Db, id: AgreementId): Promise<Agreement> {
  const kept = await readAgreement(db, id)
  const contracts = new Map<string, Contract>()
  for (const text of kept.contracts) {
    const contract = readContract(text)
    if (!contract.ok) throw new AgreementDamaged(contract.error)
    contracts.set(contract.value.digest, contract.value)
  }
  const lived = await relive(newAgreement(id), kept.entries, { contracts, verify })
  if (!lived.ok) throw new AgreementDamaged(lived.error.reason)
  return lived.value
}

/** Each lost try means that the server wrote another entry meanwhile. */
const TRIES = 5

/** The practice's word for a key that waits becomes the next entry, and the ask goes with it. */
export async function writePracticeWord(
  db: Db,
  { clock, random }: World,
  { agreement: id, ask: { person, key, proof } }: WaitingAsk,
): Promise<Result<void, Refusal>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const agreement = await loadAgreement(db, id)
    const event = { kind: 'key-enrolled', person, key, proof, vouched: 'practice' } as const
    const proved = await prove(event, { agreement, verify, contractOf: () => undefined })
    if (!proved.ok) return proved
    const at = clock()
    const stepped = step(agreement, proved.value, at)
    if (!stepped.ok) return stepped
    const answer = await appendEntry(db, {
      agreement: id,
      n: agreement.entries.length,
      entry: stepped.value.entry,
      contract: null,
      answers: { agreement: id, person, kid: keyId(key) },
      audit: { id: makeId('audit', random), at, actor: 'system', act: 'key-enrolled', subject: id, code: null },
    })
    if (answer === 'kept') return ok(undefined)
    if (answer === 'ask-gone') return err('ask-missing')
  }
  return err('seen-unknown')
}
