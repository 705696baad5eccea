/** Tests of checking an agreement's file from the command line. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  keyId,
  newAgreement,
  prove,
  signingInput,
  step,
  writeBundle,
  type Agreement,
  type AgreementEvent,
} from '@holdfast/consent'
import { ANA, BEA, bundleOf, exampleContract, statementFor } from '@holdfast/consent/testing'
import { makeSigningKey, makeVerify, signWith } from '@holdfast/consent/web'
import { makeTestClock, NOON, seededRandom } from '@holdfast/domain/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Outcome } from '../command.ts'
import { run } from '../main.ts'

const { subtle } = globalThis.crypto
let folder: string
let signed: string
let withdrawn: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-contract-'))
  ;[signed, withdrawn] = await files()
})
afterAll(() => rm(folder, { recursive: true }))

/** An agreement that both signed with real keys, and the same after one of them withdrew. */
async function files(): Promise<[string, string]> {
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
  const before = writeBundle(bundleOf(agreement, entries, NOON))
  await happen({ kind: 'withdrawn', by: ANA.person, scope: { kind: 'whole' }, proof: null })
  return [before, writeBundle(bundleOf(agreement, entries, NOON))]
}

async function verifying(text: string | Uint8Array): Promise<Outcome> {
  const file = join(folder, 'agreement.json')
  await writeFile(file, text)
  return run(['contract', 'verify', file], WORLD)
}

const WORLD = { environment: {}, clock: makeTestClock(), random: seededRandom(1) }

test('[CO72] a whole file is told version by version, with who signed and how things stood', async () => {
  const { exit, text, json } = await verifying(signed)
  expect(exit).toBe(0)
  expect(text).toContain('1 version, 2 signatures, 5 entries')
  expect(text).toContain('Ana Prueba (patient, 2026-06-01 12:00Z, read in en) and Bea Example (practitioner')
  expect(text).toContain('the agreement was in force')
  expect(json).toMatchObject({ ok: true, standing: 'in-force', versions: [{ version: 1, status: 'in-force' }] })
})

test('[CO72] a file in which someone withdrew is whole, and says so', async () => {
  const { exit, text, json } = await verifying(withdrawn)
  expect([exit, json['standing']]).toEqual([0, 'withdrawn'])
  expect(text).toContain('the agreement had been withdrawn')
})

test('[CO71] a flipped bit anywhere is refused, in a sentence that says where it shows', async () => {
  const bytes = new TextEncoder().encode(signed)
  for (let n = 0; n < 60; n++) {
    const at = Math.floor((n * (bytes.length - 1)) / 59)
    const changed = bytes.slice()
    changed[at] = (changed[at] ?? 0) ^ (1 << (n % 8))
    const { exit, text, json } = await verifying(changed)
    expect([at, exit, json.ok]).toEqual([at, 1, false])
    expect(text).toMatch(/\.$/)
  }
})

test.each([
  ['no file', ['contract', 'verify'], 2, 'Which file?'],
  ['two files', ['contract', 'verify', 'a.json', 'b.json'], 2, 'belongs to no option'],
  ['a file that is not there', ['contract', 'verify', '/nowhere/a.json'], 1, 'could not be read'],
])('%s is answered with what to do', async (_, argv, exit, words) => {
  const outcome = await run(argv, WORLD)
  expect([outcome.exit, outcome.text]).toEqual([exit, expect.stringContaining(words)])
})
