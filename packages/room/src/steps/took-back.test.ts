/** Somebody takes back pictures or the chat: the hour goes on without, for everyone, until they sign it again. */
import { testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import type { TakenBack } from '../room.ts'
import { restoreRoom, snapshotOf } from '../snapshot.ts'
import { ADA, BEN, makeStage, PIA, PLAN, type Stage } from '../testing/stage.ts'
import { heard } from '../testing/words.ts'
import { viewFor } from '../view.ts'

const takes = (stage: Stage, ...parts: readonly TakenBack[]) => stage.happen({ kind: 'took-back', seat: ADA, parts })
const stepOf = (stage: Stage) => viewFor(stage.room(), PIA, stage.now()).step.step
const line = (n: number) => ({ kind: 'chat', body: { id: testId('message', n), text: 'Good morning.' } }) as const
const video = { kind: 'step', body: { step: 'video', why: 'chosen' } } as const

test('[RO33] [CO54] the chat that one of them took back is refused to all, visibly, and comes back when it is signed again', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  const partner = stage.inside(desk, BEN)
  stage.puts(desk, line(1))
  takes(stage, 'chat')
  for (const [n, page] of [desk, guest, partner].entries()) {
    stage.puts(page, line(n + 2))
    const last = heard(page, 'entry').at(-1)
    expect([last?.kind, last?.body]).toEqual(['refused', { code: 'chat-taken-back' }])
  }
  const lines = heard(guest, 'entry').filter(({ kind }) => kind === 'chat')
  expect(lines).toHaveLength(1)
  takes(stage)
  stage.puts(desk, line(9))
  expect(heard(guest, 'entry').at(-1)?.kind).toBe('chat')
})

test('[RO33] it binds while they are in: at the door, or gone, it is nobody else’s', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  stage.come(ADA)
  takes(stage, 'chat', 'video')
  stage.puts(desk, line(1))
  expect(heard(desk, 'entry').at(-1)?.kind).toBe('chat')
  expect(stepOf(stage)).toBe('video')
  stage.puts(desk, { kind: 'admit', body: { seat: ADA } })
  expect(stepOf(stage)).toBe('voice')
  stage.puts(desk, line(2))
  expect(heard(desk, 'entry').at(-1)?.kind).toBe('refused')
})

test('[RO33] [CO54] pictures that one of them took back are gone for all, and no wish brings them back', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  takes(stage, 'video')
  expect(stepOf(stage)).toBe('voice')
  const read = heard(desk, 'entry').findLast(({ kind }) => kind === 'agreed')
  expect(read?.body).toMatchObject({ to: 'voice', by: ADA, because: { reason: 'pictures were taken back' } })
  const agreedBefore = heard(desk, 'entry').filter(({ kind }) => kind === 'agreed').length
  for (const page of [guest, desk]) stage.puts(page, video)
  expect(stepOf(stage)).toBe('voice')
  expect(heard(desk, 'entry').filter(({ kind }) => kind === 'agreed')).toHaveLength(agreedBefore)
  stage.puts(desk, { kind: 'to-door', body: { seat: ADA } })
  stage.puts(desk, { kind: 'admit', body: { seat: ADA } })
  expect(stepOf(stage)).toBe('voice')
  stage.puts(guest, { kind: 'step', body: { step: 'text', why: 'chosen' } })
  expect(stepOf(stage)).toBe('text')
  stage.puts(guest, video)
  expect(stepOf(stage)).toBe('voice')
  takes(stage)
  expect(stepOf(stage)).toBe('video')
})

test('[RO33] it is kept before it is told, stands after a restart, and saying it again changes nothing', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  stage.inside(desk, ADA)
  expect(takes(stage, 'video', 'chat')[0]?.kind).toBe('save')
  const before = stage.room()
  expect(takes(stage, 'chat', 'video')).toEqual([])
  expect(stage.room()).toBe(before)
  const journal = before.keeper.journal.entries
  const again = restoreRoom(PLAN, { snapshot: snapshotOf(before), journal }, stage.now())
  expect(again.ok && again.value.seats.find(({ seat }) => seat === ADA)?.takenBack).toEqual(['video', 'chat'])
  expect(again.ok && viewFor(again.value, PIA, stage.now()).step.step).toBe('voice')
})
