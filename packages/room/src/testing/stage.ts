/** A room on a table: let people come, speak and vanish, and see what each of them was told. */
import { after, type Instant, type Milliseconds, MINUTE, type SeatId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import type { CloseReason, Down, Up } from '@holdfast/wire'
import type { Effect, Save } from '../effect.ts'
import type { RoomEvent } from '../event.ts'
import { linkId, makeRoom, peerIdOf, type LinkId, type Room, type RoomPlan, type Standing, type Via } from '../room.ts'
import { step } from '../step.ts'

/** A practitioner, a colleague, a patient and two related persons. */
export const [PIA, CLEO, ADA, BEN, DAN] = [1, 2, 3, 4, 5].map(n => testId('seat', n)) as [
  SeatId,
  SeatId,
  SeatId,
  SeatId,
  SeatId,
]

/** The hour they share: two minutes of grace, five for practitioners. */
export const PLAN: RoomPlan = {
  encounter: testId('encounter', 1),
  participants: [
    { seat: PIA, role: 'practitioner' },
    { seat: CLEO, role: 'practitioner' },
    { seat: ADA, role: 'patient' },
    { seat: BEN, role: 'related-person' },
    { seat: DAN, role: 'related-person' },
  ],
  grace: { patient: 2 * MINUTE, practitioner: 5 * MINUTE },
}

/** Someone's link on the stage, and what came over it. */
export type Guest = {
  readonly seat: SeatId
  readonly link: LinkId
  readonly ticket: number
  readonly via: Via
  readonly peerId: string
  readonly heard: Down[]
  closed: CloseReason | null
}

/** What `makeStage` makes. */
export type Stage = {
  readonly room: () => Room
  readonly now: () => Instant
  readonly guests: Guest[]
  readonly saves: Save[]
  readonly happen: (event: RoomEvent) => readonly Effect[]
  readonly come: (seat: SeatId, via?: Via, ticket?: number) => Guest
  readonly says: (guest: Guest, up: Up) => readonly Effect[]
  readonly gone: (guest: Guest) => readonly Effect[]
  readonly wait: (span: Milliseconds) => readonly Effect[]
  readonly doze: (span: Milliseconds) => void
  readonly inside: (by: Guest, seat: SeatId) => Guest
  readonly on: (other: Room) => Stage
  readonly placeOf: (seat: SeatId) => Standing['place'] | undefined
}

/** A stage with this room, at noon. */
export function makeStage(start: Room = makeRoom(PLAN), begin: Instant = NOON, tickets = 0): Stage {
  let room = start
  let now = begin
  let links = 0
  const guests: Guest[] = []
  const saves: Save[] = []

  /** One event; its effects reach the guests, and are the answer. */
  function happen(event: RoomEvent): readonly Effect[] {
    const stepped = step(room, event, now)
    room = stepped.room
    for (const effect of stepped.effects) {
      if (effect.kind === 'save') saves.push(effect)
      if (effect.kind === 'send') guests.find(({ link }) => link === effect.to)?.heard.push(effect.message)
      if (effect.kind === 'close') {
        const guest = guests.find(({ link }) => link === effect.link)
        if (guest) guest.closed ??= effect.reason
      }
    }
    return stepped.effects
  }

  /** Someone enters with the next ticket, or with this one. */
  function come(seat: SeatId, via: Via = 'link', ticket: number = ++tickets): Guest {
    const link = linkId(++links)
    const guest: Guest = { seat, link, ticket, via, peerId: peerIdOf(seat, ticket), heard: [], closed: null }
    guests.push(guest)
    happen({ kind: 'enter', seat, link, ticket, via })
    return guest
  }
  const says = (guest: Guest, up: Up): readonly Effect[] => happen({ kind: 'said', link: guest.link, up })

  return {
    room: () => room,
    now: () => now,
    guests,
    saves,
    happen,
    come,
    says,
    gone: (guest: Guest) => happen({ kind: 'gone', link: guest.link }),
    /** Time passes and the room is woken. */
    wait: (span: Milliseconds) => {
      now = after(now, span)
      return happen({ kind: 'wake' })
    },
    /** Time passes and nobody wakes the room. */
    doze: (span: Milliseconds) => {
      now = after(now, span)
    },
    /** Someone comes, says hello, and is let in when they are not in by themselves. */
    inside: (by: Guest, seat: SeatId): Guest => {
      const guest = come(seat)
      says(guest, { t: 'hello', have: 0 })
      says(by, { t: 'admit', seat })
      return guest
    },
    /** The same moment on a fresh stage with another room: a restart. */
    on: (other: Room) => makeStage(other, now, tickets),
    placeOf: (seat: SeatId) => room.seats.find(s => s.seat === seat)?.standing.place,
  }
}

/** Messages of one kind that a guest heard. */
export const heard = <T extends Down['t']>(guest: Guest, t: T): Extract<Down, { t: T }>[] =>
  guest.heard.filter((m): m is Extract<Down, { t: T }> => m.t === t)

/** What was refused to a guest, oldest first. */
export const refusals = (guest: Guest): string[] => heard(guest, 'refused').map(({ code }) => code)

/** A chat message by number. */
export const words = (n: number, text = `message ${n}`) => ({ t: 'say', id: testId('message', n), text }) as const

/** A candidate for the page behind a peer id. */
export const candidate = (to: string) =>
  ({
    t: 'peer',
    to,
    kind: 'CANDIDATE',
    payload: { candidate: { candidate: 'c', sdpMid: '0', sdpMLineIndex: 0 }, type: 'media', connectionId: 'mc_a1' },
  }) as const
