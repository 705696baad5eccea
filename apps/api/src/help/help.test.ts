/** Tests of calls for help over HTTP and in the chat: kept once, seen by nobody in the hour but who is to help, answered, closed, drilled. */
import { rawRows } from '@holdfast/db/testing'
import { addPatient, findHelp, planWork, respondersOf } from '@holdfast/db'
import { after, HOUR, MINUTE, parseId, type HelpId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { heldHour } from '../testing/hour.ts'
import { makeWorld, preparedPair, type Browser, type World } from '../testing.ts'
import { answerKey } from './seals.ts'

let world: World
let client: Browser
let desk: Browser
const told: HelpId[] = []
beforeEach(async () => {
  told.length = 0
  world = await makeWorld({ help: { caller: { tell: async id => void told.push(id) } } })
  ;({ client, desk } = await preparedPair(world))
})
afterEach(() => world.close())

const id = (n: number) => testId('help', n)
const press = (n = 1, by = client) => by.ask('callHelp', {}, { id: id(n), how: 'press' })
const rows = () => rawRows(world.db, 'select * from help_calls')
const calls = async (by = desk) => (await by.ask('helpCalls')).body.calls
const audits = () =>
  rawRows(world.db, `select actor, act, code from audit where act like 'help%' or code = 'help' order by seq`)
const DESK = (practitioner: string) => ({
  id: null,
  name: 'Ada',
  language: 'en',
  channel: 'desk',
  mail: null,
  practitioner,
  turn: 1,
})
const ANN = { ...DESK(''), name: 'Ann', channel: 'mail', mail: 'ann@practice.example', practitioner: null }

test('[HE1] [D18] a press is kept by the login alone, without the room, says nothing back, and sent again it is one call', async () => {
  const sent = await Promise.all([press(), press(), press()])
  expect(sent.map(({ status, body }) => [status, body])).toEqual([
    [204, undefined],
    [204, undefined],
    [204, undefined],
  ])
  expect(await rows()).toMatchObject([{ id: id(1), by: world.people.patient, how: 'press', does: 'mask' }])
  expect(told[0]).toBe(id(1))
  expect(await audits()).toEqual([{ actor: world.people.patient, act: 'help-raised', code: 'press' }])
  expect(world.logged).toEqual([{ level: 'warning', warning: 'help-called', call: id(1), drill: false }])
})

test('who has no part in the hour calls nobody from it, and who is not signed in neither', async () => {
  const start = after(world.when.end, HOUR)
  const making = { now: world.clock(), random: world.deps.random }
  const patient = await addPatient(world.db, { name: 'Dee Example', language: 'en' }, making)
  const when = { start, end: after(start, HOUR) }
  const other = await planWork(world.db, { practitioner: world.people.practitioner, patient, when }, making)
  const encounter = other.ok ? other.value.encounter : testId('encounter', 9)
  const asked = await world.app.request(`/api/encounters/${encounter}/help`, {
    method: 'POST',
    headers: { cookie: client.cookies(), 'holdfast-side': 'client', 'content-type': 'application/json' },
    body: JSON.stringify({ id: id(1), how: 'press' }),
  })
  expect(asked.status).toBe(404)
  const nobody = await world.app.request(`/api/encounters/${world.encounter}/help`, { method: 'POST' })
  expect([nobody.status, await rows()]).toEqual([401, []])
})

test.each([
  [{ id: 'x', how: 'press' }, 'id'],
  [{ id: id(1), how: 'word' }, 'how'],
  [{ id: id(1), how: 'press', place: 'Canary street' }, ''],
])('a press that is none is refused by its field and leaves nothing behind: %j', async (body, field) => {
  const { status, problem } = await client.ask('callHelp', {}, body)
  expect([status, problem.code, problem.fields?.[0] ?? '']).toEqual([400, 'malformed-body', field])
  expect(JSON.stringify(problem)).not.toContain('Canary')
  expect(await rows()).toEqual([])
})

test('nobody in the hour sees anything of a call: not in the room, not in their page of the hour', async () => {
  const pages = await heldHour(world, client, desk)
  const journal = () => rawRows(world.db, 'select * from room_entries')
  const pageBefore = (await client.ask('encounter')).body
  await press(1, desk)
  await press(2, client)
  expect(await rows()).toHaveLength(2)
  expect(JSON.stringify(await journal())).not.toMatch(/hlp_|help/u)
  expect((await client.ask('encounter')).body).toEqual(pageBefore)
  expect(JSON.stringify([...pages.theirs.heard, ...pages.mine.heard])).not.toMatch(/hlp_|help/u)
})

test('a practitioner reads a client’s call at once, without a name until they look; the look is in the audit', async () => {
  await client.ask('whereabouts', {}, { ...(await client.ask('encounter')).body.whereabouts, statedAt: undefined })
  await press()
  const [call] = await calls()
  expect(call).toMatchObject({ id: id(1), role: 'patient', standing: 'open', presses: 1, isMine: false, had: [] })
  expect(JSON.stringify(call)).not.toContain('Ortiz')
  const look = await desk.ask('lookHelp', { call: id(1) })
  expect(look.body).toMatchObject({ name: 'Ben Ortiz', place: { city: expect.any(String) as string } })
  expect((await audits()).at(-1)).toEqual({ actor: world.people.practitioner, act: 'record-read', code: 'help' })
})

test('a practitioner’s own call stands on none of their screens before it is closed, and they can neither have nor close it', async () => {
  await press(1, desk)
  expect(await calls()).toEqual([])
  expect((await desk.ask('haveHelp', { call: id(1) })).status).toBe(404)
  expect((await desk.ask('lookHelp', { call: id(1) })).status).toBe(404)
})

test('a client reads no calls, names no responders and holds no drills', async () => {
  await press()
  for (const name of ['helpCalls', 'lookHelp', 'haveHelp', 'drillHelp'] as const)
    expect((await client.ask(name, { call: id(1) })).problem.code).toBe('not-allowed')
  expect((await client.ask('setResponders', {}, { list: [] })).problem.code).toBe('not-allowed')
  expect((await client.ask('closeHelp', { call: id(1) }, { outcome: 'safe' })).problem.code).toBe('not-allowed')
})

test('[HE6] somebody has it, then it is closed with what came of it; not the other way round', async () => {
  await press()
  const early = await desk.ask('closeHelp', { call: id(1) }, { outcome: 'safe' })
  expect([early.status, early.problem.note]).toEqual([409, 'not-acknowledged'])
  expect((await desk.ask('haveHelp', { call: id(1) })).body.calls).toMatchObject([
    { standing: 'acknowledged', had: ['Ada Novak'] },
  ])
  await desk.ask('haveHelp', { call: id(1) })
  const closed = await desk.ask('closeHelp', { call: id(1) }, { outcome: 'help-sent' })
  expect(closed.body.calls).toMatchObject([{ standing: 'closed', outcome: 'help-sent' }])
  expect((await audits()).map(({ act, code }) => [act, code])).toEqual([
    ['help-raised', 'press'],
    ['help-acknowledged', 'desk'],
    ['help-closed', 'help-sent'],
  ])
})

test('a responder says that they have it by the key they were sent, and by no other', async () => {
  await desk.ask('setResponders', {}, { list: [ANN] })
  const [ann] = await respondersOf(world.db)
  const responder = ann?.id ?? testId('responder', 9)
  await press()
  const answer = (key: string) => client.ask('answerHelp', {}, { help: id(1), responder, key })
  const key = answerKey(world.deps.ticketKey, id(1), responder)
  expect((await answer(key.replace(/^./, key.startsWith('0') ? '1' : '0'))).status).toBe(404)
  expect((await answer('x')).problem.fields).toEqual(['key'])
  expect((await answer(key)).status).toBe(204)
  expect((await answer(key)).status).toBe(204)
  expect(await calls()).toMatchObject([{ standing: 'acknowledged', had: ['Ann'] }])
})

test('[HE7] a drill reaches a desk when it is looked at, and its result is dated', async () => {
  await desk.ask('setResponders', {}, { list: [DESK(world.people.practitioner), ANN] })
  const drill = (await desk.ask('drillHelp')).body
  expect(drill.drill).toEqual({ at: world.clock(), reached: 1, of: 2, isAcknowledged: false })
  expect(drill.calls).toMatchObject([{ isDrill: true, isMine: true, hour: null }])
  const call = drill.calls[0]?.id ?? ''
  await desk.ask('haveHelp', { call })
  const closed = await desk.ask('closeHelp', { call }, { outcome: 'drilled' })
  expect(closed.body).toMatchObject({
    calls: [{ standing: 'closed', outcome: 'drilled' }],
    drill: { isAcknowledged: true },
  })
  expect(told).toHaveLength(1)
})

test('the list of responders is kept whole or refused by its field; ids of a list before are kept, others are made anew', async () => {
  const first = (await desk.ask('setResponders', {}, { list: [ANN] })).body.responders
  const again = (
    await desk.ask(
      'setResponders',
      {},
      {
        list: [
          { ...first[0], turn: 2 },
          { ...ANN, id: testId('responder', 5) },
        ],
      },
    )
  ).body
  expect(again.responders.map(({ id: one }) => one === first[0]?.id)).toEqual([true, false])
  expect(again.responders[1]?.id).not.toBe(testId('responder', 5))
  for (const wrong of [
    { ...ANN, mail: 'ann@practice.example\nBcc: all@practice.example' },
    { ...ANN, mail: 'ann@a.example, bob@b.example' },
    { ...ANN, mail: null },
    { ...ANN, channel: 'web' },
    { ...ANN, turn: 0 },
    { ...ANN, name: ' ' },
    { ...DESK('pra_x') },
  ])
    expect((await desk.ask('setResponders', {}, { list: [wrong] })).problem).toMatchObject({ fields: ['list'] })
  expect(await respondersOf(world.db)).toHaveLength(2)
})

test('[HE8] a word of one’s own calls from the chat, once for a line that is sent again, and the line goes its way', async () => {
  expect((await client.ask('chooseHelp', {}, { does: 'mask', sign: false, word: 'Lavender' })).body).toEqual({
    does: 'mask',
    sign: false,
    hasWord: true,
    calledAt: null,
  })
  expect(JSON.stringify([await rawRows(world.db, 'select * from help_settings'), world.logged])).not.toMatch(
    /lavender/iu,
  )
  const { mine, theirs } = await heldHour(world, client, desk)
  const say = (text: string, n: number) => theirs.put({ kind: 'chat', body: { id: testId('message', n), text } })
  say('the garden is green', 1)
  say('¡LAVENDER, I said!', 2)
  await vi.waitFor(async () => expect(await rows()).toMatchObject([{ how: 'word', by: world.people.patient }]))
  const lines = mine.heard.flatMap(one => (one.t === 'entry' && one.kind === 'chat' ? [one.body] : []))
  expect(lines).toEqual([
    { id: testId('message', 1), text: 'the garden is green' },
    { id: testId('message', 2), text: '¡LAVENDER, I said!' },
  ])
  expect((await client.ask('ownHelp')).body.calledAt).toBe(world.clock())
  say('¡LAVENDER, I said!', 2)
  await vi.waitFor(() => expect(told).toHaveLength(2))
  expect(await rows()).toHaveLength(1)
  expect((await findHelp(world.db, told[0] ?? id(1)))?.events).toEqual([])
})

test('somebody else’s word in one’s own line is a word like any other', async () => {
  await client.ask('chooseHelp', {}, { does: 'mask', sign: false, word: 'lavender' })
  await desk.ask('chooseHelp', {}, { does: 'mask', sign: false, word: 'umbrella' })
  const { mine } = await heldHour(world, client, desk)
  mine.put({ kind: 'chat', body: { id: testId('message', 1), text: 'lavender' } })
  mine.put({ kind: 'chat', body: { id: testId('message', 2), text: 'umbrella' } })
  await vi.waitFor(async () => expect(await rows()).toMatchObject([{ by: world.people.practitioner }]))
})

test('a word is changed, kept or taken away; one that comes up by itself is refused with why', async () => {
  const choose = async (body: object) => (await client.ask('chooseHelp', {}, body)).body
  await choose({ does: 'mask', sign: false, word: 'lavender' })
  expect(await choose({ does: 'end', sign: true })).toMatchObject({ does: 'end', hasWord: true })
  const short = await client.ask('chooseHelp', {}, { does: 'end', sign: true, word: 'no' })
  expect([short.status, short.problem.note]).toEqual([409, 'too-short'])
  expect(await choose({ does: 'end', sign: true, word: null })).toMatchObject({ hasWord: false })
  await press()
  expect(await rows()).toMatchObject([{ does: 'end' }])
})

test('[HE2] a storm of presses is one alarm, and after ten minutes another press is heard anew', async () => {
  for (let n = 1; n <= 40; n++) await press(n)
  expect(await rows()).toHaveLength(1)
  expect(await rawRows(world.db, 'select n from help_events')).toHaveLength(20)
  world.clock.move(10 * MINUTE)
  await press(99)
  expect(await rows()).toHaveLength(2)
  expect(parseId('help', String((await calls())[0]?.id)).ok).toBe(true)
})
