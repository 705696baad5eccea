/** A curtain that was drawn here holds here, and a door does not open long after the hand. */
import { NOON, testId } from '@holdfast/domain/testing'
import { makeEnd, sayAt, stored, type End, type EntryFrame } from '@holdfast/reconnect'
import type { RoomView } from '@holdfast/wire'
import { expect, test } from 'vitest'
import { drawnAfterEntry, drawnAfterRoom, drawnBefore, withoutLateAdmits } from './wishes.ts'

const [me, other] = [testId('seat', 1), testId('seat', 2)]
const stream = 'a'.repeat(26)
const room = (curtain: RoomView['curtain']): RoomView => ({
  t: 'room',
  ended: null,
  curtain,
  seats: [],
  clock: null,
  step: { step: 'video', why: 'default' },
  broken: null,
  alone: null,
  raised: null,
})
const entry = (kind: string, cseq = 1): EntryFrame => ({
  t: 'entry',
  n: 1,
  at: NOON,
  from: me,
  stream,
  cseq,
  kind,
  body: {},
})

/** An end that has said these words, all of them on disk. */
function said(...words: readonly (readonly [string, unknown])[]): End {
  const end = words.reduce<End>((before, [kind, body]) => {
    const step = sayAt(before, kind, body)
    if (!step.ok) throw new Error(step.error)
    return step.value.end
  }, makeEnd(stream))
  return { ...end, own: stored(end.own, words.length) }
}

const drawn = { stream, cseq: 1 }
const waiting = said(['curtain', { drawn: true }])

test('[WI1] a drawn curtain holds here until the room shows one, or has our word and shows none, or says no', () => {
  expect(drawnAfterRoom(drawn, room(null), waiting)).toBe(drawn)
  expect(drawnAfterRoom(drawn, room(other), waiting)).toBeNull()
  expect(drawnAfterRoom(drawn, room(null), makeEnd(stream))).toBeNull()
  expect(drawnAfterRoom(drawn, { ...room(null), ended: { at: NOON } }, waiting)).toBeNull()
  expect(drawnAfterEntry(drawn, entry('refused'))).toBeNull()
  expect(drawnAfterEntry(drawn, entry('refused', 2))).toBe(drawn)
  expect(drawnAfterEntry(drawn, entry('curtain'))).toBe(drawn)
})

test('[WI2] a curtain that a dead page drew and nobody heard of holds here, unless it was lifted again there', () => {
  expect(drawnBefore([waiting.own])).toEqual(drawn)
  expect(drawnBefore([said(['curtain', { drawn: true }], ['curtain', { drawn: false }]).own])).toBeNull()
  expect(drawnBefore([said(['chat', {}]).own])).toBeNull()
})

test('[WI3] a late wish to let someone in becomes one that lets in nobody, at the same place in its stream', () => {
  const end = said(['chat', { id: 1 }], ['admit', { seat: other }], ['end', {}])
  expect(withoutLateAdmits(end, me, () => false)).toBe(end)
  const tidy = withoutLateAdmits(end, me, cseq => cseq === 2)
  expect(tidy.own.waiting.map(({ cseq, kind, body }) => [cseq, kind, body])).toEqual([
    [1, 'chat', { id: 1 }],
    [2, 'admit', { seat: me }],
    [3, 'end', {}],
  ])
  expect(withoutLateAdmits(tidy, me, () => true)).toBe(tidy)
})

test('[WI3] the hand of a dead page is always too long ago', () => {
  const end = { ...makeEnd('b'.repeat(26)), adopted: [said(['admit', { seat: other }]).own] }
  expect(withoutLateAdmits(end, me, () => false).adopted[0]?.waiting).toMatchObject([{ body: { seat: me } }])
})
