/** Files of an agreement that was signed with real keys, for whatever checks files. */
import { NOON } from '@holdfast/domain/testing'
import { newAgreement, type Agreement } from '../agreement.ts'
import { writeBundle } from '../bundle.ts'
import type { AgreementEvent } from '../event.ts'
import { signingInput } from '../jws.ts'
import { keyId } from '../key.ts'
import { prove } from '../proved.ts'
import { step } from '../step.ts'
import { makeSigningKey, makeVerify, signWith } from '../web.ts'
import { ANA, BEA, exampleContract } from './examples.ts'
import { bundleOf, statementFor } from './scene.ts'

/** The file of an agreement that both signed, and its file after one of them withdrew. */
export type RealFiles = { readonly signed: string; readonly withdrawn: string }

/** Makes them with fresh keys of the cryptography given. Throws when it cannot. */
export async function makeRealFiles(subtle: SubtleCrypto): Promise<RealFiles> {
  const contract = exampleContract()
  const verify = makeVerify(subtle)
  const entries: string[] = []
  let agreement: Agreement = newAgreement(contract.document.agreement)
  const happen = async (event: AgreementEvent): Promise<void> => {
    const proved = await prove(event, { agreement, verify, contractOf: () => contract })
    const stepped = proved.ok ? step(agreement, proved.value, NOON) : proved
    if (!stepped.ok) throw new Error(stepped.error)
    agreement = stepped.value.agreement
    entries.push(stepped.value.entry.text)
  }
  await happen({ kind: 'offered', version: 1, digest: contract.digest, by: BEA.person })
  for (const { person } of [ANA, BEA]) {
    const made = await makeSigningKey(subtle)
    if (!made.ok) throw new Error(made.error)
    const { key } = made.value
    const own = { agreement: agreement.id, person, kid: keyId(key), at: NOON }
    const proof = await signWith(subtle, made.value, signingInput('holdfast-key+jws', own, key))
    await happen({ kind: 'key-enrolled', person, key, proof, vouched: null })
    const input = signingInput('holdfast-signature+jws', statementFor(agreement, person, NOON), key)
    await happen({ kind: 'signed', signature: await signWith(subtle, made.value, input) })
  }
  const signed = writeBundle(bundleOf(agreement, entries, NOON))
  await happen({ kind: 'withdrawn', by: ANA.person, scope: { kind: 'whole' }, proof: null })
  return { signed, withdrawn: writeBundle(bundleOf(agreement, entries, NOON)) }
}
