/** An hour for two: nobody is let in alone before the practitioner has decided, and what they decided is kept and shown. */
import { MINUTE } from '@holdfast/domain'
import { expect, test } from 'vitest'
import type { AloneEvent } from './event.ts'
import { makeRoom, type RoomPlan } from './room.ts'
import { restoreRoom, snapshotOf } from './snapshot.ts'
import { ADA, BEN, makeStage, PIA, PLAN, type Stage } from './testing/stage.ts'
import { heard } from './testing/words.ts'
import { viewFor } from './view.ts'

const TWO: RoomPlan = {
  ...PLAN,
  participants: PLAN.participants.filter(({ seat }) => [PIA, ADA, BEN].includes(seat)),
  isForTwo: true,
}
const forTwo = (plan = TWO): Stage => makeStage(makeRoom(plan))
const decide = (stage: Stage, more: Partial<AloneEvent> = {}) =>
  stage.happen({ kind: 'alone', seat: ADA, by: PIA, go: 'individual', reason: 'not-there', words: null, ...more })
const admit = (seat: typeof ADA) => ({ kind: 'admit', body: { seat } }) as const
type Guest = Parameters<typeof heard>[0]
const refusal = (desk: Guest) => heard(desk, 'entry').findLast(({ kind }) => kind === 'refused')?.body
const shownTo = (stage: Stage, seat: typeof ADA) => viewFor(stage.room(), seat, stage.now()).alone

test('[RO34] [X4] one of two who comes alone is not let in, and the practitioner reads why', () => {
  const stage = forTwo()
  const desk = stage.come(PIA)
  const guest = stage.come(ADA)
  stage.puts(desk, admit(ADA))
  expect([stage.placeOf(ADA), refusal(desk)]).toEqual(['waiting', { code: 'one-missing' }])
  expect(heard(guest, 'entry')).toEqual([])
})

test('[RO34] with both at the door each is let in by a press, and once both were in nothing is held', () => {
  const stage = forTwo()
  const desk = stage.come(PIA)
  stage.come(ADA)
  const partner = stage.come(BEN)
  stage.puts(desk, admit(ADA))
  stage.puts(desk, admit(BEN))
  expect([stage.placeOf(ADA), stage.placeOf(BEN)]).toEqual(['in', 'in'])
  stage.says(partner, { t: 'leave' })
  stage.puts(desk, { kind: 'to-door', body: { seat: ADA } })
  stage.puts(desk, admit(ADA))
  expect(stage.placeOf(ADA)).toBe('in')
})

test('[RO34] the other counts as there only with a page: one who vanished at the door is missing', () => {
  const stage = forTwo()
  const desk = stage.come(PIA)
  stage.come(ADA)
  stage.gone(stage.come(BEN))
  stage.puts(desk, admit(ADA))
  expect(stage.placeOf(ADA)).toBe('waiting')
})

/** What is decided about one of the two, and whether that one is let in by it. */
const DECISIONS: readonly (readonly [AloneEvent['go'], typeof ADA, boolean])[] = [
  ['individual', ADA, true],
  ['individual', BEN, false],
  ['hold', ADA, false],
  ['reschedule', ADA, false],
]

test.each(DECISIONS)('[RO35] [X4] decided "%s" about %s', (go, seat, isIn) => {
  const stage = forTwo()
  const desk = stage.come(PIA)
  stage.come(ADA)
  decide(stage, { go, seat })
  stage.puts(desk, admit(ADA))
  expect(stage.placeOf(ADA)).toBe(isIn ? 'in' : 'waiting')
})

test('[RO35] the latest decision stands, and the other may still be let in beside whoever is in', () => {
  const stage = forTwo()
  const desk = stage.come(PIA)
  stage.come(ADA)
  decide(stage)
  decide(stage, { go: 'hold' })
  stage.puts(desk, admit(ADA))
  expect(stage.placeOf(ADA)).toBe('waiting')
  decide(stage)
  stage.puts(desk, admit(ADA))
  stage.come(BEN)
  stage.puts(desk, admit(BEN))
  expect([stage.placeOf(ADA), stage.placeOf(BEN)]).toEqual(['in', 'in'])
  expect([PIA, ADA].map(seat => shownTo(stage, seat))).toEqual([null, null])
})

test('[RO35] the reason and the words are for practitioners; the one it is about sees what was decided, the other nothing', () => {
  const stage = forTwo()
  const desk = stage.come(PIA)
  const guest = stage.come(ADA)
  const partner = stage.come(BEN)
  decide(stage, { reason: 'not-ready', words: 'Said by telephone.' })
  const body = {
    seat: ADA,
    by: PIA,
    go: 'individual',
    reason: 'not-ready',
    words: 'Said by telephone.',
    at: stage.now(),
  }
  expect(heard(desk, 'entry').at(-1)).toMatchObject({ kind: 'alone', body })
  expect(stage.saves.at(-1)?.acts).toEqual([{ act: 'decided', seat: ADA, by: PIA, code: 'individual:not-ready' }])
  const shown = { seat: ADA, decided: { go: 'individual', at: stage.now() } }
  expect([ADA, BEN].map(seat => shownTo(stage, seat))).toEqual([shown, null])
  for (const page of [guest, partner]) expect(JSON.stringify(page.heard)).not.toMatch(/not-ready|telephone/)
  expect(heard(partner, 'entry')).toEqual([])
})

test('[RO35] it is kept through a restart, and a snapshot from before it is read', () => {
  const stage = forTwo()
  stage.come(PIA)
  stage.come(ADA)
  decide(stage)
  const { journal } = stage.room().keeper
  const kept = { snapshot: snapshotOf(stage.room()), journal: journal.entries }
  const again = restoreRoom(TWO, kept, stage.now())
  expect(again.ok && again.value.alone).toEqual({ seat: ADA, go: 'individual', at: stage.now() })
  const { alone: _, isBegun: __, ...before } = JSON.parse(kept.snapshot) as Record<string, unknown>
  const older = restoreRoom(TWO, { ...kept, snapshot: JSON.stringify(before) }, stage.now())
  expect(older.ok && [older.value.alone, older.value.isBegun]).toEqual([null, false])
  const odd = restoreRoom(TWO, { ...kept, snapshot: JSON.stringify({ ...before, alone: { seat: ADA } }) }, stage.now())
  expect(odd).toEqual({ ok: false, error: 'malformed-snapshot' })
})

test('[RO35] nothing is decided in an hour that is not for two, about a practitioner, or after the end', () => {
  const one = forTwo({ ...TWO, isForTwo: false })
  decide(one)
  expect(one.room().alone).toBeNull()
  const two = forTwo()
  const desk = two.come(PIA)
  decide(two, { seat: PIA })
  expect(two.room().alone).toBeNull()
  two.puts(desk, { kind: 'end', body: {} })
  two.wait(MINUTE)
  decide(two)
  expect(two.room().alone).toBeNull()
})

test('[RO35] practitioners see who waits alone until both are there, and what was decided of that one', () => {
  const stage = forTwo()
  stage.come(PIA)
  expect(shownTo(stage, PIA)).toBeNull()
  stage.come(ADA)
  expect(shownTo(stage, PIA)).toEqual({ seat: ADA, decided: null })
  decide(stage, { seat: BEN })
  expect(shownTo(stage, PIA)).toEqual({ seat: ADA, decided: null })
  decide(stage, { go: 'hold' })
  expect(shownTo(stage, PIA)).toEqual({ seat: ADA, decided: { go: 'hold', at: stage.now() } })
  stage.come(BEN)
  expect(shownTo(stage, PIA)).toBeNull()
})
