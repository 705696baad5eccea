/** Tests of what a deployment may show: it takes readings away, and never an answer that somebody has to read. */
import { expect, test } from 'vitest'
import { boundaryBrief } from './own/boundary-brief.ts'
import { findingsOfSpoken } from './findings.ts'
import { cssrsScreener } from './instruments/cssrs-screener.ts'
import { phq9 } from './instruments/phq9.ts'
import { findingsShownIn, safeguardsShownIn, shownIn, type ScreeningUse } from './profile.ts'
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

test('[RS32] where only a record is kept, what somebody has to read before the hour ends is shown, nothing that may wait, and no safeguard', () => {
  const findings = findingsOfSpoken(boundaryBrief, { 'harm-soon': 'yes', written: 'yes', someone: 'no' }, [])
  const codes = (use: ScreeningUse) => findingsShownIn(findings, { use }).map(({ code }) => code)
  expect(codes('record')).toEqual(['harm-to-others', 'hard-to-bear', 'nobody-to-reach'])
  expect(codes('clinic')).toEqual(findings.map(({ code }) => code))
  expect(codes('clinic')).toContain('written-helps')
  expect(safeguardsShownIn(findings, { use: 'record' })).toEqual([])
})

test('[RS32] elsewhere each safeguard stands once, with every finding that speaks for it', () => {
  const findings = findingsOfSpoken(boundaryBrief, { 'harm-soon': 'yes', bearable: 'no', someone: 'no' }, [])
  const shown = safeguardsShownIn(findings, { use: 'clinic' })
  expect(new Set(shown.map(({ code }) => code)).size).toBe(shown.length)
  expect(shown.find(({ code }) => code === 'P1')?.findings).toEqual(['hard-to-bear', 'nobody-to-reach'])
  expect(safeguardsShownIn([], { use: 'clinic' })).toEqual([])
})
