/** What was said, line by line, and how far each own line has come. Pure; rules: SPEC.md, CH. */
import { err, MESSAGE_LIMIT, ok, type Instant, type MessageId, type Result, type SeatId } from '@holdfast/domain'
import { REFUSED, type EntryFrame, type Stream, type StreamId } from '@holdfast/reconnect'
import { parseWord, type SeatView } from '@holdfast/wire'

/** How far a line has come: on its way, kept by the room, on the screen of all who are there, or refused by the room. */
export type LineState = 'sending' | 'kept' | 'delivered' | 'not-kept'

/** One line of the chat; `seq` and `at` are null until the room has kept it. Lines of others are `delivered` to us. */
export type ChatLine = {
  readonly id: MessageId
  readonly from: SeatId
  readonly text: string
  /** The how-manieth entry of our seat it is. */
  readonly seq: number | null
  readonly at: Instant | null
  readonly state: LineState
}

/** The name of a word: its stream and its number there. */
type Name = { readonly stream: StreamId; readonly cseq: number }

/** All that the chat knows. */
export type Chat = {
  readonly me: SeatId
  /** Kept lines in the room's order, then own lines that are not kept, in the order of saying. */
  readonly lines: readonly ChatLine[]
  /** Under which names our lines wait for the room. */
  readonly waiting: readonly (Name & { readonly id: MessageId })[]
  /** Words the room refused, whosever page said them. */
  readonly refused: readonly Name[]
  /** The last entry of ours that is here. */
  readonly have: number
  /** All entries up to this one have been shown on this device. */
  readonly got: number
  /** How far the others have come, as the room last said. */
  readonly others: readonly SeatView[]
}

/** All that can happen to a chat. */
export type ChatEvent =
  | {
      readonly kind: 'said'
      readonly stream: StreamId
      readonly cseq: number
      readonly id: MessageId
      readonly text: string
    }
  /** Words of dead pages of this seat are ours to say now. */
  | { readonly kind: 'adopted'; readonly streams: readonly Stream[] }
  | { readonly kind: 'entry'; readonly entry: EntryFrame }
  /** The room lost what it had; all of it comes again. */
  | { readonly kind: 'reset' }
  | { readonly kind: 'room'; readonly seats: readonly SeatView[] }
  /** Up to where an earlier page of this seat has shown it. */
  | { readonly kind: 'restored'; readonly got: number }
  | { readonly kind: 'shown' }

/** A chat in which nothing was said yet. */
export const emptyChat = (me: SeatId): Chat => ({
  me,
  lines: [],
  waiting: [],
  refused: [],
  have: 0,
  got: 0,
  others: [],
})

/** What was typed as it is said, or why it cannot be. */
export function textOf(typed: string): Result<string, 'empty' | 'too-long'> {
  const text = typed.trim()
  if (text.length === 0) return err('empty')
  return text.length > MESSAGE_LIMIT ? err('too-long') : ok(text)
}

/** The next chat after an event; the same one when nothing changed. */
export function stepChat(chat: Chat, event: ChatEvent): Chat {
  switch (event.kind) {
    case 'said':
      return add(chat, event)
    case 'adopted':
      return event.streams.reduce(adopt, chat)
    case 'entry':
      return enter(chat, event.entry)
    case 'reset': {
      const lines = chat.lines.filter(({ state }) => state === 'sending')
      return { ...chat, lines, refused: [], have: 0, got: 0 }
    }
    case 'room': {
      const others = event.seats.filter(({ seat }) => seat !== chat.me)
      return { ...chat, others, lines: settle(chat.lines, chat.me, others) }
    }
    case 'restored':
      return event.got > chat.got ? { ...chat, got: event.got } : chat
    case 'shown':
      return chat.have > chat.got ? { ...chat, got: chat.have } : chat
  }
}

const isSame = (a: Name, b: { readonly stream: StreamId | null; readonly cseq: number }): boolean =>
  a.stream === b.stream && a.cseq === b.cseq

type Said = Name & { readonly id: MessageId; readonly text: string }

function add(chat: Chat, said: Said): Chat {
  // What the room has sent meanwhile is kept; it need not be shown again.
  if (chat.lines.some(({ id }) => id === said.id)) return chat
  const isRefused = chat.refused.some(name => isSame(name, said))
  const { stream, cseq, id, text } = said
  const line: ChatLine = { id, from: chat.me, text, seq: null, at: null, state: isRefused ? 'not-kept' : 'sending' }
  const waiting = isRefused ? chat.waiting : [...chat.waiting, { stream, cseq, id }]
  return { ...chat, lines: [...chat.lines, line], waiting }
}

/** What a dead page had not got kept comes before what this one said. */
function adopt(chat: Chat, { id: stream, waiting }: Stream): Chat {
  const kept = chat.lines.filter(({ seq }) => seq !== null)
  const ours = chat.lines.filter(({ seq }) => seq === null)
  const before = waiting.reduce<Chat>(
    (next, { kind, body, cseq }) => {
      const word = parseWord(kind, body)
      return word?.kind === 'chat' ? add(next, { stream, cseq, ...word.body }) : next
    },
    { ...chat, lines: [...kept, ...ours] },
  )
  const added = before.lines.slice(chat.lines.length)
  return { ...before, lines: [...kept, ...added, ...ours] }
}

function enter(before: Chat, entry: EntryFrame): Chat {
  const { n, at, from, stream, cseq } = entry
  const chat = { ...before, have: Math.max(before.have, n) }
  if (stream !== null && entry.kind === REFUSED) return refuse(chat, { stream, cseq })
  const word = parseWord(entry.kind, entry.body)
  if (word?.kind !== 'chat' || from === null) return chat
  const { id, text } = word.body
  if (chat.lines.some(line => line.id === id && line.seq !== null)) return chat
  const state = from === chat.me ? 'kept' : 'delivered'
  const line: ChatLine = { id, from: from as SeatId, text, seq: n, at, state }
  const rest = chat.lines.filter(other => other.id !== id)
  const kept = [...rest.filter(other => other.seq !== null), line].toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0))
  const lines = settle([...kept, ...rest.filter(other => other.seq === null)], chat.me, chat.others)
  return { ...chat, lines, waiting: chat.waiting.filter(other => other.id !== id) }
}

/** A no to one of our words. Its page may be dead, and its words adopted only later: so the name is remembered. */
function refuse(chat: Chat, name: Name): Chat {
  const said = chat.waiting.find(other => isSame(other, name))
  const refused = [...chat.refused, name]
  if (!said) return { ...chat, refused }
  return {
    ...chat,
    refused,
    waiting: chat.waiting.filter(other => other !== said),
    lines: chat.lines.map((line): ChatLine => (line.id === said.id ? { ...line, state: 'not-kept' } : line)),
  }
}

/** Own kept lines that everyone who was there has on their screen become delivered, and stay so. */
function settle(lines: readonly ChatLine[], me: SeatId, others: readonly SeatView[]): readonly ChatLine[] {
  if (!lines.some(line => isNewlyDelivered(line, me, others))) return lines
  return lines.map((line): ChatLine => (isNewlyDelivered(line, me, others) ? { ...line, state: 'delivered' } : line))
}

/** Someone has it, and nobody who is there lacks it; who was let in after it was said never gets it. */
function isNewlyDelivered({ from, seq, at, state }: ChatLine, me: SeatId, others: readonly SeatView[]): boolean {
  if (from !== me || state !== 'kept' || seq === null || at === null) return false
  const lacksIt = ({ place, presence, got, since }: SeatView): boolean =>
    place === 'in' && presence !== null && presence !== 'away' && got < seq && (since ?? at) <= at
  return others.some(({ got }) => got >= seq) && !others.some(lacksIt)
}

/** The lines that wait for the room, those of dead pages included; the same list while they are the same. */
export function unsentOf({ lines }: Chat, before: readonly ChatLine[]): readonly ChatLine[] {
  const unsent = lines.filter(({ state }) => state === 'sending')
  return unsent.length === before.length && unsent.every((line, n) => line === before[n]) ? before : unsent
}
