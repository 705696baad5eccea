/** Frames there and back, and what happens to everything that is not a frame. */
import { instant, makeId, type MessageId, type SeatId } from '@holdfast/domain'
import { NOON, seededRandom, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeDown, decodeUp, encode } from './codec.ts'
import { FRAME_LIMIT, SDP_LIMIT } from './limits.ts'
import { parsePeerSignal } from './room/peer.ts'
import type { Down } from './room/down.ts'
import type { Up } from './room/up.ts'
import { parseWord, type Word } from './room/words.ts'
import { aCandidate, aFlow, anOffer, aPut, aRestart, aRoomView } from './testing.ts'

const seat = fc.integer({ min: 1 }).map((n): SeatId => makeId('seat', seededRandom(n)))
const message = fc.integer({ min: 1 }).map((n): MessageId => makeId('message', seededRandom(n)))
const peerId = fc.tuple(seat, fc.nat()).map(([id, n]) => `${id.slice(4)}x${n.toString(36)}`)

const stream = fc.constant('0123456789abcdefghjkmnpqrs')
const word: fc.Arbitrary<Word> = fc.oneof(
  fc
    .record({ id: message, text: fc.string({ minLength: 1, maxLength: 4000 }) })
    .map((body): Word => ({ kind: 'chat', body })),
  seat.map((id): Word => ({ kind: 'admit', body: { seat: id } })),
  seat.map((id): Word => ({ kind: 'to-door', body: { seat: id } })),
  fc.boolean().map((drawn): Word => ({ kind: 'curtain', body: { drawn } })),
  fc.constantFrom<Word>(
    { kind: 'end', body: {} },
    { kind: 'step', body: { step: 'voice', why: 'measured' } },
    { kind: 'step', body: { step: 'telephone', why: 'chosen', reason: 'the line' } },
    { kind: 'choice', body: { choice: 'pause' } },
    { kind: 'without-picture', body: { seat: testId('seat', 2) } },
    { kind: 'choice', body: { choice: 'reschedule', reason: 'agreed' } },
  ),
)
const stretch = fc.record({ start: fc.nat(), end: fc.nat() })
const flow = fc.record({
  t: fc.constant('flow' as const),
  of: seat,
  gen: fc.nat({ max: 1_000_000 }),
  state: fc.constantFrom('none' as const, 'flowing' as const, 'stalled' as const, 'over' as const),
  at: fc.option(fc.nat().map(instant)),
  error: fc.nat(),
  ago: fc.nat(),
  held: fc.nat(),
  gaps: fc.array(stretch, { maxLength: 16 }),
})
const saw = fc.record({
  t: fc.constant('saw' as const),
  at: fc.option(fc.nat().map(instant)),
  items: fc.array(
    fc.oneof(
      fc
        .tuple(fc.nat(), fc.integer({ min: 1, max: 10_000 }), fc.nat({ max: 10_000 }))
        .map(([ago, tried, n]) => ({ kind: 'probed' as const, ago, tried, answered: Math.min(tried, n) })),
      fc.record({ kind: fc.constant('slept' as const), ago: fc.nat(), span: fc.integer({ min: 1, max: 86_400_000 }) }),
      fc.record({ kind: fc.constant('offline' as const), ago: fc.nat() }),
    ),
    { minLength: 1, maxLength: 3 },
  ),
})

const anyUp: fc.Arbitrary<Up> = fc.oneof(
  fc.record({ t: fc.constant('hello' as const), have: fc.nat() }),
  fc.tuple(word, stream, fc.integer({ min: 1 })).map(([said, s, cseq]): Up => ({ t: 'put', stream: s, cseq, ...said })),
  flow,
  fc.record({ t: fc.constant('got' as const), n: fc.nat() }),
  fc.record({
    t: fc.constant('media' as const),
    mic: fc.boolean(),
    camera: fc.boolean(),
    dark: fc.constantFrom(null, 'chosen' as const, 'device-lost' as const, 'tab-hidden' as const),
  }),
  saw,
  fc.constantFrom({ t: 'retry' as const }, { t: 'away' as const }, { t: 'leave' as const }),
  fc.record({ t: fc.constant('beat' as const), n: fc.nat(), have: fc.nat() }),
  peerId.map((to): Up => ({ t: 'peer', to, ...anOffer() })),
  peerId.map((to): Up => ({ t: 'peer', to, ...aCandidate() })),
  peerId.map((to): Up => ({ t: 'peer', to, ...aRestart() })),
)

describe('frames', () => {
  test('[WI1] every upward message comes back as it was sent', () => {
    fc.assert(
      fc.property(anyUp, up => {
        expect(decodeUp(encode(up))).toEqual({ ok: true, value: up })
      }),
    )
  })

  test('[WI1] every downward message comes back as it was sent', () => {
    for (const down of someDowns()) expect(decodeDown(encode(down))).toEqual({ ok: true, value: down })
    const peer = { t: 'peer' as const, from: `${testId('seat', 1).slice(4)}x1`, ...anOffer() }
    expect(decodeDown(encode(peer))).toEqual({ ok: true, value: peer })
  })

  test('[WI2] arbitrary text and arbitrary JSON are named failures that quote nothing', () => {
    const failures = new Set(['too-large', 'not-json', 'unknown-message', 'malformed'])
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map(value => JSON.stringify({ t: 'put', value })),
        ),
        text => {
          const read = decodeUp(text)
          expect(read.ok ? '' : read.error).toSatisfy((error: string) => error === '' || failures.has(error))
        },
      ),
    )
  })

  test('[WI2] a frame over the limit is refused before it is parsed', () => {
    expect(decodeUp(JSON.stringify({ t: 'put', body: 'x'.repeat(FRAME_LIMIT) }))).toEqual({
      ok: false,
      error: 'too-large',
    })
  })

  test.each([
    ['an unknown word', '{"t":"shout"}', 'unknown-message'],
    ['a word of the prototype', '{"t":"__proto__"}', 'unknown-message'],
    ['toString', '{"t":"toString"}', 'unknown-message'],
    ['no word', '{}', 'unknown-message'],
    ['a list', '[1]', 'unknown-message'],
    ['null', 'null', 'not-json'],
    ['a stray field', '{"t":"retry","now":true}', 'malformed'],
    ['a stray field in a body', putText({ kind: 'end', body: { now: true } }), 'malformed'],
    ['a foreign id', putText({ kind: 'admit', body: { seat: 'sea_me' } }), 'malformed'],
    ['an empty message', putText({ kind: 'chat', body: { id: testId('message', 1), text: '' } }), 'malformed'],
    ['a reason of spaces', putText({ kind: 'choice', body: { choice: 'pause', reason: '  ' } }), 'malformed'],
    ['a word that only rooms say', putText({ kind: 'clock', body: {} }), 'malformed'],
    ['a word without a number', putText({ kind: 'end', body: {}, cseq: 0 }), 'malformed'],
    ['a stream of another shape', putText({ kind: 'end', body: {}, stream: 'mine' }), 'malformed'],
    ['too many silences', flowText({ gaps: Array.from({ length: 17 }, () => ({ start: 2, end: 1 })) }), 'malformed'],
    ['a time that is none', flowText({ ago: -1 }), 'malformed'],
    ['more answers than questions', sawText({ kind: 'probed', ago: 0, tried: 1, answered: 2 }), 'malformed'],
    ['no question at all', sawText({ kind: 'probed', ago: 0, tried: 0, answered: 0 }), 'malformed'],
    ['a sleep of years', sawText({ kind: 'slept', ago: 0, span: 1e12 }), 'malformed'],
    ['a sight of somebody else', sawText({ kind: 'offline', ago: 0, seat: testId('seat', 1) }), 'malformed'],
    ['what only the server sees', sawText({ kind: 'link-died', ago: 0 }), 'malformed'],
    ['too many sights', sawText(...[1, 2, 3, 4].map(ago => ({ kind: 'offline', ago }))), 'malformed'],
    ['an order beyond all measure', flowText({ gen: 1_000_001 }), 'malformed'],
  ])('[WI2] %s is refused', (_name, text, error) => {
    expect(decodeUp(text)).toEqual({ ok: false, error })
  })
})

describe('entries', () => {
  test('[WI7] a word of the journal is read by the shape of its kind, and anything else is none', () => {
    const { kind, body } = aPut()
    expect(parseWord(kind, body)).toEqual({ kind, body })
    expect(parseWord('refused', { code: 'ended' })).toEqual({ kind: 'refused', body: { code: 'ended' } })
    for (const [other, value] of [
      ['chat', { ...body, extra: 1 }],
      ['refused', { code: 7 }],
      ['clock', { state: 'running' }],
      ['__proto__', {}],
    ] as const)
      expect(parseWord(other, value)).toBeNull()
  })
})

describe('peer messages', () => {
  const offer = anOffer().payload
  test.each([
    ['no payload', 'OFFER', undefined],
    ['null', 'OFFER', null],
    ['a list', 'OFFER', []],
    ['an answer called an offer', 'OFFER', { ...offer, sdp: { type: 'answer', sdp: 'v=0' } }],
    ['a serialization from the prototype', 'OFFER', { ...offer, serialization: '__proto__' }],
    ['an unknown serialization', 'OFFER', { ...offer, serialization: 'yaml' }],
    ['a connection id with markup', 'OFFER', { ...offer, connectionId: 'mc_<b>' }],
    ['an unknown medium', 'OFFER', { ...offer, type: 'screen' }],
    ['a description that is too long', 'OFFER', { ...offer, sdp: { type: 'offer', sdp: 'x'.repeat(SDP_LIMIT + 1) } }],
    ['metadata that is too long', 'OFFER', { ...offer, metadata: 'x'.repeat(5000) }],
    ['a candidate without a line', 'CANDIDATE', { type: 'media', connectionId: 'mc_a', candidate: {} }],
    [
      'a line number that is none',
      'CANDIDATE',
      { ...aCandidate().payload, candidate: { candidate: '', sdpMLineIndex: 1.5 } },
    ],
    ['a word of the server', 'EXPIRE', {}],
    ['another word of the server', 'OPEN', {}],
  ])('[WI3] %s is refused', (_name, kind, payload) => {
    expect(parsePeerSignal(kind, payload)).toBeNull()
  })

  test.each([
    ['a restart without its order', 'RE-OFFER', { ...aRestart().payload, gen: undefined }],
    ['a restart of another call', 'RE-ANSWER', { ...aRestart().payload, connectionId: 'mine' }],
    ['a restart that is too long', 'RE-OFFER', { ...aRestart().payload, sdp: 'x'.repeat(SDP_LIMIT + 1) }],
    ['a candidate without its order', 'RE-CANDIDATE', aCandidate().payload],
    ['a candidate of a negative order', 'RE-CANDIDATE', { ...aCandidate().payload, gen: -1 }],
  ])('[WI3] %s is refused', (_name, kind, payload) => {
    expect(parsePeerSignal(kind, payload)).toBeNull()
  })

  test('[WI3] [WI8] a restart in place is rebuilt from its own fields', () => {
    const { kind, payload } = aRestart()
    expect(parsePeerSignal(kind, { ...payload, extra: 'x' })).toEqual({ kind, payload })
    const { candidate, connectionId } = aCandidate().payload
    expect(parsePeerSignal('RE-CANDIDATE', { candidate, connectionId, gen: 3, extra: 'x' })).toEqual({
      kind: 'RE-CANDIDATE',
      payload: { candidate, connectionId, gen: 3 },
    })
  })

  test('[WI3] fields that PeerJS does not send do not travel on', () => {
    const read = parsePeerSignal('OFFER', { ...offer, extra: 'x', sdp: { ...offer.sdp, toJSON: 'y' } })
    expect(read).toEqual({ kind: 'OFFER', payload: offer })
  })

  test('[WI3] any JSON as a payload is either refused or rebuilt from known fields', () => {
    const known = new Set([
      'sdp',
      'type',
      'connectionId',
      'metadata',
      'label',
      'reliable',
      'serialization',
      'candidate',
    ])
    fc.assert(
      fc.property(
        fc.constantFrom('OFFER', 'ANSWER', 'CANDIDATE'),
        fc.jsonValue(),
        fc.boolean(),
        (kind, noise, merge) => {
          const base =
            kind === 'CANDIDATE' ? aCandidate().payload : { ...offer, sdp: { type: kind.toLowerCase(), sdp: 'v=0' } }
          const isNoise = typeof noise === 'object' && noise !== null && !Array.isArray(noise)
          const read = parsePeerSignal(kind, merge && isNoise ? { ...noise, ...base } : noise)
          expect(Object.keys(read?.payload ?? {}).filter(key => !known.has(key))).toEqual([])
        },
      ),
    )
  })
})

const putText = (change: object): string => JSON.stringify({ ...aPut(), ...change })
const sawText = (...items: object[]): string => JSON.stringify({ t: 'saw', at: null, items })
const flowText = (change: object): string => JSON.stringify({ ...aFlow(), ...change })

/** One of each, as a room says it. */
function someDowns(): readonly Down[] {
  const seat_ = testId('seat', 1)
  const own = `${seat_.slice(4)}x1`
  const { stream: outbox, cseq, kind, body } = aPut()
  return [
    aRoomView(),
    { t: 'welcome', seat: seat_, epoch: 1, peerId: own, now: NOON, have: 2, grace: { patient: 1, practitioner: 2 } },
    { t: 'pass', ticket: 'a.b', path: '/api', iceServers: [{ urls: 'stun:a' }], probe: 'stun:a:1' },
    { t: 'entry', n: 1, at: NOON, from: seat_, stream: outbox, cseq, kind, body },
    { t: 'entry', n: 2, at: NOON, from: null, stream: null, cseq: 0, kind: 'clock', body: { any: 'thing' } },
    { t: 'ack', stream: outbox, last: 3 },
    { t: 'want', stream: outbox, next: 4 },
    { t: 'pong', n: 1, now: NOON, have: 2 },
    { t: 'stale' },
    { t: 'pair', with: seat_, epoch: 1, gen: 1, offer: true, mode: 'fresh' },
    { t: 'refused', code: 'too-fast' },
    { t: 'prepared', seat: seat_, checklist: [] },
  ]
}
