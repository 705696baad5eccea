/** Real keys: what they sign is checked by another library, and their names are those of the standards. */
import { compactVerify, importJWK } from 'jose'
import { expect, test } from 'vitest'
import { readBundle, writeBundle } from './bundle.ts'
import { signingInput } from './jws.ts'
import { algorithmOf, keyId, type PublicKey } from './key.ts'
import { prove } from './proved.ts'
import { seal } from './seal.ts'
import { step } from './step.ts'
import { AGREEMENT, ANA, BEA, bundleOf, exampleContract, statementFor } from './testing.ts'
import { newAgreement } from './agreement.ts'
import { makeSigningKey, makeVerify, signWith, type SigningKey } from './web/keys.ts'
import type { AgreementEvent } from './event.ts'
import { NOON } from '@holdfast/domain/testing'

const { subtle } = globalThis.crypto
const KINDS = ['P-256', 'Ed25519'] as const
const made = async (kind: (typeof KINDS)[number]): Promise<SigningKey> => {
  const key = await makeSigningKey(subtle, kind)
  if (!key.ok) throw new Error(key.error)
  return key.value
}

test('[CO41] a key’s name is its thumbprint', () => {
  // RFC 8037, appendix A.3.
  const key: PublicKey = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
  expect(keyId(key)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
})

test.each(KINDS)('[CO41] the private half of a %s key cannot be read out', async kind => {
  const { pair } = await made(kind)
  await expect(subtle.exportKey('jwk', pair.privateKey)).rejects.toThrow(/extractable/)
  expect(pair.privateKey.extractable).toBe(false)
})

test.each(KINDS)('[CO40] what a %s key signs is a signature that another library believes', async kind => {
  const signer = await made(kind)
  const statement = { agreement: AGREEMENT, person: ANA.person, kid: keyId(signer.key), at: NOON }
  const jws = await signWith(subtle, signer, signingInput('holdfast-key+jws', statement, signer.key))
  const { payload, protectedHeader } = await compactVerify(jws, await importJWK(signer.key, algorithmOf(signer.key)))
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(statement)
  expect(protectedHeader).toEqual({
    alg: kind === 'P-256' ? 'ES256' : 'EdDSA',
    kid: keyId(signer.key),
    typ: 'holdfast-key+jws',
  })
})

test.each(KINDS)(
  '[CO50] with real %s keys a contract comes in force, and its file is checked with real arithmetic',
  async kind => {
    const verify = makeVerify(subtle)
    const contract = exampleContract()
    let agreement = newAgreement(AGREEMENT)
    const entries: string[] = []
    const happen = async (event: AgreementEvent): Promise<void> => {
      const proved = await prove(event, { agreement, verify, contractOf: () => contract })
      if (!proved.ok) throw new Error(proved.error)
      const stepped = step(agreement, proved.value, NOON)
      if (!stepped.ok) throw new Error(stepped.error)
      agreement = stepped.value.agreement
      entries.push(stepped.value.entry.text)
    }
    await happen({ kind: 'offered', version: 1, digest: contract.digest, by: BEA.person })
    for (const { person } of [ANA, BEA]) {
      const signer = await made(kind)
      const { key } = signer
      const own = { agreement: AGREEMENT, person, kid: keyId(key), at: NOON }
      const proof = await signWith(subtle, signer, signingInput('holdfast-key+jws', own, key))
      await happen({ kind: 'key-enrolled', person, key, proof, vouched: null })
      const statement = statementFor(agreement, person, NOON)
      const signature = await signWith(subtle, signer, signingInput('holdfast-signature+jws', statement, key))
      await happen({ kind: 'signed', signature })
    }
    expect(agreement.versions[0]?.fate.status).toBe('in-force')
    const text = writeBundle(bundleOf(agreement, entries, NOON))
    expect((await readBundle(text, verify)).ok).toBe(true)
    // Another key in its place: the name no longer fits, and neither does the signature.
    const other = (await made(kind)).key
    const first = JSON.parse(entries[1] ?? '') as { event: { key: PublicKey } }
    const swapped = entries.map(one => one.replaceAll(first.event.key.x, other.x))
    const read = await readBundle(writeBundle(bundleOf(agreement, swapped, NOON)), verify)
    expect(read).toMatchObject({ ok: false, error: { part: 'entry', n: 1, reason: 'signature-wrong' } })
  },
)

test('[CO44] bytes that are no signature, and a point that is on no curve, are refused and do not throw', async () => {
  const verify = makeVerify(subtle)
  const { key } = await made('P-256')
  const nowhere: PublicKey = { kty: 'EC', crv: 'P-256', x: key.x, y: key.x }
  for (const one of [key, nowhere])
    for (const length of [0, 63, 64, 65])
      expect(await verify(one, new Uint8Array(3), new Uint8Array(length))).toBe(false)
})

test('[CO33] one sealed contract and another differ in their digests for each part that differs', () => {
  const one = exampleContract()
  const { document } = one
  const [first, second, ...rest] = document.terms
  if (!first || !second) throw new Error('no terms')
  const others = [
    { ...document, terms: [second, first, ...rest] },
    { ...document, terms: [second, ...rest] },
    { ...document, terms: [{ ...first, why: second.why.concat({ kind: 'asked', by: ANA.person }) }, second, ...rest] },
    { ...document, parties: document.parties.map(party => ({ ...party, name: `${party.name}a` })) },
    { ...document, languages: ['en' as const] },
    { ...document, version: 2 },
    { ...document, validUntil: NOON },
  ]
  const digests = [one, ...others.map(seal)].map(({ digest }) => digest)
  expect(new Set(digests).size).toBe(digests.length)
})
