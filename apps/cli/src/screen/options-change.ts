/** What change is asked with: two scores of a row, the error of the score, and what counts as reached. */
import { err, ok } from '@holdfast/domain'
import type { ErrorOfScore, Norm } from '@holdfast/psychometrics'
import type { MissingRule } from '@holdfast/risk-screening'
import type { Given } from '../command.ts'
import { all, type Field } from '../fields.ts'
import { format, missingRule, type Format } from './options.ts'
import { columnField, normField, numberField, numberOrNone, scaleField, source } from './options-study.ts'
import type { Scale } from './scale.ts'
import type { Source } from './source.ts'

/** Where both scores come from: two columns, or the answers in two sets of columns that begin differently. */
export type Twice =
  | { readonly kind: 'columns'; readonly pre: string; readonly post: string }
  | {
      readonly kind: 'answers'
      readonly pre: string
      readonly post: string
      readonly scale: Scale
      readonly missing: MissingRule
    }

/** The cut-off that counts as reached: a number, one between two groups, or none. `clinical` null: the first scores of this file. */
type Reached =
  | { readonly kind: 'cut'; readonly cut: number }
  | { readonly kind: 'norms'; readonly functional: Norm; readonly clinical: Norm | null }
  | { readonly kind: 'none' }

/** All that measuring change needs to know. */
export type ChangeAsked = {
  readonly source: Source
  readonly twice: Twice
  readonly error: ErrorOfScore
  readonly better: 'higher' | 'lower'
  readonly reached: Reached
  readonly id: string
  readonly format: Format
  readonly out: string | null
}

/** Reads the options, or says every sentence that mends them. */
export async function changeAsked(given: Given): Promise<Field<ChangeAsked>> {
  const twice = twiceFrom(given)
  const fields = all({
    source: await source(given),
    twice,
    sd: numberField(given, 'sd', [0, Infinity]),
    reliability: numberField(given, 'reliability', [0, 1]),
    better: better(given, twice),
    reached: reached(given),
    format: format(given),
  })
  if (!fields.ok) return fields
  const { sd, reliability, ...rest } = fields.value
  if (sd === 0 || reliability === 1)
    return err('With an --sd of 0 or a --reliability of 1 the score has no error, and any change would be reliable.')
  return ok({ ...rest, error: { sd, reliability }, id: given['id'] ?? 'id', out: given['out'] ?? null })
}

function twiceFrom(given: Given): Field<Twice> {
  const ends = all({ pre: columnField(given, 'pre'), post: columnField(given, 'post') })
  if (!ends.ok) return ends
  if (ends.value.pre === ends.value.post)
    return err('--pre and --post are the same; give two columns, or two beginnings of columns.')
  if (given['instrument'] === undefined) return ok({ kind: 'columns', ...ends.value })
  const parts = all({ scale: scaleField(given), missing: missingRule(given) })
  return parts.ok ? ok({ kind: 'answers', ...ends.value, ...parts.value }) : parts
}

/** Which way is better: as the instrument says, or as it is said here. There is no default. */
function better({ better: said }: Given, twice: Field<Twice>): Field<'higher' | 'lower'> {
  if (said === 'higher' || said === 'lower') return ok(said)
  const direction = twice.ok && twice.value.kind === 'answers' ? twice.value.scale.score.direction : null
  if (said === undefined && direction === 'higher-better') return ok('higher')
  if (said === undefined && direction === 'higher-worse') return ok('lower')
  return err('Give --better as higher or lower: which scores are the better ones.')
}

function reached(given: Given): Field<Reached> {
  const parts = all({
    cut: numberOrNone(given, 'cut'),
    functional: normField(given, 'norm'),
    clinical: normField(given, 'clinical'),
  })
  if (!parts.ok) return parts
  const { cut, functional, clinical } = parts.value
  if (cut !== null && functional !== null) return err('Give --cut or --norm; each says where the other side begins.')
  if (clinical !== null && functional === null) return err('--clinical is for --norm; give both or neither.')
  if (cut !== null) return ok({ kind: 'cut', cut })
  return ok(functional === null ? { kind: 'none' } : { kind: 'norms', functional, clinical })
}
