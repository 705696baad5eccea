/** A call through breaks, from outside: dead pages, other tabs, late hands, new ways; no browser, time moved by hand. */
import { SECOND } from '@holdfast/domain'
import { CLOSE } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { clinician, makeTestStage, patient } from './testing/stage.ts'

const texts = (call: { view(): { readonly chat: readonly { readonly text: string }[] } }) =>
  call.view().chat.map(({ text }) => text)
const picture = (stream: MediaStream | null) => stream?.getVideoTracks()[0]?.enabled

test('[EN19] the unsaid words of a killed page are said by the next one, and stand in its chat meanwhile', async () => {
  const { time, room, open, flowing, keepFor } = makeTestStage()
  const { a, b } = await flowing()
  room.freeze(true)
  b.call.say('one')
  b.call.say('two')
  await time.pass(100)
  b.die()
  const again = open(patient, 'patient')
  again.call.start()
  await time.pass(100)
  expect(texts(again.call)).toEqual(['one', 'two'])
  expect(again.call.view().unsent).toHaveLength(2)
  room.freeze(false)
  await time.pass(10 * SECOND)
  expect([texts(a.call), texts(again.call), again.call.view().unsent]).toEqual([['one', 'two'], ['one', 'two'], []])
  // Of the dead page nothing is left on the device.
  await time.pass(100)
  expect([...keepFor.kept.values()].map(({ streams }) => streams.size)).toEqual([1, 1])
})

test('[EN20] in a second tab the first is moved, says nothing more, and the second says what waited there', async () => {
  const { time, room, open, flowing } = makeTestStage()
  const { a, b } = await flowing()
  room.freeze(true)
  b.call.say('unsaid there')
  await time.pass(100)
  const again = open(patient, 'patient')
  again.call.start()
  await time.pass(100)
  // The first page lives, so its words are its own.
  expect(texts(again.call)).toEqual([])
  room.freeze(false)
  // The first keeps asking, and hears from the server that a newer page has its seat.
  await time.pass(30 * SECOND)
  expect(b.call.view()).toMatchObject({ link: 'moved', outboxFull: true })
  expect(b.call.say('not here any more')).toEqual({ ok: false, error: 'too-many' })
  expect([texts(a.call), texts(again.call)]).toEqual([['unsaid there'], ['unsaid there']])
})

test('[EN20] a second tab that dies before the server heard of it: the first, which lives on, says what waited there', async () => {
  const { time, open, flowing } = makeTestStage()
  const { a, b } = await flowing()
  const beside = open(patient, 'patient', null, { join: () => new Promise(() => {}) })
  beside.call.start()
  await time.pass(100)
  beside.call.say('written there')
  await time.pass(100)
  beside.die()
  await time.pass(5 * SECOND)
  expect(b.call.view().link).toBe('live')
  expect(texts(a.call)).toEqual([])
  await time.pass(30 * SECOND)
  expect([texts(a.call), texts(b.call)]).toEqual([['written there'], ['written there']])
})

test('[EN20] a browser without locks takes a page for dead that has not written for half a minute', async () => {
  const { time, room, open, flowing } = makeTestStage()
  const { a, b } = await flowing()
  b.call.stop()
  const first = open(patient, 'patient', null, { takeLock: null })
  first.call.start()
  await time.pass(100)
  room.freeze(true)
  first.call.say('hello')
  await time.pass(100)
  first.call.stop()
  room.freeze(false)
  const again = open(patient, 'patient', null, { takeLock: null })
  again.call.start()
  await time.pass(10 * SECOND)
  expect(texts(a.call)).toEqual([])
  await time.pass(25 * SECOND)
  expect(texts(a.call)).toEqual(['hello'])
})

test('[EN21] letting in is refused without a live link', async () => {
  const { time, room, both } = makeTestStage()
  const { a } = await both()
  room.cut(clinician, CLOSE.restarting)
  await time.pass(10)
  expect(a.call.admit(patient)).toEqual({ ok: false, error: 'no-link' })
  await time.pass(10 * SECOND)
  expect(room.view().seats[1]?.place).toBe('waiting')
})

test('[EN21] letting in that the room got too late lets nobody in, and what was said after it arrives', async () => {
  for (const [outage, place] of [
    [5, 'in'],
    [20, 'waiting'],
  ] as const) {
    const { time, room, both } = makeTestStage()
    const { a } = await both()
    room.freeze(true)
    expect(a.call.admit(patient).ok).toBe(true)
    a.call.say('and this')
    await time.pass(outage * SECOND)
    room.freeze(false)
    await time.pass(15 * SECOND)
    expect([a.call.view().link, room.view().seats[1]?.place]).toEqual(['live', place])
    expect(a.call.view().chat).toMatchObject([{ text: 'and this', state: 'kept' }])
    expect(a.call.view().lastRefusal).toBeNull()
  }
})

test('[EN22] a curtain that was drawn while the link was gone holds through a reload', async () => {
  const { time, room, open, flowing } = makeTestStage()
  const { a, b } = await flowing()
  room.freeze(true)
  b.call.setCurtain(true)
  await time.pass(100)
  b.call.stop()
  const again = open(patient, 'patient')
  again.call.start()
  await time.pass(100)
  expect(picture(again.have)).toBe(false)
  room.freeze(false)
  await time.pass(10 * SECOND)
  expect([room.view().curtain, picture(again.have), picture(a.have)]).toEqual([patient, false, false])
})

test('[EN23] a page is asked for a ticket once; fresh links come with its pass, and it stays the same page', async () => {
  const { time, room, both } = makeTestStage()
  const { a } = await both()
  const epoch = () => room.view(patient).seats[0]?.peerId
  a.call.admit(patient)
  await time.pass(100)
  const before = epoch()
  const joins = a.side.became.length
  for (let i = 0; i < 3; i++) {
    room.cut(clinician)
    await time.pass(6 * SECOND)
  }
  expect([a.call.view().link, epoch()]).toEqual(['live', before])
  expect(new Set(a.side.became.map(({ peerId }) => peerId)).size).toBe(1)
  expect(a.side.became.length).toBeGreaterThan(joins)
})

test('[EN24] silence is shown with its beginning, and who may not hear us', async () => {
  const { time, room, flowing } = makeTestStage()
  const { a, out, ring } = await flowing()
  expect(a.call.view().peers).toMatchObject([{ phase: 'flowing', silentSince: null, unheard: false }])
  const since = time.now()
  for (const call of [out, ring]) call?.flow(false)
  await time.pass(1500)
  const [peer] = a.call.view().peers
  expect(peer).toMatchObject({ phase: 'lost', unheard: true })
  expect(Math.abs((peer?.silentSince ?? 0) - since)).toBeLessThanOrEqual(200)
  expect(room.sent(clinician).some(up => up.t === 'flow' && up.state === 'stalled')).toBe(true)
})

test('[EN25] a break is mended in place: one end offers, and nothing is hung up', async () => {
  const { time, flowing } = makeTestStage()
  const { a, b, out, ring } = await flowing()
  await time.pass(5 * SECOND)
  for (const call of [out, ring]) call?.flow(false)
  await time.pass(3 * SECOND)
  const restarts = [out, ring].flatMap(call => call?.asked.filter(({ kind }) => kind === 'restart') ?? [])
  expect(restarts).toHaveLength(1)
  expect([a.side.calls.length, b.side.calls.length]).toEqual([1, 1])
  for (const call of [out, ring]) call?.flow()
  await time.pass(1 * SECOND)
  expect(a.call.view().peers).toMatchObject([{ phase: 'flowing', silentSince: null }])
})

test('[KF1] while nothing is heard the picture rests at both ends, and with the first sound it goes out again', async () => {
  const { time, flowing } = makeTestStage()
  const { out, ring } = await flowing()
  const holds = () =>
    [out, ring].map(call => call?.asked.flatMap(one => (one.kind === 'hold' ? [one.isHeld] : [])).at(-1))
  await time.pass(5 * SECOND)
  expect(holds()).toEqual([false, false])
  for (const call of [out, ring]) call?.flow(false)
  await time.pass(1 * SECOND)
  expect(holds()).toEqual([true, true])
  for (const call of [out, ring]) call?.flow()
  await time.pass(300)
  expect(holds()).toEqual([false, false])
})

test('[AW1] who lost the link as well as the sound makes the new call on any way, and the other side on the known ones', async () => {
  const { time, room, connect, flowing } = makeTestStage()
  const { a, b, out, ring } = await flowing()
  room.cut(patient)
  await time.pass(5 * SECOND)
  for (const call of [out, ring]) call?.flow(false)
  await time.pass(15 * SECOND)
  await connect(a, b)
  expect([a, b].map(({ side }) => side.calls.length)).toEqual([2, 2])
  expect(b.side.calls.at(-1)?.direction).toBe('out')
  expect([a.anyWays(), b.anyWays()]).toEqual([0, 1])
})

test('[EN26] a call made anew is shown when it is heard, and the old one ends a second later', async () => {
  const { time, open, connect, flowing } = makeTestStage()
  const { a, b, out, ring } = await flowing()
  const before = a.call.view().peers[0]?.stream
  const mine = [out, ring].find(call => call && a.side.calls.includes(call))
  b.die()
  const again = open(patient, 'patient')
  again.call.start()
  await again.call.prepare()
  await time.pass(100)
  expect(a.call.view().peers[0]?.stream).toBe(before)
  await connect(a, again)
  expect(a.call.view().peers[0]?.stream).not.toBe(before)
  expect(a.call.view().peers).toMatchObject([{ phase: 'flowing' }])
  expect(mine?.isHungUp()).toBe(false)
  await time.pass(1 * SECOND)
  expect(mine?.isHungUp()).toBe(true)
})
