/** What the commands of a study are asked with: a file, one score of an instrument, columns, numbers and a seed. */
import { err, ok } from '@holdfast/domain'
import type { Given } from '../command.ts'
import { all, type Field } from '../fields.ts'
import { bom, delimiter, instrumentField } from './options.ts'
import type { Scale } from './scale.ts'
import { sizeOf, type Source } from './source.ts'
import type { NumberColumn } from './study.ts'

/** The table that is asked about, if it can be read. */
export async function source(given: Given): Promise<Field<Source>> {
  const reading = all({ delimiter: delimiter(given), mark: bom(given) })
  const { file } = given
  if (!reading.ok) return reading
  if (file === undefined) return err('Say which file, right behind the name of the command.')
  const size = await sizeOf(file)
  if (!size.ok) return size
  return ok({ file, size: size.value, ...reading.value })
}

/** One score of an instrument. Where it has several one has to be named: none of them is the right one. */
export function scaleField(given: Given): Field<Scale> {
  const found = instrumentField(given)
  if (!found.ok) return found
  const instrument = found.value
  if (instrument.mode !== 'score') return err(`${instrument.title} sorts answers by urgency and has no score.`)
  const { scores, title } = instrument
  const { scale } = given
  const only = scale === undefined && scores.length === 1 ? scores[0] : undefined
  const score = only ?? scores.find(({ id }) => id === scale)
  return score
    ? ok({ instrument, score })
    : err(`Give --scale as one of the scores of ${title}: ${scores.map(({ id }) => id).join(', ')}.`)
}

/** A number as it is written by hand or by a program; null for anything else. */
export const plainNumber = (text: string): number | null =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) && Number.isFinite(Number(text)) ? Number(text) : null

/** A column that holds any numbers. */
export const anyNumbers = (column: string): NumberColumn => ({
  column,
  absent: 'no-such-column',
  read: text => {
    const said = text.trim()
    const value = plainNumber(said)
    return said === '' || value !== null ? ok(value) : err('not-a-number')
  },
})

/** Between which ends a number has to lie, both included. */
type Ends = readonly [least: number, most: number]

const ANY: Ends = [-Infinity, Infinity]

function such([least, most]: Ends): string {
  if (!Number.isFinite(least)) return ''
  return Number.isFinite(most) ? ` from ${least} to ${most}` : ` of at least ${least}`
}

/** A number between two ends. */
export function numberField(given: Given, option: string, ends: Ends = ANY): Field<number> {
  const value = plainNumber(given[option]?.trim() ?? '')
  return value !== null && value >= ends[0] && value <= ends[1]
    ? ok(value)
    : err(`Give --${option} as a number${such(ends)}.`)
}

/** The same, or null when nothing was said. */
export const numberOrNone = (given: Given, option: string, ends: Ends = ANY): Field<number | null> =>
  given[option] === undefined ? ok(null) : numberField(given, option, ends)

/** A whole number between two ends. */
export function wholeField(given: Given, option: string, ends: Ends): Field<number> {
  const value = numberField(given, option, ends)
  return value.ok && Number.isSafeInteger(value.value) ? value : err(`Give --${option} as a whole number${such(ends)}.`)
}

/** The same, or null when nothing was said. */
export const wholeOrNone = (given: Given, option: string, ends: Ends): Field<number | null> =>
  given[option] === undefined ? ok(null) : wholeField(given, option, ends)

/** Numbers with commas between them, none when nothing was said. */
export function numbersField(given: Given, option: string, ends: Ends): Field<readonly number[]> {
  const text = given[option]
  if (text === undefined) return ok([])
  const values = text.split(',').map(one => plainNumber(one.trim()))
  const good = values.flatMap(value => (value !== null && value >= ends[0] && value <= ends[1] ? value : []))
  return good.length === values.length ? ok(good) : err(`Give --${option} as numbers${such(ends)} with commas between.`)
}

/** Mean and standard deviation of a group, or null when nothing was said. */
export function normField(given: Given, option: string): Field<{ readonly mean: number; readonly sd: number } | null> {
  const text = given[option]
  if (text === undefined) return ok(null)
  const [mean = null, sd = null, ...more] = text.split(',').map(one => plainNumber(one.trim()))
  return mean !== null && sd !== null && sd >= 0 && more.length === 0
    ? ok({ mean, sd })
    : err(`Give --${option} as a mean and a standard deviation, for example 5.5,4.2.`)
}

/** The name of a column. */
export function columnField(given: Given, option: string): Field<string> {
  const column = given[option]?.trim()
  return column ? ok(column) : err(`Give --${option} as the name of a column.`)
}

/** The largest number that a seed can be. */
const MOST_SEED = 2 ** 32 - 1

/** A seed for chance that can be repeated. */
export const seedField = (given: Given): Field<number> => wholeField(given, 'seed', [0, MOST_SEED])
