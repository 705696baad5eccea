/** What is read back from storage is believed only as far as it can be a stream; real browsers hold the rest (examples/05). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTo, makeStream, type Stream } from '../stream.ts'
import { indexedDbKeep } from './indexed-db.ts'
import { parseRecords } from './record.ts'

const said = (stream: Stream, body: unknown): Stream => {
  const added = addTo(stream, 'chat', body)
  return added.ok ? added.value : stream
}
const stream = said(said({ ...makeStream('one'), next: 3, safe: 2 }, 'c'), 'd')
const record = { stream: 'one', at: 1, shown: 4, switches: { microphone: true, camera: false }, streams: [stream] }

test('[BR1] a record is read back as it was written, and all of it counts as on disk', () => {
  expect(parseRecords([record])).toEqual([{ ...record, streams: [{ ...stream, safe: 4 }] }])
})

test('[BR1] anything odd counts as nothing', () => {
  for (const spoilt of [
    { stream: 1 },
    { at: -1 },
    { shown: 0.5 },
    { switches: null },
    { switches: {} },
    { streams: 1 },
  ])
    expect(parseRecords([{ ...record, ...spoilt }])).toEqual([])
  const [first, second] = stream.waiting
  for (const spoilt of [
    { id: 1 },
    { next: 2 },
    { next: 6 },
    { waiting: [second, first] },
    { waiting: [first, { ...second, kind: 1 }] },
  ])
    expect(parseRecords([{ ...record, streams: [{ ...stream, ...spoilt }] }])).toEqual([{ ...record, streams: [] }])
  fc.assert(
    fc.property(fc.anything(), value => {
      expect(parseRecords([value])).toEqual([])
    }),
  )
})

test('[BR1] without locks or storage taking and writing fail, which the runner takes for an empty device', async () => {
  const keep = indexedDbKeep('seat')
  await expect(keep.take('one')).rejects.toThrow(/./)
  await expect(keep.write('one', record)).rejects.toThrow(/./)
})
