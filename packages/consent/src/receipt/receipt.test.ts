/** Tests of receipts: every consent of the log shows, in order; what is not known is said to be, and nobody is named who need not be. */
import { after, DAY } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { readBundle } from '../bundle.ts'
import type { Entry } from '../entry.ts'
import { keyId } from '../key.ts'
import type { Scope } from '../statement.ts'
import { ANA, BEA, fakeSign, fakeVerify, GUS, inForceScene, keyOf, makeScene, type Scene } from '../testing.ts'
import { receiptOf, type Receipt } from './receipt.ts'
import { receiptSchema } from './shape.ts'
import type { ConsentState } from './states.ts'

const entriesOf = (scene: Scene): readonly Entry[] => scene.entries.map(text => JSON.parse(text) as Entry)
const receipt = (scene: Scene): Receipt => {
  const made = receiptOf({ agreement: scene.agreement(), entries: entriesOf(scene), madeAt: scene.now() })
  if (!made) throw new Error('nothing was offered')
  return made
}
const iso = (at: number): string => new Date(at).toISOString()
const whole = ({ pii_processing }: Receipt) => pii_processing.purposes[0]
const part = ({ pii_processing }: Receipt, type: string) =>
  pii_processing.purposes.find(({ purpose_type }) => purpose_type === type)

/** What each kind of entry is called in a receipt; those without a name are no consent. */
const STATES: Readonly<Partial<Record<Entry['event']['kind'], ConsentState>>> = {
  offered: 'requested',
  'taken-back': 'terminated',
  declined: 'refused',
  signed: 'given',
  withdrawn: 'withdrawn',
}

type Act = (scene: Scene) => Promise<unknown>
const someone = fc.constantFrom(ANA.person, BEA.person)
const scope = fc.constantFrom<Scope>(
  { kind: 'whole' },
  { kind: 'purpose', purpose: 'chat' },
  { kind: 'purpose', purpose: 'video' },
  { kind: 'clause', clause: 'media.video' },
)
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constant<Act>(scene => scene.offer()),
  someone.map(
    (person): Act =>
      scene =>
        scene.sign(person),
  ),
  someone.map(
    (person): Act =>
      scene =>
        scene.sign(person),
  ),
  fc.tuple(someone, scope).map(
    ([person, one]): Act =>
      scene =>
        scene.withdraw(person, one),
  ),
  fc.constant<Act>(scene => {
    const version = scene.agreement().versions.length
    return scene.happen({ kind: 'declined', version, by: ANA.person, words: 'Not so.' })
  }),
  fc.constant<Act>(scene => {
    const version = scene.agreement().versions.length
    return scene.happen({ kind: 'taken-back', version, by: BEA.person })
  }),
  fc.constant<Act>(scene => scene.happen({ kind: 'remarked', by: ANA.person, clause: null, words: 'Thank you.' })),
  fc.constant<Act>(scene => scene.happen({ kind: 'suspended', by: ANA.person, words: null })),
  fc.constant<Act>(scene => scene.happen({ kind: 'resumed', by: ANA.person })),
)

test('[CO73] every event of consent in the log shows in the receipt, in order, and nothing else does', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25, size: 'max' }), async acts => {
      const scene = await inForceScene()
      for (const one of acts) await one(scene)
      const made = receipt(scene)
      expect(v.safeParse(receiptSchema, made).issues).toBeUndefined()
      const told = entriesOf(scene).flatMap(({ at, event }) => {
        const state = STATES[event.kind]
        return state ? [{ event_time: iso(at), event_state: state }] : []
      })
      expect(made.events).toMatchObject(told)
      expect(made.events).toHaveLength(told.length)
      for (const { event_state } of told) seen.add(event_state)
    }),
    { numRuns: 150 },
  )
  expect([...seen].toSorted()).toEqual(Object.values(STATES).toSorted())
})

test('[CO73] a part is withdrawn in the receipt exactly while it is out of the terms in force', async () => {
  const scene = await inForceScene()
  expect([part(receipt(scene), 'chat')?.state, whole(receipt(scene))?.state]).toEqual(['given', 'given'])
  await scene.withdraw(ANA.person, { kind: 'purpose', purpose: 'chat' })
  const without = receipt(scene)
  expect(part(without, 'chat')).toMatchObject({ term: 'media.chat', state: 'withdrawn' })
  expect([part(without, 'video')?.state, whole(without)?.state]).toEqual(['given', 'given'])
  expect(without.events.at(-1)).toMatchObject({
    event_state: 'withdrawn',
    entity_id: ANA.person,
    scope: { kind: 'purpose', purpose: 'chat' },
    expression: { method: 'recorded-act' },
  })
  await scene.offer()
  await scene.sign(ANA.person)
  await scene.sign(BEA.person)
  expect(part(receipt(scene), 'chat')?.state).toBe('given')
})

test.each<[string, ConsentState, () => Promise<Scene>]>([
  [
    'offered',
    'requested',
    async () => {
      const scene = makeScene()
      await scene.offer()
      return scene
    },
  ],
  [
    'declined',
    'refused',
    async () => {
      const scene = makeScene()
      await scene.offer()
      await scene.happen({ kind: 'declined', version: 1, by: ANA.person, words: null })
      return scene
    },
  ],
  [
    'taken back',
    'terminated',
    async () => {
      const scene = makeScene()
      await scene.offer()
      await scene.happen({ kind: 'taken-back', version: 1, by: BEA.person })
      return scene
    },
  ],
  ['in force', 'given', () => inForceScene()],
  [
    'past its agreed end',
    'expired',
    async () => {
      const scene = await inForceScene({ validUntil: after(NOON, DAY) })
      scene.pass(DAY)
      return scene
    },
  ],
  [
    'withdrawn',
    'withdrawn',
    async () => {
      const scene = await inForceScene()
      await scene.withdraw(BEA.person)
      return scene
    },
  ],
])('[CO73] %s, the whole of the work is %s', async (_, state, make) => {
  const made = receipt(await make())
  expect(made.pii_processing.purposes.map(one => one.state)).toEqual(made.pii_processing.purposes.map(() => state))
})

test('[CO73] a consent that was given names its key, the code of its words and its agreed end', async () => {
  const validUntil = after(NOON, 30 * DAY)
  const scene = await inForceScene({ validUntil })
  const made = receipt(scene)
  const given = made.events.find(one => one.event_state === 'given')
  const digest = scene.agreement().versions[0]?.contract.digest
  expect(given).toMatchObject({
    entity_id: ANA.person,
    entity_role: 'patient',
    event_type: 'explicit',
    validity_duration: `${given?.event_time}/${iso(validUntil)}`,
    contract_version: 1,
    expression: { method: 'electronic-signature', key_thumbprint: keyId(keyOf(ANA.person)), text_digest: digest },
  })
  expect(made.pii_processing.privacy_notice).toEqual({ contract_version: 1, text_digest: digest })
  for (const { log_entry } of made.events) expect(scene.agreement().entries).toContain(log_entry)
})

test('[CO73] a withdrawal that was signed names its key; one without a key is an act that was recorded', async () => {
  const scene = await inForceScene()
  const statement = { agreement: scene.agreement().id, person: ANA.person, scope: { kind: 'whole' }, at: scene.now() }
  const key = keyOf(ANA.person)
  const proof = fakeSign('holdfast-withdrawal+jws', statement, key)
  await scene.happen({ kind: 'withdrawn', by: ANA.person, scope: { kind: 'whole' }, proof })
  expect(receipt(scene).events.at(-1)?.expression).toEqual({
    method: 'electronic-signature',
    key_thumbprint: keyId(key),
  })
})

test('[CO74] what the terms say fills the fields, in the language that was signed', async () => {
  const made = receipt(await inForceScene())
  expect(whole(made)).toMatchObject({
    purpose: 'Therapy at a distance, one to one',
    lawful_basis: 'consent',
    retention_period: { duration: 'P10Y', after: 'last-hour' },
    jurisdiction: ['the place of the example'],
    withdrawal_method: expect.stringContaining('You may withdraw at any time'),
    privacy_rights: expect.stringContaining('to have a copy of it'),
    recipient_third_parties: [
      { recipient: 'emergency-service', term: 'confidentiality.limits' },
      { recipient: 'whom-the-law-says-to-tell', term: 'confidentiality.limits' },
    ],
  })
  expect(made.party_identification[0]).toMatchObject({
    party_id: 'practice',
    party_phone: '+1 202 555 0134',
    party_contact: 'the telephone of the practice; Monday to Friday, 9 to 17',
  })
  const spanish = makeScene()
  await spanish.offer({ languages: ['es'] })
  expect(receipt(spanish).pii_processing).toMatchObject({
    language: 'es',
    purposes: [{ purpose: 'Terapia a distancia, individual' }, { purpose: 'Vernos por video' }, {}],
  })
})

test('[CO74] what is in no term is said to be unknown: places of storage, the practice’s name and its address', async () => {
  const scene = makeScene()
  await scene.offer({
    template: { id: 'own', subject: 'patient', clauses: ['setting.private-place'] },
    modalities: ['in-person'],
  })
  const made = receipt(scene)
  expect(whole(made)).toMatchObject({
    purpose: 'Work at a distance',
    pii_information: null,
    storage_locations: null,
    retention_period: null,
    jurisdiction: null,
    recipient_third_parties: null,
    withdrawal_method: null,
  })
  expect(made.party_identification[0]).toMatchObject({ party_name: null, party_address: null, party_contact: null })
  expect(made.party_identification[0]).not.toHaveProperty('party_phone')
})

test('[CO74] the person is an id alone, and so is everyone beside them; only the practitioner is named', async () => {
  const asked = [{ clause: 'together.what-may-be-told', by: ANA.person }]
  const law = { place: 'the place of the example', source: 'an invented act, section 1', read: '2026-11' }
  const scene = await inForceScene({ asked, safeguards: ['M3'], parties: [ANA, GUS, BEA], guardianAsked: law })
  await scene.happen({ kind: 'declined', version: 1, by: ANA.person, words: 'Not so.' })
  const made = receipt(scene)
  expect(made.record_header.pii_principal_id).toBe(ANA.person)
  expect(part(made, 'partner-presence')?.recipient_third_parties).toEqual([
    { recipient: 'partner', term: 'together.what-may-be-told' },
  ])
  const text = JSON.stringify(made)
  // Names, and what may be spoken of, as the examples fill them in.
  for (const said of [ANA.name, GUS.name, 'Pat', 'Cal Example', 'how the week was', 'Not so.'])
    expect(text).not.toContain(said)
  expect(text).toContain(BEA.name)
  expect(made.events.filter(one => one.event_state === 'given').map(one => one.entity_role)).toEqual([
    'patient',
    'guardian',
    'practitioner',
  ])
})

test('[CO73] the same log at the same moment gives the same receipt, lived or read from its file', async () => {
  const scene = await inForceScene()
  const read = await readBundle(scene.bundle(), fakeVerify)
  expect(read.ok && receiptOf(read.value)).toEqual(receipt(scene))
  const before = receipt(scene).receipt_metadata.receipt_id
  await scene.withdraw(ANA.person)
  expect(receipt(scene).receipt_metadata.receipt_id).not.toBe(before)
})

test('while nothing was offered there is no receipt', () => {
  const scene = makeScene()
  expect(receiptOf({ agreement: scene.agreement(), entries: [], madeAt: scene.now() })).toBeNull()
})

test('the shape refuses what is missing and what does not belong', async () => {
  const made = receipt(await inForceScene())
  const { events: _, ...without } = made
  expect(v.is(receiptSchema, without)).toBe(false)
  expect(v.is(receiptSchema, { ...made, name: 'Ana' })).toBe(false)
  expect(v.is(receiptSchema, { ...made, record_header: { ...made.record_header, pii_principal_id: 'Ana' } })).toBe(
    false,
  )
  expect(v.is(receiptSchema, JSON.parse(JSON.stringify(made)))).toBe(true)
})
