/** Tests of the choices on an interruption: what is open, and who may decide it. */
import { MODALITIES } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { choose, offers, type Choice, type Possible, type Present } from './choices.ts'

const pat = testId('seat', 1)
const pra = testId('seat', 2)
const there: readonly Present[] = [
  { seat: pat, role: 'patient' },
  { seat: pra, role: 'practitioner' },
]
const all: Possible = { modality: 'video', isBack: true, isHeard: true, isLinked: true, hasNumber: true }
const none: Possible = { modality: 'video', isBack: false, isHeard: false, isLinked: false, hasNumber: false }
const names = (possible: Possible): readonly string[] =>
  offers(possible).map(choice => (choice.kind === 'reduced' ? choice.by : choice.kind))
const wish = (choice: Choice, agreed = [pra]) => ({ choice, agreed, at: NOON, reason: 'the picture froze' })

test('[OU22] the open ways on follow from what gets through; a pause and another day are always open', () => {
  expect(names(all)).toEqual(['continue', 'voice', 'text', 'telephone', 'pause', 'reschedule'])
  expect(names(none)).toEqual(['pause', 'reschedule'])
  expect(names({ ...none, isHeard: true })).toEqual(['voice', 'pause', 'reschedule'])
  expect(names({ ...none, isLinked: true })).toEqual(['text', 'pause', 'reschedule'])
  expect(names({ ...none, hasNumber: true })).toEqual(['telephone', 'pause', 'reschedule'])
  expect(names({ ...all, modality: 'in-person' })).toEqual(['continue', 'pause', 'reschedule'])
  expect(names({ ...all, modality: 'telephone' })).toEqual(['continue', 'text', 'pause', 'reschedule'])
  for (const modality of MODALITIES) expect(names({ ...none, modality }).slice(-2)).toEqual(['pause', 'reschedule'])
})

test('[OU23][E14a] the practitioner decides, or all who are there together, and the decision is recorded', () => {
  const open = offers(all)
  for (const choice of open) {
    const recorded = { choice, at: NOON, reason: 'the picture froze' }
    expect(choose(open, wish(choice), there)).toEqual({
      ok: true,
      value: { ...recorded, decidedBy: 'practitioner', agreed: [pra] },
    })
    expect(choose(open, wish(choice, [pra, pat]), there)).toEqual({
      ok: true,
      value: { ...recorded, decidedBy: 'jointly', agreed: [pat, pra] },
    })
  }
  const alone = choose(open, wish({ kind: 'pause' }), there.slice(1))
  expect(alone).toMatchObject({ ok: true, value: { decidedBy: 'practitioner' } })
  for (const choice of open)
    expect(choose(open, wish(choice, [pat]), there)).toEqual({ ok: false, error: 'not-yours-to-decide' })
})

test('[OU24] nobody decides who is not there, and nothing is decided that is not offered', () => {
  const open = offers(all)
  expect(choose(open, wish({ kind: 'pause' }, [testId('seat', 7)]), there).ok).toBe(false)
  expect(choose(open, wish({ kind: 'pause' }, [pra]), there.slice(0, 1)).ok).toBe(false)
  const three: readonly Present[] = [...there, { seat: testId('seat', 3), role: 'related-person' }]
  expect(choose(open, wish({ kind: 'pause' }, [pra, pat]), three)).toMatchObject({
    ok: true,
    value: { decidedBy: 'practitioner' },
  })
  expect(choose(offers(none), wish({ kind: 'continue' }), there)).toEqual({ ok: false, error: 'not-offered' })
  const numbered = offers({ ...none, hasNumber: true })
  expect(choose(numbered, wish({ kind: 'reduced', by: 'text' }), there)).toEqual({ ok: false, error: 'not-offered' })
})
