/** The chat's rules: once each, in order, nothing silently lost, and honest words about how far a line has come. */
import { instant, MESSAGE_LIMIT, ok, type MessageId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { addTo, makeStream, type EntryFrame, type Stream } from '@holdfast/reconnect'
import type { SeatView } from '@holdfast/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyChat, stepChat, textOf, unsentOf, type Chat, type ChatEvent } from './chat.ts'

const [me, other, third] = [testId('seat', 1), testId('seat', 2), testId('seat', 3)]
const [own, dead] = ['a'.repeat(26), 'b'.repeat(26)]
const id = (n: number): MessageId => testId('message', n)
const entry = (n: number, line: number, more: Partial<EntryFrame> = {}): EntryFrame => ({
  t: 'entry',
  n,
  at: NOON,
  from: me,
  stream: own,
  cseq: line,
  kind: 'chat',
  body: { id: id(line), text: `text ${line}` },
  ...more,
})
const no = (n: number, line: number, stream = own): EntryFrame =>
  entry(n, line, { stream, kind: 'refused', body: { code: 'journal-full' } })
const person = (seat: typeof me, got: number, more: Partial<SeatView> = {}): SeatView => ({
  seat,
  role: 'patient',
  place: 'in',
  since: NOON,
  presence: 'here',
  away: null,
  peerId: null,
  mic: true,
  camera: true,
  dark: null,
  picture: null,
  asked: null,
  hears: null,
  got,
  ...more,
})
const say = (line: number): ChatEvent => ({ kind: 'said', stream: own, cseq: line, id: id(line), text: `text ${line}` })

/** What a dead page had said: these lines, from 1 on. */
const left = (...lines: readonly number[]): Stream =>
  lines.reduce<Stream>((stream, line) => {
    const added = addTo(stream, 'chat', { id: id(line), text: `text ${line}` })
    return added.ok ? added.value : stream
  }, makeStream(dead))

const after = (chat: Chat, ...events: readonly ChatEvent[]): Chat => events.reduce(stepChat, chat)
const states = (chat: Chat) => chat.lines.map(line => line.state)
const ids = (chat: Chat) => chat.lines.map(line => line.id)
const one = () => after(emptyChat(me), say(1))

test('[CH1] a line is shown at once as on its way', () => {
  expect(one().lines).toEqual([{ id: id(1), from: me, text: 'text 1', seq: null, at: null, state: 'sending' }])
})

test('[CH3] our own entry coming back means kept, under its number among ours', () => {
  const chat = after(one(), { kind: 'entry', entry: entry(4, 1) })
  expect(chat.lines).toMatchObject([{ id: id(1), seq: 4, at: NOON, state: 'kept' }])
  expect([chat.waiting, chat.have]).toEqual([[], 4])
})

test('[CH4] delivered means that nobody who is there and was there lacks it', () => {
  const kept = after(one(), { kind: 'entry', entry: entry(1, 1) })
  const seen = (...seats: SeatView[]) => states(after(kept, { kind: 'room', seats: [person(me, 1), ...seats] }))[0]
  expect(seen()).toBe('kept')
  expect(seen(person(other, 0))).toBe('kept')
  expect(seen(person(other, 1))).toBe('delivered')
  expect(seen(person(other, 1), person(third, 0))).toBe('kept')
  expect(seen(person(other, 1), person(third, 0, { presence: 'reloading' }))).toBe('kept')
  expect(seen(person(other, 1), person(third, 0, { presence: 'away' }))).toBe('delivered')
  expect(seen(person(other, 1), person(third, 0, { since: instant(NOON + 1) }))).toBe('delivered')
})

test('[CH4] a line that was delivered stays so when somebody else comes', () => {
  const chat = after(
    one(),
    { kind: 'entry', entry: entry(1, 1) },
    { kind: 'room', seats: [person(other, 1)] },
    { kind: 'room', seats: [person(other, 1), person(third, 0)] },
  )
  expect(states(chat)).toEqual(['delivered'])
})

test('[CH4] a second receipt, and a room in which nothing moved, change no line', () => {
  const chat = after(one(), { kind: 'entry', entry: entry(1, 1) }, { kind: 'room', seats: [person(other, 1)] })
  expect(after(chat, { kind: 'entry', entry: entry(1, 1) }).lines).toBe(chat.lines)
  expect(after(chat, { kind: 'room', seats: [person(other, 1)] }).lines).toBe(chat.lines)
})

test('[CH5] a refused line says so, also when its page is dead and its words come later than the no', () => {
  const full = after(one(), { kind: 'entry', entry: no(1, 1) })
  expect([states(full), full.waiting]).toEqual([['not-kept'], []])
  const late = after(emptyChat(me), { kind: 'entry', entry: no(1, 1, dead) }, { kind: 'adopted', streams: [left(7)] })
  expect(late.lines).toMatchObject([{ id: id(7), state: 'not-kept' }])
  // The same number in another stream is another word.
  expect(states(after(one(), { kind: 'entry', entry: no(1, 1, dead) }))).toEqual(['sending'])
})

test('[CH6] empty and too long are refused by name', () => {
  expect(textOf(' \n ')).toEqual({ ok: false, error: 'empty' })
  expect(textOf('x'.repeat(MESSAGE_LIMIT + 1))).toEqual({ ok: false, error: 'too-long' })
  expect(textOf(` ${'x'.repeat(MESSAGE_LIMIT)} `)).toEqual(ok('x'.repeat(MESSAGE_LIMIT)))
})

test('[CH7] what a dead page had not got kept comes before what this one said, and counts as unsent', () => {
  const chat = after(one(), { kind: 'adopted', streams: [left(7, 8)] })
  expect(ids(chat)).toEqual([id(7), id(8), id(1)])
  expect(unsentOf(chat, [])).toEqual(chat.lines)
  // What the room has of it is neither shown twice nor waited for.
  const known = after(emptyChat(me), { kind: 'entry', entry: entry(1, 7) }, { kind: 'adopted', streams: [left(7, 8)] })
  expect([ids(known), states(known)]).toEqual([
    [id(7), id(8)],
    ['kept', 'sending'],
  ])
})

test('[CH8] what was shown counts once, whoever showed it', () => {
  const chat = after(
    emptyChat(me),
    { kind: 'restored', got: 3 },
    { kind: 'entry', entry: entry(2, 1, { from: other }) },
  )
  expect(after(chat, { kind: 'shown' })).toBe(chat)
  expect(after(chat, { kind: 'entry', entry: entry(4, 2, { from: other }) }, { kind: 'shown' }).got).toBe(4)
})

test('[CH10] a room that has less than was applied is believed: kept lines go, unsaid ones stay', () => {
  const chat = after(one(), say(2), { kind: 'entry', entry: entry(1, 1) }, { kind: 'shown' }, { kind: 'reset' })
  expect([ids(chat), chat.have, chat.got]).toEqual([[id(2)], 0, 0])
})

test('[CH11] entries of other kinds are counted and make no line', () => {
  const clock = entry(1, 1, { from: null, stream: null, kind: 'clock', body: {} })
  expect(after(emptyChat(me), { kind: 'entry', entry: clock })).toMatchObject({ lines: [], have: 1 })
  const odd = entry(2, 1, { body: { id: 'x', text: 'y' } })
  expect(after(emptyChat(me), { kind: 'entry', entry: odd })).toMatchObject({ lines: [], have: 2 })
})

test('[CH9] each line stands once, kept lines in the order of their numbers, and no own line vanishes', () => {
  const event = fc.record({
    kind: fc.constantFrom('say', 'entry', 'foreign', 'refused', 'adopted', 'shown'),
    n: fc.integer({ min: 0, max: 6 }),
  })
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), events => {
      let chat = emptyChat(me)
      const all = new Set<MessageId>()
      for (const { kind, n } of events) {
        if (kind === 'say') chat = stepChat(chat, say(n))
        else if (kind === 'entry') chat = stepChat(chat, { kind, entry: entry(n + 1, n) })
        else if (kind === 'foreign')
          chat = stepChat(chat, { kind: 'entry', entry: entry(n + 10, n + 10, { from: other }) })
        else if (kind === 'refused') chat = stepChat(chat, { kind: 'entry', entry: no(n + 1, n) })
        else if (kind === 'adopted') chat = stepChat(chat, { kind, streams: [left(n + 20)] })
        else chat = stepChat(chat, { kind: 'shown' })
        if (kind !== 'refused' && kind !== 'shown')
          all.add(id(kind === 'foreign' ? n + 10 : kind === 'adopted' ? n + 20 : n))
        expect(new Set(ids(chat)).size).toBe(ids(chat).length)
        expect(new Set(ids(chat))).toEqual(all)
        const seqs = chat.lines.flatMap(({ seq }) => (seq === null ? [] : [seq]))
        expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
        const sending = chat.lines.filter(line => line.state === 'sending').map(line => line.id)
        expect(new Set(chat.waiting.map(line => line.id))).toEqual(new Set(sending))
        expect(chat.got).toBeLessThanOrEqual(chat.have)
      }
    }),
  )
})
