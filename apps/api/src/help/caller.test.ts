/** Tests of telling responders, against a real mail server and a real address: until one of them has it, and through a restart. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { noteHelp, respondersOf, setResponders, type ListedResponder } from '@holdfast/db'
import { rawRows } from '@holdfast/db/testing'
import { MINUTE, SECOND } from '@holdfast/domain'
import { seededRandom, testId } from '@holdfast/domain/testing'
import { handTime } from '@holdfast/room/testing'
import { DEFAULT_HELP_POLICY } from '@holdfast/safety'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { auditOf } from '../deps.ts'
import { makeWorld, prepare, signIn, type Browser, type World } from '../testing.ts'
import { makeCaller } from './caller.ts'
import type { HelpConfig } from './config.ts'
import { makeMail } from './mail.ts'
import { makeWeb } from './web.ts'
import type { Caller, Ways } from './ways.ts'

type Letter = { readonly from: string; readonly to: readonly string[]; readonly text: string }

let smtp: SMTPServer
let web: Server
let letters: Letter[]
let posts: unknown[]
/** What the mail server says to the next letters; then it takes them. */
let refusals: number[]
let statuses: number[]
let ways: Ways
let world: World
let client: Browser
let desk: Browser
let caller: Caller
let time: ReturnType<typeof handTime>
const logged: object[] = []

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = ''
  for await (const piece of request) text += String(piece)
  return JSON.parse(text)
}
const portOf = (address: unknown): number => (address as AddressInfo).port

const makeOne = (tells: HelpConfig['tells'] = 'ids', by: Ways = ways): Caller =>
  makeCaller({
    db: world.db,
    clock: time.clock,
    random: seededRandom(5),
    timers: time.timers,
    rooms: world.rooms,
    ways: by,
    tells,
    policy: DEFAULT_HELP_POLICY,
    ticketKey: world.deps.ticketKey,
    origin: () => 'https://hour.example',
    log: line => logged.push(line),
  })

beforeEach(async () => {
  ;[letters, posts, refusals, statuses] = [[], [], [], []]
  logged.length = 0
  time = handTime()
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope
      let text = ''
      stream.on('data', (piece: Buffer) => (text += piece.toString()))
      stream.on('end', () => {
        const code = refusals.shift()
        if (code !== undefined) return done(Object.assign(new Error('not now'), { responseCode: code }))
        const from = mailFrom === false ? '' : mailFrom.address
        letters.push({ from, to: rcptTo.map(({ address }) => address), text })
        return done()
      })
    },
  })
  web = createServer((request, response) => {
    void bodyOf(request).then(body => {
      posts.push(body)
      response.writeHead(statuses.shift() ?? 204, { location: 'http://127.0.0.1:9/elsewhere' }).end()
    })
  })
  await Promise.all([once(web.listen(0, '127.0.0.1'), 'listening'), once(smtp.listen(0, '127.0.0.1'), 'listening')])
  ways = {
    mail: makeMail({
      url: `smtp://127.0.0.1:${portOf(smtp.server.address())}`,
      from: 'holdfast@practice.example',
    }),
    web: makeWeb(`http://127.0.0.1:${portOf(web.address())}/hook`),
  }
  world = await makeWorld({ help: { caller: { tell: id => caller.tell(id) }, ways } })
  caller = makeOne()
  ;[client, desk] = await Promise.all([signIn(world, 'patient'), signIn(world, 'practitioner')])
})
afterEach(async () => {
  await caller.stop()
  await world.close()
  web.closeAllConnections()
  await Promise.all([new Promise(resolve => web.close(resolve)), new Promise<void>(resolve => smtp.close(resolve))])
})

const responder = (n: number, change: Partial<ListedResponder>): ListedResponder => ({
  id: testId('responder', n),
  name: `Responder ${n}`,
  language: 'en',
  channel: 'mail',
  mail: `responder-${n}@practice.example`,
  practitioner: null,
  turn: 1,
  ...change,
})
const ANN = responder(1, {})
const PAGER = responder(2, { channel: 'web', mail: null })
const CLEO = responder(3, { turn: 2, language: 'es' })
const list = (...responders: readonly ListedResponder[]) =>
  setResponders(world.db, {
    by: world.people.practitioner,
    at: world.clock(),
    list: responders,
    audit: auditOf(world.deps, { actor: world.people.practitioner, act: 'responders-set', subject: 'list' }),
  })
const id = testId('help', 1)
const press = () => client.ask('callHelp', {}, { id, how: 'press' })
const has = () => desk.ask('haveHelp', { call: id })
const events = async () =>
  (await rawRows(world.db, 'select event from help_events order by n')).map(
    row => JSON.parse(String(row['event'])) as unknown,
  )
const sorted = (texts: readonly string[]) => texts.toSorted((a, b) => a.localeCompare(b))
const count = (of: () => number, n: number) => vi.waitFor(() => expect(of()).toBe(n))
const noted = (n: number) => vi.waitFor(async () => expect(await events()).toHaveLength(n))
/** What was under way is written down, and the next look is planned. */
const settled = () => caller.tell(id)

test('[D18] a call goes out as a letter and as a post at once, by ids alone, with how to say that one has it', async () => {
  await prepare(client)
  await list(ANN, PAGER)
  await press()
  await noted(2)
  expect(letters).toMatchObject([{ from: 'holdfast@practice.example', to: ['responder-1@practice.example'] }])
  const text = letters[0]?.text ?? ''
  expect(text).toContain('Subject: Please read now')
  expect(text).toContain(id)
  expect(text.replaceAll(/=\r\n/g, '')).toMatch(/https:\/\/hour\.example\/h#/u)
  expect(text).not.toMatch(/Ortiz|Novak|Main|Nashville|911/u)
  expect(posts).toEqual([
    {
      kind: 'help',
      call: id,
      at: world.clock(),
      drill: false,
      role: 'patient',
      encounter: world.encounter,
      seat: (await client.ask('encounter')).body.me.seat,
      answer: { help: id, responder: PAGER.id, key: expect.stringMatching(/^[0-9a-f]{64}$/u) as string },
    },
  ])
  expect(await rawRows(world.db, `select actor, code from audit where act = 'help-told' order by code`)).toEqual([
    { actor: 'system', code: 'mail' },
    { actor: 'system', code: 'web' },
  ])
})

test('the key in a post stops all telling', async () => {
  await list(ANN, PAGER)
  await press()
  await noted(2)
  const { answer } = posts[0] as { answer: object }
  expect((await client.ask('answerHelp', {}, answer)).status).toBe(204)
  time.move(30 * MINUTE)
  await settled()
  expect([letters.length, posts.length]).toEqual([1, 1])
})

test('where the practice allows it the place is told as well, and that it was is in the audit', async () => {
  caller = makeOne('place')
  await prepare(client)
  await list(CLEO, PAGER)
  await press()
  await noted(1)
  time.move(3 * MINUTE)
  await noted(3)
  const place = (await client.ask('encounter')).body.whereabouts
  expect(posts[0]).toMatchObject({ place: { street: place?.street, emergencyNumber: place?.emergencyNumber } })
  expect(letters[0]?.text).toContain(place?.emergencyNumber)
  expect(letters[0]?.text).toContain('Subject: Por favor, lea esto ahora')
  expect(await rawRows(world.db, `select distinct code from audit where act = 'help-told' order by code`)).toEqual([
    { code: 'mail-place' },
    { code: 'web-place' },
  ])
  expect(JSON.stringify(logged)).not.toContain(place?.street)
})

test('[HE4] a mail server that refuses and then takes gets the letter again, until it took it', async () => {
  refusals = [451, 550]
  await list(ANN)
  await press()
  await noted(1)
  expect(letters).toEqual([])
  await vi.waitFor(async () => {
    time.move(2 * SECOND)
    expect(await events()).toHaveLength(2)
  })
  await vi.waitFor(async () => {
    time.move(4 * SECOND)
    expect(await events()).toHaveLength(3)
  })
  expect(letters).toHaveLength(1)
  expect(await events()).toMatchObject([
    { kind: 'not-told', why: 'refused' },
    { kind: 'not-told', why: 'refused' },
    { kind: 'told', responder: ANN.id },
  ])
  expect(logged).toMatchObject([{ warning: 'help-not-told', why: 'refused', call: id }, { why: 'refused' }])
  expect(JSON.stringify(logged)).not.toContain('@')
})

test('[HE5] once a practitioner has it nobody is reminded and the next turn is not told', async () => {
  await list(ANN, CLEO)
  await press()
  await noted(1)
  await has()
  time.move(10 * MINUTE)
  await settled()
  expect(letters).toHaveLength(1)
})

test('[HE3] nobody has it: after three minutes the first is reminded and the next in turn is told', async () => {
  await list(ANN, CLEO)
  await press()
  await noted(1)
  await settled()
  time.move(3 * MINUTE)
  await count(() => letters.length, 3)
  expect(sorted(letters.map(({ to }) => to[0] ?? ''))).toEqual([
    'responder-1@practice.example',
    'responder-1@practice.example',
    'responder-3@practice.example',
  ])
})

test('a call that nobody has is told again after a restart; one that somebody has is not', async () => {
  statuses = [500]
  await list(PAGER)
  await press()
  await noted(1)
  await caller.stop()
  time.move(2 * SECOND)
  world = await world.restart()
  caller = makeOne()
  await caller.tellAgain()
  await noted(2)
  expect(posts).toHaveLength(2)
  await noteHelp(world.db, { id, event: { kind: 'acknowledged', at: time.clock(), by: PAGER.id }, audit: [] })
  await caller.stop()
  time.move(MINUTE)
  caller = makeOne()
  await caller.tellAgain()
  await caller.tell(id)
  expect(posts).toHaveLength(2)
})

test('[HE3] a way that this server does not have is said once, and the next in turn is told at once', async () => {
  caller = makeOne('ids', { ...ways, web: null })
  await list(PAGER, CLEO)
  await press()
  await count(() => letters.length, 1)
  expect(await events()).toMatchObject([
    { kind: 'not-told', why: 'no-way' },
    { kind: 'told', responder: CLEO.id },
  ])
})

test('[HE4] a redirect is no answer, and nobody is found at an address that does not listen', async () => {
  statuses = [302]
  await list(PAGER)
  await press()
  await noted(1)
  caller = makeOne('ids', { ...ways, web: makeWeb('http://127.0.0.1:9/hook') })
  time.move(2 * SECOND)
  await caller.tell(id)
  expect(await events()).toMatchObject([{ why: 'refused' }, { why: 'no-answer' }])
  expect(JSON.stringify(logged)).not.toContain('/hook')
})

test('[HE7] a drill says that it is one, to everybody at once, and its result counts those who took it', async () => {
  statuses = [503]
  await list(ANN, PAGER, CLEO)
  await desk.ask('drillHelp')
  await noted(3)
  expect(sorted(letters.map(({ text }) => /Subject: (.*)\r/u.exec(text)?.[1] ?? ''))).toEqual([
    'Please read: a drill',
    'Por favor, lea esto: un simulacro',
  ])
  expect(posts).toMatchObject([{ drill: true }])
  expect((await desk.ask('helpCalls')).body.drill).toMatchObject({ reached: 2, of: 3 })
  expect(await respondersOf(world.db)).toHaveLength(3)
})
