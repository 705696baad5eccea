/** The short way for candidates says exactly what the long way says, and takes nothing that the long way refuses. */
import { testId } from '@holdfast/domain/testing'
import { decodeUp, encode, type Down } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { hearCandidate, sayCandidate } from './candidate.ts'
import { linkDialect } from './dialect.ts'

const TO = `${'0'.repeat(26)}x1`
const FROM = `${'1'.repeat(26)}x2`
const LINE =
  'candidate:842163049 1 udp 1677729535 203.0.113.77 46154 typ srflx raddr 0.0.0.0 rport 0 generation 0 ufrag 4Zcd'
const BASE = {
  t: 'peer',
  to: TO,
  kind: 'CANDIDATE',
  payload: {
    candidate: { candidate: LINE, sdpMid: '0', sdpMLineIndex: 0, usernameFragment: '4Zcd' },
    type: 'media',
    connectionId: 'mc_k3j9x0q2w7a',
  },
}
const withCandidate = (change: object) => ({
  ...BASE,
  payload: { ...BASE.payload, candidate: { ...BASE.payload.candidate, ...change } },
})
const text = JSON.stringify(BASE)

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
  ['as Chromium gathers it', BASE],
  ['of a data connection', { ...BASE, payload: { ...BASE.payload, type: 'data', connectionId: 'dc_1' } }],
  ['without a user name fragment', withCandidate({ usernameFragment: undefined })],
  ['with neither line nor section', withCandidate({ sdpMid: null, sdpMLineIndex: null })],
  ['that ends the gathering', withCandidate({ candidate: '' })],
  ['with the last line number of two digits', withCandidate({ sdpMLineIndex: 99 })],
])('a candidate %s goes the short way, and the frame is the same', (_, message) => {
  const frame = JSON.stringify(message)
  expect(hearCandidate(frame)).toEqual(JSON.parse(frame))
  expect(relayed(frame)).toBe(longWay(frame))
  expect(relayed(frame)).not.toBe(null)
})

test.each([
  ['with an escaped character', withCandidate({ candidate: 'a "quoted" \\ line\n' })],
  ['with letters beyond ASCII', withCandidate({ usernameFragment: 'é' })],
  ['with a line number of three digits', withCandidate({ sdpMLineIndex: 100 })],
  ['with an unknown field', withCandidate({ extra: 1 })],
  [
    'with its fields in another order',
    { ...BASE, payload: { type: 'media', connectionId: 'mc_1', candidate: BASE.payload.candidate } },
  ],
  ['with a sender of its own', { ...BASE, from: 'me' }],
  ['without a section', withCandidate({ sdpMid: undefined })],
])('a candidate %s goes the long way', (_, message) => {
  const frame = JSON.stringify(message)
  expect(hearCandidate(frame)).toBe(null)
  expect(relayed(frame)).toBe(longWay(frame))
  expect(relayed(frame)).not.toBe(null)
})

test.each([
  ['a doubled payload', text.slice(0, -1) + `,"payload":{}}`],
  ['a forged sender behind the payload', text.slice(0, -1) + `,"from":"x"}`],
  ['a second message', text + text],
  ['a byte before it', ` ${text}`],
  ['a line number with a leading zero', text.replace('"sdpMLineIndex":0', '"sdpMLineIndex":00')],
  ['a raw control character', text.replace('typ', 't\u0001p')],
  ['an addressee out of shape', text.replace(TO, TO.toUpperCase())],
  ['a connection id out of shape', text.replace('mc_k3j9x0q2w7a', 'mc_<b>')],
  ['a line that is too long', JSON.stringify(withCandidate({ candidate: 'c'.repeat(1025) }))],
  ['a section that is too long', JSON.stringify(withCandidate({ sdpMid: '0'.repeat(65) }))],
  ['a fragment that is too long', JSON.stringify(withCandidate({ usernameFragment: 'u'.repeat(257) }))],
])('%s does not go the short way', (_, frame) => {
  expect(hearCandidate(frame)).toBe(null)
  expect(relayed(frame)).toBe(longWay(frame))
})

test('every single changed character leads to what the long way says', () => {
  for (let at = 0; at < text.length; at++)
    for (const other of ['"', '\\', '}', ',', '0', 'a', '\u0000', 'é']) {
      const frame = text.slice(0, at) + other + text.slice(at + 1)
      expect(relayed(frame)).toBe(longWay(frame))
    }
})

test('a payload that was not heard last is written anew', () => {
  const first = hearCandidate(text)
  hearCandidate(text.replace('4Zcd"', 'other"'))
  if (first?.kind !== 'CANDIDATE') throw new Error('not heard')
  const message: Down = { t: 'peer', from: FROM, kind: 'CANDIDATE', payload: first.payload }
  expect(sayCandidate(message)).toBe(null)
  expect(linkDialect.say(message)).toBe(longWay(text))
})

test('a message for several seats is written once, and another one is not mistaken for it', () => {
  const entry = (n: number): Down => ({
    t: 'entry',
    n,
    at: 0 as never,
    from: testId('seat', 1),
    stream: null,
    cseq: 0,
    kind: 'chat',
    body: `${n}`,
  })
  const one = entry(1)
  expect(linkDialect.say(one)).toBe(linkDialect.say(one))
  expect(linkDialect.say(entry(2))).toBe(encode(entry(2)))
  expect(linkDialect.say(one)).toBe(encode(one))
})
