/** Tests of an agreement's life, case by case: who signs, who declines, who withdraws, with which key. */
import { DAY, HOUR, MINUTE, type Instant } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { openVersion, versionInForce } from './agreement.ts'
import { digestOf } from './canonical.ts'
import { keyId, type PublicKey } from './key.ts'
import type { Refusal } from './refusal.ts'
import { REFUSAL_WORDS } from './refusal.ts'
import { allows, standingOf, type Standing } from './standing.ts'
import {
  AGREEMENT,
  ANA,
  BEA,
  EVE,
  exampleContract,
  fakeKey,
  fakeSign,
  GUS,
  inForceScene,
  keyOf,
  makeScene,
  statementFor,
  type Scene,
} from './testing.ts'

const POLICY = { amendmentGrace: 7 * DAY }
const standing = (scene: Scene, later = 0): Standing =>
  standingOf(scene.agreement(), (scene.now() + later) as Instant, POLICY)
const refused = (error: Refusal) => ({ ok: false, error })
const LAW = { place: 'the place of the example', source: 'an invented act, section 1', read: '2026-11' }
const PARTNER = { asked: [{ clause: 'together.what-may-be-told', by: ANA.person }] }
const offered = async (): Promise<Scene> => {
  const scene = makeScene()
  await scene.offer()
  await scene.enrol(ANA.person)
  await scene.enrol(BEA.person)
  return scene
}

test.each([
  [ANA, BEA],
  [BEA, ANA],
])(
  '[CO50] in whatever order the two sign, it is in force with the second signature and not before',
  async (one, other) => {
    const scene = await offered()
    await scene.sign(one.person)
    expect(standing(scene)).toEqual({ kind: 'unsigned', version: 1, awaits: [other.person] })
    await scene.sign(other.person)
    expect(standing(scene)).toMatchObject({ kind: 'in-force', version: 1, since: scene.now(), amendment: null })
  },
)

test('[CO50] where a guardian signs beside the patient it waits for the guardian too', async () => {
  const scene = makeScene()
  await scene.offer({ parties: [ANA, GUS, BEA], guardianAsked: LAW })
  for (const { person } of [ANA, BEA, GUS]) await scene.enrol(person)
  for (const { person } of [ANA, BEA]) await scene.sign(person)
  expect(standing(scene)).toEqual({ kind: 'unsigned', version: 1, awaits: [GUS.person] })
  await scene.sign(GUS.person)
  expect(standing(scene).kind).toBe('in-force')
})

test('[CO51] an amendment is signed while the version before still holds, and then takes its place', async () => {
  const scene = await inForceScene()
  await scene.offer({ safeguards: ['C2'] })
  expect(versionInForce(scene.agreement())?.contract.document.version).toBe(1)
  await scene.sign(ANA.person)
  expect(versionInForce(scene.agreement())?.contract.document.version).toBe(1)
  await scene.sign(BEA.person)
  expect(scene.agreement().versions.map(({ fate }) => fate.status)).toEqual(['superseded', 'in-force'])
})

test('[CO51] a newer offer replaces the one that waits, and signatures under that one count no more', async () => {
  const scene = await inForceScene()
  await scene.offer({ safeguards: ['C2'] })
  await scene.sign(ANA.person)
  await scene.offer({ safeguards: ['C4'] })
  expect(scene.agreement().versions.map(({ fate }) => fate.status)).toEqual(['in-force', 'replaced', 'open'])
  const second = scene.agreement().versions[1]?.contract.digest ?? digestOf('none')
  expect(await scene.sign(BEA.person, { version: 2, digest: second })).toEqual(refused('version-not-open'))
  await scene.sign(BEA.person)
  expect(versionInForce(scene.agreement())?.contract.document.version).toBe(1)
})

test('[CO52] a no is kept as an answer, and what was in force goes on once the offer is taken back', async () => {
  const scene = await inForceScene()
  await scene.offer({ safeguards: ['C2'] })
  await scene.happen({ kind: 'declined', version: 2, by: ANA.person, words: 'I would like to talk about this first.' })
  expect(openVersion(scene.agreement())).toBeUndefined()
  expect(scene.agreement().remarks).toMatchObject([{ by: ANA.person, words: 'I would like to talk about this first.' }])
  expect(standing(scene).kind).toBe('in-force')
  expect(standing(scene, 8 * DAY)).toMatchObject({ kind: 'declined', version: 2, by: ANA.person })
  await scene.happen({ kind: 'taken-back', version: 2, by: BEA.person })
  expect(standing(scene, 8 * DAY)).toMatchObject({ kind: 'in-force', version: 1, amendment: null })
})

test('[CO52] a first contract that was declined holds nothing, and a new one can be offered', async () => {
  const scene = await offered()
  await scene.happen({ kind: 'declined', version: 1, by: ANA.person, words: null })
  expect(standing(scene)).toMatchObject({ kind: 'declined', version: 1, by: ANA.person })
  await scene.offer({ safeguards: ['C4'] })
  expect(standing(scene)).toMatchObject({ kind: 'unsigned', version: 2 })
})

test.each([ANA, BEA])('[CO53] whoever withdraws from the whole ends what holds and what waits', async ({ person }) => {
  const scene = await inForceScene()
  await scene.offer({ safeguards: ['C2'] })
  await scene.sign(ANA.person)
  await scene.withdraw(person)
  expect(standing(scene)).toEqual({ kind: 'withdrawn', by: person, at: scene.now() })
  // Half signed before the withdrawal: the other half does not open the door.
  expect(await scene.sign(BEA.person)).toEqual(refused('version-not-open'))
  await scene.offer()
  await scene.sign(BEA.person)
  expect(standing(scene)).toEqual({ kind: 'unsigned', version: 3, awaits: [ANA.person] })
  await scene.sign(ANA.person)
  expect(standing(scene).kind).toBe('in-force')
})

test('[CO53] a withdrawal that is signed is checked, and one that is not is taken all the same', async () => {
  const statement = { agreement: AGREEMENT, person: ANA.person, scope: { kind: 'whole' as const }, at: 0 as Instant }
  const proofBy = (key: PublicKey, of: object = statement) => fakeSign('holdfast-withdrawal+jws', of, key)
  const withdraw = async (proof: ReturnType<typeof proofBy> | null) => {
    const scene = await inForceScene()
    return scene.happen({ kind: 'withdrawn', by: ANA.person, scope: { kind: 'whole' }, proof })
  }
  expect((await withdraw(null)).ok).toBe(true)
  expect((await withdraw(proofBy(keyOf(ANA.person)))).ok).toBe(true)
  expect(await withdraw(proofBy(keyOf(BEA.person)))).toEqual(refused('key-of-another'))
  expect(await withdraw(proofBy(fakeKey('nobody')))).toEqual(refused('key-unknown'))
  const part = { ...statement, scope: { kind: 'purpose' as const, purpose: 'chat' as const } }
  expect(await withdraw(proofBy(keyOf(ANA.person), part))).toEqual(refused('signature-of-another-contract'))
})

test('[CO54] a part with a purpose of its own goes alone and comes back only with a later signature of the same person', async () => {
  const scene = await inForceScene(PARTNER)
  const mayPartnerCome = (): boolean => {
    const now = standing(scene)
    return now.kind === 'in-force' && allows(now, 'partner-presence')
  }
  expect(mayPartnerCome()).toBe(true)
  await scene.withdraw(ANA.person, { kind: 'purpose', purpose: 'partner-presence' })
  expect([standing(scene).kind, mayPartnerCome()]).toEqual(['in-force', false])
  await scene.offer(PARTNER)
  await scene.sign(BEA.person)
  expect(mayPartnerCome()).toBe(false)
  await scene.sign(ANA.person)
  expect(mayPartnerCome()).toBe(true)
})

test('[CO54] a part that was withdrawn after its signer had signed the next version stays withdrawn in it', async () => {
  const scene = await inForceScene(PARTNER)
  await scene.offer(PARTNER)
  await scene.sign(ANA.person)
  await scene.withdraw(ANA.person, { kind: 'clause', clause: 'together.what-may-be-told' })
  await scene.sign(BEA.person)
  const now = standing(scene)
  expect(now).toMatchObject({ kind: 'in-force', version: 2 })
  expect(now.kind === 'in-force' && allows(now, 'partner-presence')).toBe(false)
})

test('[CO54] a part that carries the rest cannot go alone, and one that is not there cannot go', async () => {
  const scene = await inForceScene()
  expect(await scene.withdraw(ANA.person, { kind: 'clause', clause: 'recording.none' })).toEqual(
    refused('part-of-the-whole'),
  )
  expect(await scene.withdraw(ANA.person, { kind: 'purpose', purpose: 'observation' })).toEqual(
    refused('nothing-to-withdraw'),
  )
  expect(await scene.withdraw(EVE.person)).toEqual(refused('not-a-party'))
  await scene.withdraw(ANA.person)
  expect(await scene.withdraw(ANA.person)).toEqual(refused('nothing-to-withdraw'))
})

test('[CO55] a rest closes the door and withdraws nothing; the one who asked for it ends it', async () => {
  const scene = await inForceScene()
  await scene.happen({ kind: 'suspended', by: ANA.person, words: null })
  expect(standing(scene)).toEqual({ kind: 'suspended', by: ANA.person, at: scene.now() })
  expect(await scene.happen({ kind: 'resumed', by: BEA.person })).toEqual(refused('not-suspended'))
  expect(await scene.happen({ kind: 'suspended', by: ANA.person, words: null })).toEqual(refused('already-suspended'))
  await scene.happen({ kind: 'suspended', by: BEA.person, words: 'I am away for a week.' })
  await scene.happen({ kind: 'resumed', by: ANA.person })
  expect(standing(scene)).toMatchObject({ kind: 'suspended', by: BEA.person })
  await scene.happen({ kind: 'resumed', by: BEA.person })
  expect(standing(scene)).toMatchObject({ kind: 'in-force', version: 1 })
})

test('[CO56] wishes and remarks of either side are kept, and change nothing that holds', async () => {
  const scene = await inForceScene()
  await scene.happen({
    kind: 'proposed',
    by: ANA.person,
    wish: 'change',
    clause: 'contact.between-hours',
    words: 'Could it be a day?',
  })
  await scene.happen({ kind: 'remarked', by: BEA.person, clause: null, words: 'We read it together.' })
  expect(scene.agreement().remarks.map(({ by, wish, clause }) => [by, wish, clause])).toEqual([
    [ANA.person, 'change', 'contact.between-hours'],
    [BEA.person, null, null],
  ])
  expect(standing(scene)).toMatchObject({ kind: 'in-force', version: 1, amendment: null })
  expect(await scene.happen({ kind: 'remarked', by: EVE.person, clause: null, words: 'Hello.' })).toEqual(
    refused('not-a-party'),
  )
})

test('[CO61] an hour may begin under the version in force until the grace is over, to the millisecond', async () => {
  const scene = await inForceScene()
  await scene.offer({ safeguards: ['C2'] })
  await scene.sign(BEA.person)
  const dueIn = POLICY.amendmentGrace - MINUTE
  expect(standing(scene, dueIn - 1)).toMatchObject({
    kind: 'in-force',
    version: 1,
    amendment: { version: 2, awaits: [ANA.person] },
  })
  expect(standing(scene, dueIn)).toEqual({ kind: 'amendment-due', version: 2, awaits: [ANA.person] })
  await scene.sign(ANA.person)
  expect(standing(scene, dueIn)).toMatchObject({ kind: 'in-force', version: 2 })
})

test('[CO62] after the agreed end it does not hold, to the millisecond', async () => {
  const scene = await inForceScene({ validUntil: (makeScene().now() + HOUR) as Instant })
  const left = makeScene().now() + HOUR - scene.now()
  expect(standing(scene, left - 1).kind).toBe('in-force')
  expect(standing(scene, left)).toMatchObject({ kind: 'expired', version: 1 })
})

test('[CO60] where nothing was offered, or all was taken back, it says so', async () => {
  const scene = makeScene()
  expect(standing(scene)).toEqual({ kind: 'nothing-offered' })
  await scene.offer()
  await scene.happen({ kind: 'taken-back', version: 1, by: BEA.person })
  expect(standing(scene)).toEqual({ kind: 'nothing-offered' })
})

test('[CO42] a further key needs a practitioner’s word; old signatures stay', async () => {
  const scene = await inForceScene()
  const fresh = fakeKey('new device')
  const kid = keyId(fresh)
  const word = (person: typeof ANA, by: typeof BEA, of = kid) =>
    fakeSign(
      'holdfast-vouch+jws',
      { agreement: AGREEMENT, person: person.person, kid: of, how: 'video', at: scene.now() },
      keyOf(by.person),
    )
  expect(await scene.enrol(ANA.person, fresh)).toEqual(refused('key-not-vouched'))
  expect(await scene.enrol(ANA.person, fresh, 'practice')).toEqual(refused('key-not-vouched'))
  expect(await scene.enrol(ANA.person, fresh, word(ANA, ANA))).toEqual(refused('key-not-vouched'))
  expect(await scene.enrol(ANA.person, fresh, word(EVE, BEA))).toEqual(refused('key-not-vouched'))
  expect(await scene.enrol(ANA.person, fresh, word(ANA, BEA, keyId(fakeKey('another'))))).toEqual(
    refused('key-not-vouched'),
  )
  expect((await scene.enrol(ANA.person, fresh, word(ANA, BEA))).ok).toBe(true)
  expect(standing(scene).kind).toBe('in-force')
  await scene.offer({ safeguards: ['C2'] })
  await scene.sign(BEA.person)
  expect((await scene.sign(ANA.person, { key: fresh })).ok).toBe(true)
  expect(standing(scene)).toMatchObject({ kind: 'in-force', version: 2 })
})

test('[CO42] a practitioner’s further key comes with the word of the practice', async () => {
  const scene = await inForceScene()
  expect(await scene.enrol(BEA.person, fakeKey('new laptop'))).toEqual(refused('key-not-vouched'))
  expect((await scene.enrol(BEA.person, fakeKey('new laptop'), 'practice')).ok).toBe(true)
})

test('[CO42] a key comes with proof that whoever brings it holds it, for this person and this agreement', async () => {
  const key = fakeKey('mine')
  const bring = async (differently: object, by: PublicKey = key, from: PublicKey = key): Promise<unknown> => {
    const scene = makeScene()
    await scene.offer()
    const statement = { agreement: AGREEMENT, person: ANA.person, kid: keyId(from), at: scene.now(), ...differently }
    const proof = fakeSign('holdfast-key+jws', statement, by)
    return scene.happen({ kind: 'key-enrolled', person: ANA.person, key, proof, vouched: null })
  }
  expect(await bring({})).toMatchObject({ ok: true })
  expect(await bring({}, fakeKey('other'))).toEqual(refused('signature-wrong'))
  expect(await bring({}, key, fakeKey('other'))).toEqual(refused('signature-wrong'))
  expect(await bring({ person: BEA.person })).toEqual(refused('key-of-another'))
  expect(await bring({ agreement: testId('agreement', 8) })).toEqual(refused('signature-of-another-contract'))
  expect(await bring({ at: 0 })).toEqual(refused('clock-differs'))
})

test('[CO42] nobody brings a key twice, and nobody without a part in it brings one', async () => {
  const scene = await inForceScene()
  expect(await scene.enrol(ANA.person)).toEqual(refused('key-known'))
  expect(await scene.enrol(EVE.person)).toEqual(refused('not-a-party'))
  expect(await makeScene().enrol(ANA.person)).toEqual(refused('not-a-party'))
})

test('[CO43] a closed key signs no more, vouches no more, and what it signed stays', async () => {
  const scene = await inForceScene()
  const close = (of: PublicKey, by: typeof ANA) => scene.happen({ kind: 'key-revoked', kid: keyId(of), by: by.person })
  expect(await close(keyOf(BEA.person), ANA)).toEqual(refused('not-theirs'))
  expect(await close(fakeKey('nobody'), ANA)).toEqual(refused('key-unknown'))
  await close(keyOf(BEA.person), BEA)
  expect(await close(keyOf(BEA.person), BEA)).toEqual(refused('key-revoked'))
  expect(standing(scene).kind).toBe('in-force')
  await scene.offer({ safeguards: ['C2'] })
  expect(await scene.sign(BEA.person)).toEqual(refused('key-revoked'))
  const fresh = fakeKey('new device')
  const word = fakeSign(
    'holdfast-vouch+jws',
    { agreement: AGREEMENT, person: ANA.person, kid: keyId(fresh), how: 'video', at: scene.now() },
    keyOf(BEA.person),
  )
  expect(await scene.enrol(ANA.person, fresh, word)).toEqual(refused('key-not-vouched'))
})

test.each<[string, Refusal, (scene: Scene) => Promise<unknown>]>([
  ['other words', 'signature-of-another-contract', scene => scene.sign(ANA.person, { digest: digestOf('other') })],
  [
    'another agreement',
    'signature-of-another-contract',
    scene => scene.sign(ANA.person, { agreement: testId('agreement', 8) }),
  ],
  ['a version that is not there', 'version-unknown', scene => scene.sign(ANA.person, { version: 5 })],
  ['another’s key', 'key-of-another', scene => scene.sign(ANA.person, { key: keyOf(BEA.person) })],
  ['an unknown key', 'key-unknown', scene => scene.sign(ANA.person, { key: fakeKey('nobody') })],
  ['someone who is no party', 'not-a-party', scene => scene.sign(EVE.person, { key: keyOf(ANA.person) })],
  ['another role', 'role-differs', scene => scene.sign(ANA.person, { role: 'practitioner' })],
  ['a language that was not offered', 'language-not-offered', scene => scene.sign(ANA.person, { language: 'es' })],
  [
    'a clock that is slow',
    'clock-differs',
    scene => scene.sign(ANA.person, { at: (scene.now() - 10 * MINUTE) as Instant }),
  ],
  [
    'a clock that is fast',
    'clock-differs',
    scene => scene.sign(ANA.person, { at: (scene.now() + 12 * MINUTE) as Instant }),
  ],
  ['before the offer', 'seen-unknown', scene => scene.sign(ANA.person, { seen: digestOf('an older state') })],
  [
    'the same person again',
    'already-signed',
    async scene => {
      await scene.sign(ANA.person)
      return scene.sign(ANA.person)
    },
  ],
  [
    'a statement that was changed after it was signed',
    'signature-wrong',
    scene => {
      const signed = (name: string) =>
        fakeSign(
          'holdfast-signature+jws',
          { ...statementFor(scene.agreement(), ANA.person, scene.now()), name },
          keyOf(ANA.person),
        )
      const [header, , signature] = signed('Ana Prueba').split('.')
      const [, statement] = signed('Eva Prueba').split('.')
      return scene.happen({ kind: 'signed', signature: `${header}.${statement}.${signature}` as never })
    },
  ],
  [
    'a statement of another kind',
    'signature-malformed',
    scene => {
      const statement = statementFor(scene.agreement(), ANA.person, scene.now())
      return scene.happen({ kind: 'signed', signature: fakeSign('holdfast-key+jws', statement, keyOf(ANA.person)) })
    },
  ],
])('[CO44] a signature from %s is refused by name, and nothing is written', async (_, error, act) => {
  const scene = makeScene()
  await scene.offer({ languages: ['en'] })
  await scene.enrol(ANA.person)
  await scene.enrol(BEA.person)
  expect(await act(scene)).toEqual(refused(error))
  const signatures = scene.agreement().versions[0]?.signatures.length ?? 0
  expect(signatures).toBe(error === 'already-signed' ? 1 : 0)
  expect(scene.entries).toHaveLength(3 + signatures)
})

test('[CO32] a version follows from the one before, in the same agreement, with the same participant', async () => {
  const scene = await inForceScene()
  const last = scene.agreement().versions[0]?.contract.digest ?? null
  const next = { version: 2, previous: last, composedAt: scene.now() }
  expect(await scene.offerThis(exampleContract({ ...next, version: 3 }))).toEqual(refused('version-out-of-order'))
  expect(await scene.offerThis(exampleContract({ ...next, previous: null }))).toEqual(refused('chain-broken'))
  expect(await scene.offerThis(exampleContract({ ...next, parties: [EVE, BEA] }))).toEqual(refused('subject-differs'))
  expect(await scene.offerThis(exampleContract({ ...next, agreement: testId('agreement', 8) }))).toEqual(
    refused('contract-of-another-agreement'),
  )
  expect((await scene.offerThis(exampleContract(next))).ok).toBe(true)
})

test('[CO51] only the practitioner offers and takes back, and only a text that is here', async () => {
  const scene = await offered()
  const next = exampleContract({ version: 2, previous: scene.agreement().versions[0]?.contract.digest ?? null })
  expect(await scene.offerThis(next, ANA.person)).toEqual(refused('not-the-practitioner'))
  expect((await scene.offerThis(next)).ok).toBe(true)
  expect(await scene.happen({ kind: 'taken-back', version: 2, by: ANA.person })).toEqual(
    refused('not-the-practitioner'),
  )
  expect(await scene.happen({ kind: 'taken-back', version: 3, by: BEA.person })).toEqual(refused('version-unknown'))
  expect(await scene.happen({ kind: 'taken-back', version: 1, by: BEA.person })).toEqual(refused('version-not-open'))
  const { digest } = exampleContract({ version: 3, previous: next.digest })
  expect(await scene.happen({ kind: 'offered', version: 3, digest, by: BEA.person })).toEqual(
    refused('contract-missing'),
  )
})

test('every refusal has words that say what happened and what to do', () => {
  for (const words of Object.values(REFUSAL_WORDS)) {
    expect(words).toMatch(/^[A-Z].*\.$/)
    expect(words).not.toMatch(/invalid|error|illegal|fail|wrong user|must not/i)
  }
})
