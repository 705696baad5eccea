/** Writes a questionnaire of FHIR from a file of words: with the weights of its release, and scores that other engines compute only from whole answers. */
import { exportQuestionnaire, parseWordingFile } from '@holdfast/fhir'
import type { Instrument } from '@holdfast/risk-screening'
import { badInput, done, type Given, type Outcome } from '../../command.ts'
import { readJsonFile } from '../json-file.ts'

/** Runs `screen instruments --id ID --format fhir --words FILE`. */
export async function exportWords(instrument: Instrument, { format, words, release = 'R4' }: Given): Promise<Outcome> {
  if (format !== 'fhir') return badInput('Give --format as fhir; or leave it out for a text.')
  if (release !== 'R4' && release !== 'R5') return badInput('Give --release as R4 or R5; or leave it out for R4.')
  if (instrument.mode === 'record-only')
    return badInput(`${instrument.title} is scored by a trained rater; it is no questionnaire that somebody answers.`)
  if (words === undefined)
    return badInput(
      'Give --words as a file of words, from: holdfast screen import-questionnaire. Our topics are no questions.',
    )
  const file = await readJsonFile(words)
  if (!file.ok) return badInput(`--words: ${file.error}`)
  const form = parseWordingFile(instrument, file.value.value)
  if (!form.ok) return badInput(form.error.map(({ sentence }) => sentence).join('\n'))
  const { wording, translations, licence } = form.value
  const written =
    release === 'R4'
      ? exportQuestionnaire(instrument, wording, { release, translations })
      : exportQuestionnaire(instrument, wording, { release, translations })
  if (!written.ok) return badInput(written.error.map(({ sentence }) => sentence).join('\n'))
  const questionnaire = { ...written.value, ...(licence !== null && { copyright: licence }) }
  return done(JSON.stringify(questionnaire, null, 2), { questionnaire })
}
