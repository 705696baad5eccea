/** A call from outside: link, chat and views; two pages, a room in memory, time moved by hand, no browser. */
import { expect, test } from 'vitest'
import { makeCall } from './call.ts'
import { LINK_WAITS } from '@holdfast/reconnect'
import { fakePlaceholders } from './testing/media.ts'
import { clinician, encounter, makeTestStage, patient } from './testing/stage.ts'
import { makeMemoryKeep, makeTestPage, makeTestTime } from './testing/world.ts'

test('[EN2] chat goes both ways and says how far it has come', async () => {
  const { time, flowing } = makeTestStage()
  const { a, b } = await flowing()
  expect(a.call.say('Good morning').ok).toBe(true)
  expect(a.call.view().chat).toMatchObject([{ text: 'Good morning', state: 'sending' }])
  b.page.hide()
  await time.pass(100)
  expect(a.call.view().chat).toMatchObject([{ state: 'kept' }])
  expect(b.call.view().chat).toMatchObject([{ text: 'Good morning', from: clinician, state: 'delivered' }])
  b.page.comeBack()
  await time.pass(100)
  expect(a.call.view().chat).toMatchObject([{ state: 'delivered' }])
})

test('[EN3] what was said while the link was gone arrives once, in order', async () => {
  const { time, room, flowing } = makeTestStage()
  const { a, b } = await flowing()
  await time.pass(10_000)
  room.freeze(true)
  a.call.say('one')
  a.call.say('two')
  await time.pass(20_000)
  expect(a.call.view().link).toBe('lost')
  room.freeze(false)
  await time.pass(15_000)
  expect(a.call.view().link).toBe('live')
  expect(b.call.view().chat.map(({ text }) => text)).toEqual(['one', 'two'])
  // The patient's link was replaced as well, and its greeting named what it held then.
  room.cut(patient)
  await time.pass(1000)
  expect(room.sent(patient).findLast(({ t }) => t === 'hello')).toEqual({ t: 'hello', have: 2 })
})

test('[EN4] a link that dies without a word is noticed within ten seconds and replaced', async () => {
  const { time, room, both } = makeTestStage()
  const { a } = await both()
  room.freeze(true)
  await time.pass(LINK_WAITS.beat + LINK_WAITS.pongMost + 1)
  expect(a.call.view().link).toBe('lost')
})

test('[EN8] a reload loses no word: what the room has comes from the room, what it has not is said again', async () => {
  const { time, room, open, flowing } = makeTestStage()
  const { a, b } = await flowing()
  b.call.say('kept before')
  await time.pass(100)
  room.freeze(true)
  b.call.say('not yet kept')
  await time.pass(10)
  b.call.stop()
  room.freeze(false)
  const again = open(patient, 'patient')
  again.call.say('said before the start')
  await time.pass(10)
  again.call.start()
  await time.pass(200)
  for (const { call } of [a, again])
    expect(call.view().chat.map(({ text }) => text)).toEqual(['kept before', 'not yet kept', 'said before the start'])
})

test('[EN11] who leaves is away for the others, and their own page is closed', async () => {
  const { time, flowing } = makeTestStage()
  const { a, b } = await flowing()
  b.call.leave()
  await time.pass(100)
  expect([a.call.view().peers, b.call.view().link]).toEqual([[], 'closed'])
})

test('[EN13] views are snapshots: nothing changed, same object; a peer about whom nothing changed stays the same', async () => {
  const { time, flowing } = makeTestStage()
  const { a } = await flowing()
  const before = a.call.view()
  a.call.setMic(true)
  expect(a.call.view()).toBe(before)
  a.call.say('hello')
  await time.pass(10)
  expect(a.call.view()).not.toBe(before)
  expect(a.call.view().peers[0]).toBe(before.peers[0])
  expect(before.chat).toEqual([])
})

test('[EN15] a server that does not let us join is asked again, unless asking would not help', async () => {
  const time = makeTestTime()
  const answers = [
    { code: 'server-away', final: false },
    { code: 'encounter-finished', final: true },
  ]
  const call = makeCall(
    {
      seat: patient,
      role: 'patient',
      encounter,
      join: async () => ({ ok: false, error: answers.shift() ?? { code: 'asked too often', final: true } }),
      socketUrl: path => path,
      have: null,
    },
    { ...makeTestPage().ports, ...time, keepFor: makeMemoryKeep(), placeholders: fakePlaceholders },
  )
  call.start()
  await time.pass(1)
  expect(call.view()).toMatchObject({ link: 'connecting', refusal: 'server-away' })
  expect(call.view().retryAt).toBeGreaterThan(time.now())
  await time.pass(60_000)
  expect(call.view()).toMatchObject({ link: 'refused', refusal: 'encounter-finished', retryAt: null })
  call.stop()
})
