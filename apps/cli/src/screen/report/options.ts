/** What a report is asked with. Nothing that a study must decide is decided here without its name standing in the report. */
import { err, isDay, ok } from '@holdfast/domain'
import type { CutRule } from '@holdfast/psychometrics'
import type { Given } from '../../command.ts'
import { all, type Field } from '../../fields.ts'
import { columnOf } from '../columns.ts'
import { missingRule, naming } from '../options.ts'
import {
  columnField,
  numberOrNone,
  numbersField,
  scaleField,
  seedField,
  source,
  wholeOrNone,
} from '../options-study.ts'
import { cutRule } from '../options-validate.ts'
import type { Scale } from '../scale.ts'
import type { Choice, ReportOptions } from './facts.ts'
import type { Reading } from './load.ts'

/** All that making a report needs to know. `out` is where it goes, null for the output. */
export type ReportAsked = { readonly reading: Reading; readonly options: ReportOptions; readonly out: string | null }

/** Reads the options, or says every sentence that mends them. */
export async function reportAsked(given: Given): Promise<Field<ReportAsked>> {
  const scale = scaleField(given)
  if (!scale.ok) return scale
  const fields = all({
    source: await source(given),
    missing: missingRule(given),
    naming: await naming(given),
    criterion: columnField(given, 'criterion'),
    chance: given['chance'] === undefined ? ok(null) : columnField(given, 'chance'),
    choice: choice(given, scale.value),
    prevalences: prevalences(given),
    seed: given['seed'] === undefined ? ok(1) : seedField(given),
    resamples: resamples(given),
    asOf: asOf(given),
  })
  if (!fields.ok) return fields
  const { choice: chosen, prevalences: shares, seed, resamples: times, asOf: day, ...rest } = fields.value
  const reading: Reading = { scale: scale.value, ...rest }
  const wrong = wrongColumn(reading)
  if (wrong !== null) return err(wrong)
  const { criterion, chance, naming: named } = reading
  const map = [...named.map].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const options: ReportOptions = {
    criterion,
    chance,
    missing: given['missing'] ?? 'strict',
    delimiter: reading.source.delimiter,
    mark: reading.source.mark,
    id: named.id,
    map,
    ignore: [...named.ignored.columns, ...(named.ignored.others ? ['*'] : [])].toSorted(),
    choice: chosen,
    prevalences: shares,
    seed,
    resamples: times,
    asOf: day,
  }
  return ok({ reading, options, out: given['out'] ?? null })
}

/** What is wrong with the columns that were named; null when nothing is. */
function wrongColumn({ scale: { instrument }, naming: named, criterion, chance }: Reading): string | null {
  const taken = new Set([...instrument.items.map(({ id }) => columnOf(named, id)), named.id])
  if (taken.has(criterion) || criterion === chance)
    return '--criterion must be a column of its own: nothing can be judged by itself.'
  return chance !== null && taken.has(chance)
    ? '--chance must be a column of its own, neither an item nor the id.'
    : null
}

const YOUDEN: CutRule = { kind: 'youden' }

/** A cut-off inside the range of the score, or the rule by which one is chosen; when nothing was said it is Youden’s, and the report says so first. */
function choice(given: Given, { score: { range } }: Scale): Field<Choice> {
  const cut = numberOrNone(given, 'cut', range)
  if (!cut.ok) return cut
  const rule = cutRule(given)
  if (!rule.ok) return rule
  if (cut.value === null) return ok({ how: 'chosen', rule: rule.value ?? YOUDEN, isNamed: rule.value !== null })
  return rule.value === null
    ? ok({ how: 'given', cut: cut.value })
    : err('Give --cut for a cut-off that was fixed beforehand, or --choose for one that these rows choose; not both.')
}

/** Shares of people elsewhere, in rising order and each once; none when none was given. */
function prevalences(given: Given): Field<readonly number[]> {
  const shares = numbersField(given, 'prev', [0, 1])
  return shares.ok ? ok([...new Set(shares.value)].toSorted((a, b) => a - b)) : shares
}

/** Times that the bootstrap draws, at least and at most. */
const RESAMPLES = [100, 20_000] as const

/** How often the bootstrap draws; a thousand times when nothing was said. */
function resamples(given: Given): Field<number> {
  const times = wholeOrNone(given, 'bootstrap', RESAMPLES)
  return times.ok ? ok(times.value ?? 1000) : times
}

/** The day that the report carries; none when none was given, for a clock would make every copy another one. */
function asOf({ 'as-of': text }: Given): Field<string | null> {
  if (text === undefined) return ok(null)
  return isDay(text) ? ok(text) : err('Give --as-of as a day, for example 2026-11-26.')
}
