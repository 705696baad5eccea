/** Answers that cannot wait are told to practitioners, once, whenever they come. */
import { testId } from '@holdfast/domain/testing'
import { expect, test } from 'vitest'
import { ADA, BEN, makeStage, PIA } from '../testing/stage.ts'
import { heard } from '../testing/words.ts'

const screening = testId('screening', 1)
const told = (guest: Parameters<typeof heard>[0]) => heard(guest, 'entry').filter(({ kind }) => kind === 'to-read')

test('[RO36] practitioners read at once that answers wait, and of whom; nobody else hears of it', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const guest = stage.inside(desk, ADA)
  const partner = stage.inside(desk, BEN)
  stage.happen({ kind: 'to-read', seat: ADA, screening })
  expect(told(desk).map(({ body }) => body)).toEqual([{ seat: ADA, screening, at: stage.now() }])
  expect([told(guest), told(partner)]).toEqual([[], []])
})

test('[RO36] said again it is told once, and another response is told as well', () => {
  const stage = makeStage()
  const desk = stage.come(PIA)
  const other = testId('screening', 2)
  for (const one of [screening, screening, other]) stage.happen({ kind: 'to-read', seat: ADA, screening: one })
  expect(told(desk).map(({ body }) => body)).toMatchObject([{ screening }, { screening: other }])
})

test('[RO36] a practitioner who comes later reads it too; a seat that is not of this hour is told of nobody', () => {
  const stage = makeStage()
  stage.happen({ kind: 'to-read', seat: testId('seat', 99), screening: testId('screening', 3) })
  stage.happen({ kind: 'to-read', seat: ADA, screening })
  expect(told(stage.come(PIA))).toMatchObject([{ body: { seat: ADA, screening } }])
})
