/** What a room says to each word that is to be kept: taken for whom, and what follows from it; or why not. */
import { JOURNAL_LIMIT } from '@holdfast/reconnect'
import type { Put } from '@holdfast/wire'
import { insideOf, isIn, type Room, type TakenBack } from '../room.ts'
import { refused, taken, type Judged, type Speech } from './answer.ts'
import { choice } from './choice.ts'
import { curtain, end } from './control.ts'
import { admit, toDoor } from './door.ts'
import { reply, request } from './request.ts'
import { withoutPicture } from './without-picture.ts'
import { stepWish } from './step-wish.ts'

/** From so many entries on words are refused; refusals are entries too, and the last ones are for the door and the end. */
export const JOURNAL_BOUNDS = { words: JOURNAL_LIMIT - 1000, refusals: JOURNAL_LIMIT - 100 } as const

/** Judges a word. */
export function judge(speech: Speech, put: Put): Judged {
  const { room, seat, now } = speech
  const { length } = room.keeper.journal.entries
  const isVital = put.kind === 'end' || put.kind === 'admit' || put.kind === 'to-door'
  if (length >= JOURNAL_BOUNDS.words && !(isVital && seat.role === 'practitioner' && isIn(seat)))
    return length < JOURNAL_BOUNDS.refusals ? refused('journal-full') : { kind: 'later' }
  if (put.kind === 'end') return end(speech)
  if (room.ended) return refused('ended')
  if (!isIn(seat) && seat.role === 'practitioner') return refused('not-in')
  switch (put.kind) {
    case 'chat':
      return isIn(seat) ? chat(room) : refused('not-in')
    case 'admit':
      return admit(speech, put.body)
    case 'to-door':
      return toDoor(speech, put.body)
    case 'curtain':
      return curtain(speech, put.body)
    case 'step':
      return isIn(seat) ? stepWish(room, seat, put.body, now) : refused('not-in')
    case 'choice':
      return choice(speech, put.body)
    case 'without-picture':
      return withoutPicture(speech, put.body)
    case 'request':
      return request(speech, put.body)
    case 'reply':
      return reply(speech, put.body)
  }
}

/** Nobody writes to anybody while someone who is in took the chat back: what they would read is theirs to refuse. */
const chat = (room: Room): Judged =>
  isTakenBack(room, 'chat') ? refused('chat-taken-back') : taken(room, insideOf(room))

/** Did somebody who is in take this back, so that nobody here has it? */
const isTakenBack = (room: Room, part: TakenBack): boolean =>
  room.seats.some(seat => isIn(seat) && seat.takenBack.includes(part))
