/** What guests of a stage say, and how to read what they heard. */
import type { SeatId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { parseWord, type Down, type EntryDown, type Put, type Word } from '@holdfast/wire'
import type { Guest } from './guest.ts'

/** The name of the outbox of one page life. */
export const streamOf = (seat: SeatId, epoch: number): string =>
  `${seat.slice(-8)}${epoch.toString(36)}`.padStart(26, '0').slice(-26)

/** Messages of one kind that a guest heard. */
export const heard = <T extends Down['t']>(guest: Guest, t: T): Extract<Down, { t: T }>[] =>
  guest.heard.filter((m): m is Extract<Down, { t: T }> => m.t === t)

/** The entries of one kind that a guest was sent, oldest first. */
export const entriesOf = (guest: Guest, kind: string): EntryDown[] =>
  heard(guest, 'entry').filter(entry => entry.kind === kind)

/** What was refused to a guest, oldest first: as entries of their journal, and on the link. */
export const refusals = (guest: Guest): string[] =>
  guest.heard.flatMap(message => {
    if (message.t === 'refused') return [message.code]
    if (message.t !== 'entry' || message.kind !== 'refused') return []
    const word = parseWord('refused', message.body)
    return word?.kind === 'refused' ? [word.body.code] : []
  })

/** A chat message by number. */
export const words = (n: number, text = `message ${n}`): Word => ({
  kind: 'chat',
  body: { id: testId('message', n), text },
})

/** The texts of the chat that a guest was sent, with their places in the guest's own count. */
export const texts = (guest: Guest): string[] =>
  entriesOf(guest, 'chat').map(({ n, body }) => {
    const word = parseWord('chat', body)
    return `${n} ${word?.kind === 'chat' ? word.body.text : '?'}`
  })

/** A word as the `cseq`-th of a page's stream. */
export const putOf = (seat: SeatId, epoch: number, cseq: number, word: Word): Put => ({
  t: 'put',
  stream: streamOf(seat, epoch),
  cseq,
  ...word,
})

/** A candidate for the page behind a peer id. */
export const candidate = (to: string) =>
  ({
    t: 'peer',
    to,
    kind: 'CANDIDATE',
    payload: { candidate: { candidate: 'c', sdpMid: '0', sdpMLineIndex: 0 }, type: 'media', connectionId: 'mc_a1' },
  }) as const
