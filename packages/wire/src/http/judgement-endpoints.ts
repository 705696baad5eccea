/** The paths of structured judgements, for practitioners. */
import * as v from 'valibot'
import { judgementAnswer, secondRating, sentJudgementLine, sentRatingLine } from './judgements.ts'

const nothing = v.undefined()
const ofClient = '/api/encounters/:encounter/seats/:seat/judgement'

/** Every endpoint of judgements by name. */
export const JUDGEMENT_ENDPOINTS = {
  judgement: {
    method: 'GET',
    path: ofClient,
    body: nothing,
    answer: judgementAnswer,
  },
  judge: {
    method: 'POST',
    path: ofClient,
    body: sentJudgementLine,
    answer: judgementAnswer,
  },
  secondRating: {
    method: 'GET',
    path: `${ofClient}/second`,
    body: nothing,
    answer: secondRating,
  },
  rateSecond: {
    method: 'POST',
    path: `${ofClient}/second`,
    body: sentRatingLine,
    answer: secondRating,
  },
} as const
