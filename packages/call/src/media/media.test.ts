/** The small pure pieces of media: gates, level, quality, and what goes out. */
import { after, SECOND } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fakePlaceholders, makeFakeCamera, makeFakeStream, makeFakeTrack } from '../testing/media.ts'
import { openGates } from './curtain.ts'
import { levelOf } from './level.ts'
import { qualityOf, sampleOf, type StatSample } from './quality.ts'
import { makeOutgoing, type OutgoingNeeds } from './tracks.ts'

const outgoingWith = (more: Partial<OutgoingNeeds> = {}) =>
  makeOutgoing({
    placeholders: fakePlaceholders,
    open: async () => null,
    swapped: () => {},
    changed: () => {},
    ...more,
  })

test('[ME1] a curtain blanks the picture and leaves the sound; nothing leaves before the wishes are known', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), (mic, camera, curtain, known) => {
      const open = openGates({ mic, camera, curtain, known })
      expect(open).toEqual({ sound: known && mic, picture: known && camera && !curtain })
    }),
  )
})

test('[ME2] whatever device is taken later obeys the last word, and nothing is open at first', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant(null), fc.tuple(fc.boolean(), fc.boolean()))), moves => {
      const outgoing = outgoingWith()
      let last = { sound: false, picture: false }
      for (const move of moves) {
        if (move) {
          last = { sound: move[0], picture: move[1] }
          outgoing.gate(last)
        } else outgoing.use(makeFakeCamera())
        for (const track of outgoing.stream().getTracks()) {
          if (track.label === 'audio') expect(track.enabled).toBe(last.sound)
          if (track.label === 'video') expect(track.enabled).toBe(last.picture)
        }
      }
    }),
  )
})

test('[ME3] there is always one sound and one picture; a device that is pulled out is replaced at once', () => {
  const swapped: string[] = []
  const outgoing = outgoingWith({ swapped: track => void swapped.push(track.label) })
  const labels = () =>
    outgoing
      .stream()
      .getTracks()
      .map(track => track.label)
  expect(labels()).toEqual(['silence', 'black'])
  const camera = makeFakeTrack('video', 'camera')
  outgoing.use(makeFakeStream([makeFakeTrack('audio', 'microphone'), camera]))
  expect(labels()).toEqual(['microphone', 'camera'])
  camera.pullOut()
  expect([labels(), outgoing.state('video')]).toEqual([['microphone', 'black'], 'lost'])
  outgoing.use(null)
  expect([labels(), swapped]).toEqual([
    ['silence', 'black'],
    ['microphone', 'camera', 'black', 'silence', 'black'],
  ])
})

test('[ME7] a device that was lost is taken again when it is back and wanted, and obeys the last word', async () => {
  const wishes: unknown[] = []
  const back = makeFakeTrack('video', 'back')
  const outgoing = outgoingWith({
    open: async wish => {
      wishes.push(wish)
      return makeFakeStream([back])
    },
  })
  const camera = makeFakeTrack('video', 'camera')
  outgoing.use(makeFakeStream([makeFakeTrack('audio'), camera]))
  await outgoing.recover({ mic: true, camera: true })
  camera.pullOut()
  await outgoing.recover({ mic: true, camera: false })
  expect(wishes).toEqual([])
  outgoing.gate({ sound: true, picture: false })
  await outgoing.recover({ mic: true, camera: true })
  expect(wishes).toMatchObject([{ camera: true, microphone: false }])
  expect([outgoing.state('video'), back.enabled]).toEqual(['works', false])
  // What we opened ourselves we also close when a person takes another one.
  outgoing.use(makeFakeCamera())
  expect(back.readyState).toBe('ended')
})

test('[ME4] the level is 0 for silence, 1 at full scale, and grows with loudness', () => {
  const tone = (peak: number) => Float32Array.from({ length: 512 }, (_, n) => peak * Math.sin(n / 3))
  expect([levelOf([]), levelOf(tone(0)), levelOf(new Float32Array(8).fill(1))]).toEqual([0, 0, 1])
  expect(levelOf(tone(0.0005))).toBe(0)
  const levels = [0.01, 0.05, 0.2, 0.8].map(peak => levelOf(tone(peak)))
  expect(levels).toEqual(levels.toSorted((a, b) => a - b))
  expect(levels[0]).toBeGreaterThan(0)
})

const start: StatSample = { at: NOON, packets: 1000, lost: 0, bytes: 1, frames: 100, frozen: 0, roundTrip: 40 }
const later = (more: Partial<StatSample>): StatSample => ({
  ...start,
  at: after(NOON, 2 * SECOND),
  packets: 1200,
  frames: 148,
  ...more,
})

test.each([
  ['good', {}],
  ['good', { lost: 4 }],
  ['fair', { lost: 10 }],
  ['poor', { lost: 40 }],
  ['fair', { roundTrip: 500 }],
  ['poor', { roundTrip: 900 }],
  ['fair', { frames: 120 }],
  ['poor', { frames: 102 }],
  ['fair', { frozen: 200 }],
  ['poor', { frozen: 900 }],
  ['poor', { packets: 1000 }],
  ['unknown', { packets: 10 }],
  ['unknown', { at: NOON }],
] as const)('[ME5] a call is %s with %o', (quality, more) => {
  expect(qualityOf(start, later(more), { pictureExpected: true })).toBe(quality)
})

test('[ME5] a picture that nobody sends is no fault', () => {
  expect(qualityOf(start, later({ frames: 100, frozen: 2000 }), { pictureExpected: false })).toBe('good')
})

test('[ME6] a browser’s report becomes one sample, whatever else stands in it', () => {
  const report = [
    { type: 'inbound-rtp', kind: 'audio', packetsReceived: 50, packetsLost: 1, bytesReceived: 5000, jitter: 0.012 },
    {
      type: 'inbound-rtp',
      kind: 'video',
      packetsReceived: 90,
      packetsLost: 2,
      bytesReceived: 9000,
      framesDecoded: 24,
      totalFreezesDuration: 0.5,
    },
    {
      type: 'candidate-pair',
      nominated: true,
      state: 'succeeded',
      currentRoundTripTime: 0.04,
      availableOutgoingBitrate: 300_000,
    },
    {
      type: 'candidate-pair',
      nominated: false,
      state: 'succeeded',
      currentRoundTripTime: 9,
      availableOutgoingBitrate: 9,
    },
    { type: 'codec' },
    {},
  ]
  expect(sampleOf(report, NOON)).toEqual({
    at: NOON,
    packets: 140,
    lost: 3,
    bytes: 14_000,
    frames: 24,
    frozen: 500,
    roundTrip: 40,
    jitter: 12,
    outgoing: 300_000,
  })
})
