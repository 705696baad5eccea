/** An agreement that was amended again and again, each version signed by both with real keys. */
import {
  compose,
  keyId,
  newAgreement,
  prove,
  seal,
  signingInput,
  step,
  type Agreement,
  type AgreementEvent,
  type Clause,
  type Contract,
} from '@holdfast/consent'
import { ANA, BEA, fullComposition, PARAMETERS, statementFor } from '@holdfast/consent/testing'
import { makeSigningKey, makeVerify, signWith, type SigningKey } from '@holdfast/consent/web'
import type { PersonId } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'

/** The agreement and its log after so many versions, composed from a catalogue; a number in one term changes each time. */
export async function longAgreement(
  versions: number,
  catalogue: readonly Clause[],
): Promise<{ readonly agreement: Agreement; readonly entries: readonly string[] }> {
  const { subtle } = crypto
  const verify = makeVerify(subtle)
  const contracts = new Map<string, Contract>()
  const keys = new Map<PersonId, SigningKey>()
  const entries: string[] = []
  const first = fullComposition()
  let agreement = newAgreement(first.agreement)
  const happen = async (event: AgreementEvent): Promise<void> => {
    const proved = await prove(event, { agreement, verify, contractOf: digest => contracts.get(digest) })
    const stepped = proved.ok ? step(agreement, proved.value, NOON) : proved
    if (!stepped.ok) throw new Error(stepped.error)
    agreement = stepped.value.agreement
    entries.push(stepped.value.entry.text)
  }
  for (let version = 1; version <= versions; version++) {
    const previous = agreement.versions.at(-1)?.contract.digest ?? null
    const parameters = { ...PARAMETERS, 'setting.seated-and-seen': { cameraOff: 1 + (version % 15) } }
    const made = compose({ ...first, version, previous, parameters }, catalogue)
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    const contract = seal(made.value)
    contracts.set(contract.digest, contract)
    await happen({ kind: 'offered', version, digest: contract.digest, by: BEA.person })
    for (const { person } of [ANA, BEA]) {
      const signer = keys.get(person) ?? (await bring(person))
      const input = signingInput('holdfast-signature+jws', statementFor(agreement, person, NOON), signer.key)
      await happen({ kind: 'signed', signature: await signWith(subtle, signer, input) })
    }
  }
  return { agreement, entries }

  async function bring(person: PersonId): Promise<SigningKey> {
    const made = await makeSigningKey(subtle)
    if (!made.ok) throw new Error(made.error)
    const { key } = made.value
    const input = signingInput('holdfast-key+jws', { agreement: agreement.id, person, kid: keyId(key), at: NOON }, key)
    const proof = await signWith(subtle, made.value, input)
    await happen({ kind: 'key-enrolled', person, key, proof, vouched: null })
    keys.set(person, made.value)
    return made.value
  }
}
