/** What a page tells of its own break, from outside: the frame that comes with its first words when it is back. */
import { MINUTE, SECOND } from '@holdfast/domain'
import type { Saw } from '@holdfast/wire'
import { expect, test } from 'vitest'
import type { Ask } from './media/probe.ts'
import { makeFakeCamera } from './testing/media.ts'
import type { TestRoom } from './testing/room.ts'
import { clinician, makeTestStage, patient } from './testing/stage.ts'

/** Both in the hour, and a STUN server that answers the patient's page while `net.carries`. */
async function talking() {
  const net = { carries: true }
  const { time, room, open } = makeTestStage({ probe: 'stun:us' })
  const askStun = (): Ask => answered => (net.carries ? time.timer(40, answered) : () => {})
  const a = open(clinician, 'practitioner')
  const b = open(patient, 'patient', makeFakeCamera(), { askStun })
  for (const { call } of [a, b]) call.start()
  await time.pass(1000)
  a.call.admit(patient)
  await time.pass(10 * SECOND)
  return { net, time, room, a, b }
}
const told = (room: TestRoom): readonly Saw[] => room.sent(patient).filter((up): up is Saw => up.t === 'saw')

test('[EN34] probes that reached nothing are told when the page is back, once, and the ones of the return are not', async () => {
  const { net, time, room, b } = await talking()
  expect(told(room)).toEqual([])
  net.carries = false
  room.freeze(true, patient)
  await time.pass(20 * SECOND)
  net.carries = true
  room.freeze(false, patient)
  await time.pass(10 * SECOND)
  expect(b.call.view().link).toBe('live')
  const [first, ...more] = told(room)
  expect(more).toEqual([])
  expect(first?.items).toEqual([{ kind: 'probed', ago: expect.any(Number), tried: expect.any(Number), answered: 0 }])
  const [probed] = first?.items ?? []
  if (probed?.kind !== 'probed') throw new Error('not told')
  expect(probed.tried).toBeGreaterThan(10)
  expect(probed.ago).toBeGreaterThan(8 * SECOND)
  expect(probed.ago).toBeLessThan(22 * SECOND)
  // As of the room's clock: here it is the very clock of the page, so it was said a moment ago.
  expect(Math.abs((first?.at ?? 0) - time.now())).toBeLessThan(11 * SECOND)
  // The next break begins from nothing.
  room.cut(patient)
  await time.pass(10 * SECOND)
  expect(told(room)).toHaveLength(1)
})

test('[EN34] a network that carried while only the room was away is told as such', async () => {
  const { time, room } = await talking()
  room.freeze(true, patient)
  await time.pass(MINUTE)
  room.freeze(false, patient)
  await time.pass(30 * SECOND)
  const [probed] = told(room)[0]?.items ?? []
  if (probed?.kind !== 'probed') throw new Error('not told')
  expect(probed.answered).toBe(probed.tried)
  expect(probed.tried).toBeGreaterThan(10)
})

test('[EN34] a browser that said offline is told, from the moment at which it did', async () => {
  const { net, time, room, b } = await talking()
  net.carries = false
  room.freeze(true, patient)
  b.page.setOnline(false)
  await time.pass(20 * SECOND)
  b.page.setOnline(true)
  net.carries = true
  room.freeze(false, patient)
  await time.pass(10 * SECOND)
  const offline = told(room)[0]?.items.find(({ kind }) => kind === 'offline')
  expect(offline?.ago).toBeGreaterThan(8 * SECOND)
})

test('[EN34] a device that slept is told with how long', async () => {
  const { time, room, b } = await talking()
  time.sleep(MINUTE)
  room.cut(patient)
  await time.pass(20 * SECOND)
  expect(b.call.view().link).toBe('live')
  const slept = told(room)[0]?.items.find(({ kind }) => kind === 'slept')
  if (slept?.kind !== 'slept') throw new Error('not told')
  expect(slept.span).toBeGreaterThan(50 * SECOND)
  expect(slept.span).toBeLessThanOrEqual(MINUTE)
  expect(slept.ago).toBeGreaterThanOrEqual(slept.span)
})
