/** Frames as texts: what was said is what is heard, and nothing else is a frame. */
import { instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EndFrame, KeeperFrame } from './frame.ts'
import { parseEndFrame, parseKeeperFrame } from './json.ts'

const END: readonly EndFrame[] = [
  { t: 'hello', have: 3 },
  { t: 'put', stream: 's', cseq: 1, kind: 'chat', body: { text: 'hi' } },
  { t: 'beat', n: 1, have: 0 },
  { t: 'flow', of: 'b', gen: 1, state: 'stalled', at: null, error: 0, ago: 1, held: 2, gaps: [{ start: 9, end: 1 }] },
  { t: 'retry' },
  { t: 'leave' },
  { t: 'away' },
]
const KEEPER: readonly KeeperFrame[] = [
  { t: 'welcome', seat: 'a', epoch: 1, now: NOON, have: 0 },
  { t: 'entry', n: 1, at: instant(5), from: null, stream: null, cseq: 0, kind: 'clock', body: null },
  { t: 'ack', stream: 's', last: 1 },
  { t: 'want', stream: 's', next: 1 },
  { t: 'pong', n: 1, now: NOON, have: 2 },
  { t: 'stale' },
  { t: 'pair', with: 'b', epoch: 1, gen: 2, offer: true, mode: 'inplace' },
]

test('[RU5] every frame is heard as it was said', () => {
  for (const frame of END) expect(parseEndFrame(JSON.stringify(frame))).toEqual(frame)
  for (const frame of KEEPER) expect(parseKeeperFrame(JSON.stringify(frame))).toEqual(frame)
})

test('[RU5] a frame with a field that is missing or of another kind is none', () => {
  for (const [frames, parse] of [
    [END, parseEndFrame],
    [KEEPER, parseKeeperFrame],
  ] as const)
    // prettier-ignore
    for (const frame of frames)
      for (const field of Object.keys(frame).filter(name => name !== 'body')) {
        expect(parse(JSON.stringify({ ...frame, [field]: { no: true } })), `${frame.t}.${field}`).toBeNull()
        expect(parse(JSON.stringify({ ...frame, [field]: undefined })), `${frame.t}.${field}`).toBeNull()
      }
})

test('[RU5] whatever text comes, it is a frame or null, and never an exception', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom('{"t":"constructor"}', '{"t":"__proto__"}', 'null', '[]'),
  )
  fc.assert(
    fc.property(texts, text => {
      expect([parseEndFrame(text), parseKeeperFrame(text)]).toEqual([null, null])
    }),
  )
})
