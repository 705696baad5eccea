/** Tests of findings: what an answer gives reason to look at, how soon, and that it is never a level. */
import { LANGUAGES, type SafeguardCode } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAnswers } from './answers.ts'
import { FINDING_CODES, mergeFindings, sooner, type Finding } from './finding.ts'
import { FLAG_RULES, SPOKEN_RULES } from './finding-rules.ts'
import { FINDINGS } from './finding-words.ts'
import { findingsOfScoring, findingsOfSpoken } from './findings.ts'
import type { AnsweredInstrument } from './instrument.ts'
import { INSTRUMENTS } from './instruments/all.ts'
import { core10 } from './instruments/core10.ts'
import { cssrsScreener } from './instruments/cssrs-screener.ts'
import { gad7 } from './instruments/gad7.ts'
import { phq9 } from './instruments/phq9.ts'
import { findingsOfObservation, type Observation } from './observation.ts'
import { OWN_INSTRUMENTS } from './own/all.ts'
import { SPOKEN_ANSWERS, type SpokenAnswers } from './own/answers.ts'
import { boundaryBrief } from './own/boundary-brief.ts'
import { onlineSetting } from './own/online-setting.ts'
import { shownIn } from './profile.ts'
import { score } from './score.ts'
import { blame, WHOLE } from './testing/words.ts'

const scoringOf = (instrument: AnsweredInstrument, given: Readonly<Record<string, unknown>>) => {
  const answers = parseAnswers(instrument, given)
  if (!answers.ok) throw new Error('not answers')
  return score(instrument, answers.value, { missing: 'strict', prevalence: null })
}
const short = (findings: readonly Finding[]) =>
  findings.map(({ code, read, grounds }) => [code, read, grounds.map(({ said }) => said).join()])
const EVERYTHING: Observation = {
  seen: { grooming: 'not-seen', eyes: 'low', posture: 'as-usual', affect: 'otherwise' },
  note: 'A note.',
  mood: 'Fine.',
  accord: 'differ',
  by: testId('practitioner', 1),
  at: NOON,
}
const calm = { q1: 0, q2: 0, q3: 0, q4: 0, q5: 0, q6: 0, q7: 0, q8: 0, q9: 0, q10: 0 }
const noes = { q1: 0, q2: 0, q6: 0 }

describe('from flags', () => {
  const { q10: _, ...calm9 } = calm
  test.each<[AnsweredInstrument, Readonly<Record<string, unknown>>, readonly (readonly string[])[]]>([
    [phq9, calm9, []],
    [phq9, { ...calm9, q9: 1 }, [['thoughts-of-suicide', 'this-hour', 'raised']]],
    [phq9, { ...calm9, q9: null }, [['thoughts-of-suicide', 'this-hour', 'not-answered']]],
    [phq9, { ...calm9, q1: null }, []],
    [core10, calm, []],
    [core10, { ...calm, q6: 1 }, [['plan-or-act', 'this-hour', 'raised']]],
    [cssrsScreener, noes, []],
    [cssrsScreener, { ...noes, q1: 1 }, [['thoughts-of-suicide', 'this-hour', 'raised']]],
    [
      cssrsScreener,
      { ...noes, q6: 1, q6r: 1 },
      [
        ['plan-or-act', 'now', 'raised'],
        ['thoughts-of-suicide', 'this-hour', 'raised'],
      ],
    ],
    // A yes without the question on the last three months: that it was not asked is a reason to ask.
    [
      cssrsScreener,
      { ...noes, q6: 1 },
      [
        ['plan-or-act', 'this-hour', 'not-answered'],
        ['thoughts-of-suicide', 'this-hour', 'raised'],
      ],
    ],
    [gad7, { q1: 3, q2: 3, q3: 3, q4: 3, q5: 3, q6: 3, q7: 3 }, []],
  ])('[RS52] %o with %o', (instrument, given, expected) => {
    const scoring = scoringOf(instrument, given)
    expect(short(findingsOfScoring(scoring))).toEqual(expected)
    // What a deployment may not show of a level takes nothing away from what has to be read.
    expect(findingsOfScoring(shownIn(scoring, { use: 'record', country: 'GB' }))).toEqual(findingsOfScoring(scoring))
  })

  test('[RS52] every flag that an instrument of ours declares has a rule, and no rule is left over', () => {
    const declared = INSTRUMENTS.flatMap(one =>
      one.mode === 'score' || one.mode === 'triage' ? one.flags.map(({ id }) => `${one.id} ${id}`) : [],
    )
    expect(FLAG_RULES.map(({ instrument, flag }) => `${instrument} ${flag}`).toSorted()).toEqual(declared.toSorted())
  })
})

describe('from questions of our own', () => {
  const allYes = Object.fromEntries(onlineSetting.items.map(({ id }) => [id, 'yes'] as const))

  test('[RS52] a place where all is as the hour needs gives nothing to look at', () => {
    expect(findingsOfSpoken(onlineSetting, allYes, ['minor-attraction', 'animals'])).toEqual([])
  })

  test.each([
    ['seat', 'no', [], [['in-bed', 'this-hour', 'no']]],
    ['hands', 'partly', [], [['hands-out-of-view', 'this-hour', 'partly']]],
    ['children', 'no', [], [['child-in-hearing', 'now', 'no']]],
    ['children', 'partly', [], [['child-in-hearing', 'now', 'partly']]],
    ['children', 'rather-not-say', [], [['child-in-hearing', 'this-hour', 'rather-not-say']]],
    ['children', null, [], [['child-in-hearing', 'this-hour', 'not-answered']]],
    ['animals', 'no', [], []],
    ['animals', 'no', ['animals'], [['animals-near', 'this-hour', 'no']]],
    ['animals', null, [], []],
    ['child-pictures', 'no', ['minor-attraction'], [['child-pictures-near', 'this-hour', 'no']]],
  ] as const)('[RS52] on the place: %s answered %s with the notes %o', (item, said, notes, expected) => {
    expect(short(findingsOfSpoken(onlineSetting, { ...allYes, [item]: said }, notes))).toEqual(expected)
  })

  const quiet: SpokenAnswers = {
    ...Object.fromEntries(boundaryBrief.items.map(({ id }) => [id, 'no'] as const)),
    bearable: 'yes',
    'can-say': 'yes',
    someone: 'yes',
  }
  test.each([
    ['limits', 'no', []],
    ['limits', 'yes', [['limits-passed', 'next-hour', 'yes']]],
    ['limits', 'rather-not-say', [['limits-passed', 'next-hour', 'rather-not-say']]],
    ['device', 'partly', [['device-arouses', 'next-hour', 'partly']]],
    ['contact', null, [['contact-outside', 'next-hour', 'not-answered']]],
    ['harm-soon', 'yes', [['harm-to-others', 'now', 'yes']]],
    ['harm-soon', 'partly', [['harm-to-others', 'now', 'partly']]],
    ['harm-soon', 'rather-not-say', [['harm-to-others', 'this-hour', 'rather-not-say']]],
    ['bearable', 'no', [['hard-to-bear', 'now', 'no']]],
    ['someone', 'no', [['nobody-to-reach', 'this-hour', 'no']]],
    ['written', 'yes', [['written-helps', 'next-hour', 'yes']]],
    ['written', 'rather-not-say', []],
    ['pauses', null, []],
  ] as const)('[RS52] on limits: %s answered %s', (item, said, expected) => {
    expect(short(findingsOfSpoken(boundaryBrief, { ...quiet, [item]: said }, []))).toEqual(expected)
  })

  test('[RS52] every question of ours has a rule and every rule a question', () => {
    expect(SPOKEN_RULES.map(({ instrument, item }) => `${instrument} ${item}`).toSorted()).toEqual(
      OWN_INSTRUMENTS.flatMap(({ id, items }) => items.map(item => `${id} ${item.id}`)).toSorted(),
    )
  })

  test('[RS53] leaving an answer away where a no would have been quiet never makes a finding go', () => {
    const answers = fc.record(
      Object.fromEntries(boundaryBrief.items.map(({ id }) => [id, fc.constantFrom(...SPOKEN_ANSWERS, null)])),
    )
    fc.assert(
      fc.property(answers, fc.constantFrom('limits', 'device', 'harm-soon', 'recording'), (given, item) => {
        const codes = (said: 'no' | null) =>
          findingsOfSpoken(boundaryBrief, { ...given, [item]: said }, []).map(({ code }) => code)
        expect(codes(null)).toEqual(expect.arrayContaining(codes('no')))
        expect(codes(null).length).toBe(codes('no').length + 1)
      }),
    )
  })
})

describe('as a list', () => {
  const finding = fc.record({
    code: fc.constantFrom(...FINDING_CODES),
    read: fc.constantFrom('now' as const, 'this-hour' as const, 'next-hour' as const),
    grounds: fc.array(
      fc.record({
        instrument: fc.constantFrom('phq9', 'core10'),
        item: fc.constantFrom('q1', 'q2'),
        said: fc.constantFrom('yes' as const, 'raised' as const),
      }),
      { minLength: 1, maxLength: 1 },
    ),
  })

  test('[RS53] each stands once with all its grounds, in one order for everybody, read as soon as the soonest asks', () => {
    fc.assert(
      fc.property(fc.array(finding), findings => {
        const merged = mergeFindings(findings)
        const places = merged.map(({ code }) => FINDING_CODES.indexOf(code))
        expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other))
        for (const { code, read, grounds } of findings) {
          const kept = merged.find(one => one.code === code)
          expect(kept?.grounds).toEqual(expect.arrayContaining([...grounds]))
          expect(kept && sooner(kept.read, read)).toBe(kept?.read)
        }
        expect(mergeFindings([...merged, ...findings])).toEqual(merged)
      }),
    )
  })

  test.each(FINDING_CODES)(
    '[RS53] %s says what to look at and why in both languages, and neither a level nor blame',
    code => {
      const { words, factors, safeguards } = FINDINGS[code]
      for (const language of LANGUAGES) {
        const { look, why } = words[language]
        for (const line of [look, why]) expect(line).toMatch(WHOLE)
        expect(blame(`${look} ${why}`, language)).toEqual([])
        expect(`${look} ${why}`).not.toMatch(/\d|\b(level|severe|moderate|score|nivel|grave|moderad[oa]|puntuación)\b/i)
      }
      expect(factors.length).toBeGreaterThan(0)
      expect(new Set<SafeguardCode>(safeguards).size).toBe(safeguards.length)
      expect(safeguards.length).toBeGreaterThan(0)
    },
  )

  test('[RS53] every finding can come about', () => {
    const reached = new Set([
      ...[...FLAG_RULES, ...SPOKEN_RULES].map(({ finding: code }) => code),
      ...findingsOfObservation(EVERYTHING).map(({ code }) => code),
    ])
    expect([...reached].toSorted()).toEqual([...FINDING_CODES].toSorted())
  })
})
