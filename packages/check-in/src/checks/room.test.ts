/** Tests of the room: it was looked at in this visit; what was found is for the practitioner. */
import { after, HOUR, ROOM_ITEMS, type Instant, type RoomAnswer } from '@holdfast/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../facts.ts'
import { allIsWell } from '../testing.ts'
import { room } from './room.ts'

const passed = { kind: 'passed' }
const GUESTS = ['patient', 'related-person'] as const

const answeredAt = (facts: Facts, statedAt: Instant): Facts => ({
  ...facts,
  roomCheck: facts.roomCheck && { ...facts.roomCheck, statedAt },
})

for (const role of GUESTS) {
  const facts = allIsWell(role)
  const ask = { kind: 'to-do', by: role, remedy: 'answer-room-check' }
  const holds = facts.policy.roomCheckHolds

  test.each<[string, Instant, object]>([
    ['right now', facts.now, passed],
    ['as long ago as it holds', after(facts.now, -holds), passed],
    ['a moment longer ago', after(facts.now, -holds - 1), ask],
    ['yesterday', after(facts.now, -24 * HOUR), ask],
    ['in the future', after(facts.now, 1), ask],
  ])(`[CI8] a ${role} who answered %s`, (_, statedAt, answer) => {
    expect(room(answeredAt(facts, statedAt))).toEqual(answer)
  })

  test(`[CI8] a ${role} who has not looked around is asked to`, () => {
    expect(room({ ...facts, roomCheck: null })).toEqual(ask)
  })
}

test('[CI9] "not today" never closes the door, to whichever questions it is said', () => {
  const facts = allIsWell('patient')
  const anAnswer = fc.constantFrom<RoomAnswer>('yes', 'not-today')
  fc.assert(
    fc.property(fc.tuple(anAnswer, anAnswer, anAnswer, anAnswer, anAnswer, anAnswer), ([a, b, c, d, e, f]) => {
      const answers = { alone: a, unheard: b, 'private-network': c, 'screen-private': d, seated: e, 'set-up': f }
      expect(Object.keys(answers)).toEqual([...ROOM_ITEMS])
      expect(room({ ...facts, roomCheck: { answers, statedAt: facts.now } })).toEqual(passed)
    }),
  )
})

test('[CI8] the practitioner is not asked', () => {
  expect(room({ ...allIsWell('practitioner'), roomCheck: null })).toEqual(passed)
})
