// Rates of groups along a score, when the rate at one score and a slope were published.
import { type Figure, figure } from '../defined.ts'
import { logistic, logit } from '../logit.ts'

/** What a study of groups published: the rate among those who have the score `at`, and what one point adds on the logit scale. */
export type LogitNorm = { readonly at: number; readonly rate: number; readonly slope: number }

/** The rate of the group with another score by the logistic line of such norms (Cox 1958; Hanson et al. 2016), to check a table or to plan a study; null with a rate of 0 or 1. A rate is of groups that were followed, and never of a person. */
export const rateOfGroup = ({ at, rate, slope }: LogitNorm, score: number): Figure =>
  rate > 0 && rate < 1 ? figure(logistic(logit(rate) + slope * (score - at))) : null
