// Whether a change that is reliable also reached the side of those without the problem.
import { type Figure, ratio } from '../defined.ts'
import { type BeforeAfter, type ErrorOfScore, reliableChangeIndex } from './reliable-change.ts'

/** Mean and spread of one group of people. */
export type Norm = { readonly mean: number; readonly sd: number }

/** The three cut-offs between a clinical and a functional group; null where the means do not differ or a spread is missing. */
export type ChangeCuts = {
  /** Two standard deviations away from the clinical mean. */
  readonly a: Figure
  /** Within two standard deviations of the functional mean. */
  readonly b: Figure
  /** Between both, nearer to the group that spreads less. */
  readonly c: Figure
}

/** Cut-offs a, b and c (Jacobson & Truax 1991). */
export function changeCuts(clinical: Norm, functional: Norm): ChangeCuts {
  const way = Math.sign(functional.mean - clinical.mean)
  const isUsable = [clinical.mean, functional.mean, clinical.sd, functional.sd].every(Number.isFinite)
  if (way === 0 || !isUsable || clinical.sd < 0 || functional.sd < 0) return { a: null, b: null, c: null }
  return {
    a: clinical.mean + way * 2 * clinical.sd,
    b: functional.mean - way * 2 * functional.sd,
    c: ratio(functional.sd * clinical.mean + clinical.sd * functional.mean, functional.sd + clinical.sd),
  }
}

/** What became of a score: over the cut-off and reliably better, reliably better alone, neither, or reliably worse. */
export type ChangeOutcome = 'recovered' | 'improved' | 'unchanged' | 'deteriorated'

/** What an outcome is judged by; there is no default for any of it. */
export type ChangeCriterion = ErrorOfScore & { readonly cut: number; readonly better: 'higher' | 'lower' }

/** The four outcomes of Jacobson & Truax 1991 at 1.96; recovered means that the score came over the cut-off from the clinical side, a score on the cut-off itself is still there. Null without an error of the score. */
export function changeOutcome(scores: BeforeAfter, criterion: ChangeCriterion): ChangeOutcome | null {
  const rci = reliableChangeIndex(scores, criterion)
  if (rci === null || !Number.isFinite(criterion.cut)) return null
  const way = criterion.better === 'higher' ? 1 : -1
  if (way * rci < -1.96) return 'deteriorated'
  if (way * rci <= 1.96) return 'unchanged'
  const isOver = (score: number): boolean => way * (score - criterion.cut) > 0
  return isOver(scores.after) && !isOver(scores.before) ? 'recovered' : 'improved'
}
