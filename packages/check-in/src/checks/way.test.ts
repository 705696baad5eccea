/** Tests of the way to meet: what is good and hard about it was signed before an hour begins in it. */
import type { Standing } from '@holdfast/consent'
import { exampleContract } from '@holdfast/consent/testing'
import { MODALITIES, PLANNED_MODALITIES, ROLES, type Modality } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { checkIn } from '../check-in.ts'
import { allIsWell, PERSON } from '../testing.ts'
import { way } from './way.ts'

const passed = { kind: 'passed' }
const held = { kind: 'to-do', by: 'practitioner', remedy: 'offer-way' }
const agreedOn = (modalities: readonly Modality[]): Standing => ({
  kind: 'in-force',
  version: 1,
  since: NOON,
  terms: exampleContract({ modalities }).document.terms,
  amendment: null,
})
const facts = allIsWell('patient')

for (const modality of PLANNED_MODALITIES) {
  const others = MODALITIES.filter(one => one !== modality)

  test(`[CI16] [E22a] an hour by ${modality} begins only when what was signed tells of its good and its hard sides`, () => {
    expect(way({ ...facts, modality, agreement: agreedOn([modality]) })).toEqual(passed)
    expect(way({ ...facts, modality, agreement: agreedOn(MODALITIES) })).toEqual(passed)
    const without = { ...facts, modality, agreement: agreedOn(others) }
    expect(way(without)).toEqual(held)
    expect(checkIn(without)).toEqual({
      kind: 'held',
      todo: [{ check: 'way', by: 'practitioner', remedy: 'offer-way' }],
    })
  })

  test(`[CI16] where no agreement was opened an hour by ${modality} asks for nothing`, () => {
    for (const role of ROLES) expect(way({ ...allIsWell(role), modality })).toEqual(passed)
  })

  test(`[CI16] while an agreement is not in force the contract speaks, and an hour by ${modality} names one thing only`, () => {
    const agreement: Standing = { kind: 'unsigned', version: 1, awaits: [PERSON.patient] }
    expect(way({ ...facts, modality, agreement })).toEqual(passed)
    expect(checkIn({ ...facts, modality, agreement }).kind).toBe('held')
  })
}

/** What somebody took back: the terms without it, as their agreement in force then stands. */
const without = (purpose: 'video' | 'chat') => {
  const all = agreedOn(MODALITIES)
  if (all.kind !== 'in-force') throw new Error('in force')
  return { agreement: { ...all, terms: all.terms.filter(term => term.purpose !== purpose) }, takenBack: [purpose] }
}

test('[CI16] whoever took pictures back comes to an hour by video, and whoever took the chat back not to one by chat', () => {
  expect(way({ ...facts, modality: 'video', ...without('video') })).toEqual(passed)
  expect(way({ ...facts, modality: 'chat', ...without('chat') })).toEqual(held)
  expect(way({ ...facts, modality: 'chat', ...without('video') })).toEqual(passed)
  expect(way({ ...facts, modality: 'telephone', ...without('video') })).toEqual(passed)
})

test('[CI16] an hour by video needs no part for the steps that it falls back on', () => {
  expect(way({ ...facts, modality: 'video', agreement: agreedOn(['video']) })).toEqual(passed)
})
