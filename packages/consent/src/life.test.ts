/** Whatever happens, in whatever order: a judge that reads the log alone looks after each event. */
import { HOUR, type SafeguardCode } from '@holdfast/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64url } from './base64url.ts'
import { readBundle } from './bundle.ts'
import type { Digest } from './canonical.ts'
import type { Party } from './contract.ts'
import type { Entry } from './entry.ts'
import { keyId, type PublicKey } from './key.ts'
import { standingOf } from './standing.ts'
import {
  AGREEMENT,
  ANA,
  BEA,
  EVE,
  fakeKey,
  fakeSign,
  fakeVerify,
  inForceScene,
  keyOf,
  makeScene,
  type Scene,
} from './testing.ts'

const SAFEGUARDS: readonly SafeguardCode[] = ['C2', 'C4', 'K3']
const POLICY = { amendmentGrace: HOUR }

type Act = (scene: Scene) => Promise<unknown>

const someone = fc
  .oneof({ weight: 4, arbitrary: fc.constantFrom(ANA, BEA) }, { weight: 1, arbitrary: fc.constant(EVE) })
  .map(({ person }) => person)
/** Mostly a person's own; else one of a few that anybody may bring or try. */
const somebodysKey = fc
  .tuple(someone, fc.option(fc.constantFrom('one', 'two', 'three'), { freq: 3 }))
  .map(([person, seed]) => ({ person, key: seed === null ? keyOf(person) : fakeKey(seed) }))
const aNumber = fc.integer({ min: 1, max: 4 })
const seldom = { weight: 1 }

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.subarray([...SAFEGUARDS]).map(
      (safeguards): Act =>
        scene =>
          scene.offer({ safeguards }),
    ),
  },
  {
    weight: 6,
    arbitrary: somebodysKey.map(
      ({ person, key }): Act =>
        scene =>
          scene.enrol(person, key),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(somebodysKey, somebodysKey).map(
      ([one, by]): Act =>
        scene =>
          vouched(scene, one, by),
    ),
  },
  {
    weight: 16,
    arbitrary: somebodysKey.map(({ person, key }): Act => async scene => {
      if (scene.agreement().versions.length > 0) await scene.sign(person, { key })
    }),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(somebodysKey, aNumber, aNumber).map(([{ person, key }, version, of]): Act => async scene => {
      const digest = scene.agreement().versions[of - 1]?.contract.digest
      if (digest) await scene.sign(person, { key, version, digest })
    }),
  },
  {
    ...seldom,
    arbitrary: fc.tuple(someone, aNumber).map(
      ([by, version]): Act =>
        scene =>
          scene.happen({ kind: 'declined', version, by, words: null }),
    ),
  },
  {
    ...seldom,
    arbitrary: fc.tuple(someone, aNumber).map(
      ([by, version]): Act =>
        scene =>
          scene.happen({ kind: 'taken-back', version, by }),
    ),
  },
  {
    ...seldom,
    arbitrary: someone.map(
      (person): Act =>
        scene =>
          scene.withdraw(person),
    ),
  },
  {
    ...seldom,
    arbitrary: someone.map(
      (by): Act =>
        scene =>
          scene.withdraw(by, { kind: 'purpose', purpose: 'chat' }),
    ),
  },
  {
    ...seldom,
    arbitrary: someone.map(
      (by): Act =>
        scene =>
          scene.happen({ kind: 'suspended', by, words: null }),
    ),
  },
  {
    ...seldom,
    arbitrary: someone.map(
      (by): Act =>
        scene =>
          scene.happen({ kind: 'resumed', by }),
    ),
  },
  {
    ...seldom,
    arbitrary: fc.tuple(someone, somebodysKey).map(
      ([by, { key }]): Act =>
        scene =>
          scene.happen({ kind: 'key-revoked', kid: keyId(key), by }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat(3 * HOUR).map(
      (by): Act =>
        async scene =>
          scene.pass(by),
    ),
  },
)

type Brought = { readonly person: Party['person']; readonly key: PublicKey }

/** A further key with somebody's word for it, whoever that is. */
const vouched = (scene: Scene, { person, key }: Brought, by: Brought): Promise<unknown> => {
  const statement = { agreement: AGREEMENT, person, kid: keyId(key), how: 'video', at: scene.now() }
  return scene.enrol(person, key, fakeSign('holdfast-vouch+jws', statement, by.key))
}

/** Where a run begins: with nothing, with a first contract and two keys, or with one that holds. */
const beginnings = {
  nothing: async (): Promise<Scene> => makeScene(),
  offered: async (): Promise<Scene> => {
    const scene = makeScene()
    await scene.offer()
    for (const { person } of [ANA, BEA]) await scene.enrol(person)
    return scene
  },
  'in force': (): Promise<Scene> => inForceScene(),
}
const run = fc.record({
  begin: fc.constantFrom(...Object.values(beginnings)),
  acts: fc.array(act, { minLength: 10, maxLength: 40, size: 'max' }),
})

/** Reads a log as anybody could: which versions has each party signed with a key that was theirs, and not before a withdrawal? */
function judged(entries: readonly string[]): {
  readonly mayHold: (parties: readonly Party[], digest: Digest) => boolean
} {
  const owners = new Map<string, { readonly person: string; readonly key: PublicKey; isClosed: boolean }>()
  let signed = new Map<Digest, Set<string>>()
  const believed = (jws: string): { readonly by: string; readonly says: Record<string, unknown> } | null => {
    const [header = '', statement = '', signature = ''] = jws.split('.')
    const owner = owners.get((JSON.parse(textOf(header)) as { kid: string }).kid)
    const bytes = new TextEncoder().encode(`${header}.${statement}`)
    const fits = owner && !owner.isClosed && fakeVerify(owner.key, bytes, fromBase64url(signature) ?? new Uint8Array())
    return fits === true ? { by: owner.person, says: JSON.parse(textOf(statement)) as Record<string, unknown> } : null
  }
  for (const text of entries) {
    const { event } = JSON.parse(text) as Entry
    if (event.kind === 'key-enrolled') {
      const { person, key, vouched: word } = event
      const isFirst = ![...owners.values()].some(owner => owner.person === person)
      const voucher = word === null || word === 'practice' ? null : believed(word)
      const isVouched =
        voucher?.by === BEA.person &&
        person !== BEA.person &&
        voucher.says['person'] === person &&
        voucher.says['kid'] === keyId(key)
      if (isFirst || isVouched) owners.set(keyId(key), { person, key, isClosed: false })
    }
    if (event.kind === 'key-revoked') {
      const owner = owners.get(event.kid)
      if (owner && (event.by === owner.person || event.by === BEA.person)) owner.isClosed = true
    }
    if (event.kind === 'withdrawn' && event.scope.kind === 'whole') signed = new Map()
    if (event.kind === 'signed') {
      const it = believed(event.signature)
      const digest = it?.says['digest'] as Digest
      if (it && it.says['person'] === it.by) signed.set(digest, new Set([...(signed.get(digest) ?? []), it.by]))
    }
  }
  return { mayHold: (parties, digest) => parties.every(({ person }) => signed.get(digest)?.has(person)) }
}

const textOf = (part: string): string => new TextDecoder().decode(fromBase64url(part) ?? new Uint8Array())

test('[CO50] [CO53] no order of events brings a version in force without every valid signature, nor after a withdrawal without new ones', async () => {
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(run, async ({ begin, acts }) => {
      const scene = await begin()
      for (const one of acts) {
        const before = scene.agreement()
        const written = scene.entries.length
        await one(scene)
        const agreement = scene.agreement()
        if (scene.entries.length === written) expect(agreement).toBe(before)
        const standing = standingOf(agreement, scene.now(), POLICY)
        seen.set(standing.kind, (seen.get(standing.kind) ?? 0) + 1)
        const inForce = agreement.versions.filter(({ fate }) => fate.status === 'in-force')
        expect(inForce.length).toBeLessThanOrEqual(1)
        expect(agreement.versions.filter(({ fate }) => fate.status === 'open').length).toBeLessThanOrEqual(1)
        for (const { contract } of inForce)
          expect(judged(scene.entries).mayHold(contract.document.parties, contract.digest)).toBe(true)
        if (standing.kind === 'in-force') expect(inForce[0]?.contract.document.version).toBe(standing.version)
      }
    }),
    { numRuns: 400 },
  )
  // A run that never came in force would prove nothing.
  for (const kind of ['in-force', 'unsigned', 'withdrawn', 'suspended', 'declined', 'amendment-due'])
    expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0)
})

test('[CO70] lived through again, any log gives the same agreement, and its file is believed', async () => {
  await fc.assert(
    fc.asyncProperty(run, async ({ begin, acts }) => {
      const scene = await begin()
      for (const one of acts) await one(scene)
      expect(await readBundle(scene.bundle(), fakeVerify)).toMatchObject({
        ok: true,
        value: { agreement: scene.agreement(), madeAt: scene.now() },
      })
    }),
    { numRuns: 100 },
  )
})
