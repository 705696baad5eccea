/** What was said waits until it is kept: numbered, bounded, and never sent before it is on disk. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acknowledged, addTo, makeStream, putsOf, stored, STREAM_LIMIT, STREAM_WEIGHT, type Stream } from './stream.ts'

/** A stream in which so many words were said. */
function said(count: number, body: unknown = 'x', from: Stream = makeStream('s')): Stream {
  let stream = from
  for (let n = 0; n < count; n++) {
    const next = addTo(stream, 'chat', body)
    if (next.ok) stream = next.value
  }
  return stream
}
const numbers = (stream: Stream, from?: number) => putsOf(stream, from).map(({ cseq }) => cseq)

test('[ST1] words are numbered from one without a gap, also after others are gone', () => {
  const stream = said(2, 'y', acknowledged(stored(said(3), 3), 2))
  expect(stream.waiting.map(({ cseq }) => cseq)).toEqual([3, 4, 5])
})

test('[ST2] nothing is sent before it is on disk, and no disk has more than was said', () => {
  expect(numbers(said(3))).toEqual([])
  expect(numbers(stored(said(3), 2))).toEqual([1, 2])
  expect(stored(said(3), 99).safe).toBe(3)
  const safe = stored(said(3), 2)
  expect(stored(safe, 1)).toBe(safe)
})

test('[ST3] a full stream refuses by name, whether by number or by weight, and nothing is lost', () => {
  const full = said(STREAM_LIMIT)
  expect(full.waiting.length).toBe(STREAM_LIMIT)
  expect(addTo(full, 'chat', 'x')).toEqual({ ok: false, error: 'stream-full' })
  const heavy = said(1, 'x'.repeat(STREAM_WEIGHT - 2))
  expect(heavy.weight).toBe(STREAM_WEIGHT)
  expect(addTo(heavy, 'chat', '').ok).toBe(false)
  expect(addTo(acknowledged(heavy, 1), 'chat', 'x').ok).toBe(true)
})

test('[ST4] what is acknowledged is gone; a number that was never said, or is gone already, changes nothing', () => {
  const stream = stored(said(4), 4)
  expect(acknowledged(stream, 3).waiting.map(({ cseq }) => cseq)).toEqual([4])
  for (const last of [0, 5, 99]) expect(acknowledged(stream, last)).toBe(stream)
})

test('[ST5] what waits is sent in order, all of it or from a number on', () => {
  expect(numbers(stored(said(4), 4))).toEqual([1, 2, 3, 4])
  expect(numbers(stored(said(4), 4), 3)).toEqual([3, 4])
  expect(putsOf(stored(said(1, { a: 1 }), 1))).toEqual([
    { t: 'put', stream: 's', cseq: 1, kind: 'chat', body: { a: 1 } },
  ])
})

test('[ST1] whatever is said, stored and acknowledged: waiting numbers have no gap and end with the newest', () => {
  const act = fc.tuple(fc.constantFrom('say', 'store', 'ack'), fc.nat({ max: 40 }))
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), acts => {
      let stream = makeStream('s')
      for (const [kind, n] of acts)
        stream = kind === 'say' ? said(1, n, stream) : kind === 'store' ? stored(stream, n) : acknowledged(stream, n)
      const waiting = stream.waiting.map(({ cseq }) => cseq)
      expect(waiting).toEqual(waiting.map((_, place) => stream.next - waiting.length + place))
      expect(stream.weight).toBe(stream.waiting.reduce((sum, { weight }) => sum + weight, 0))
      expect(stream.safe).toBeLessThan(stream.next)
    }),
  )
})
