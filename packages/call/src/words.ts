/** Our side of the journal: what was said and asked here, and what the room wrote of it. */
import {
  between,
  err,
  makeId,
  ok,
  type Clock,
  type Instant,
  type MessageId,
  type Random,
  type Result,
  type SeatId,
} from '@holdfast/domain'
import { REFUSED, type End, type EntryFrame, type Stream } from '@holdfast/reconnect'
import { parseWord, type RoomRefusal, type RoomView, type Word } from '@holdfast/wire'
import { emptyChat, stepChat, textOf, type Chat } from './chat.ts'
import { interruptionAfter, type Interruption } from './interruption.ts'
import { isFull } from './link.ts'
import type { RoomLink } from './room-link.ts'
import type { Asked, SayRefusal } from './view.ts'
import {
  ADMIT_LASTS,
  drawnAfterEntry,
  drawnAfterRoom,
  drawnBefore,
  withoutLateAdmits,
  type DrawnHere,
} from './wishes.ts'

/** What was said and asked, as it stands now. */
export type Words = {
  chat(): Chat
  interruption(): Interruption | null
  /** The latest no to something this page asked. */
  refusal(): RoomRefusal | null
  /** Did we draw the curtain, and the room has not shown one yet? */
  isDrawn(): boolean
  say(typed: string): Result<MessageId, SayRefusal>
  ask(word: Word): Asked
  /** An end in which what came too late to be meant is void. */
  tidy(end: End): End
  applied(entry: EntryFrame): void
  room(room: RoomView): void
  /** A no that is no entry. */
  refused(code: RoomRefusal): void
  adopted(stream: Stream): void
  restored(got: number): void
  /** What is here is on the screen; the answer is up to where, when that is new. */
  shown(): number | null
  reset(): void
}

/** What our side of the journal needs. */
export type WordsNeeds = {
  readonly me: SeatId
  readonly now: Clock
  readonly random: Random
  readonly link: () => RoomLink
}

/** Makes it; nothing was said. */
export function makeWords({ me, now, random, link }: WordsNeeds): Words {
  let chat = emptyChat(me)
  let interruption: Interruption | null = null
  let refusal: RoomRefusal | null = null
  let drawn: DrawnHere | null = null
  /** When we let someone in, by the number of the word. */
  const admits = new Map<number, Instant>()

  const isLate = (cseq: number): boolean => {
    const at = admits.get(cseq)
    return at !== undefined && between(at, now()) > ADMIT_LASTS
  }

  return {
    chat: () => chat,
    interruption: () => interruption,
    refusal: () => refusal,
    isDrawn: () => drawn !== null,
    say(typed) {
      const text = textOf(typed)
      if (!text.ok) return text
      const { link: state, own } = link().end()
      const id = makeId('message', random)
      const cseq = isFull(state, own) ? err('stream-full') : link().say('chat', { id, text: text.value })
      if (!cseq.ok) return err('too-many')
      chat = stepChat(chat, { kind: 'said', stream: own.id, cseq: cseq.value, id, text: text.value })
      return ok(id)
    },
    ask({ kind, body }) {
      refusal = null
      // A door opens now or not at all.
      if (kind === 'admit' && link().end().link.stage !== 'live') return err('no-link')
      const cseq = link().say(kind, body)
      if (!cseq.ok) return err('outbox-full')
      if (kind === 'admit') admits.set(cseq.value, now())
      if ('drawn' in body) drawn = body.drawn ? { stream: link().end().own.id, cseq: cseq.value } : null
      return ok(null)
    },
    tidy: end => (admits.size + end.adopted.length === 0 ? end : withoutLateAdmits(end, me, isLate)),
    applied(entry) {
      interruption = interruptionAfter(interruption, entry)
      drawn = drawnAfterEntry(drawn, entry)
      chat = stepChat(chat, { kind: 'entry', entry })
      if (entry.stream !== link().end().own.id) return
      const word = entry.kind === REFUSED ? parseWord(entry.kind, entry.body) : null
      // A no to a door that we shut ourselves, because it came too late, is no news.
      if (word?.kind === 'refused' && !isLate(entry.cseq)) refusal = word.body.code
      admits.delete(entry.cseq)
    },
    room(room) {
      drawn = drawnAfterRoom(drawn, room, link().end())
      chat = stepChat(chat, { kind: 'room', seats: room.seats })
    },
    refused(code) {
      refusal = code
    },
    adopted(stream) {
      drawn ??= drawnBefore([stream])
      chat = stepChat(chat, { kind: 'adopted', streams: [stream] })
    },
    restored(got) {
      chat = stepChat(chat, { kind: 'restored', got })
    },
    shown() {
      const { got } = chat
      chat = stepChat(chat, { kind: 'shown' })
      return chat.got > got ? chat.got : null
    },
    reset() {
      interruption = null
      chat = stepChat(chat, { kind: 'reset' })
    },
  }
}
