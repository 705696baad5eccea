/** What a practitioner asks of somebody in the hour, and what they reply: who may, who reads it, and what stays. */
import { SECOND } from '@holdfast/domain'
import { testId } from '@holdfast/domain/testing'
import { WHERE_WAITS, type SeatView, type Word } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { restoreRoom, snapshotOf } from '../snapshot.ts'
import { step } from '../step.ts'
import type { Guest } from '../testing/guest.ts'
import { ADA, BEN, CLEO, DAN, makeStage, PIA, PLAN } from '../testing/stage.ts'
import { entriesOf, heard, refusals } from '../testing/words.ts'

const ask = (n: number, seat = ADA, what: 'sit-up' | 'alone' | 'where' = 'sit-up'): Word => ({
  kind: 'request',
  body: { id: testId('note', n), seat, what },
})
const say = (n: number, reply: 'yes' | 'soon' | 'rather-not' = 'yes'): Word => ({
  kind: 'reply',
  body: { to: testId('note', n), reply },
})
const askedOf = (viewer: Guest, of = ADA): SeatView['asked'] | undefined =>
  heard(viewer, 'room')
    .at(-1)
    ?.seats.find(({ seat }) => seat === of)?.asked

/** Two practitioners, a patient and a partner are in. */
function four() {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const colleague = stage.come(CLEO)
  const guest = stage.inside(desk, ADA)
  const partner = stage.inside(desk, BEN)
  return { stage, desk, colleague, guest, partner }
}

test('[D36] [RO37] [RO38] sit up, please: asked in one word, replied in another, both kept with their moments', () => {
  const { stage, desk, colleague, guest } = four()
  const at = stage.now()
  stage.puts(desk, ask(1))
  expect(askedOf(guest)).toEqual({ id: testId('note', 1), what: 'sit-up', at, reply: null })
  stage.doze(4 * SECOND)
  stage.puts(guest, say(1, 'soon'))
  expect(askedOf(desk)?.reply).toBe('soon')
  stage.puts(guest, say(1))
  for (const one of [desk, colleague, guest]) {
    expect(askedOf(one)?.reply).toBe('yes')
    const told = ['request', 'reply'].flatMap(kind => entriesOf(one, kind).map(entry => [kind, entry.at - at]))
    expect(told).toEqual([
      ['request', 0],
      ['reply', 4000],
      ['reply', 4000],
    ])
  }
})

test('[RO37] nobody else reads what was asked of somebody, nor what they replied', () => {
  const { stage, desk, guest, partner } = four()
  stage.puts(desk, ask(1, ADA, 'alone'))
  stage.puts(guest, say(1, 'rather-not'))
  expect([entriesOf(partner, 'request'), entriesOf(partner, 'reply'), askedOf(partner)]).toEqual([[], [], null])
})

test('[RO37] only a practitioner asks, and only of somebody who is in and is none of them', () => {
  const { stage, desk, guest, partner } = four()
  const waiting = stage.come(DAN)
  stage.puts(guest, ask(1, PIA))
  stage.puts(partner, ask(2, ADA))
  stage.puts(waiting, ask(3, ADA))
  stage.puts(desk, ask(4, DAN))
  stage.puts(desk, ask(5, CLEO))
  stage.puts(desk, ask(6, testId('seat', 99)))
  expect([guest, partner, waiting, desk].map(refusals)).toEqual([
    ['not-allowed'],
    ['not-allowed'],
    ['not-allowed'],
    ['not-in', 'not-allowed', 'no-such-seat'],
  ])
  expect([ADA, BEN, CLEO, DAN, PIA].map(of => askedOf(desk, of))).toEqual([null, null, null, null, null])
})

test('[RO38] nobody replies for another, nor to what was asked before', () => {
  const { stage, desk, guest, partner } = four()
  stage.puts(desk, ask(1))
  stage.puts(desk, ask(2, ADA, 'alone'))
  stage.puts(partner, say(2))
  stage.puts(desk, say(2))
  stage.puts(guest, say(1))
  expect([partner, desk, guest].map(refusals)).toEqual([['not-allowed'], ['not-allowed'], ['not-allowed']])
  expect(askedOf(desk)).toMatchObject({ what: 'alone', reply: null })
})

test('[RO37] it is there for a new page and after a restart, and gone when they come in anew', () => {
  const { stage, desk, guest } = four()
  stage.puts(desk, ask(1))
  stage.puts(guest, say(1, 'soon'))
  const page = stage.come(ADA)
  expect(askedOf(page)).toMatchObject({ what: 'sit-up', reply: 'soon' })
  const kept = { snapshot: snapshotOf(stage.room()), journal: stage.room().keeper.journal.entries }
  const restored = restoreRoom(PLAN, kept, stage.now())
  if (!restored.ok) throw new Error(restored.error)
  expect(restored.value.seats.find(({ seat }) => seat === ADA)?.asked).toEqual(askedOf(page))
  stage.puts(desk, { kind: 'to-door', body: { seat: ADA } })
  expect(askedOf(desk)).toBeNull()
  stage.puts(page, say(1))
  expect(refusals(page)).toEqual(['not-in'])
  stage.puts(desk, { kind: 'admit', body: { seat: ADA } })
  expect(askedOf(desk)).toBeNull()
})

test('[RO39] where they are now, not answered: kept as that once, at its time, through a restart; an answer may still come', () => {
  const { stage, desk, colleague, guest, partner } = four()
  const at = stage.now()
  stage.puts(desk, ask(1, ADA, 'where'))
  stage.puts(desk, ask(2, BEN))
  stage.stay(WHERE_WAITS - SECOND, desk, colleague, guest, partner)
  expect(entriesOf(desk, 'unanswered')).toEqual([])
  stage.wait(SECOND)
  const kept = [{ seat: ADA, to: testId('note', 1), at: at + WHERE_WAITS }]
  stage.stay(WHERE_WAITS, desk, colleague, guest, partner)
  for (const one of [desk, colleague]) expect(entriesOf(one, 'unanswered').map(({ body }) => body)).toEqual(kept)
  for (const one of [guest, partner]) expect(entriesOf(one, 'unanswered')).toEqual([])
  const journal = stage.room().keeper.journal.entries
  const restored = restoreRoom(PLAN, { snapshot: snapshotOf(stage.room()), journal }, stage.now())
  if (!restored.ok) throw new Error(restored.error)
  const woken = step(restored.value, { kind: 'wake' }, stage.now())
  expect(woken.room.keeper.journal.entries).toHaveLength(journal.length)
  stage.puts(guest, say(1))
  expect(askedOf(desk)).toMatchObject({ what: 'where', reply: 'yes' })
})

test.each([
  ['answered', 'rather-not', 0],
  ['not answered when the hour ends', null, 1],
  ['not answered, for they are gone', 'gone', 1],
] as const)('[RO39] %s: %s', (_, reply, count) => {
  const { stage, desk, guest } = four()
  stage.puts(desk, ask(1, ADA, 'where'))
  stage.doze(SECOND)
  if (reply === 'gone') stage.gone(guest)
  else if (reply) stage.puts(guest, say(1, reply))
  else stage.puts(desk, { kind: 'end', body: {} })
  if (reply) stage.stay(2 * WHERE_WAITS, desk)
  expect(entriesOf(desk, 'unanswered')).toHaveLength(count)
})

test('[RO39] where they are now, overtaken by another question before it was answered: kept as not answered, once each', () => {
  const { stage, desk, guest } = four()
  stage.puts(desk, ask(1, ADA, 'where'))
  stage.doze(SECOND)
  stage.puts(desk, ask(2, ADA))
  stage.puts(guest, say(2))
  stage.puts(desk, ask(3, ADA, 'where'))
  stage.doze(SECOND)
  stage.puts(desk, ask(4, ADA, 'where'))
  stage.puts(guest, say(4))
  stage.puts(desk, ask(5, ADA))
  const kept = entriesOf(desk, 'unanswered').map(({ body }) => (body as { to: string }).to)
  expect(kept).toEqual([testId('note', 1), testId('note', 3)])
})

test.each([
  ['no object', 'sit-up'],
  ['a thing nobody asks', { id: testId('note', 1), what: 'dance', at: 1, reply: null }],
  ['a reply nobody gives', { id: testId('note', 1), what: 'sit-up', at: 1, reply: 'maybe' }],
  ['no id', { id: 'x', what: 'sit-up', at: 1, reply: null }],
])('[RO37] a snapshot with %s in it is none', (_, asked) => {
  const { stage } = four()
  const read: unknown = JSON.parse(snapshotOf(stage.room()))
  const snapshot = JSON.stringify(read, (key, value: unknown) => (key === 'asked' ? asked : value))
  const kept = { snapshot, journal: stage.room().keeper.journal.entries }
  expect(restoreRoom(PLAN, kept, stage.now()).ok).toBe(false)
})
