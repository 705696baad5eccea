/** Two seats of one hour by number, so that server and load know them without telling each other. */
import type { EncounterId, SeatId } from '@holdfast/domain'
import { peerIdOf } from '@holdfast/room'

/** The n-th hour and its two seats; invented, in the shape of real ids. */
export const pairOf = (n: number): { encounter: EncounterId; practitioner: SeatId; patient: SeatId } => {
  const token = (text: string) => text.padStart(26, '0')
  return {
    encounter: `enc_${token(String(n))}` as EncounterId,
    practitioner: `sea_${token(`1${n}`)}` as SeatId,
    patient: `sea_${token(`2${n}`)}` as SeatId,
  }
}

/** The number of an hour from its id. */
export const numberOf = (encounter: string): number => Number(encounter.slice(4))

/** What the two play: candidates alone, or whole call set-ups of an offer, an answer and fourteen candidates. */
export type Script = 'candidates' | 'set-ups'

/** The frames that one of them sends to the other, over and over, in this order. */
export function framesTo(seat: SeatId, ticket: number, first: 'OFFER' | 'ANSWER', script: Script): readonly Buffer[] {
  const to = peerIdOf(seat, ticket)
  const frame = (kind: string, payload: object): Buffer => Buffer.from(JSON.stringify({ t: 'peer', to, kind, payload }))
  const candidate = frame('CANDIDATE', CANDIDATE)
  if (script === 'candidates') return [candidate]
  const description = { ...DESCRIPTION, sdp: { type: first.toLowerCase(), sdp: SDP } }
  return [frame(first, description), ...Array.from({ length: 7 }, () => candidate)]
}

/** A candidate as Chromium gathers it and PeerJS sends it. */
const CANDIDATE = {
  candidate: {
    candidate:
      'candidate:842163049 1 udp 1677729535 203.0.113.77 46154 typ srflx raddr 0.0.0.0 rport 0 generation 0 ufrag 4Zcd network-cost 999',
    sdpMid: '0',
    sdpMLineIndex: 0,
    usernameFragment: '4Zcd',
  },
  type: 'media',
  connectionId: 'mc_k3j9x0q2w7a',
}

/** An offer or answer of one call is about 6 kB. */
const SDP = 'a=rtpmap:111 opus/48000/2\r\n'.repeat(220)
const DESCRIPTION = { type: 'media', connectionId: CANDIDATE.connectionId, metadata: { a: 1 } }
