/** For tests of judgements: one that could be concluded, made of steps that can be left away or changed one at a time. */
import { DAY, instant, type Instant } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { FACTOR_CODES, type FactorCode } from '../judgement/factor.ts'
import { beginJudgement, stepJudgement } from '../judgement/judgement.ts'
import type { Rating, RatingGiven } from '../judgement/rating.ts'
import type {
  Formulation,
  Judgement,
  JudgementEvent,
  JudgementRefusal,
  SafeguardDecision,
  Scenario,
} from '../judgement/state.ts'

/** The moment of every step, unless a test says another. */
export const NOW: Instant = NOON
/** That many days from then. */
export const inDays = (days: number): Instant => instant(NOW + days * DAY)

/** Somebody in treatment. */
export const PATIENT = testId('patient', 1)
/** A practitioner. */
export const NADIA = testId('practitioner', 1)
/** Another. */
export const OTTO = testId('practitioner', 2)

/** Nothing there, and the rater is sure. */
export const QUIET: RatingGiven = {
  presence: 'absent',
  relevance: 'low',
  course: 'same',
  confidence: 'good',
  note: '',
  findOutBy: null,
}

/** There, and it matters here. */
export const PRESENT_HIGH: RatingGiven = {
  presence: 'present',
  relevance: 'high',
  course: 'same',
  confidence: 'good',
  note: 'Told of it in the first hour.',
  findOutBy: null,
}

/** A rating as it stands, by Nadia and now. */
export const rated = (given: Partial<RatingGiven>): Rating => ({
  ...QUIET,
  note: 'A note.',
  ...given,
  by: NADIA,
  at: NOW,
})

/** In words, each of its own. */
export const FORMULATION: Formulation = {
  predisposing: 'Grew up without clear limits.',
  trigger: 'Nights alone after a quarrel.',
  maintaining: 'It stays secret.',
  protective: 'Tells of slips without being asked.',
  whyNow: 'The family has just moved out.',
  whyOnline: 'Lives two hours away.',
}

/** What could get better. */
export const BETTER: Scenario = {
  kind: 'gets-better',
  what: 'Keeps to the agreement through the winter.',
  toWhom: 'To the client and the family.',
  howSerious: 'It would mean a great deal to them.',
  howSoon: 'Within some months.',
  firstSigns: 'Sleeps again, and calls a friend.',
  likelier: 'A fixed hour each week.',
  lessLikely: 'Long gaps.',
  plan: 'Keep the hour, look at it together.',
  who: 'Both.',
  planBy: inDays(60),
}

/** One safeguard that was taken. */
export const TAKEN: SafeguardDecision = {
  code: 'C4',
  decision: 'taken',
  reason: 'It came up before two hours.',
  factors: ['ARO'],
  findings: ['device-arouses'],
  reviewAt: inDays(30),
  endsWhen: 'Four hours went by without it.',
}

/** To rate a factor. */
export const rate = (factor: FactorCode, rating: Partial<RatingGiven>): JudgementEvent => ({
  kind: 'rate',
  factor,
  rating: { ...QUIET, note: 'A note.', ...rating },
  by: NADIA,
})

/** To conclude, as Nadia. */
export const CONCLUDE: Extract<JudgementEvent, { kind: 'conclude' }> = {
  kind: 'conclude',
  attention: 'closer',
  reason: 'The nights are hard at present, and the agreement holds.',
  by: { id: NADIA, name: 'Nadia Berg' },
  until: null,
}

/** All steps to a judgement that can be concluded. */
export const STEPS: readonly JudgementEvent[] = [
  { kind: 'source', source: { what: 'First hour, and a letter of the court.', dated: inDays(-9) } },
  ...FACTOR_CODES.map(code => rate(code, {})),
  { kind: 'formulate', formulation: FORMULATION },
  { kind: 'imagine', scenarios: [BETTER] },
]

/** Takes steps one after another; one that is refused is our test's bug. */
export const after = (
  events: readonly JudgementEvent[],
  from = beginJudgement(PATIENT, NOW),
  moment = NOW,
): Judgement =>
  events.reduce((judgement, event) => {
    const step = stepJudgement(judgement, event, moment)
    if (!step.ok) throw new Error(`refused: ${JSON.stringify(step.error)}`)
    return step.value
  }, from)

/** What stands against one step. */
export const refusals = (judgement: Judgement, event: JudgementEvent, moment = NOW): readonly JudgementRefusal[] => {
  const step = stepJudgement(judgement, event, moment)
  return step.ok ? [] : step.error
}
