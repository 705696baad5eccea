/** What was said, line by line, and how far each own line has come. Pure; rules: SPEC.md, CH. */
import { MESSAGE_LIMIT, err, ok, type Instant, type MessageId, type Result, type SeatId } from '@holdfast/domain'
import { acknowledge, addToOutbox, adoptOutbox, type Outbox } from '@holdfast/reconnect'
import type { EntryDown, RoomRefusal, SeatView, Up } from '@holdfast/wire'
import type { OutboxLine } from './keep.ts'

/** How far a line has come: on its way, kept by the room, on the screen of all who are there, or refused by the room. */
export type LineState = 'sending' | 'kept' | 'delivered' | 'not-kept'

/** One line of the chat; `seq` and `at` are null until the room has kept it. Lines of others are `delivered` to us. */
export type ChatLine = {
  readonly id: MessageId
  readonly from: SeatId
  readonly text: string
  readonly seq: number | null
  readonly at: Instant | null
  readonly state: LineState
}

/** All that the chat knows. */
export type Chat = {
  readonly me: SeatId
  /** Kept lines in the room's order, then own lines that are not kept, in the order of saying. */
  readonly lines: readonly ChatLine[]
  readonly outbox: Outbox<OutboxLine>
  /** Lines whose keep on this device is still being written; they are not sent before. */
  readonly unsafe: readonly MessageId[]
  /** The last journal entry that is here. The room sends in order; numbers that are missing were not for us. */
  readonly have: number
  /** All entries up to this one have been shown on this device. */
  readonly got: number
  /** How far the others have come, as the room last said. */
  readonly others: readonly SeatView[]
}

/** All that can happen to a chat. */
export type ChatEvent =
  | { readonly kind: 'kept-here'; readonly ids: readonly MessageId[] }
  /** What an earlier page of this seat left behind. */
  | { readonly kind: 'restored'; readonly outbox: Outbox<OutboxLine>; readonly got: number }
  /** A fresh link, or the time to try again. */
  | { readonly kind: 'resend' }
  | { readonly kind: 'entry'; readonly entry: EntryDown }
  | { readonly kind: 'refused'; readonly code: RoomRefusal; readonly re: string | null }
  | { readonly kind: 'room'; readonly seats: readonly SeatView[] }
  | { readonly kind: 'shown' }

/** All that a chat can ask for. `keep`: write the outbox down, then answer `kept-here` with the ids. */
export type ChatEffect =
  | { readonly kind: 'keep'; readonly ids: readonly MessageId[] }
  | { readonly kind: 'send'; readonly up: Up }
  | { readonly kind: 'resend-later' }

/** The next chat and what is to be done. */
export type ChatStep = { readonly chat: Chat; readonly effects: readonly ChatEffect[] }

/** A chat in which nothing was said yet. */
export const emptyChat = (me: SeatId): Chat => ({
  me,
  lines: [],
  outbox: [],
  unsafe: [],
  have: 0,
  got: 0,
  others: [],
})

/** Says a line under a fresh id: it is shown at once, kept on this device, then sent. */
export function say(chat: Chat, id: MessageId, typed: string): Result<ChatStep, 'empty' | 'too-long' | 'too-many'> {
  const text = typed.trim()
  if (text.length === 0) return err('empty')
  if (text.length > MESSAGE_LIMIT) return err('too-long')
  const added = addToOutbox(chat.outbox, { id, text })
  if (!added.ok) return err('too-many')
  const lines = [...chat.lines, ownLine(chat.me, { id, text }, 'sending')]
  return ok(go({ ...chat, lines, outbox: added.value, unsafe: [...chat.unsafe, id] }, [{ kind: 'keep', ids: [id] }]))
}

/** The next chat after an event. */
export function stepChat(chat: Chat, event: ChatEvent): ChatStep {
  switch (event.kind) {
    case 'kept-here':
      return go(
        { ...chat, unsafe: chat.unsafe.filter(id => !event.ids.includes(id)) },
        chat.outbox.filter(({ id }) => event.ids.includes(id) && chat.unsafe.includes(id)).map(sayAgain),
      )
    case 'restored':
      return restore(chat, event.outbox, event.got)
    case 'resend':
      return go(chat, [...gotAgain(chat), ...chat.outbox.filter(({ id }) => !chat.unsafe.includes(id)).map(sayAgain)])
    case 'entry':
      return enter(chat, event.entry)
    case 'refused':
      return refuse(chat, event.code, event.re)
    case 'room': {
      const others = event.seats.filter(({ seat }) => seat !== chat.me)
      return go({ ...chat, others, lines: settle(chat.lines, chat.me, others) }, [])
    }
    case 'shown':
      return chat.have > chat.got
        ? go({ ...chat, got: chat.have }, [
            { kind: 'send', up: { t: 'got', seq: chat.have } },
            { kind: 'keep', ids: [] },
          ])
        : go(chat, [])
  }
}

const go = (chat: Chat, effects: readonly ChatEffect[]): ChatStep => ({ chat, effects })
const sayAgain = ({ id, text }: OutboxLine): ChatEffect => ({ kind: 'send', up: { t: 'say', id, text } })
const gotAgain = ({ got }: Chat): readonly ChatEffect[] =>
  got > 0 ? [{ kind: 'send', up: { t: 'got', seq: got } }] : []
const ownLine = (from: SeatId, { id, text }: OutboxLine, state: LineState): ChatLine => ({
  id,
  from,
  text,
  seq: null,
  at: null,
  state,
})

function restore(chat: Chat, earlier: Outbox<OutboxLine>, got: number): ChatStep {
  // What the room has sent meanwhile is kept; it need not be said again.
  const missing = earlier.filter(({ id }) => !chat.lines.some(line => line.id === id))
  const { outbox, over } = adoptOutbox(missing, chat.outbox)
  const mine = (lines: Outbox<OutboxLine>, state: LineState) => lines.map(line => ownLine(chat.me, line, state))
  const kept = chat.lines.filter(({ seq }) => seq !== null)
  const unkept = chat.lines.filter(({ seq, id }) => seq === null && !over.some(line => line.id === id))
  const lines = [...kept, ...mine(missing, 'sending'), ...unkept, ...mine(over, 'not-kept')]
  const next = { ...chat, lines, outbox, got: Math.max(chat.got, got) }
  return go(next, missing.map(sayAgain))
}

function enter(chat: Chat, { id, seq, from, text, at }: EntryDown): ChatStep {
  if (chat.lines.some(line => line.seq === seq)) return go(chat, [])
  const isMine = from === chat.me
  const line: ChatLine = { id, from, text, seq, at, state: isMine ? 'kept' : 'delivered' }
  const rest = chat.lines.filter(other => other.id !== id)
  const kept = [...rest.filter(other => other.seq !== null), line].toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0))
  const lines = settle([...kept, ...rest.filter(other => other.seq === null)], chat.me, chat.others)
  const outbox = isMine ? acknowledge(chat.outbox, id) : chat.outbox
  const next = {
    ...chat,
    lines,
    outbox,
    unsafe: chat.unsafe.filter(held => held !== id),
    have: Math.max(chat.have, seq),
  }
  return go(next, outbox === chat.outbox ? [] : [{ kind: 'keep', ids: [] }])
}

function refuse(chat: Chat, code: RoomRefusal, re: string | null): ChatStep {
  const said = chat.outbox.find(({ id }) => id === re)
  if (!said) return go(chat, [])
  // Too fast is no judgement on the words; all else is final for this line.
  if (code === 'too-fast') return go(chat, [{ kind: 'resend-later' }])
  const lines = chat.lines.map((line): ChatLine => (line.id === said.id ? { ...line, state: 'not-kept' } : line))
  return go({ ...chat, lines, outbox: acknowledge(chat.outbox, said.id) }, [{ kind: 'keep', ids: [] }])
}

/** Own kept lines that everyone who was there has on their screen become delivered, and stay so. */
function settle(lines: readonly ChatLine[], me: SeatId, others: readonly SeatView[]): readonly ChatLine[] {
  if (!lines.some(line => isNewlyDelivered(line, me, others))) return lines
  return lines.map((line): ChatLine => (isNewlyDelivered(line, me, others) ? { ...line, state: 'delivered' } : line))
}

/** Someone has it, and nobody who is there lacks it; who was let in after it was said never gets it. */
function isNewlyDelivered({ from, seq, at, state }: ChatLine, me: SeatId, others: readonly SeatView[]): boolean {
  if (from !== me || state !== 'kept' || seq === null || at === null) return false
  const lacksIt = (other: SeatView): boolean =>
    other.place === 'in' && other.here && other.got < seq && (other.since ?? at) <= at
  return others.some(({ got }) => got >= seq) && !others.some(lacksIt)
}
