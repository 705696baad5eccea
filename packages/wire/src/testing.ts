/** Messages by name, as PeerJS 1.5.5 and the room really send them. */
import { NOON, testId } from '@holdfast/domain/testing'
import type { PeerSignal } from './room/peer.ts'
import type { RoomView } from './room/down.ts'

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
    {
      seat: testId('seat', 1),
      role: 'practitioner',
      place: 'in',
      since: NOON,
      here: true,
      peerId: null,
      mic: true,
      camera: true,
      got: 0,
    },
    {
      seat: testId('seat', 2),
      role: 'patient',
      place: 'waiting',
      since: NOON,
      here: true,
      peerId: null,
      mic: true,
      camera: false,
      got: 0,
    },
  ],
})
