/** What agreement is asked with: who rated, and what kind of thing the ratings are. */
import { err, ok } from '@holdfast/domain'
import type { Given } from '../command.ts'
import { all, type Field } from '../fields.ts'
import { source } from './options-study.ts'
import type { Source } from './source.ts'

/** What ratings are: names, an order, or distances. */
export type RatingLevel = 'nominal' | 'ordinal' | 'interval'

/** All that measuring agreement needs to know. `categories` null: those that were seen. */
export type AgreeAsked = {
  readonly source: Source
  readonly raters: readonly string[]
  readonly level: RatingLevel
  readonly categories: readonly string[] | null
  readonly id: string
}

/** So many columns are compared, two by two. */
const MOST_RATERS = 20

/** Reads the options, or says every sentence that mends them. */
export async function agreeAsked(given: Given): Promise<Field<AgreeAsked>> {
  const fields = all({
    source: await source(given),
    raters: raters(given),
    level: level(given),
    categories: categories(given),
  })
  return fields.ok ? ok({ ...fields.value, id: given['id'] ?? 'id' }) : fields
}

function raters({ raters: text = '' }: Given): Field<readonly string[]> {
  const columns = text.split(',').map(column => column.trim())
  const isGood = columns.length >= 2 && columns.length <= MOST_RATERS && !columns.includes('')
  return isGood && new Set(columns).size === columns.length
    ? ok(columns)
    : err(
        `Give --raters as two to ${MOST_RATERS} different columns with commas between, for example --raters ana,luis.`,
      )
}

/** Names when nothing was said: the least that one can claim. */
function level({ level: text = 'nominal' }: Given): Field<RatingLevel> {
  return text === 'nominal' || text === 'ordinal' || text === 'interval'
    ? ok(text)
    : err('Give --level as nominal, ordinal or interval; or leave it out for nominal.')
}

function categories({ categories: text, level: kind }: Given): Field<readonly string[] | null> {
  if (text === undefined) return ok(null)
  if (kind === 'interval') return err('--categories is for nominal and ordinal ratings; distances need numbers.')
  const names = text.split(',').map(name => name.trim())
  return names.length >= 2 && !names.includes('') && new Set(names).size === names.length
    ? ok(names)
    : err('Give --categories as two or more different ones with commas between, in their order: none,mild,severe.')
}
