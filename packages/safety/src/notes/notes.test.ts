/** Tests of the notes of an hour: a list that only grows, what it asks, and what the client reads. */
import { instant, MINUTE, type NoteId, type PractitionerId, type Result } from '@holdfast/domain'
import { seededRandom } from '@holdfast/domain/testing'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { noteIds, passedLimit } from '../testing.ts'
import { noteAct, NOTE_LIMIT, type NoteAct } from './act.ts'
import { asksOf } from './asks.ts'
import { amendmentsOf, limitsOf, note, NOTES_LIMIT, type HourNotes, type NoteRefusal } from './notes.ts'
import { ownNotes } from './own-view.ts'
import { LIMIT_KINDS, RESPONSES, SEVERITIES } from './words.ts'

const freshId = noteIds(seededRandom(7))
const [L, OTHER] = [freshId(), freshId()]
const START = 1_790_000_000_000
const BEA = 'pra_0000000000000000000000000b' as PractitionerId
const EVA = 'pra_0000000000000000000000000e' as PractitionerId

/** All of these noted in a row, a minute apart; stops at the first refusal. */
function noted(acts: readonly NoteAct[], { from = START, by = BEA } = {}): Result<HourNotes, NoteRefusal> {
  let notes: HourNotes = []
  for (const [n, act] of acts.entries()) {
    const step = note(notes, { at: instant(from + n * MINUTE), by, act })
    if (!step.ok) return step
    notes = step.value
  }
  return { ok: true, value: notes }
}
const all = (acts: readonly NoteAct[], from?: number): HourNotes => {
  const done = noted(acts, from === undefined ? {} : { from })
  if (!done.ok) throw new Error(done.error)
  return done.value
}
const respond = (
  limit: NoteId,
  response: (typeof RESPONSES)[number] = 'clarify',
  words: string | null = null,
): NoteAct => ({
  kind: 'respond',
  id: freshId(),
  limit,
  response,
  words,
})
const close = (limit: NoteId): NoteAct => ({ kind: 'close', id: freshId(), limit })
const share = (limit: NoteId, words = 'We agreed to come back to the subject.'): NoteAct => ({
  kind: 'share',
  id: freshId(),
  limit,
  words,
})
const withhold = (limit: NoteId): NoteAct => ({
  kind: 'withhold',
  id: freshId(),
  limit,
  reason: 'Not while it is talked over.',
})
const weigh = (limit: NoteId): NoteAct => ({ kind: 'weigh', id: freshId(), limit, words: 'No change.' })
const observe = (accord: 'agree' | 'differ' | 'cannot-tell', affect: 'as-usual' | 'low' = 'as-usual'): NoteAct => ({
  kind: 'observe',
  id: freshId(),
  seen: { grooming: 'as-usual', eyes: 'not-seen', posture: 'otherwise', affect },
  note: 'Looks away.',
  mood: 'fine',
  accord,
})
const mood: NoteAct = { kind: 'ask-mood', id: freshId(), words: 'Asked; no thoughts of dying.' }
const kindsAsked = (notes: HourNotes, earlier: readonly HourNotes[] = []) =>
  asksOf(notes, earlier).map(({ kind }) => kind)

test('[NO1] a note sent again is kept once, and its id stands for nothing else', () => {
  const one = { at: instant(START), by: BEA, act: passedLimit(L) }
  const once = note([], one)
  if (!once.ok) throw new Error(once.error)
  const again = note(once.value, { ...one, at: instant(START + MINUTE) })
  expect(again.ok && again.value).toBe(once.value)
  const turned: NoteAct = {
    pattern: null,
    words: null,
    severity: 'mild',
    what: 'innuendo',
    id: L,
    kind: 'limit',
  }
  expect(note(once.value, { ...one, act: turned })).toEqual(again)
  expect(note(once.value, { ...one, act: passedLimit(L, { severity: 'severe' }) })).toEqual({
    ok: false,
    error: 'id-used',
  })
  expect(note(once.value, { ...one, by: EVA })).toEqual({ ok: false, error: 'id-used' })
})

test('[D8b] [NO3] a limit that was passed cannot be closed before it was answered, and putting it off says why', () => {
  expect(noted([passedLimit(L), close(L)])).toEqual({ ok: false, error: 'no-response' })
  expect(noted([passedLimit(L), respond(L, 'put-off'), close(L)])).toEqual({ ok: false, error: 'no-reason' })
  for (const response of RESPONSES) {
    const done = all([passedLimit(L), respond(L, response, 'Because the fire alarm went.'), close(L)])
    expect(limitsOf(done)).toMatchObject([{ isClosed: true, responses: [{ act: { response } }] }])
  }
  expect(noted([passedLimit(L), respond(L), close(L), respond(L)])).toEqual({ ok: false, error: 'closed' })
  expect(noted([passedLimit(L), respond(L), close(L), close(L)])).toEqual({ ok: false, error: 'closed' })
  for (const lost of [respond(OTHER), close(OTHER), weigh(OTHER), share(OTHER), withhold(OTHER)])
    expect(noted([passedLimit(L), lost])).toEqual({ ok: false, error: 'no-such-note' })
})

test('[D3c] every kind of what was passed can be noted with how severe it was, in words', () => {
  for (const what of LIMIT_KINDS)
    for (const severity of SEVERITIES) {
      const [limit] = limitsOf(all([passedLimit(L, { what, severity, words: 'As it was said.' })]))
      expect([limit?.act.what, limit?.act.severity, limit?.act.words]).toEqual([what, severity, 'As it was said.'])
    }
  expect(SEVERITIES.some(word => /\d/u.test(word))).toBe(false)
})

test('[NO2] [X5] whatever is noted, what stood there stands unchanged before it', () => {
  const step = fc.constantFrom<() => NoteAct>(
    () => passedLimit(freshId(), { pattern: 'tests the frame' }),
    () => respond(L),
    () => weigh(L),
    () => share(L),
    () => withhold(L),
    () => close(L),
    () => ({ kind: 'amend', id: freshId(), of: L, words: 'It was said later.' }),
    () => observe('differ'),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), steps => {
      let notes = all([passedLimit(L)])
      for (const make of steps) {
        const next = note(notes, { at: instant(START), by: BEA, act: make() })
        if (!next.ok) continue
        expect(next.value.slice(0, notes.length)).toEqual(notes)
        notes = next.value
      }
    }),
    { seed: 11, numRuns: 200 },
  )
})

test('[NO2] what is put right stands beside what was noted', () => {
  const words = 'It was said before the hour.'
  const notes = all([passedLimit(L), { kind: 'amend', id: freshId(), of: L, words }])
  expect([limitsOf(notes).length, amendmentsOf(notes, L)]).toEqual([1, [words]])
  expect(noted([passedLimit(OTHER), { kind: 'amend', id: freshId(), of: L, words }])).toEqual({
    ok: false,
    error: 'no-such-note',
  })
})

test('[D8c] [NO4] a limit asks to be answered, closed, weighed and shared or not; each until it is done', () => {
  const acts: readonly (readonly [NoteAct, readonly string[]])[] = [
    [passedLimit(L), ['respond', 'weigh', 'share']],
    [respond(L), ['close', 'weigh', 'share']],
    [close(L), ['weigh', 'share']],
    [withhold(L), ['weigh']],
    [weigh(L), []],
  ]
  for (const [n] of acts.entries()) {
    const done = all(acts.slice(0, n + 1).map(([act]) => act))
    expect(kindsAsked(done)).toEqual(acts[n]?.[1])
  }
  const twice = all([passedLimit(L), passedLimit(OTHER), respond(L), close(L), weigh(L), share(L)])
  expect(asksOf(twice, [])).toEqual([
    { kind: 'respond', limit: OTHER },
    { kind: 'weigh', limit: OTHER },
    { kind: 'share', limit: OTHER },
  ])
})

test('[D7d] [NO5] a pattern in two of the last three hours asks for supervision, until it was talked over', () => {
  const hour = (n: number, ...patterns: readonly (string | null)[]): HourNotes =>
    all(
      patterns.map(pattern => passedLimit(freshId(), { pattern })),
      START - n * 7 * 24 * 60 * MINUTE,
    )
  const isAsked = (...hours: readonly HourNotes[]): boolean =>
    asksOf(hours[0] ?? [], hours.slice(1)).some(({ kind }) => kind === 'supervise')
  expect(isAsked(hour(0, 'Tests the frame', 'tests  the frame'), hour(1), hour(2))).toBe(false)
  expect(isAsked(hour(0, 'Tests the frame'), hour(1), hour(2, 'tests  the frame '))).toBe(true)
  expect(isAsked(hour(0), hour(1, 'tests the frame'), hour(2, 'tests the frame'))).toBe(true)
  expect(isAsked(hour(0, 'tests the frame'), hour(1), hour(2), hour(3, 'tests the frame'))).toBe(false)
  expect(isAsked(hour(0, 'tests the frame'), hour(1, 'something else'))).toBe(false)
  expect(isAsked(hour(0, null), hour(1, null))).toBe(false)
  const linked = all([passedLimit(OTHER), { kind: 'link', id: freshId(), limit: OTHER, pattern: 'tests the frame' }])
  expect(isAsked(linked, hour(1, 'tests the frame'))).toBe(true)
  const talked = all(
    [
      passedLimit(L, { pattern: 'tests the frame' }),
      { kind: 'supervise', id: freshId(), pattern: 'Tests the frame', words: 'With E.' },
    ],
    START,
  )
  expect(isAsked(talked, hour(1, 'tests the frame'))).toBe(false)
  const after = all([passedLimit(freshId(), { pattern: 'tests the frame' })], START + 7 * 24 * 60 * MINUTE)
  expect(isAsked(after, talked, hour(1, 'tests the frame'))).toBe(false)
  const again = all([passedLimit(freshId(), { pattern: 'tests the frame' })], START + 14 * 24 * 60 * MINUTE)
  expect(isAsked(again, after, talked)).toBe(true)
})

test('[A11c] [NO6] words and looks that differ, and a low look, ask for a question, and a note that it was asked answers it', () => {
  expect(kindsAsked(all([observe('differ')]))).toEqual(['ask-mood'])
  expect(kindsAsked(all([observe('agree', 'low')]))).toEqual(['ask-mood'])
  expect(kindsAsked(all([observe('differ'), mood]))).toEqual([])
  expect(kindsAsked(all([observe('differ'), observe('agree')]))).toEqual([])
  expect(kindsAsked(all([mood, observe('differ')]))).toEqual(['ask-mood'])
  expect([kindsAsked(all([observe('agree')])), kindsAsked(all([observe('cannot-tell')]))]).toEqual([[], []])
})

test('[NO7] [D39a] somebody reads what was shared, in the words meant for them, and nothing else', () => {
  const secret = passedLimit(L, { words: 'SECRET words', pattern: 'SECRET pattern', severity: 'severe' })
  const acts = [
    secret,
    respond(L, 'put-off', 'SECRET not now'),
    respond(L, 'clarify', 'SECRET why'),
    respond(L, 'supervise', 'SECRET talk'),
    weigh(L),
    observe('differ'),
  ]
  expect(ownNotes(all(acts))).toEqual([])
  expect(ownNotes(all([...acts, withhold(L)]))).toEqual([])
  const shared = ownNotes(all([...acts, withhold(L), share(L, 'One sentence was too much for both of us.')]))
  expect(shared).toEqual([{ at: START, words: 'One sentence was too much for both of us.', responses: ['clarify'] }])
  expect(ownNotes(all([...acts, share(L), withhold(L)]))).toEqual([])
})

test('[NO8] what is empty, too long, unknown or has something besides is no note', () => {
  const good = passedLimit(L, { words: 'As said.' })
  expect(v.is(noteAct, good)).toBe(true)
  const bad: readonly unknown[] = [
    { ...good, words: ' ' },
    { ...good, words: 'x'.repeat(NOTE_LIMIT + 1) },
    { ...good, pattern: 'x'.repeat(121) },
    { ...good, what: 'gesture' },
    { ...good, severity: 3 },
    { ...good, level: 3 },
    { ...good, id: 'not_1' },
    { kind: 'score', id: L },
    { ...observe('agree'), accord: 'sure' },
    { kind: 'disclose', id: L, what: 'Something.' },
    null,
  ]
  for (const one of bad) expect(v.is(noteAct, one)).toBe(false)
})

test('[NO8] an hour takes so many notes and says so', () => {
  let notes: HourNotes = []
  for (let n = 0; n < NOTES_LIMIT; n++) {
    const next = note(notes, {
      at: instant(START),
      by: BEA,
      act: { kind: 'see', id: freshId(), what: 'hands', isSeen: n % 2 === 0 },
    })
    if (next.ok) notes = next.value
  }
  expect([notes.length, note(notes, { at: instant(START), by: BEA, act: passedLimit(L) })]).toEqual([
    NOTES_LIMIT,
    { ok: false, error: 'too-many-notes' },
  ])
})
