/** A call from outside: sound, picture, curtain and mute; two pages, a room in memory, no browser. */
import { CLOSE } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { makeFakeCamera, makeFakeTrack } from './testing/media.ts'
import { clinician, makeTestStage, patient } from './testing/stage.ts'

const tracks = (stream: MediaStream | null | undefined) =>
  Object.fromEntries(stream?.getTracks().map(({ kind, enabled }) => [kind, enabled]) ?? [])

test('[EN1] at the door there is a link and nothing else; letting in dials at once', async () => {
  const { time, both } = makeTestStage()
  const { a, b } = await both()
  expect([a.call.view().link, b.call.view().link]).toEqual(['live', 'live'])
  expect([a.side.calls, b.call.view().peers]).toEqual([[], []])
  expect(a.call.admit(patient).ok).toBe(true)
  await time.pass(50)
  // One of them, by the room's order, and under its number.
  const [call, more] = [...a.side.calls, ...b.side.calls]
  expect([call?.direction, call?.gen, more]).toEqual(['out', 1, undefined])
  const other = a.side.calls.length > 0 ? patient : clinician
  expect(call?.peer).toBe(`${other.slice(4)}x1`)
})

test('[EN5] the curtain blanks both pictures and leaves the sound; lifted, each has the camera it had', async () => {
  const { time, flowing } = makeTestStage()
  const { a, b } = await flowing()
  a.call.setCamera(false)
  b.call.setCurtain(true)
  expect(tracks(b.have)).toEqual({ audio: true, video: false })
  await time.pass(50)
  expect(tracks(a.have)).toEqual({ audio: true, video: false })
  expect(b.call.view().camera).toBe(true)
  a.call.setCurtain(false)
  await time.pass(50)
  expect(a.call.view().lastRefusal).toBe('not-yours-to-lift')
  expect(tracks(b.have)['video']).toBe(false)
  b.call.setCurtain(false)
  expect(tracks(b.have)['video']).toBe(false)
  await time.pass(50)
  expect([tracks(a.have)['video'], tracks(b.have)['video']]).toEqual([false, true])
})

test('[EN5] a lift that the room refused is not asked for again on the next link', async () => {
  const { time, room, flowing } = makeTestStage()
  const { a, b } = await flowing()
  b.call.setCurtain(true)
  await time.pass(50)
  a.call.setCurtain(false)
  await time.pass(50)
  room.cut(clinician)
  await time.pass(5000)
  expect(a.call.view().link).toBe('live')
  expect(room.sent(clinician).filter(up => up.t === 'put' && up.kind === 'curtain')).toHaveLength(1)
})

test('[EN6] a curtain drawn while the link is gone is drawn here at once and for all when it is back', async () => {
  const { time, room, flowing } = makeTestStage()
  const { a, b } = await flowing()
  await time.pass(10_000)
  room.cut(patient)
  b.call.setCurtain(true)
  expect(tracks(b.have)['video']).toBe(false)
  await time.pass(3000)
  expect(tracks(a.have)['video']).toBe(false)
})

test('[EN7] mute holds for devices that come later and for the page after a reload', async () => {
  const { time, room, open, flowing } = makeTestStage()
  const { b } = await flowing()
  b.call.setMic(false)
  const later = makeFakeCamera()
  b.call.setStream(later)
  expect(tracks(later)).toEqual({ audio: false, video: true })
  await time.pass(50)
  expect(room.view().seats[1]).toMatchObject({ mic: false, camera: true })
  b.call.stop()
  const again = open(patient, 'patient')
  again.call.start()
  expect(tracks(again.have)).toEqual({ audio: false, video: false })
  await time.pass(100)
  expect([again.call.view().mic, tracks(again.have)]).toEqual([false, { audio: false, video: true }])
})

test('[EN9] the same seat in another page: the older one stops its camera and says moved', async () => {
  const { time, open, flowing } = makeTestStage()
  const { b } = await flowing()
  const again = open(patient, 'patient')
  again.call.start()
  await time.pass(100)
  expect(b.call.view()).toMatchObject({ link: 'moved', peers: [] })
  expect(b.have?.getTracks().map(({ readyState }) => readyState)).toEqual(['ended', 'ended'])
  expect(b.side.calls.every(call => call.isHungUp())).toBe(true)
  // Nor is anything opened there by itself any more.
  const back = makeFakeCamera()
  b.page.plug(back)
  b.call.setCamera(true)
  await time.pass(100)
  expect([b.call.view().camera, back.getTracks().map(({ enabled }) => enabled)]).toEqual([false, [true, true]])
})

test('[EN10] the end of the hour hangs up, stops the devices and leaves nothing on this device', async () => {
  const { time, keepFor, flowing } = makeTestStage()
  const { a, b } = await flowing()
  a.call.say('see you next week')
  await time.pass(100)
  a.call.end()
  await time.pass(100)
  for (const { call, have } of [a, b]) {
    expect([call.view().room?.ended === null, call.view().peers]).toEqual([false, []])
    expect(have?.getTracks().every(({ readyState }) => readyState === 'ended')).toBe(true)
  }
  expect(keepFor.kept.size).toBe(0)
})

test('[EN12] a link that is lost and comes back leaves media as it is', async () => {
  const { time, room, flowing } = makeTestStage()
  const { a, b } = await flowing()
  await time.pass(10_000)
  room.cut(clinician, CLOSE.restarting)
  room.cut(patient, CLOSE.restarting)
  await time.pass(10)
  expect(a.call.view()).toMatchObject({ link: 'lost', peers: [{ phase: 'flowing' }] })
  await time.pass(5000)
  expect([a.call.view().link, b.call.view().link]).toEqual(['live', 'live'])
  for (const { side } of [a, b]) {
    expect(side.calls).toHaveLength(1)
    expect(side.calls[0]?.isHungUp()).toBe(false)
    expect(side.calls[0]?.asked.filter(({ kind }) => kind === 'restart')).toEqual([])
    expect(new Set(side.became.map(({ peerId }) => peerId)).size).toBe(1)
  }
})

test('[EN14] without devices a call runs on silence and black, and says that microphone and camera are off', async () => {
  const { time, open, room } = makeTestStage()
  const { call, side } = open(clinician, 'practitioner', null)
  const other = open(patient, 'patient')
  for (const one of [call, other.call]) one.start()
  await call.prepare()
  await time.pass(50)
  call.admit(patient)
  await time.pass(50)
  const bare = side.calls[0] ?? side.ring(`${patient.slice(4)}x1`)
  expect(
    bare
      ?.sent()
      ?.getTracks()
      .map(({ label }) => label),
  ).toEqual(['silence', 'black'])
  expect([call.view().mic, room.view().seats[0]?.camera]).toEqual([false, false])
  call.setStream(makeFakeCamera())
  await time.pass(50)
  expect(side.calls).toHaveLength(1)
  expect(
    bare
      ?.sent()
      ?.getTracks()
      .map(({ label }) => label),
  ).toEqual(['audio', 'video'])
  expect([call.view().mic, room.view().seats[0]?.camera]).toEqual([true, true])
})

test('[EN16] a camera that is pulled out is told to the others', async () => {
  const { time, room, flowing } = makeTestStage()
  const { b } = await flowing()
  const camera = makeFakeTrack('video')
  b.call.setStream({ ...makeFakeCamera(), getVideoTracks: () => [camera] })
  await time.pass(50)
  expect(room.view().seats[1]?.camera).toBe(true)
  camera.pullOut()
  await time.pass(50)
  expect([b.call.view().camera, room.view().seats[1]?.camera]).toEqual([false, false])
})
