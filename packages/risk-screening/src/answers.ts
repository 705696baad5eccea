/** The answers of one person to one instrument: read from outside once, with a sentence for each that does not fit. */
import { err, ok, type Result } from '@holdfast/domain'
import type { AnsweredInstrument, AnswerScale, Item } from './instrument.ts'

/** A number of the item's scale, a yes or no, `not-applicable` where the item knows it, or null for no answer. */
export type Answer = number | boolean | 'not-applicable' | null

/** Answers by item. An item that is not named has no answer. */
export type Answers = Readonly<Record<string, Answer>>

/** Why one answer was not taken, and which. */
export type AnswerProblem = {
  readonly item: string
  readonly kind:
    | 'unknown-item'
    | 'not-a-number'
    | 'out-of-range'
    | 'not-a-step'
    | 'not-yes-or-no'
    | 'not-applicable-here'
}

/** What stands in each item's place when nobody answered. */
export const NO_ANSWER = Number.NaN

/** Takes answers from outside, or says everything that is wrong with them. Numbers may come as text. */
export function parseAnswers(
  instrument: AnsweredInstrument,
  given: Readonly<Record<string, unknown>>,
): Result<Answers, readonly AnswerProblem[]> {
  const problems: AnswerProblem[] = []
  const answers: Record<string, Answer> = {}
  for (const id of Object.keys(given))
    if (!instrument.items.some(item => item.id === id)) problems.push({ item: id, kind: 'unknown-item' })
  for (const item of instrument.items) {
    const read = parseAnswer(item, Object.hasOwn(given, item.id) ? given[item.id] : null)
    if (read.ok) answers[item.id] = read.value
    else problems.push({ item: item.id, kind: read.error })
  }
  return problems.length > 0 ? err(problems) : ok(answers)
}

/** Takes one answer. Nothing and empty text are no answer; they are never a nought. */
export function parseAnswer(item: Item, given: unknown): Result<Answer, AnswerProblem['kind']> {
  const said = typeof given === 'string' ? given.trim() : given
  if (said === null || said === undefined || said === '') return ok(null)
  if (said === 'not-applicable') return item.notApplicable ? ok(said) : err('not-applicable-here')
  return item.answers.kind === 'yes-no' ? yesOrNo(said) : number(item.answers, said)
}

/** An answer as the number that scores are made of; NaN where there is none. A yes is 1. */
export function numberOf(item: Item, answer: Answer): number {
  if (typeof answer === 'number') return answer
  if (typeof answer === 'boolean') return answer ? 1 : 0
  const counts = answer === 'not-applicable' ? item.notApplicable?.countsAs : undefined
  return typeof counts === 'number' ? counts : NO_ANSWER
}

/** The lowest and highest number of a scale. */
export function ends(scale: AnswerScale): readonly [number, number] {
  if (scale.kind === 'range') return [scale.min, scale.max]
  return scale.kind === 'yes-no' ? [0, 1] : [Math.min(...scale.values), Math.max(...scale.values)]
}

const YES = new Set<unknown>([true, 1, '1', 'true', 'TRUE', 'True'])
const NO = new Set<unknown>([false, 0, '0', 'false', 'FALSE', 'False'])

function yesOrNo(said: unknown): Result<boolean, 'not-yes-or-no'> {
  if (YES.has(said)) return ok(true)
  return NO.has(said) ? ok(false) : err('not-yes-or-no')
}

function number(scale: Exclude<AnswerScale, { kind: 'yes-no' }>, said: unknown): Result<number, AnswerProblem['kind']> {
  // A scale of 0 and 1 is often written as no and yes; no other scale is.
  const isBinary = ends(scale)[0] === 0 && ends(scale)[1] === 1
  const plain = isBinary && YES.has(said) ? 1 : isBinary && NO.has(said) ? 0 : said
  const value = typeof plain === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : plain
  if (typeof value !== 'number' || !Number.isFinite(value)) return err('not-a-number')
  if (scale.kind === 'values') return scale.values.includes(value) ? ok(value) : err('out-of-range')
  if (value < scale.min || value > scale.max) return err('out-of-range')
  const steps = (value - scale.min) / scale.step
  return Math.abs(steps - Math.round(steps)) < 1e-6 ? ok(value) : err('not-a-step')
}
