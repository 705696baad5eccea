/** Tests of what a deployment may show: it takes readings away, and never an answer that somebody has to read. */
import { expect, test } from 'vitest'
import { cssrsScreener } from './instruments/cssrs-screener.ts'
import { phq9 } from './instruments/phq9.ts'
import { shownIn, type ScreeningUse } from './profile.ts'
import { score } from './score.ts'

const OPTIONS = { missing: 'strict', prevalence: 0.1 } as const
const mood = score(phq9, { q1: 3, q2: 3, q3: 3, q4: 3, q5: 3, q6: 3, q7: 3, q8: 3, q9: 3 }, OPTIONS)
const crisis = score(cssrsScreener, { q1: true, q2: true, q3: true, q4: true, q5: true, q6: true, q6r: true }, OPTIONS)
const of = (use: ScreeningUse, country: string) => ({ use, country })

test('[RS31] where only a record is kept, a number has no band, no cut-off and no diagnosis beside it', () => {
  const shown = shownIn(mood, of('record', 'ES'))
  expect(shown.scores[0]).toMatchObject({ value: 27, bands: [], cutoffs: [] })
  expect(shown.algorithms).toEqual([])
  expect(shown.flags).toEqual(mood.flags)
  expect(shownIn(mood, of('clinic', 'ES'))).toEqual(mood)
})

test('[RS31] no level of a suicide triage is shown in the United Kingdom, nor where only a record is kept', () => {
  for (const profile of [of('clinic', 'GB'), of('research', 'GB'), of('record', 'US')]) {
    const { triage, flags } = shownIn(crisis, profile)
    expect(triage).toMatchObject({ level: null, atLeast: null, yes: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q6r'] })
    expect(flags).toEqual(crisis.flags)
  }
  expect(shownIn(crisis, of('clinic', 'IE')).triage?.level).toBe('high')
})
