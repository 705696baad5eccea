/** Steps of a judgement as a practitioner's page sends them. */
import { DAY, instant, type Instant } from '@holdfast/domain'
import { NOON } from '@holdfast/domain/testing'
import { FACTOR_CODES, type JudgementAct, type RatingGiven } from '@holdfast/risk-screening'
import type { Browser } from '../testing.ts'

/** That many days from the hour. */
export const inDays = (days: number): Instant => instant(NOON + days * DAY)

/** There, and it matters here. */
export const RATING: RatingGiven = {
  presence: 'present',
  relevance: 'high',
  course: 'same',
  confidence: 'some',
  note: 'Told of it in the first hour.',
  findOutBy: null,
}

/** To rate a factor. */
export const rate = (factor: (typeof FACTOR_CODES)[number], rating: Partial<RatingGiven> = {}) =>
  ({ kind: 'rate', factor, rating: { ...RATING, ...rating } }) as const satisfies JudgementAct

/** One safeguard that is taken. */
export const TAKE = {
  kind: 'decide',
  safeguard: {
    code: 'C4',
    decision: 'taken',
    reason: 'It came up before two hours.',
    factors: ['ARO'],
    findings: [],
    reviewAt: inDays(30),
    endsWhen: 'Four hours went by without it.',
  },
} as const satisfies JudgementAct

/** What another person told, which the client never reads. */
export const ASIDE = {
  kind: 'set-aside',
  aside: { about: 'CHI', what: 'The neighbour saw them.', from: 'A neighbour' },
} as const satisfies JudgementAct

/** A person concludes. */
export const CONCLUDE = {
  kind: 'conclude',
  attention: 'urgent',
  reason: 'The nights are hard at present.',
  until: null,
} as const satisfies JudgementAct

/** All that is needed before somebody can conclude. */
export const WHOLE: readonly JudgementAct[] = [
  { kind: 'source', source: { what: 'First hour, and a letter of the court.', dated: inDays(-9) } },
  ...FACTOR_CODES.map(code => rate(code)),
  {
    kind: 'formulate',
    formulation: {
      predisposing: 'Grew up without clear limits.',
      trigger: 'Nights alone.',
      maintaining: 'It stays secret.',
      protective: 'Tells of slips without being asked.',
      whyNow: 'The family has moved out.',
      whyOnline: 'Lives two hours away.',
    },
  },
  {
    kind: 'imagine',
    scenarios: [
      {
        kind: 'gets-better',
        what: 'Keeps to the agreement.',
        toWhom: 'To the family.',
        howSerious: 'It would mean a great deal.',
        howSoon: 'Within some months.',
        firstSigns: 'Sleeps again.',
        likelier: 'A fixed hour.',
        lessLikely: 'Long gaps.',
        plan: 'Keep the hour.',
        who: 'Both.',
        planBy: inDays(60),
      },
    ],
  },
]

/** Sends these one after another, each behind what was read; one that is not taken is our test's bug. */
export async function judgeAll(desk: Browser, seat: string, acts: readonly JudgementAct[]) {
  let { body } = await desk.ask('judgement', { seat })
  for (const act of acts) {
    const written = await desk.ask('judge', { seat }, { seen: body.seen, act })
    if (written.status !== 200) throw new Error(JSON.stringify(written.problem))
    body = written.body
  }
  return body
}
