/** Tests of an hour for two over HTTP: every check for each of the two by itself, and what is decided when one is missing. */
import { rawRows } from '@holdfast/db/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { agreed, OFFER, takeBack } from '../testing/agree.ts'
import { entries, viewOf } from '../testing/hour.ts'
import { makeWorld, prepare, preparedPair, seenBy, signIn, sit, type Browser, type World } from '../testing.ts'

let world: World
let client: Browser
let desk: Browser
let partner: Browser
beforeEach(async () => {
  world = await makeWorld({ isCouple: true })
  ;({ client, desk } = await preparedPair(world))
  partner = await signIn(world, 'partner')
})
afterEach(() => world.close())

const seatOf = async (browser: Browser) => (await browser.ask('encounter')).body.me.seat
const missing = async (browser: Browser) =>
  (await browser.ask('encounter')).body.checklist.flatMap(({ check, answer }) =>
    answer.kind === 'passed' ? [] : [check],
  )
const joined = async (browser: Browser) => (await browser.ask('join', {}, { for: 'link' })).status
const INDIVIDUAL = { go: 'individual', reason: 'not-there', words: 'Their train is late.' } as const

test('place, identity, room and agreement are asked of each of the two by themselves', async () => {
  expect(await missing(client)).toEqual([])
  expect(await missing(partner)).toEqual(['identity', 'whereabouts', 'room', 'contract'])
  expect([await joined(client), await joined(partner)]).toEqual([200, 409])
  await prepare(partner)
  expect(await missing(partner)).toEqual(['identity'])
  await desk.ask('identity', {}, seenBy('document', await seatOf(partner)))
  expect([await missing(partner), await joined(partner)]).toEqual([[], 200])
  // What one takes back closes the door on that one alone.
  const both = await agreed(partner, desk, { ...OFFER, template: 'partner' })
  await takeBack(both.client, null)
  expect([await missing(partner), await missing(client)]).toEqual([['contract'], []])
  expect([await joined(client), await joined(partner)]).toEqual([200, 409])
})

test('[X4] one who passes alone is let in only after a decision, which is kept, audited and told without its reason', async () => {
  const [theirs, mine] = [await sit(world, client), await sit(world, desk)]
  mine.put({ kind: 'admit', body: { seat: theirs.seat } })
  await expect.poll(() => entries(mine, 'refused').map(({ body }) => body)).toEqual([{ code: 'one-missing' }])
  const answer = await desk.ask('goOnAlone', { seat: theirs.seat }, INDIVIDUAL)
  const decision = { ...INDIVIDUAL, seat: theirs.seat, at: world.clock() }
  expect([answer.status, answer.body]).toEqual([200, { decisions: [decision] }])
  await expect
    .poll(() => viewOf(theirs)?.alone)
    .toEqual({ seat: theirs.seat, decided: { go: 'individual', at: world.clock() } })
  expect(JSON.stringify(theirs.heard)).not.toMatch(/not-there|train/)
  mine.put({ kind: 'admit', body: { seat: theirs.seat } })
  await expect.poll(() => entries(theirs, 'admit')).toHaveLength(1)
  const rows = await rawRows(world.db, `select actor, subject, code from audit where act = 'alone-decided'`)
  expect(rows).toEqual([{ actor: world.people.practitioner, subject: theirs.seat, code: 'individual:not-there' }])
})

test('[X4] each later decision is added and the last one stands, also after a restart and without a page open', async () => {
  const seat = await seatOf(client)
  await desk.ask('goOnAlone', { seat }, INDIVIDUAL)
  await desk.ask('goOnAlone', { seat }, { go: 'hold', reason: 'not-ready' })
  await desk.ask('goOnAlone', { seat }, { go: 'reschedule', reason: 'their-wish' })
  world = await world.restart()
  desk = await signIn(world, 'practitioner')
  client = await signIn(world, 'patient')
  const { decisions } = (await desk.ask('alone')).body
  expect(decisions.map(({ go, reason, words }) => [go, reason, words])).toEqual([
    ['individual', 'not-there', INDIVIDUAL.words],
    ['hold', 'not-ready', null],
    ['reschedule', 'their-wish', null],
  ])
  const theirs = await sit(world, client)
  await expect.poll(() => viewOf(theirs)?.alone?.decided?.go).toBe('reschedule')
})

test('[X4] only a practitioner of the hour decides and reads it, about one of two, with a reason, while the hour is not over', async () => {
  const seat = await seatOf(client)
  for (const browser of [client, partner]) {
    expect((await browser.ask('goOnAlone', { seat }, INDIVIDUAL)).problem.code).toBe('not-allowed')
    expect((await browser.ask('alone')).problem.code).toBe('not-allowed')
  }
  expect((await desk.ask('goOnAlone', { seat }, { go: 'individual' })).problem.code).toBe('malformed-body')
  expect((await desk.ask('goOnAlone', { seat: await seatOf(desk) }, INDIVIDUAL)).problem.code).toBe('not-found')
  const mine = await sit(world, desk)
  mine.put({ kind: 'end', body: {} })
  await expect.poll(() => viewOf(mine)?.ended?.at).toBe(world.clock())
  expect((await desk.ask('goOnAlone', { seat }, INDIVIDUAL)).problem.code).toBe('encounter-finished')
  expect((await desk.ask('alone')).body.decisions).toEqual([])
})

test('[X4] an hour for one needs no decision, and takes none', async () => {
  await world.close()
  world = await makeWorld()
  const pair = await preparedPair(world)
  const [theirs, mine] = [await sit(world, pair.client), await sit(world, pair.desk)]
  expect((await pair.desk.ask('goOnAlone', { seat: theirs.seat }, INDIVIDUAL)).problem.code).toBe('not-found')
  mine.put({ kind: 'admit', body: { seat: theirs.seat } })
  await expect.poll(() => entries(theirs, 'admit')).toHaveLength(1)
})
