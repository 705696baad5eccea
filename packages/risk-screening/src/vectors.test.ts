/** Tests against figures that others computed: every instrument, every set of answers, every rule for what is missing. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseAnswers } from './answers.ts'
import type { AnsweredInstrument } from './instrument.ts'
import { instrumentOf } from './instruments/all.ts'
import type { MissingRule } from './missing.ts'
import { score, type Scoring } from './score.ts'

type Vector = {
  readonly case: number
  readonly kind: string
  readonly answers: Readonly<Record<string, number | boolean | null>>
  readonly expected: Readonly<Record<string, number | string | boolean | null>>
}

const read = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
const VECTORS: Readonly<Record<string, readonly Vector[]>> = JSON.parse(read('instrument-scoring.json')).vectors

function answered(id: string): AnsweredInstrument {
  const instrument = instrumentOf(id)
  if (!instrument || instrument.mode === 'record-only') throw new Error(`${id} is not answered`)
  return instrument
}

function scored(id: string, answers: Vector['answers'], missing: MissingRule): Scoring {
  const instrument = answered(id)
  const parsed = parseAnswers(instrument, answers)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return score(instrument, parsed.value, { missing, prevalence: null })
}

type Read = (strict: Scoring, published: Scoring) => unknown
const total = (scoring: Scoring, id = 'total') => scoring.scores.find(one => one.id === id)
const band = (scoring: Scoring, set: string) => total(scoring)?.bands.find(one => one.set === set)?.code
const cut = (at: string, id = 'total'): Read => {
  const [, op = '', value = ''] = /^(>=|<)(.+)$/.exec(at) ?? []
  return strict =>
    total(strict, id)?.cutoffs.find(({ cutoff }) => cutoff.op === op && cutoff.value === Number(value))?.isReached
}

/** What each expected word means, where it is not the id of a score. */
const MEANING: Readonly<Record<string, Read>> = {
  band: strict => band(strict, 'published'),
  totalProrated: (_, published) => total(published)?.value,
  totalProratedRounded: (_, published) => total(published)?.rounded,
  bandProrated: (_, published) => band(published, 'published'),
  algorithm: strict => strict.algorithms[0]?.outcome,
  provisional: strict => strict.algorithms[0]?.outcome,
  selfHarmFlag: strict => strict.flags[0]?.isRaised,
  riskFlag: strict => strict.flags[0]?.isRaised,
  triage: strict => strict.triage?.level,
  atLeast: strict => strict.triage?.atLeast,
  bandAndrewsSlade: strict => band(strict, 'AndrewsSlade'),
  bandABS: strict => band(strict, 'ABS'),
  band0to5: strict => band(strict, 'Young0to5'),
  positive2: cut('>=2'),
  positive3: cut('>=3'),
  positive10: cut('>=10'),
  positiveMen: cut('>=4'),
  positiveWomen: cut('>=3'),
  belowAdultCut: cut('<25'),
  belowCut: cut('<36'),
  at21: cut('>=21'),
  at28: cut('>=28'),
  distressedBelow48: cut('<48'),
  dissatisfied: cut('<13.5'),
}
const AT_OR_ABOVE: Readonly<Record<string, Read>> = {
  'sastr-core': cut('>=6', 'core'),
  pathos: cut('>=3'),
  hbi19: cut('>=53'),
  csbd19: cut('>=50'),
  csbd7: cut('>=18'),
  bps: cut('>=4'),
  ppcs18: cut('>=76'),
  ppcs6: cut('>=20'),
}

test('all 36 instruments with figures are here', () => {
  expect(Object.keys(VECTORS)).toHaveLength(36)
  for (const id of Object.keys(VECTORS)) expect(answered(id).id).toBe(id)
})

describe.each(Object.entries(VECTORS))('%s', (id, vectors) => {
  test.each(vectors.map(vector => [`${vector.case}: ${vector.kind}`, vector] as const))('case %s', (_, vector) => {
    const strict = scored(id, vector.answers, 'strict')
    const published = scored(id, vector.answers, 'published')
    expect(Object.keys(vector.expected).length).toBeGreaterThan(0)
    for (const [word, expected] of Object.entries(vector.expected)) {
      const asScore = strict.scores.find(one => one.id === word)
      const meaning = word === 'atOrAboveCut' ? AT_OR_ABOVE[id] : MEANING[word]
      if (!asScore && !meaning) throw new Error(`nothing says what ${word} is`)
      const found = asScore ? asScore.value : meaning?.(strict, published)
      if (typeof expected === 'number' && typeof found === 'number') expect(found, word).toBeCloseTo(expected, 9)
      else expect(found, word).toBe(expected)
    }
  })
})

describe('600 people under each rule for missing answers', () => {
  const rows = (name: string): readonly (readonly string[])[] =>
    read(name)
      .trim()
      .split('\n')
      .slice(1)
      .map(line => line.replaceAll('"', '').split(','))
  const people = rows('synth_cohort_9x4.csv')
  const expected = new Map(rows('scores_synth_cohort.csv').map(([id, ...rest]) => [id, rest]))
  const numberOrNull = (text: string | undefined) =>
    text === '' || text === undefined || text === 'NA' ? null : Number(text)

  test('each of them comes to the figure of each rule', () => {
    expect(people).toHaveLength(600)
    for (const [id = '', ...fields] of people) {
      const answers = Object.fromEntries(fields.slice(3).map((text, at) => [`q${at + 1}`, numberOrNull(text)]))
      const [missing, strict, prorated, rounded, fifth] = expected.get(id)?.map(numberOrNull) ?? []
      const found = (rule: MissingRule) => total(scored('phq9', answers, rule))
      expect(found('strict')?.missing, id).toHaveLength(missing ?? -1)
      expect(found('strict')?.value, id).toBe(strict)
      expect(found('published')?.value ?? -1, id).toBeCloseTo(prorated ?? -1, 9)
      expect(found('published')?.rounded, id).toBe(rounded)
      expect(found({ prorate: 0.2 })?.value ?? -1, id).toBeCloseTo(fifth ?? -1, 9)
    }
  })
})
