/** What was agreed of an hour beforehand: how it is held, and whether it was paid for. */
import { MINUTE, SECOND, type PlannedModality } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { makeRoom } from './room.ts'
import { restoreRoom, snapshotOf } from './snapshot.ts'
import { ADA, makeStage, PIA, PLAN, type Stage } from './testing/stage.ts'
import { heard } from './testing/words.ts'

const stageOf = (modality: PlannedModality, isPaid = false): Stage => makeStage(makeRoom({ ...PLAN, modality, isPaid }))

test.each([
  ['video', { step: 'video', why: 'default' }, 'waiting'],
  ['telephone', { step: 'telephone', why: 'chosen' }, 'running'],
  ['chat', { step: 'text', why: 'chosen' }, 'running'],
] as const)('[RI11] an hour by %s begins so, without sound over our links', (modality, step, state) => {
  const stage = stageOf(modality)
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  stage.live(0, desk, guest)
  for (const page of [desk, guest]) expect(heard(page, 'room').at(-1)).toMatchObject({ step, clock: { state } })
})

test('[RI11] the practitioner may say otherwise', () => {
  const stage = stageOf('chat')
  const desk = stage.come(PIA)
  stage.inside(desk, ADA)
  stage.puts(desk, { kind: 'step', body: { step: 'video', why: 'chosen', reason: 'They would rather speak.' } })
  expect(heard(desk, 'room').at(-1)?.step).toEqual({ step: 'video', why: 'default' })
})

test.each(['video', 'chat'] as const)(
  '[RI11] an outcome knows of an hour by %s that it was so, and paid for',
  modality => {
    const begun = stageOf(modality, true)
    const desk = begun.come(PIA)
    const guest = begun.inside(desk, ADA)
    begun.hears(desk, ADA)
    begun.hears(guest, PIA)
    begun.live(MINUTE, desk, guest)
    const plan = { ...PLAN, modality, isPaid: true }
    const kept = { snapshot: snapshotOf(begun.room()), journal: begun.room().keeper.journal.entries }
    const again = restoreRoom(plan, kept, begun.now())
    if (!again.ok) throw new Error(again.error)
    const stage = begun.on(again.value)
    const back = stage.come(PIA)
    stage.stay(15 * SECOND, back)
    stage.puts(back, { kind: 'end', body: {} })
    const facts = stage.saves.flatMap(({ breaks }) => breaks).at(-1)?.facts
    expect(facts).toMatchObject({ modality, isPaid: true })
  },
)
