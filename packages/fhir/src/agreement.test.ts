/** Tests of an agreement as FHIR R5: what it says of each life of an agreement, and that every element is one that FHIR allows. */
import { digestOf, readBundle, TEMPLATES, type Believed } from '@holdfast/consent'
import { ANA, BEA, fakeVerify, inForceScene, makeScene, type Scene } from '@holdfast/consent/testing'
import { after, DAY } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import type { Bundle, Consent, Contract } from 'fhir/r5'
import { expect, test } from 'vitest'
import { agreementBundle } from './agreement.ts'
import { SYSTEM } from './codes.ts'

async function believed(scene: Scene): Promise<Believed> {
  const read = await readBundle(scene.bundle(), fakeVerify)
  if (!read.ok) throw new Error(read.error.reason)
  return read.value
}

const bundleOf = async (scene: Scene): Promise<Bundle> => agreementBundle(await believed(scene))
const consentIn = ({ entry }: Bundle): Consent => entry?.[0]?.resource as Consent
const contractsIn = ({ entry }: Bundle): Contract[] => (entry ?? []).slice(1).map(one => one.resource as Contract)
const decoded = (data: string | undefined): string => Buffer.from(data ?? '', 'base64').toString('utf8')

/** Everything that was written, with the path to it. */
function* leaves(value: unknown, path = ''): Generator<readonly [string, unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value]
  else if (Object.keys(value).length === 0) yield [path, value]
  else for (const [key, part] of Object.entries(value)) yield* leaves(part, `${path}/${key}`)
}

const PART = 'together.what-may-be-told'
const asked = { asked: [{ clause: PART, by: ANA.person }] }
const SCENES: Readonly<Record<string, () => Promise<Scene>>> = {
  'in force': () => inForceScene(),
  offered: async () => {
    const scene = makeScene()
    await scene.offer()
    return scene
  },
  declined: async () => {
    const scene = makeScene()
    await scene.offer()
    await scene.happen({ kind: 'declined', version: 1, by: ANA.person, words: null })
    return scene
  },
  'taken back': async () => {
    const scene = makeScene()
    await scene.offer()
    await scene.happen({ kind: 'taken-back', version: 1, by: BEA.person })
    return scene
  },
  'offered anew': async () => {
    const scene = makeScene()
    await scene.offer()
    await scene.offer(asked)
    return scene
  },
  amended: async () => {
    const scene = await inForceScene()
    await scene.offer(asked)
    await scene.sign(ANA.person)
    await scene.sign(BEA.person)
    return scene
  },
  'at rest': async () => {
    const scene = await inForceScene()
    await scene.happen({ kind: 'suspended', by: ANA.person, words: null })
    return scene
  },
  expired: async () => {
    const scene = await inForceScene({ validUntil: after(NOON, DAY) })
    scene.pass(DAY)
    return scene
  },
  withdrawn: async () => {
    const scene = await inForceScene()
    await scene.withdraw(ANA.person)
    return scene
  },
  'withdrawn in part': async () => {
    const scene = await inForceScene(asked)
    await scene.withdraw(ANA.person, { kind: 'clause', clause: PART })
    return scene
  },
}

test.each([
  ['in force', 'active', ['executed']],
  ['offered', 'draft', ['offered']],
  ['declined', 'not-done', ['rejected']],
  ['taken back', 'inactive', ['cancelled']],
  ['offered anew', 'draft', ['cancelled', 'offered']],
  ['amended', 'active', ['terminated', 'executed']],
  ['at rest', 'inactive', ['executed']],
  ['expired', 'inactive', ['executed']],
  ['withdrawn', 'inactive', ['revoked']],
  ['withdrawn in part', 'active', ['executed']],
] as const)('%s: the consent is %s', async (name, status, versions) => {
  const bundle = await bundleOf(await (SCENES[name] as () => Promise<Scene>)())
  expect(consentIn(bundle).status).toBe(status)
  expect(contractsIn(bundle).map(contract => contract.status)).toEqual(versions)
})

test.each(Object.entries(SCENES))(
  '%s: nothing is empty, and every reference to a resource leads to one',
  async (_, make) => {
    const bundle = await bundleOf(await make())
    const written = [...leaves(bundle)].filter(([, value]) => value !== undefined)
    expect(written.filter(([, value]) => value === null || value === '' || typeof value === 'object')).toEqual([])
    const urls = bundle.entry?.map(({ fullUrl }) => fullUrl) ?? []
    expect(new Set(urls).size).toBe(urls.length)
    for (const url of urls)
      expect(url).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    for (const { resource } of bundle.entry ?? []) expect(resource?.id).toMatch(/^[A-Za-z0-9.-]{1,64}$/)
    const references = written.filter(([path]) => path.endsWith('/reference')).map(([, value]) => value)
    expect(references.length).toBeGreaterThan(0)
    expect(references.filter(one => !urls.includes(one as string))).toEqual([])
  },
)

test('the contract carries the very text that was signed, and each signature as it was made', async () => {
  const scene = await inForceScene()
  const file = await believed(scene)
  const [contract] = contractsIn(agreementBundle(file))
  expect(digestOf(decoded(contract?.legallyBindingAttachment?.data))).toBe(
    contract?.identifier?.find(({ system }) => system === SYSTEM.contract)?.value,
  )
  const made = file.entries.flatMap(({ event }) => (event.kind === 'signed' ? [event.signature as string] : []))
  expect(contract?.signer?.map(({ signature }) => decoded(signature[0]?.data))).toEqual(made)
  expect(contract?.signer?.map(({ party }) => [party.type, party.display])).toEqual([
    ['Patient', ANA.name],
    ['Practitioner', BEA.name],
  ])
})

test('each term stands there in every language, with whom it binds', async () => {
  const [contract] = contractsIn(await bundleOf(await inForceScene()))
  const term = contract?.term?.find(({ identifier }) => identifier?.value?.startsWith('withdrawal.any-time|'))
  const spanish = term?._text?.extension?.[0]?.extension
  expect(spanish?.[0]).toEqual({ url: 'lang', valueCode: 'es' })
  expect(spanish?.[1]?.valueString).not.toBe(term?.text)
  expect(term?.offer.party?.map(({ role }) => role.coding?.[0]?.code)).toEqual(['patient', 'practitioner'])
})

test('what was withdrawn in part is an exception to what is permitted, until it is signed again', async () => {
  const scene = await (SCENES['withdrawn in part'] as () => Promise<Scene>)()
  const before = consentIn(await bundleOf(scene))
  expect(before.decision).toBe('permit')
  expect(before.provision).toEqual([{ code: [{ coding: [{ system: SYSTEM.clause, code: PART }] }] }])
  await scene.offer(asked)
  await scene.sign(ANA.person)
  await scene.sign(BEA.person)
  expect(consentIn(await bundleOf(scene)).provision).toBeUndefined()
})

test('a consent begins when all have signed and ends with the withdrawal', async () => {
  const scene = await inForceScene()
  const since = new Date(scene.now()).toISOString()
  await scene.withdraw(BEA.person)
  expect(consentIn(await bundleOf(scene))).toMatchObject({
    date: since.slice(0, 10),
    period: { start: since, end: new Date(scene.now()).toISOString() },
  })
})

test('someone who takes part beside a client grants, and is nobody’s patient', async () => {
  const partner = { person: testId('relatedPerson', 5), role: 'related-person', name: 'Pat Example' } as const
  const consent = consentIn(
    await bundleOf(await inForceScene({ template: TEMPLATES.partner, parties: [partner, BEA] })),
  )
  expect(consent.subject).toBeUndefined()
  expect(consent.grantor?.map(({ type, display }) => [type, display])).toEqual([['RelatedPerson', 'Pat Example']])
  expect(consent.grantee?.map(({ display }) => display)).toEqual([BEA.name])
})
