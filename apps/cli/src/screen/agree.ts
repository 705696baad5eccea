/** Carries out `holdfast screen agree`: reads ratings, and hands on how far the raters agree. */
import { badInput, done, failed, type Given, type Outcome, type World } from '../command.ts'
import { agreementText } from './agree-text.ts'
import { agreementOf } from './agreement.ts'
import { agreeAsked } from './options-agree.ts'
import { ratingReader } from './ratings.ts'
import { readStudy } from './study.ts'

/** Measures the agreement of raters. Holds one number for each rating. */
export async function agreeFile(given: Given, world: World): Promise<Outcome> {
  const asked = await agreeAsked(given)
  if (!asked.ok) return badInput(asked.error)
  const { source, raters, level, id } = asked.value
  const { values, words, take, ratings } = ratingReader(asked.value)
  const read = await readStudy(
    source,
    { values, words, id, stranger: () => null },
    { world, ending: 'Nothing was computed.', take },
  )
  if (!read.ok) return read.error
  const all = ratings()
  if (!all.rows.some(row => row.filter(x => x !== null).length > 1))
    return failed('No row was rated by two raters, so that there is nothing to compare.', 'nothing-rated-twice')
  const found = agreementOf(all, raters, level)
  return done(agreementText(found), found)
}
