/** What an accuracy study is asked with: a score or the answers to make one of, a criterion, and cut-offs. */
import { err, ok } from '@holdfast/domain'
import type { CutRule } from '@holdfast/psychometrics'
import type { MissingRule } from '@holdfast/risk-screening'
import type { Given } from '../command.ts'
import { all, type Field } from '../fields.ts'
import type { Question } from './accuracy.ts'
import type { Naming } from './columns.ts'
import { missingRule, naming } from './options.ts'
import {
  columnField,
  numberOrNone,
  numbersField,
  plainNumber,
  scaleField,
  seedField,
  source,
  wholeOrNone,
} from './options-study.ts'
import type { Scale } from './scale.ts'
import type { Source } from './source.ts'

/** Where the score of a row comes from: it stands in a column, or is made of answers. */
export type ScoreFrom =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'answers'; readonly scale: Scale; readonly missing: MissingRule }

/** All that an accuracy study needs to know. */
export type ValidateAsked = {
  readonly source: Source
  readonly from: ScoreFrom
  readonly criterion: string
  readonly naming: Naming
  readonly question: Question
}

/** Reads the options, or says every sentence that mends them. */
export async function validateAsked(given: Given): Promise<Field<ValidateAsked>> {
  const from = scoreFrom(given)
  const fields = all({
    source: await source(given),
    from,
    criterion: columnField(given, 'criterion'),
    naming: await naming(given),
    isLow: isLow(given, from),
    cut: numberOrNone(given, 'cut'),
    prevalences: numbersField(given, 'prev', [0, 1]),
    rule: cutRule(given),
    bootstrap: bootstrap(given),
  })
  if (!fields.ok) return fields
  const { isLow: low, cut, prevalences, rule, bootstrap: resampled, ...rest } = fields.value
  return ok({ ...rest, question: { isLow: low, cut, prevalences, rule, bootstrap: resampled } })
}

/** A column of scores, or answers to an instrument; never both. */
function scoreFrom(given: Given): Field<ScoreFrom> {
  const { instrument, score } = given
  if ((instrument === undefined) === (score === undefined))
    return err('Give --instrument where the table holds answers, or --score where it holds a column of scores.')
  if (score !== undefined) {
    const column = columnField(given, 'score')
    return column.ok ? ok({ kind: 'column', column: column.value }) : column
  }
  const parts = all({ scale: scaleField(given), missing: missingRule(given) })
  return parts.ok ? ok({ kind: 'answers', ...parts.value }) : parts
}

/** High scores count as positive, but where more points are better, or where it is said otherwise. */
function isLow({ positive }: Given, from: Field<ScoreFrom>): Field<boolean> {
  if (positive === 'high' || positive === 'low') return ok(positive === 'low')
  if (positive !== undefined) return err('Give --positive as high or low: which scores speak for what is looked for.')
  return ok(from.ok && from.value.kind === 'answers' && from.value.scale.score.direction === 'higher-better')
}

/** The rule by which a cut-off is to be chosen; null when nothing was said. */
export function cutRule({ choose }: Given): Field<CutRule | null> {
  if (choose === undefined) return ok(null)
  if (choose === 'youden') return ok({ kind: 'youden' })
  if (choose === 'top-left') return ok({ kind: 'closest-top-left' })
  const sensitivity = choose.startsWith('sens:') ? plainNumber(choose.slice(5)) : null
  return sensitivity !== null && sensitivity > 0 && sensitivity <= 1
    ? ok({ kind: 'sensitivity-at-least', sensitivity })
    : err('Give --choose as youden, top-left, or a sensitivity such as sens:0.9.')
}

/** Resamples at most. */
const MOST_RESAMPLES = 20_000

function bootstrap(given: Given): Field<Question['bootstrap']> {
  const resamples = wholeOrNone(given, 'bootstrap', [100, MOST_RESAMPLES])
  if (!resamples.ok) return resamples
  if (resamples.value === null)
    return given['seed'] === undefined ? ok(null) : err('--seed is for --bootstrap; give both or neither.')
  const seed = seedField(given)
  if (!seed.ok) return seed
  if (given['choose'] === undefined)
    return err('--bootstrap repeats a choice; say with --choose by which rule: youden, top-left or sens:0.9.')
  return ok({ resamples: resamples.value, seed: seed.value })
}
