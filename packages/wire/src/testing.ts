/** Messages by name, as PeerJS 1.5.5 and the room really send them. */
import { after, HOUR } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import type { RoomView, SeatView } from './room/down.ts'
import type { PeerSignal } from './room/peer.ts'
import type { FlowUp, Put } from './room/up.ts'

type Signal<K extends PeerSignal['kind']> = Extract<PeerSignal, { kind: K | 'OFFER' | 'ANSWER' }>

/** A small media offer with the fields that PeerJS sends. */
export const anOffer = (): Signal<'OFFER'> => ({
  kind: 'OFFER',
  payload: { sdp: { type: 'offer', sdp: 'v=0\r\n' }, type: 'media', connectionId: 'mc_k3j9x2a1b' },
})

/** The answer that fits `anOffer`. */
export const anAnswer = (): Signal<'ANSWER'> => ({
  kind: 'ANSWER',
  payload: { sdp: { type: 'answer', sdp: 'v=0\r\n' }, type: 'media', connectionId: 'mc_k3j9x2a1b' },
})

/** One way to reach the browser that made `anOffer`. */
export const aCandidate = (): Extract<PeerSignal, { kind: 'CANDIDATE' }> => ({
  kind: 'CANDIDATE',
  payload: {
    candidate: {
      candidate: 'candidate:1 1 udp 2113937151 192.0.2.1 50000 typ host generation 0 ufrag abcd network-cost 999',
      sdpMid: '0',
      sdpMLineIndex: 0,
      usernameFragment: 'abcd',
    },
    type: 'media',
    connectionId: 'mc_k3j9x2a1b',
  },
})

/** A room in which the practitioner is in and the patient waits at the door, as the practitioner sees it. */
export const aRoomView = (): RoomView => ({
  t: 'room',
  ended: null,
  curtain: null,
  seats: [
    { ...aSeat(1), role: 'practitioner', place: 'in', camera: true },
    { ...aSeat(2), role: 'patient', place: 'waiting' },
  ],
  clock: { state: 'waiting', since: null, delivered: 0, end: after(NOON, HOUR), extension: 0 },
  step: { step: 'video', why: 'default' },
  broken: null,
  alone: null,
  raised: null,
})

const aSeat = (n: number): Omit<SeatView, 'role' | 'place'> => ({
  seat: testId('seat', n),
  since: NOON,
  presence: 'here',
  away: null,
  peerId: null,
  mic: true,
  camera: false,
  dark: null,
  picture: null,
  asked: null,
  hears: null,
  got: 0,
})

/** A restart in place, as two pages speak of it. */
export const aRestart = (): Extract<PeerSignal, { kind: 'RE-OFFER' | 'RE-ANSWER' }> => ({
  kind: 'RE-OFFER',
  payload: { gen: 2, connectionId: 'mc_k3j9x2a1b', sdp: 'v=0\r\n' },
})

/** A chat message as the `cseq`-th word of an outbox. */
export const aPut = (cseq = 1): Put => ({
  t: 'put',
  stream: '0123456789abcdefghjkmnpqrs',
  cseq,
  kind: 'chat',
  body: { id: testId('message', cseq), text: `message ${cseq}` },
})

/** Sound of a seat that comes in, as its listener reports it. */
export const aFlow = (): FlowUp => ({
  t: 'flow',
  of: testId('seat', 1),
  gen: 1,
  state: 'flowing',
  at: NOON,
  error: 20,
  ago: 15,
  held: 4000,
  gaps: [{ start: 9000, end: 7000 }],
})
