/** The short way for offers and answers says exactly what the long way says, and takes nothing that the long way refuses. */
import { decodeUp, encode, SDP_LIMIT, type Down } from '@holdfast/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hearDescription, sayDescription } from './description.ts'
import { linkDialect } from './dialect.ts'

const TO = `${'0'.repeat(26)}x1`
const FROM = `${'1'.repeat(26)}x2`
const SDP = [
  'v=0',
  'o=- 46117 2 IN IP4 127.0.0.1',
  's=-',
  'a=group:BUNDLE 0',
  'a=fmtp:111 minptime=10;useinbandfec=1',
  '',
].join('\r\n')

const frameOf = (kind: string, sdp: unknown, more: object = {}): string =>
  JSON.stringify({ t: 'peer', to: TO, kind, payload: { sdp, type: 'media', connectionId: 'mc_k3j9x0q2w7a', ...more } })
const OFFER = frameOf('OFFER', { type: 'offer', sdp: SDP })

/** The long way, from frame to frame. */
const longWay = (frame: string): string | null => {
  const up = decodeUp(frame)
  return up.ok && up.value.t === 'peer'
    ? encode({ t: 'peer', from: FROM, kind: up.value.kind, payload: up.value.payload } as Down)
    : null
}
const relayed = (frame: string): string | null => {
  const up = linkDialect.hear(frame)
  return up?.t === 'peer'
    ? linkDialect.say({ t: 'peer', from: FROM, kind: up.kind, payload: up.payload } as Down)
    : null
}

test.each([
  ['an offer', OFFER],
  ['an answer', frameOf('ANSWER', { type: 'answer', sdp: SDP })],
  [
    'a description of a data connection',
    frameOf('OFFER', { type: 'offer', sdp: SDP }, { type: 'data', connectionId: 'dc_1' }),
  ],
  ['an empty description', frameOf('OFFER', { type: 'offer', sdp: '' })],
])('%s goes the short way, and the frame is the same', (_, frame) => {
  expect(hearDescription(frame)).toEqual(JSON.parse(frame))
  expect(relayed(frame)).toBe(longWay(frame))
  expect(relayed(frame)).not.toBe(null)
})

test.each([
  ['with metadata', frameOf('OFFER', { type: 'offer', sdp: SDP }, { metadata: { a: 1 } })],
  ['with another escape', frameOf('OFFER', { type: 'offer', sdp: 'a "b" \\ \t' })],
  ['with a line end of its own kind', frameOf('OFFER', { type: 'offer', sdp: 'v=0\n' })],
  ['with letters beyond ASCII', frameOf('OFFER', { type: 'offer', sdp: 's=é' })],
  ['with its fields in another order', frameOf('OFFER', { sdp: SDP, type: 'offer' })],
  ['that fits read but not written', frameOf('OFFER', { type: 'offer', sdp: '\r\n'.repeat(7000) })],
])('an offer %s goes the long way', (_, frame) => {
  expect(hearDescription(frame)).toBe(null)
  expect(relayed(frame)).toBe(longWay(frame))
  expect(relayed(frame)).not.toBe(null)
})

test.each([
  ['an offer called an answer', frameOf('ANSWER', { type: 'offer', sdp: SDP })],
  ['a description that is too long', frameOf('OFFER', { type: 'offer', sdp: 'x'.repeat(SDP_LIMIT + 1) })],
  ['a forged sender behind the payload', OFFER.slice(0, -1) + `,"from":"x"}`],
  ['a second description inside', OFFER.replace('"},"type":"media"', '","sdp":"v=1"},"type":"media"')],
  ['an escaped quote that would end the text', OFFER.replace('v=0', 'v=0\\"')],
])('%s is treated as the long way treats it', (_, frame) => {
  expect(hearDescription(frame)).toBe(null)
  expect(relayed(frame)).toBe(longWay(frame))
})

test('every single changed character leads to what the long way says', () => {
  for (let at = 0; at < OFFER.length; at++)
    for (const other of ['"', '\\', '}', 'r', '0', '\u0000', 'é']) {
      const frame = OFFER.slice(0, at) + other + OFFER.slice(at + 1)
      expect(relayed(frame)).toBe(longWay(frame))
    }
})

test('whatever text a description holds, both ways say the same', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom('\r\n', '\\r\\n', '"', '\\', ' '), fc.string())), parts => {
      const frame = frameOf('OFFER', { type: 'offer', sdp: parts.join('') })
      expect(relayed(frame)).toBe(longWay(frame))
    }),
  )
})

test('a payload that was not heard last is written anew', () => {
  const first = hearDescription(OFFER)
  hearDescription(OFFER.replace('v=0', 'v=1'))
  if (first?.kind !== 'OFFER') throw new Error('not heard')
  const message: Down = { t: 'peer', from: FROM, kind: 'OFFER', payload: first.payload }
  expect(sayDescription(message)).toBe(null)
  expect(linkDialect.say(message)).toBe(longWay(OFFER))
})
