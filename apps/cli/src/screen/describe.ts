/** Carries out `holdfast screen describe`: reads the answers, and hands on what they say of the questionnaire. */
import type { RowsRefusal } from '@holdfast/psychometrics'
import { badInput, done, failed, type Given, type Outcome, type World } from '../command.ts'
import { all } from '../fields.ts'
import { describe } from './description.ts'
import { described } from './describe-text.ts'
import { naming } from './options.ts'
import { scaleField, source } from './options-study.ts'
import { answersWanted, keyed } from './scale.ts'
import { readStudy } from './study.ts'

/** Describes the answers of a file. Holds all rows, for reliability needs them all. */
export async function describeFile(given: Given, world: World): Promise<Outcome> {
  const fields = all({ source: await source(given), scale: scaleField(given), naming: await naming(given) })
  if (!fields.ok) return badInput(fields.error)
  const { scale } = fields.value
  if (scale.score.weights)
    return badInput('The answers of this score count against each other, so that they measure no one thing.')
  const key = keyed(scale)
  const rows: (readonly (number | null)[])[] = []
  const read = await readStudy(
    fields.value.source,
    { ...answersWanted(scale.instrument, fields.value.naming), words: [] },
    { world, ending: 'Nothing was computed.', take: ({ values }) => rows.push(key(values)) },
  )
  if (!read.ok) return read.error
  const found = describe(rows, scale)
  return found.ok ? done(described(found.value), found.value) : failed(SENTENCES[found.error], found.error)
}

const SENTENCES: Readonly<Record<RowsRefusal, string>> = {
  empty: 'The table has no rows.',
  'uneven-rows': 'The rows do not have the same number of answers.',
  'not-a-number': 'An answer is not a number.',
  'too-few-items': 'A score of one item has nothing to be compared with.',
  'too-few-complete-rows': 'Fewer than two rows have every answer of this score.',
}
