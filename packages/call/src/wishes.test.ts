/** What was asked of the room is neither lost with a link nor carried out long after. */
import { after } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { ROOM_REFUSALS, type RoomView } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { ADMIT_LASTS, unmet, wantsCurtain, wish, withoutRefused, worthSaying } from './wishes.ts'

const seat = testId('seat', 1)
const room = (more: Partial<RoomView> = {}): RoomView => ({ t: 'room', ended: null, curtain: null, seats: [], ...more })
const drawn = wish([], { t: 'curtain', drawn: true }, NOON)
const admitted = wish([], { t: 'admit', seat }, NOON)

test('[WI1] a drawn curtain holds here until the room shows it', () => {
  expect(wantsCurtain(drawn)).toBe(true)
  expect(unmet(drawn, room())).toEqual(drawn)
  expect(unmet(drawn, room({ curtain: seat }))).toEqual([])
})

test('[WI2] a later wish about the same thing takes the place of the earlier', () => {
  expect(wantsCurtain(wish(drawn, { t: 'curtain', drawn: false }, NOON))).toBe(false)
  expect(wish(admitted, { t: 'to-door', seat }, NOON)).toHaveLength(1)
})

test('[WI3] a door does not open long after the hand; all else is said again whenever the link is back', () => {
  const all = wish([...drawn, ...admitted], { t: 'end' }, NOON)
  const kinds = (span: number) => worthSaying(all, after(NOON, span)).map(({ up }) => up.t)
  expect(kinds(ADMIT_LASTS)).toEqual(['curtain', 'admit', 'end'])
  expect(kinds(ADMIT_LASTS + 1)).toEqual(['curtain', 'end'])
})

test('[WI4] an hour that has ended leaves nothing to wish for', () => {
  expect(unmet(wish(drawn, { t: 'end' }, NOON), room({ ended: { at: NOON } }))).toEqual([])
})

test('[WI5] a no of the room ends the wishes it can be about, and a drawn curtain falls only to a no to drawing', () => {
  const lift = wish([], { t: 'curtain', drawn: false }, NOON)
  expect(withoutRefused(lift, 'not-yours-to-lift')).toEqual([])
  expect(withoutRefused(drawn, 'not-yours-to-lift')).toEqual(drawn)
  expect(withoutRefused(admitted, 'not-at-door')).toEqual([])
  for (const code of ROOM_REFUSALS) {
    const left = withoutRefused(drawn, code)
    const fatal = ['not-in', 'not-allowed', 'ended', 'malformed'].includes(code)
    expect(left).toEqual(fatal ? [] : drawn)
  }
})
