/** What is read back from storage is checked like anything from outside; the browser test holds the rest. */
import { NOON, testId } from '@holdfast/domain/testing'
import { makeStream } from '@holdfast/reconnect'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexedDbKeep, parseKept } from './indexed-db.ts'

const switches = { got: 4, mic: false, camera: true }
const id = 'a'.repeat(26)
const body = { id: testId('message', 1), text: 'unsaid' }
const record = {
  stream: id,
  at: NOON,
  words: [
    { cseq: 3, kind: 'chat', body },
    { cseq: 4, kind: 'end', body: {} },
  ],
}
const nothing = { switches: null, streams: [] }

test('[KE2] what was kept is read back, with its place in its stream', () => {
  const { streams, ...rest } = parseKept([{ ...switches, more: 1 }, record])
  expect(rest).toEqual({ switches })
  expect(streams).toMatchObject([{ writtenAt: NOON, stream: { id, next: 5, safe: 4 } }])
  expect(streams[0]?.stream.waiting).toMatchObject([
    { cseq: 3, kind: 'chat', body },
    { cseq: 4, kind: 'end' },
  ])
  expect(parseKept([{ ...record, words: [] }]).streams[0]?.stream).toEqual(makeStream(id))
})

test('[KE2] anything odd counts as nothing', () => {
  for (const spoilt of [{ got: -1 }, { got: 0.5 }, { mic: 1 }, { camera: undefined }])
    expect(parseKept([{ ...switches, ...spoilt }])).toEqual(nothing)
  const [first, second] = record.words
  for (const words of [
    'none',
    [{ ...first, cseq: 0 }],
    [first, { ...second, cseq: 5 }],
    [second, first],
    [{ ...first, kind: 'refused', body: { code: 'ended' } }],
    [{ ...first, body: { ...body, text: '' } }],
    [{ ...first, kind: 'sing' }],
  ])
    expect(parseKept([{ ...record, words }])).toEqual(nothing)
  for (const spoilt of [{ stream: 'x' }, { at: 'noon' }]) expect(parseKept([{ ...record, ...spoilt }])).toEqual(nothing)
  fc.assert(
    fc.property(fc.anything(), value => {
      expect(parseKept(value)).toEqual(nothing)
      expect(parseKept([value])).toEqual(nothing)
    }),
  )
})

test('[KE3] a browser without storage keeps nothing and fails at nothing', async () => {
  const keep = indexedDbKeep(testId('encounter', 1), testId('seat', 1))
  expect(await keep.load()).toEqual(nothing)
  await keep.save({ switches, streams: [makeStream(id)], gone: [] }, NOON)
  await keep.clear()
})
