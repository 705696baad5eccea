/** The chat's rules: once each, in order, nothing silently lost, and honest words about how far a line has come. */
import { instant, MESSAGE_LIMIT, type MessageId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { OUTBOX_LIMIT } from '@holdfast/reconnect'
import type { EntryDown, SeatView } from '@holdfast/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyChat, say, stepChat, type Chat, type ChatEvent, type ChatStep } from './chat.ts'

const [me, other, third] = [testId('seat', 1), testId('seat', 2), testId('seat', 3)]
const id = (n: number): MessageId => testId('message', n)
const entry = (seq: number, n: number, from = me): EntryDown => ({
  t: 'entry',
  seq,
  id: id(n),
  from,
  text: `text ${n}`,
  at: NOON,
})
const person = (seat: typeof me, got: number, more: Partial<SeatView> = {}): SeatView => ({
  seat,
  role: 'patient',
  place: 'in',
  since: NOON,
  here: true,
  peerId: null,
  mic: true,
  camera: true,
  got,
  ...more,
})

function said(chat: Chat, n: number): ChatStep {
  const step = say(chat, id(n), `text ${n}`)
  if (!step.ok) throw new Error(step.error)
  return step.value
}
const after = (chat: Chat, ...events: readonly ChatEvent[]): Chat => events.reduce((c, e) => stepChat(c, e).chat, chat)
const states = (chat: Chat) => chat.lines.map(line => line.state)
const one = () => said(emptyChat(me), 1).chat

test('[CH1] a line is shown at once, kept on this device, and only then sent', () => {
  const { chat, effects } = said(emptyChat(me), 1)
  expect(states(chat)).toEqual(['sending'])
  expect(effects).toEqual([{ kind: 'keep', ids: [id(1)] }])
  expect(stepChat(chat, { kind: 'resend' }).effects).toEqual([])
  expect(stepChat(chat, { kind: 'kept-here', ids: [id(1)] }).effects).toEqual([
    { kind: 'send', up: { t: 'say', id: id(1), text: 'text 1' } },
  ])
})

test('[CH2] every fresh link sends again what the room has not kept, under the same ids and in order', () => {
  const chat = after(said(one(), 2).chat, { kind: 'kept-here', ids: [id(1), id(2)] })
  const { effects } = stepChat(chat, { kind: 'resend' })
  expect(effects.map(effect => effect.kind === 'send' && effect.up.t === 'say' && effect.up.id)).toEqual([id(1), id(2)])
  expect(stepChat(after(chat, { kind: 'entry', entry: entry(1, 1) }), { kind: 'resend' }).effects).toHaveLength(1)
})

test('[CH3] our own entry coming back means kept', () => {
  const chat = after(one(), { kind: 'entry', entry: entry(4, 1) })
  expect(chat.lines).toMatchObject([{ id: id(1), seq: 4, at: NOON, state: 'kept' }])
  expect([chat.outbox, chat.have]).toEqual([[], 4])
})

test('[CH4] delivered means that nobody who is there and was there lacks it', () => {
  const kept = after(one(), { kind: 'entry', entry: entry(1, 1) })
  const seen = (...seats: SeatView[]) => states(after(kept, { kind: 'room', seats: [person(me, 1), ...seats] }))[0]
  expect(seen()).toBe('kept')
  expect(seen(person(other, 0))).toBe('kept')
  expect(seen(person(other, 1))).toBe('delivered')
  expect(seen(person(other, 1), person(third, 0))).toBe('kept')
  expect(seen(person(other, 1), person(third, 0, { here: false }))).toBe('delivered')
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

test('[CH4] a second receipt, and a room in which nothing moved, change nothing', () => {
  const chat = after(one(), { kind: 'entry', entry: entry(1, 1) }, { kind: 'room', seats: [person(other, 1)] })
  expect(after(chat, { kind: 'entry', entry: entry(1, 1) }).lines).toBe(chat.lines)
  expect(after(chat, { kind: 'room', seats: [person(other, 1)] }).lines).toBe(chat.lines)
})

test('[CH5] a refused line says so and is not sent again; too fast is only a wait', () => {
  const chat = after(one(), { kind: 'kept-here', ids: [id(1)] })
  const full = stepChat(chat, { kind: 'refused', code: 'journal-full', re: id(1) })
  expect([states(full.chat), full.chat.outbox]).toEqual([['not-kept'], []])
  const fast = stepChat(chat, { kind: 'refused', code: 'too-fast', re: id(1) })
  expect([states(fast.chat), fast.effects]).toEqual([['sending'], [{ kind: 'resend-later' }]])
  expect(stepChat(chat, { kind: 'refused', code: 'not-allowed', re: null }).chat).toBe(chat)
})

test('[CH6] empty, too long and too many are refused by name and change nothing', () => {
  expect(say(emptyChat(me), id(1), ' \n ')).toEqual({ ok: false, error: 'empty' })
  expect(say(emptyChat(me), id(1), 'x'.repeat(MESSAGE_LIMIT + 1))).toEqual({ ok: false, error: 'too-long' })
  let chat = emptyChat(me)
  for (let n = 1; n <= OUTBOX_LIMIT; n++) chat = said(chat, n).chat
  expect(say(chat, id(999), 'x')).toEqual({ ok: false, error: 'too-many' })
})

test('[CH7] what the last page had not got kept comes first and is sent at once', () => {
  const { chat, effects } = stepChat(one(), { kind: 'restored', outbox: [{ id: id(7), text: 'from before' }], got: 3 })
  expect(chat.lines.map(line => line.id)).toEqual([id(7), id(1)])
  expect(effects).toEqual([{ kind: 'send', up: { t: 'say', id: id(7), text: 'from before' } }])
  const known = after(emptyChat(me), { kind: 'entry', entry: entry(1, 7) })
  expect(stepChat(known, { kind: 'restored', outbox: [{ id: id(7), text: 'x' }], got: 0 }).effects).toEqual([])
})

test('[CH8] what was shown is said once, and again on a fresh link', () => {
  const chat = after(emptyChat(me), { kind: 'entry', entry: entry(5, 9, other) })
  const shown = stepChat(chat, { kind: 'shown' })
  expect(shown.effects[0]).toEqual({ kind: 'send', up: { t: 'got', seq: 5 } })
  expect(stepChat(shown.chat, { kind: 'shown' }).effects).toEqual([])
  expect(stepChat(shown.chat, { kind: 'resend' }).effects).toEqual([{ kind: 'send', up: { t: 'got', seq: 5 } }])
})

const anyEvent = fc.oneof(
  fc.record({ kind: fc.constant('say' as const), n: fc.nat({ max: 12 }) }),
  fc.record({ kind: fc.constant('kept-here' as const), n: fc.nat({ max: 12 }) }),
  fc.record({ kind: fc.constant('entry' as const), n: fc.nat({ max: 12 }) }),
  fc.record({ kind: fc.constant('refused' as const), n: fc.nat({ max: 12 }) }),
  fc.record({ kind: fc.constantFrom('resend' as const, 'shown' as const), n: fc.nat({ max: 12 }) }),
)

test('[CH9] whatever happens: each id stands once, kept lines are in the room’s order, and no own line vanishes', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 80 }), events => {
      let chat = emptyChat(me)
      const own = new Set<MessageId>()
      for (const { kind, n } of events) {
        if (kind === 'say' && !own.has(id(n))) {
          own.add(id(n))
          chat = said(chat, n).chat
        } else if (kind === 'entry') {
          // The room numbers an id once; here by its own number.
          chat = stepChat(chat, { kind, entry: entry(n + 1, n, own.has(id(n)) ? me : other) }).chat
          own.add(id(n))
        } else if (kind === 'kept-here') chat = stepChat(chat, { kind, ids: [id(n)] }).chat
        else if (kind === 'refused') chat = stepChat(chat, { kind, code: 'journal-full', re: id(n) }).chat
        else if (kind !== 'say') chat = stepChat(chat, { kind }).chat
        const ids = chat.lines.map(line => line.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(new Set(ids)).toEqual(own)
        const seqs = chat.lines.flatMap(({ seq }) => (seq === null ? [] : [seq]))
        expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
        const sending = chat.lines.filter(line => line.state === 'sending').map(line => line.id)
        expect(chat.outbox.map(line => line.id)).toEqual(sending)
        expect(chat.got).toBeLessThanOrEqual(chat.have)
      }
    }),
  )
})
