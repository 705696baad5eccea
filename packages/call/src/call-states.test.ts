/** A call from outside: what it shows and tells of step, interruption, outbox, page and devices. */
import { SECOND } from '@holdfast/domain'
import { STREAM_LIMIT } from '@holdfast/reconnect'
import { expect, test } from 'vitest'
import { WATCH } from './media/watch.ts'
import { makeFakeCamera, makeFakeTrack } from './testing/media.ts'
import { makeTestStage, patient } from './testing/stage.ts'

const picture = (stream: MediaStream | null) => stream?.getVideoTracks()[0]?.enabled

test('[EN27] the agreed step is shown and obeyed: voice alone sends no picture, and video brings it back', async () => {
  const { time, flowing } = makeTestStage()
  const { a, b, out } = await flowing()
  expect(a.call.view().step).toEqual({ step: 'video', why: 'default' })
  expect(a.call.setStep('voice', 'chosen', 'my line is weak').ok).toBe(true)
  await time.pass(100)
  expect(b.call.view().step).toEqual({ step: 'voice', why: 'chosen' })
  expect([picture(a.have), picture(b.have)]).toEqual([false, false])
  expect(out?.asked.findLast(({ kind }) => kind === 'step')).toEqual({ kind: 'step', step: 'voice' })
  a.call.setStep('video', 'chosen')
  await time.pass(30 * SECOND)
  expect([a.call.view().step.step, picture(b.have)]).toEqual(['video', true])
})

test('[EN27] a text that only silence made takes nothing from the picture: with the first sound it goes on as before', async () => {
  const { time, flowing } = makeTestStage()
  const { a, out, ring } = await flowing()
  await time.pass(10 * SECOND)
  for (const call of [out, ring]) call?.flow(false)
  await time.pass(12 * SECOND)
  expect(a.call.view().step).toEqual({ step: 'text', why: 'measured' })
  for (const call of [out, ring]) call?.flow()
  await time.pass(5 * SECOND)
  expect(a.call.view().step.step).toBe('video')
  const steps = [out, ring].flatMap(call => call?.asked.flatMap(one => (one.kind === 'step' ? [one.step] : [])) ?? [])
  expect(steps).not.toContain('voice')
})

test('[EN28] the latest interruption is shown from its beginning to its outcome', async () => {
  const { time, room, flowing } = makeTestStage()
  const { a } = await flowing()
  expect(a.call.view().interruption).toBeNull()
  const at = time.now()
  room.write('break', { id: 'i1', at, seats: [patient] })
  await time.pass(10)
  const open = { id: 'i1', since: at, seats: [patient], mendedAt: null, cause: null, seat: null, outcome: null }
  expect(a.call.view().interruption).toEqual(open)
  room.write('mended', { id: 'i0', at: at + 5, cause: 'path', seat: null, outcome: 'resumed' })
  await time.pass(10)
  expect(a.call.view().interruption).toEqual(open)
  room.write('mended', { id: 'i1', at: at + 9, cause: 'path', seat: null, outcome: 'resumed' })
  await time.pass(10)
  expect(a.call.view().interruption).toEqual({ ...open, mendedAt: at + 9, cause: 'path', outcome: 'resumed' })
})

test('[EN29] a full outbox closes the composer, refuses by name, and leaves room to end the hour', async () => {
  const { time, room, both } = makeTestStage()
  const { a } = await both()
  room.freeze(true)
  for (let n = 0; n < STREAM_LIMIT && a.call.say(`line ${n}`).ok; n++);
  expect(a.call.view().outboxFull).toBe(true)
  expect(a.call.say('one more')).toEqual({ ok: false, error: 'too-many' })
  expect(a.call.end().ok).toBe(true)
  room.freeze(false)
  await time.pass(20 * SECOND)
  expect(a.call.view()).toMatchObject({ outboxFull: false, unsent: [] })
  expect(a.call.view().room?.ended).not.toBeNull()
})

test('[EN30] a page that goes away says so, and is between two pages for the others', async () => {
  const { time, room, flowing } = makeTestStage()
  const { a, b } = await flowing()
  b.page.goAway()
  await time.pass(50)
  expect(room.sent(patient).some(({ t }) => t === 'away')).toBe(true)
  b.call.stop()
  await time.pass(50)
  expect(a.call.view().room?.seats[1]?.presence).toBe('reloading')
})

test('[EN35] whenever the room is told how somebody is heard, also by a page that goes, it is told of the newest packets', async () => {
  const { time, room, flowing } = makeTestStage()
  const { b } = await flowing()
  const ages = () => room.sent(patient).flatMap(up => (up.t === 'flow' && up.state === 'flowing' ? [up.ago] : []))
  const before = ages().length
  await time.pass(21 * SECOND)
  expect(ages().length).toBeGreaterThan(before + 3)
  await time.pass(730)
  b.page.goAway()
  await time.pass(50)
  expect(
    room
      .sent(patient)
      .slice(-2)
      .map(({ t }) => t),
  ).toEqual(['flow', 'away'])
  for (const ago of ages().slice(before)) expect(ago).toBeLessThanOrEqual(WATCH.every)
})

test('[EN35] when a call is over, the room is told of the packets that came until then', async () => {
  const { time, room, flowing } = makeTestStage()
  const { b, out, ring } = await flowing()
  const reports = () => room.sent(patient).flatMap(up => (up.t === 'flow' ? [up] : []))
  await time.pass(730)
  const before = reports().length
  for (const call of [out, ring]) if (call && b.side.calls.includes(call)) call.tell({ kind: 'over' })
  await time.pass(50)
  const [report] = reports().slice(before)
  expect(report?.state).toBe('over')
  expect(report?.ago).toBeLessThanOrEqual(WATCH.every)
})

test('[EN31] a camera that comes back is taken again within the last choice, and why it is dark is told', async () => {
  const { time, room, flowing } = makeTestStage()
  const { b } = await flowing()
  const camera = makeFakeTrack('video')
  const tracks = makeFakeCamera()
  b.call.setStream({ ...tracks, getVideoTracks: () => [camera] })
  const dark = () => room.view().seats[1]?.dark
  camera.pullOut()
  await time.pass(50)
  expect([dark(), b.call.view().camera]).toEqual(['device-lost', false])
  b.call.setCamera(false)
  b.page.plug(makeFakeCamera())
  await time.pass(50)
  expect([dark(), b.call.view().camera]).toEqual(['chosen', false])
  b.call.setCamera(true)
  await time.pass(50)
  expect([dark(), b.call.view().camera]).toEqual([null, true])
})
