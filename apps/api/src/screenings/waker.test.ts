/** Tests of waking somebody outside, against a real server: ids alone, until it takes them or somebody has read. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { noteRead } from '@holdfast/db'
import { rawRows } from '@holdfast/db/testing'
import { parseId, type ScreeningId } from '@holdfast/domain'
import { seededRandom } from '@holdfast/domain/testing'
import { handTime } from '@holdfast/room/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { auditOf } from '../deps.ts'
import { makeWorld, signIn, type Browser, type World } from '../testing.ts'
import { asking } from '../testing/asking.ts'
import { raiseAgain } from './raise.ts'
import { LONGEST_WAIT, makeWaker, waitAfter, type Waker } from './waker.ts'

let server: Server
let url: string
let statuses: number[]
let heard: { method: string | undefined; type: string | undefined; body: unknown }[]
let world: World
let client: Browser
let desk: Browser
let waker: Waker
const time = handTime()
const logged: object[] = []

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = ''
  for await (const piece of request) text += String(piece)
  return JSON.parse(text)
}

const makeOne = (to: string | null): Waker =>
  makeWaker({
    db: world.db,
    clock: time.clock,
    random: seededRandom(5),
    timers: time.timers,
    url: to,
    log: line => logged.push(line),
  })

beforeEach(async () => {
  statuses = []
  heard = []
  logged.length = 0
  server = createServer((request, response) => {
    void bodyOf(request).then(body => {
      heard.push({ method: request.method, type: request.headers['content-type'], body })
      response.writeHead(statuses.shift() ?? 204, { location: 'http://127.0.0.1:9/elsewhere' }).end()
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  world = await makeWorld({ wake: call => waker.wake(call) })
  waker = makeOne(url)
  ;[client, desk] = await Promise.all([signIn(world, 'patient'), signIn(world, 'practitioner')])
})
afterEach(async () => {
  await waker.stop()
  await world.close()
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})

/** A child may hear: an answer that somebody has to read at once. */
async function urgent(): Promise<ScreeningId> {
  const screening = await asking(desk, 'patient', 'online-setting')
  await client.ask('sendScreening', { screening }, { answers: { children: 'no' }, saves: 0 })
  const id = parseId('screening', screening)
  if (!id.ok) throw new Error(id.error)
  return id.value
}
const call = (screening: ScreeningId) => ({ encounter: world.encounter, screening, at: world.clock() })
const toldAt = async () => (await rawRows(world.db, 'select told_at from screening_calls'))[0]?.['told_at'] ?? null
const tries = (count: number) => vi.waitFor(() => expect(heard).toHaveLength(count))
/** Lets a moment pass until the next try has been made. */
const next = (count: number) =>
  vi.waitFor(() => {
    time.move(LONGEST_WAIT)
    expect(heard).toHaveLength(count)
  })

test('answers that cannot wait are told outside at once, by ids and nothing else, and what was taken is noted once', async () => {
  const screening = await urgent()
  await vi.waitFor(async () => expect(await toldAt()).toBe(time.clock()))
  expect(heard).toEqual([{ method: 'POST', type: 'application/json', body: call(screening) }])
  const acts = await rawRows(
    world.db,
    `select act, actor from audit where act in ('screening-raised', 'screening-told')`,
  )
  expect(acts).toEqual([
    { act: 'screening-raised', actor: 'system' },
    { act: 'screening-told', actor: 'system' },
  ])
  await waker.wake(call(screening))
  expect(heard).toHaveLength(1)
})

test('answers that can wait are told to nobody outside', async () => {
  const screening = await asking(desk, 'patient', 'online-setting')
  await client.ask('sendScreening', { screening }, { answers: { children: 'yes', seat: 'no' }, saves: 0 })
  await waker.stop()
  expect([heard, await rawRows(world.db, 'select * from screening_calls')]).toEqual([[], []])
})

test('what is not taken is told again, at longer and longer times, until it is; a redirect is not followed', async () => {
  statuses = [500, 302, 404]
  await urgent()
  await tries(1)
  await next(2)
  await next(3)
  expect(await toldAt()).toBeNull()
  await next(4)
  await vi.waitFor(async () => expect(await toldAt()).not.toBeNull())
  expect(logged).toMatchObject([
    { warning: 'wake-not-taken', status: 500, tries: 1 },
    { warning: 'wake-not-taken', status: 302, tries: 2 },
    { warning: 'wake-not-taken', status: 404, tries: 3 },
  ])
  expect(JSON.stringify(logged)).not.toContain('/hook')
})

test('once a practitioner has read the answers nobody outside is told any more', async () => {
  statuses = [503]
  const id = await urgent()
  await tries(1)
  const by = world.people.practitioner
  const audit = auditOf(world.deps, { actor: by, act: 'screening-read', subject: id })
  await noteRead(world.db, { id, by, at: world.clock(), audit })
  await vi.waitFor(() => expect(logged).toHaveLength(1))
  time.move(LONGEST_WAIT)
  await waker.wake(call(id))
  expect(heard).toHaveLength(1)
  expect(await toldAt()).toBeNull()
})

test('a call that was not taken is told again after a restart, and its room says nothing twice', async () => {
  statuses = [500]
  const screening = await urgent()
  await tries(1)
  await waker.stop()
  waker = makeOne(url)
  world = await world.restart()
  await raiseAgain({ ...world.deps, wake: waker.wake })
  await tries(2)
  expect(heard[1]?.body).toEqual(call(screening))
  await vi.waitFor(async () => expect(await toldAt()).not.toBeNull())
  await raiseAgain({ ...world.deps, wake: waker.wake })
  expect(heard).toHaveLength(2)
  expect(await rawRows(world.db, `select kind from room_entries where kind = 'to-read'`)).toHaveLength(1)
})

test('where no address was given it is one line of the log, and nobody is called told', async () => {
  waker = makeOne(null)
  const screening = await urgent()
  expect(logged).toEqual([{ level: 'warning', warning: 'answers-to-read', encounter: world.encounter, screening }])
  expect([heard, await toldAt()]).toEqual([[], null])
})

test('a place that nobody listens at is a try that was lost, and the waits have an upper bound', async () => {
  waker = makeOne('http://127.0.0.1:9/hook')
  await urgent()
  await vi.waitFor(() => expect(logged).toMatchObject([{ warning: 'wake-not-taken', tries: 1 }]))
  expect([1, 2, 3, 9, 40].map(waitAfter)).toEqual([2000, 4000, 8000, LONGEST_WAIT, LONGEST_WAIT])
})
