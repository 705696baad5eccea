/** For tests of the log: whatever people may do to a judgement, whole and in any order. */
import { SAFEGUARD_CODES, type Instant } from '@holdfast/domain'
import fc from 'fast-check'
import { FINDING_CODES } from '../finding.ts'
import type { JudgementAct, RemarkAct } from '../judgement/act.ts'
import { FACTOR_CODES } from '../judgement/factor.ts'
import { CONFIDENCES, COURSES, PRESENCES, RELEVANCES } from '../judgement/rating.ts'
import { ATTENTIONS, SAID, SCENARIO_KINDS, VIEWED_PARTS } from '../judgement/words.ts'
import { FORMULATION, inDays, NADIA, OTTO } from './judgement.ts'

const words = fc.string({ unit: 'grapheme', maxLength: 12 }).map(said => `A word. ${said}`)
const day: fc.Arbitrary<Instant> = fc.integer({ min: 1, max: 80 }).map(inDays)
const factor = fc.constantFrom(...FACTOR_CODES)
const safeguard = fc.constantFrom(...SAFEGUARD_CODES)
const rating = fc.record({
  presence: fc.constantFrom(...PRESENCES),
  relevance: fc.constantFrom(...RELEVANCES),
  course: fc.constantFrom(...COURSES),
  confidence: fc.constantFrom(...CONFIDENCES),
  note: words,
  findOutBy: fc.option(day),
})
const scenario = fc.record({
  kind: fc.constantFrom(...SCENARIO_KINDS),
  what: words,
  toWhom: words,
  howSerious: words,
  howSoon: words,
  firstSigns: words,
  likelier: words,
  lessLikely: words,
  plan: words,
  who: words,
  planBy: day,
})
const decided = {
  code: safeguard,
  reason: words,
  factors: fc.uniqueArray(factor, { maxLength: 3 }),
  findings: fc.uniqueArray(fc.constantFrom(...FINDING_CODES), { maxLength: 2 }),
  reviewAt: day,
  endsWhen: words,
}
/** Few, so that what is withheld is often shown again. */
const somePart = fc.constantFrom('CHI' as const, 'strengths' as const, 'conclusion' as const)
const one = <const K extends string>(kind: K) => fc.constant(kind)

/** Anything that a practitioner may do. */
export const someAct: fc.Arbitrary<JudgementAct> = fc.oneof(
  fc.record({ kind: one('source'), source: fc.record({ what: words, dated: fc.constant(inDays(-3)) }) }),
  fc.record({ kind: one('rate'), factor, rating }),
  fc.record({ kind: one('formulate'), formulation: words.map(whyNow => ({ ...FORMULATION, whyNow })) }),
  fc.record({ kind: one('imagine'), scenarios: fc.array(scenario, { maxLength: 3 }) }),
  fc.record({
    kind: one('decide'),
    safeguard: fc.oneof(
      fc.record({ ...decided, decision: fc.constantFrom('taken' as const, 'declined' as const) }),
      fc.record({ ...decided, decision: one('changed'), change: words }),
    ),
  }),
  fc.record({ kind: one('explain'), explanation: fc.record({ about: fc.oneof(factor, safeguard), reason: words }) }),
  fc.record({ kind: one('set-aside'), aside: fc.record({ about: fc.option(factor), what: words, from: words }) }),
  fc.record({
    kind: one('conclude'),
    attention: fc.constantFrom(...ATTENTIONS),
    reason: words,
    until: fc.option(day),
  }),
  fc.record({ kind: one('happened'), what: words }),
  fc.record({ kind: one('take-up') }),
  fc.record({
    kind: one('withhold'),
    withheld: fc.record({ part: somePart, reason: words, until: day }),
  }),
  fc.record({ kind: one('show'), part: somePart }),
)

/** Anything that a client may say. */
export const someRemark: fc.Arbitrary<RemarkAct> = fc.record({
  kind: one('remark'),
  remark: fc.record({
    on: fc.constantFrom(...VIEWED_PARTS, 'whole' as const),
    says: fc.constantFrom(...SAID),
    text: words,
  }),
})

/** Two who may write. */
export const someAuthor = fc.constantFrom({ id: NADIA, name: 'Nadia Berg' }, { id: OTTO, name: 'Otto Lind' })
