/** Tests of evidence of who somebody is over HTTP: what is enough, what is shown, what is refused whole, and who reads it. */
import { rawRows } from '@holdfast/db/testing'
import { after, DAY, DEFAULT_POLICY, IDENTITY_EVIDENCE } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWorld, prepare, preparedPair, seenBy, signIn, type Browser, type World } from '../testing.ts'
import { agreed } from '../testing/agree.ts'
import { stateIn } from '../testing/guardian.ts'

let world: World
let client: Browser
let desk: Browser
let seat: string
async function begin(wanted: Parameters<typeof makeWorld>[0] = {}): Promise<void> {
  world = await makeWorld({ identity: null, ...wanted })
  ;({ client, desk } = await preparedPair(world))
  seat = (await client.ask('encounter')).body.me.seat
}
beforeEach(() => begin())
afterEach(() => world.close())

const id = (n: number) => testId('identity', n)
const NOTHING = { says: 'nothing' }
const document = (n: number, change: object = {}) => {
  const sent = seenBy('document', seat, n)
  return { ...sent, act: { ...sent.act, ...change } }
}
const met = (n: number, change: object = {}) => ({
  seat,
  act: {
    kind: 'in-person',
    id: id(n),
    met: { on: '2020-05-04', place: 'Canary Street 7', who: 'Noor Haddad', ...change },
    age: NOTHING,
  },
})
const back = (n: number, of: number) => ({
  seat,
  act: { kind: 'taken-back', id: id(n), of: id(of), reason: 'Canary twin' },
})
const passed = (n: number) => ({ seat, act: { kind: 'no-meeting', id: id(n), reason: 'Canary far away' } })
const agreedOn = (n: number, on = '2020-05-04') => ({ seat, act: { kind: 'word-agreed', id: id(n), on } })
const asked = (n: number, of: number, came = 'right') => ({
  seat,
  act: { kind: 'code-word', id: id(n), of: id(of), came },
})
const card = (n: number, change: object = {}) => ({
  seat,
  act: { kind: 'payment', id: id(n), name: 'matches', street: 'matches', postcode: 'matches', ...change },
})
const write = (sent: unknown, by = desk) => by.ask('identity', {}, sent)
const view = async () => (await desk.ask('identityOf', { seat })).body
const rows = () => rawRows(world.db, 'select * from identity_entries')
const join = async (by = client) => {
  const { status, problem } = await by.ask('join', {}, { for: 'link' })
  if (status === 200) return 'cleared'
  return (problem.checklist ?? []).flatMap(({ check, answer }) =>
    answer.kind === 'to-do' ? [`${check}: ${answer.remedy}`] : [],
  )
}

test('[A21a] [CI5] nobody comes to the door before who they are was seen, and what differs on a document is shown and not enough', async () => {
  expect(await join()).toEqual(['identity: see-identity'])
  await write(document(1, { picture: 'differs' }))
  expect(await join()).toEqual(['identity: see-identity'])
  expect(await view()).toMatchObject({ isKnown: false, entries: [{ by: 'Ada Novak', act: { picture: 'differs' } }] })
  await write(document(2))
  expect(await join()).toBe('cleared')
  await write(back(3, 2))
  expect(await join()).toEqual(['identity: see-identity'])
  await write(seenBy('video', seat, 4))
  expect(await join()).toBe('cleared')
})

test('[A21a] evidence is shown piece by piece with who and when, also what was taken back, and nowhere as a number', async () => {
  await write(met(1))
  await write(document(2, { age: { says: 'month', month: '1990-04' } }))
  await write(seenBy('video', seat, 3))
  await write(back(4, 2))
  const shown = await view()
  expect(shown).toMatchObject({
    isKnown: true,
    suffices: DEFAULT_POLICY.identitySuffices,
    entries: [
      { at: world.clock(), by: 'Ada Novak', act: { ...met(1).act }, takenBack: null },
      { act: { kind: 'document', document: 'passport' }, takenBack: { by: 'Ada Novak', reason: 'Canary twin' } },
      { act: { kind: 'video', encounter: world.encounter }, takenBack: null },
    ],
    monthDiffers: false,
  })
  const numbers: string[] = []
  JSON.stringify(shown, (key, value: unknown) => (typeof value === 'number' ? numbers.push(key) : value))
  expect([...new Set(numbers)].toSorted()).toEqual(['at', 'now'])
})

test('[A21a] a signature with one’s own key is evidence that nobody writes down a second time', async () => {
  await world.close()
  await begin({ policy: { identitySuffices: IDENTITY_EVIDENCE } })
  await agreed(client, desk)
  expect((await view()).entries).toMatchObject([{ by: null, act: { kind: 'signature', version: 1 }, takenBack: null }])
  expect((await client.ask('ownIdentity')).body.evidence).toMatchObject([{ by: null, act: { kind: 'signature' } }])
  expect(await join()).toBe('cleared')
  expect(await rows()).toEqual([])
})

test('[A21a] a word that two people agreed on: its day is kept, what came is kept with the hour, and one that was not right is flagged and closes nothing', async () => {
  await world.close()
  await begin({ policy: { identitySuffices: ['code-word', 'video'] } })
  expect((await write(asked(1, 2))).problem.note).toBe('no-word-agreed')
  expect((await view()).word).toBeNull()
  await write(agreedOn(1))
  expect(await view()).toMatchObject({ isKnown: false, word: { id: id(1), on: '2020-05-04' } })
  await write(asked(2, 1, 'wrong'))
  await write(asked(3, 1, 'not-said'))
  expect(await join()).toEqual(['identity: see-identity'])
  expect((await client.ask('ownIdentity')).body.evidence).toEqual([])
  await write(asked(4, 1))
  expect(await join()).toBe('cleared')
  await write(asked(5, 1, 'wrong'))
  expect(await join()).toBe('cleared')
  const acts = (await view()).entries.map(({ act }) => act)
  expect(acts).toEqual([
    agreedOn(1).act,
    { ...asked(2, 1, 'wrong').act, encounter: world.encounter },
    { ...asked(3, 1, 'not-said').act, encounter: world.encounter },
    { ...asked(4, 1).act, encounter: world.encounter },
    { ...asked(5, 1, 'wrong').act, encounter: world.encounter },
  ])
  expect((await client.ask('ownIdentity')).body.evidence.map(({ act }) => act)).toEqual([acts[3]])
  await write(back(6, 1))
  expect(await join()).toEqual(['identity: see-identity'])
  expect((await view()).entries[3]).toMatchObject({ takenBack: { reason: 'Canary twin' } })
})

test('[A21g] of a card it is kept what matched; what differs is shown, and refuses nobody by itself', async () => {
  await write(card(1, { street: 'differs' }))
  expect(await join()).toEqual(['identity: see-identity'])
  await write(seenBy('video', seat, 2))
  expect(await join()).toBe('cleared')
  await write(card(3, { name: 'differs', postcode: 'differs' }))
  expect(await join()).toBe('cleared')
  expect((await view()).entries[0]).toMatchObject({ by: 'Ada Novak', act: card(1, { street: 'differs' }).act })
  const [kept] = await rows()
  const fields = Object.keys(JSON.parse(String(kept?.['act'])) as object)
  expect(fields.toSorted()).toEqual(['id', 'kind', 'name', 'postcode', 'street'])
})

test.each([
  ['number', '4242 4242 4242 4242'],
  ['last4', '4242'],
  ['brand', 'Canary Express'],
  ['address', 'Canary Street 7'],
  ['name', '4242424242424242'],
  ['street', '4242424242424242'],
  ['postcode', '4242-4242-4242-4242'],
  ['id', '4242424242424242'],
])(
  '[A21g] a body that brings digits, a brand or an address as %s is refused, and nothing of it is kept or logged',
  async (field, value) => {
    const { problem } = await write(card(1, { [field]: value }))
    expect(problem.code).toBe('malformed-body')
    expect(JSON.stringify([problem, world.logged])).not.toMatch(/Canary|4242/)
    expect(await rows()).toEqual([])
  },
)

test('[A13c] of two in an hour each is seen by themselves', async () => {
  await world.close()
  await begin({ isCouple: true })
  const partner = await signIn(world, 'partner')
  await prepare(partner)
  await write(seenBy('video', seat, 1))
  expect([await join(), await join(partner)]).toEqual(['cleared', ['identity: see-identity']])
  await write(seenBy('document', (await partner.ask('encounter')).body.me.seat, 2))
  expect(await join(partner)).toBe('cleared')
})

test('[A19c] [CI41] a policy may require a meeting: day, place and who are kept, and going on without keeps its reason', async () => {
  await world.close()
  await begin({ policy: { meeting: { everyone: 'required', higherRisk: 'required' } } })
  await write(seenBy('video', seat, 1))
  expect(await join()).toEqual(['identity: record-meeting'])
  expect((await view()).meeting).toEqual({ asked: 'required', stands: 'missing' })
  await write(passed(2))
  expect(await join()).toBe('cleared')
  expect(await view()).toMatchObject({
    meeting: { asked: 'required', stands: 'passed' },
    entries: [{}, { by: 'Ada Novak', act: { kind: 'no-meeting', reason: 'Canary far away' } }],
  })
  await write(back(3, 2))
  expect(await join()).toEqual(['identity: record-meeting'])
  await write(met(4))
  expect(await join()).toBe('cleared')
  expect((await view()).entries.at(-1)).toMatchObject({ act: { met: met(4).act.met } })
})

test('[A19c] where a case asks for more a meeting is recommended, and holds nobody', async () => {
  await write(seenBy('video', seat, 1))
  expect((await view()).meeting).toEqual({ asked: 'open', stands: 'missing' })
  await desk.ask('noteCare', { seat }, { note: 'animals', stands: true, reason: 'Talked over.' })
  expect((await view()).meeting).toEqual({ asked: 'recommended', stands: 'missing' })
  expect(await join()).not.toContain('identity: record-meeting')
})

test('[A21h] [CI42] the month on a document decides who consents, and one that was told otherwise is flagged', async () => {
  const year = new Date(world.clock()).getUTCFullYear()
  await stateIn(client, 'Oregon')
  await write(document(1, { age: { says: 'month', month: `${year - 10}-01` } }))
  expect(await join()).toEqual(['guardian: bring-guardian'])
  await write(back(2, 1))
  await write(document(3, { age: { says: 'month', month: '1980-01' } }))
  expect(await join()).toBe('cleared')
  expect((await view()).monthDiffers).toBe(false)
})

test.each<readonly [string, () => unknown, readonly string[]]>([
  ['a meeting to come', () => met(1, { on: dayIn(3) }), ['act.met.on']],
  ['a day that no calendar has', () => met(1, { on: '2020-02-30' }), ['act']],
  ['a huge text', () => met(1, { place: 'x'.repeat(9000) }), ['act']],
  ['a script in a name', () => met(1, { who: '<script>alert(1)</script>' }), ['act']],
  ['an empty place', () => met(1, { place: '  ' }), ['act']],
  ['the number of a document', () => document(1, { number: 'Canary-7731' }), ['act']],
  ['an unknown document', () => document(1, { document: 'library-card' }), ['act']],
  ['a month to come', () => document(1, { age: { says: 'month', month: '2099-01' } }), ['act.age.month']],
  ['a word itself', () => ({ seat, act: { ...agreedOn(1).act, word: 'Canary-lantern' } }), ['act']],
  ['a word to come', () => agreedOn(1, dayIn(3)), ['act.on']],
  ['what was said instead', () => ({ seat, act: { ...asked(1, 2, 'wrong').act, said: 'Canary' } }), ['act']],
  ['what no word comes to', () => asked(1, 2, 'half-right'), ['act']],
  ['no month', () => document(1, { age: { says: 'month', month: '1990-13' } }), ['act']],
  ['no reason', () => ({ seat, act: { kind: 'no-meeting', id: id(1), reason: ' ' } }), ['act']],
  ['no kind that a hand writes', () => ({ seat, act: { kind: 'signature', id: id(1) } }), ['act']],
])('%s is refused by its field, and nothing is kept', async (_, sent, fields) => {
  const { problem } = await write(sent())
  expect([problem.code, problem.fields]).toEqual(['malformed-body', fields])
  expect(JSON.stringify([problem, world.logged])).not.toMatch(/Canary|script|library/)
  expect(await rows()).toEqual([])
})
const dayIn = (days: number) => new Date(after(world.clock(), days * DAY)).toISOString().slice(0, 10)

test('[A21a] the same sent again is kept once; what no rule takes is not kept; each entry has its line in the audit', async () => {
  await Promise.all([write(met(1)), write(met(1))])
  const again = await write(document(1))
  expect([again.problem.code, again.problem.note]).toEqual(['note-refused', 'id-used'])
  expect((await write(back(2, 9))).problem.note).toBe('no-such-entry')
  expect(await rows()).toHaveLength(1)
  const audits = await rawRows(world.db, `select actor, subject, code from audit where act = 'identity-seen'`)
  expect(audits).toEqual([{ actor: world.people.practitioner, subject: seat, code: 'in-person' }])
  expect(JSON.stringify(world.logged)).not.toContain('Canary')
})

test('a client reads what stands about themselves and neither reasons nor what was taken back; nobody else reads or writes it', async () => {
  await write(met(1))
  await write(document(2))
  await write(back(3, 2))
  await write(passed(4))
  const { evidence } = (await client.ask('ownIdentity')).body
  expect(evidence).toEqual([{ at: world.clock(), by: 'Ada Novak', act: met(1).act }])
  expect((await client.ask('identityOf', { seat })).problem.code).toBe('not-allowed')
  expect((await write(document(5), client)).problem.code).toBe('not-allowed')
  const own = (await desk.ask('encounter')).body.me.seat
  expect((await write({ ...document(5), seat: own })).problem.code).toBe('not-found')
  expect((await world.app.request(`/api/encounters/${world.encounter}/identity`)).status).toBe(401)
  expect(await rows()).toHaveLength(4)
  const reads = await rawRows(world.db, `select code from audit where act = 'record-read' and code = 'identity'`)
  await view()
  const more = await rawRows(world.db, `select code from audit where act = 'record-read' and code = 'identity'`)
  expect(more.length - reads.length).toBe(1)
})
