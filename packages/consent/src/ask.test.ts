/** Tests of a new key that waits for somebody's word: who may ask, for how long, and the code that two people compare. */
import { after, HOUR, MINUTE, type Instant } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askEnds, askFor, comparisonCode, isWaiting, type KeyAsk } from './ask.ts'
import { readBundle } from './bundle.ts'
import { keyId, type PublicKey } from './key.ts'
import { prove } from './proved.ts'
import type { Refusal } from './refusal.ts'
import type { VouchStatement } from './statement.ts'
import { AGREEMENT, ANA, BEA, EVE, fakeKey, fakeSign, fakeVerify, inForceScene, keyOf, makeScene } from './testing.ts'
import type { Scene } from './testing/scene.ts'

const FRESH = fakeKey('new phone')
const policy = { keyAskWaits: 30 * MINUTE }

/** What an ask says that differs from Ana's own, in time, with a key she holds. */
type Differently = {
  readonly person?: typeof ANA
  readonly by?: PublicKey
  readonly key?: PublicKey
  readonly says?: object
}

async function ask(scene: Scene, { person = ANA, key = FRESH, by = key, says = {} }: Differently = {}) {
  const statement = { agreement: AGREEMENT, person: person.person, kid: keyId(key), at: scene.now(), ...says }
  const proof = fakeSign('holdfast-key+jws', statement, by)
  const event = { kind: 'key-enrolled', person: person.person, key, proof, vouched: null } as const
  const proved = await prove(event, { agreement: scene.agreement(), verify: fakeVerify, contractOf: () => undefined })
  return proved.ok ? askFor(scene.agreement(), proved.value, scene.now()) : proved
}

async function asked(scene: Scene): Promise<KeyAsk> {
  const answer = await ask(scene)
  if (!answer.ok) throw new Error(answer.error)
  return answer.value
}

const word = (scene: Scene, says: Partial<VouchStatement> = {}, by = BEA) =>
  fakeSign(
    'holdfast-vouch+jws',
    { agreement: AGREEMENT, person: ANA.person, kid: keyId(FRESH), how: 'telephone', at: scene.now(), ...says },
    keyOf(by.person),
  )

const answered = (scene: Scene, { person, key, proof }: KeyAsk, vouched = word(scene)) =>
  scene.happen({ kind: 'key-enrolled', person, key, proof, vouched })

test('[CO45] a key that waits stands in no log; with the word it is one entry, and signs', async () => {
  const scene = await inForceScene()
  const before = scene.entries.length
  const waiting = await asked(scene)
  expect(waiting).toMatchObject({ person: ANA.person, key: FRESH, at: scene.now() })
  expect(scene.entries).toHaveLength(before)
  expect((await answered(scene, waiting)).ok).toBe(true)
  expect(scene.entries).toHaveLength(before + 1)
  await scene.offer({ safeguards: ['C2'] })
  expect((await scene.sign(ANA.person, { key: FRESH })).ok).toBe(true)
})

test('[CO43] [CO45] when the earlier key is closed its signatures stay, and the whole file is believed', async () => {
  const scene = await inForceScene()
  await answered(scene, await asked(scene))
  await scene.happen({ kind: 'key-revoked', kid: keyId(keyOf(ANA.person)), by: ANA.person })
  await scene.offer({ safeguards: ['C2'] })
  expect(await scene.sign(ANA.person)).toEqual({ ok: false, error: 'key-revoked' })
  await scene.sign(ANA.person, { key: FRESH })
  await scene.sign(BEA.person)
  const read = await readBundle(scene.bundle(), fakeVerify)
  const versions = read.ok ? read.value.agreement.versions : []
  expect(versions.map(({ fate, signatures }) => [fate.status, signatures.length])).toEqual([
    ['superseded', 2],
    ['in-force', 2],
  ])
})

test('[CO45] it waits as long as the policy says and never longer than an hour', () => {
  const at = NOON
  expect(askEnds({ at }, policy)).toBe(after(at, 30 * MINUTE))
  expect(askEnds({ at }, { keyAskWaits: 5 * HOUR })).toBe(after(at, HOUR))
})

test('[CO45] it waits no more when its time is over or its key has come', async () => {
  const scene = await inForceScene()
  const one = await asked(scene)
  const at = (now: Instant) => isWaiting(one, scene.agreement(), { now, policy })
  expect(at(scene.now())).toBe(true)
  expect(at(after(one.at, 30 * MINUTE - 1))).toBe(true)
  expect(at(after(one.at, 30 * MINUTE))).toBe(false)
  await answered(scene, one)
  expect(at(scene.now())).toBe(false)
  expect(isWaiting({ ...one, person: EVE.person }, scene.agreement(), { now: one.at, policy })).toBe(false)
})

test('[CO46] the proof may be as old as the ask, and no older; the word is of the moment', async () => {
  const late = async (waits: number, wordWaits: number) => {
    const scene = await inForceScene()
    const one = await asked(scene)
    scene.pass(waits - wordWaits)
    const vouched = word(scene)
    scene.pass(wordWaits)
    return answered(scene, one, vouched)
  }
  expect(await late(58 * MINUTE, 0)).toMatchObject({ ok: true })
  expect(await late(70 * MINUTE, 0)).toEqual({ ok: false, error: 'clock-differs' })
  expect(await late(20 * MINUTE, 9 * MINUTE)).toMatchObject({ ok: true })
  expect(await late(20 * MINUTE, 10 * MINUTE)).toEqual({ ok: false, error: 'clock-differs' })
})

test('[CO46] a first key waits for nobody, so its proof is of the moment whatever word comes with it', async () => {
  const scene = makeScene()
  await scene.offer()
  const at = scene.now()
  scene.pass(15 * MINUTE)
  const proof = fakeSign('holdfast-key+jws', { agreement: AGREEMENT, person: ANA.person, kid: keyId(FRESH), at }, FRESH)
  const first = { kind: 'key-enrolled', person: ANA.person, key: FRESH, proof, vouched: 'practice' } as const
  expect(await scene.happen(first)).toEqual({ ok: false, error: 'clock-differs' })
})

test.each<[string, Refusal, (scene: Scene) => Parameters<typeof answered>[2]]>([
  ['another key', 'key-not-vouched', scene => word(scene, { kid: keyId(fakeKey('another')) })],
  ['another person', 'key-not-vouched', scene => word(scene, { person: EVE.person })],
  ['another agreement', 'key-not-vouched', scene => word(scene, { agreement: testId('agreement', 8) })],
  ['the person themselves', 'key-not-vouched', scene => word(scene, {}, ANA)],
  ['someone who is no party', 'key-unknown', scene => word(scene, {}, EVE)],
])('[CO46] the word of or for %s brings nothing', async (_, refusal, say) => {
  const scene = await inForceScene()
  const one = await asked(scene)
  const before = scene.agreement()
  expect(await answered(scene, one, say(scene))).toEqual({ ok: false, error: refusal })
  expect(scene.agreement()).toEqual(before)
})

test.each<[string, Refusal, Differently]>([
  ['for another person', 'key-of-another', { says: { person: BEA.person } }],
  ['for another agreement', 'signature-of-another-contract', { says: { agreement: testId('agreement', 8) } }],
  ['without the private half', 'signature-wrong', { by: fakeKey('a thief') }],
  ['that names another key', 'signature-wrong', { says: { kid: keyId(fakeKey('another')) } }],
  ['of a key that is known', 'key-known', { key: keyOf(ANA.person) }],
  ['by someone who is no party', 'not-a-party', { person: EVE }],
  ['from a clock that is off', 'clock-differs', { says: { at: after(NOON, -HOUR) } }],
])('[CO48] an ask %s is refused by name', async (_, refusal, differently) => {
  expect(await ask(await inForceScene(), differently)).toEqual({ ok: false, error: refusal })
})

test('[CO48] a closed key asks for nothing, and who never had one needs no word', async () => {
  const scene = await inForceScene()
  await scene.happen({ kind: 'key-revoked', kid: keyId(keyOf(ANA.person)), by: ANA.person })
  expect(await ask(scene, { key: keyOf(ANA.person) })).toEqual({ ok: false, error: 'key-known' })
  expect((await ask(scene)).ok).toBe(true)
  const new_ = makeScene()
  await new_.offer()
  expect(await ask(new_)).toEqual({ ok: false, error: 'key-not-needed' })
})

test('[CO47] the code is sixteen digits of the key alone', () => {
  // RFC 8037, appendix A.3; the first 64 bits of its thumbprint, worked out apart from our code.
  const key: PublicKey = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
  expect(comparisonCode(keyId(key))).toBe('6885 4807 5676 1958')
})

test('[CO47] another key has another code', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 50 }), seeds => {
      const codes = seeds.map(seed => comparisonCode(keyId(fakeKey(seed))))
      for (const code of codes) expect(code).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/)
      expect(new Set(codes).size).toBe(seeds.length)
    }),
  )
})
