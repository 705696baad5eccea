/** What is asked of one seat in a call without a room, and what becomes of it. */
import { instant, type SeatId } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import type { SeatView, WordBody } from '@holdfast/wire'
import type { Scene } from './scene-parts.ts'
import { ago } from './talk.ts'

/** What the scene says was asked of the client. */
export const askedOf = ({ request }: Scene): SeatView['asked'] =>
  request ? { id: testId('note', 990), what: request, at: ago(20), reply: null } : null

/** A seat after something was asked of one. */
export const asks = (one: SeatView, { id, seat, what }: WordBody<'request'>): SeatView =>
  one.seat === seat ? { ...one, asked: { id, what, at: instant(Date.now()), reply: null } } : one

/** A seat after somebody replied. */
export const replies = (one: SeatView, { to, reply }: WordBody<'reply'>): SeatView =>
  one.asked?.id === to ? { ...one, asked: { ...one.asked, reply } } : one

/** A seat after a practitioner goes on without a picture of one. */
export const agreedWithout = (one: SeatView, seat: SeatId): SeatView =>
  one.seat === seat && one.picture ? { ...one, picture: { ...one.picture, stage: 'agreed' } } : one
