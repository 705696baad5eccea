/** Tests of somebody who rates for themselves: what they said without a look is not changed after one. */
import { after as later, MINUTE, type Instant } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { after, CONCLUDE, NOW, OTTO, PATIENT, QUIET, rate, STEPS } from '../testing/judgement.ts'
import { comparedAlone, ratedAlone, stepAlone } from './alone.ts'
import { FACTOR_CODES, type FactorCode } from './factor.ts'
import { beginJudgement } from './judgement.ts'
import { entryOf } from './log.ts'
import type { RatingGiven } from './rating.ts'
import type { Judgement, Work } from './state.ts'

const BEA = { id: OTTO, name: 'Bea Lind' }
const [FIRST] = FACTOR_CODES
const said = (factor: FactorCode, more: Partial<RatingGiven> = {}, at: Instant = NOW) =>
  entryOf({ by: BEA, act: { kind: 'rate', factor, rating: { ...QUIET, note: 'Some words.', ...more } } }, null, at)

const alone = (whole: Work, own: Judgement, entry: ReturnType<typeof said>): Judgement => {
  const step = stepAlone(whole, own, entry)
  if (!step.ok) throw new Error(JSON.stringify(step.error))
  return step.value
}
const rateAll = (whole: Work, own: Judgement, at: Instant = NOW): Judgement =>
  FACTOR_CODES.reduce((so, code) => alone(whole, so, said(code, {}, at)), own)

const open = after([...STEPS, rate('ENV', { presence: 'present', relevance: 'high', note: 'Theirs.' })]).work
const begun = beginJudgement(PATIENT, NOW)

test('[RS70] until no factor is left out a word may be thought over, and nothing of what others said is told', () => {
  let own = begun
  for (const code of FACTOR_CODES) {
    expect(comparedAlone(open, own.work, BEA)).toBeNull()
    own = alone(open, own, said(code))
    const isLast = code === FACTOR_CODES.at(-1)
    if (!isLast) own = alone(open, own, said(code, { presence: 'partly' }))
  }
  expect(own.work.ratings[FIRST]?.presence).toBe('partly')
  expect(comparedAlone(open, own.work, BEA)?.find(({ factor }) => factor === 'ENV')).toMatchObject({
    kind: 'both',
    differs: [
      { aspect: 'presence', first: 'present', second: 'partly' },
      { aspect: 'relevance', first: 'high', second: 'low' },
    ],
  })
})

test.each(FACTOR_CODES)('[RS70] once both stand beside each other nothing said without a look is changed: %s', code => {
  const own = rateAll(open, begun)
  const step = stepAlone(open, own, said(code, { presence: 'present', relevance: 'high' }))
  expect(step).toEqual({ ok: false, error: [{ kind: 'is-compared' }] })
})

test('[RS70] what others say later changes what is compared and not what was said', () => {
  const own = rateAll(open, begun)
  const moved: Work = { ...open, ratings: {} }
  expect(comparedAlone(moved, own.work, BEA)?.every(one => one.kind === 'one' && one.by === 'second')).toBe(true)
  expect(ratedAlone(moved, own.work)).toEqual(own.work.ratings)
})

test('[RS70] who rated before the judgement had its first line has rated', () => {
  const own = rateAll(beginJudgement(PATIENT, NOW).work, begun)
  const late = beginJudgement(PATIENT, later(NOW, MINUTE)).work
  expect(comparedAlone(late, own.work, BEA)).not.toBeNull()
  expect(stepAlone(late, own, said(FIRST)).ok).toBe(false)
})

test('[RS70] once the judgement is taken up again they rate anew, compared with nothing of the time before', () => {
  const own = rateAll(open, begun)
  const again = later(NOW, MINUTE)
  const { work } = after([{ kind: 'take-up' }], after([...STEPS, CONCLUDE]), again)
  expect(ratedAlone(work, own.work)).toEqual({})
  expect(comparedAlone(work, own.work, BEA)).toBeNull()
  const anew = rateAll(work, own, again)
  expect(comparedAlone(work, anew.work, BEA)).toEqual(
    FACTOR_CODES.map(factor => ({ kind: 'one', factor, by: 'second' })),
  )
  expect(stepAlone(work, anew, said(FIRST, {}, again)).ok).toBe(false)
})
