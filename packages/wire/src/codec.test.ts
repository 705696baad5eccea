/** Frames there and back, and what happens to everything that is not a frame. */
import { makeId, type MessageId, type SeatId } from '@holdfast/domain'
import { seededRandom, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeDown, decodeUp, encode } from './codec.ts'
import { FRAME_LIMIT, SDP_LIMIT } from './limits.ts'
import { parsePeerSignal } from './room/peer.ts'
import type { Up } from './room/up.ts'
import { aCandidate, anOffer, aRoomView } from './testing.ts'

const seat = fc.integer({ min: 1 }).map((n): SeatId => makeId('seat', seededRandom(n)))
const message = fc.integer({ min: 1 }).map((n): MessageId => makeId('message', seededRandom(n)))
const peerId = fc.tuple(seat, fc.nat()).map(([id, n]) => `${id.slice(4)}x${n.toString(36)}`)

const anyUp: fc.Arbitrary<Up> = fc.oneof(
  fc.record({ t: fc.constant('hello' as const), have: fc.nat() }),
  fc.record({ t: fc.constant('say' as const), id: message, text: fc.string({ minLength: 1, maxLength: 4000 }) }),
  fc.record({ t: fc.constant('got' as const), seq: fc.nat() }),
  fc.record({ t: fc.constant('media' as const), mic: fc.boolean(), camera: fc.boolean() }),
  fc.record({ t: fc.constant('curtain' as const), drawn: fc.boolean() }),
  fc.record({ t: fc.constant('admit' as const), seat }),
  fc.record({ t: fc.constant('to-door' as const), seat }),
  fc.constantFrom({ t: 'end' as const }, { t: 'leave' as const }),
  fc.record({ t: fc.constant('ping' as const), n: fc.nat() }),
  peerId.map((to): Up => ({ t: 'peer', to, ...anOffer() })),
  peerId.map((to): Up => ({ t: 'peer', to, ...aCandidate() })),
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
    const view = aRoomView()
    expect(decodeDown(encode(view))).toEqual({ ok: true, value: view })
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
          fc.jsonValue().map(value => JSON.stringify({ t: 'say', value })),
        ),
        text => {
          const read = decodeUp(text)
          expect(read.ok ? '' : read.error).toSatisfy((error: string) => error === '' || failures.has(error))
        },
      ),
    )
  })

  test('[WI2] a frame over the limit is refused before it is parsed', () => {
    expect(decodeUp(JSON.stringify({ t: 'say', text: 'x'.repeat(FRAME_LIMIT) }))).toEqual({
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
    ['a stray field', '{"t":"end","now":true}', 'malformed'],
    ['a foreign id', '{"t":"admit","seat":"sea_me"}', 'malformed'],
    ['an empty message', `{"t":"say","id":"${testId('message', 1)}","text":""}`, 'malformed'],
  ])('[WI2] %s is refused', (_name, text, error) => {
    expect(decodeUp(text)).toEqual({ ok: false, error })
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
