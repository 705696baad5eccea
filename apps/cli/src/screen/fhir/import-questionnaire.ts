/** Holds a questionnaire against an instrument and writes its words, whole or not at all. */
import { err, ok } from '@holdfast/domain'
import type { AnsweredInstrument } from '@holdfast/risk-screening'
import { importQuestionnaire, wordingFile, type Form } from '@holdfast/fhir'
import { badInput, done, type Given, type Outcome, type World } from '../../command.ts'
import { all, type Field } from '../../fields.ts'
import { instrumentField } from '../options.ts'
import { placeFor } from '../places.ts'
import { refusedFor } from '../refusal.ts'
import { readJsonFile } from '../json-file.ts'
import { pairs } from './pairs.ts'

/** Runs the command. */
export async function importFile(given: Given, world: World): Promise<Outcome> {
  const links = await pairs(given, 'links')
  const turned = await pairs(given, 'turned')
  const fields = all({
    instrument: instrumentField(given),
    links,
    turned: turned.ok ? yesOrNo(turned.value) : turned,
  })
  if (!fields.ok) return badInput(fields.error)
  const { instrument } = fields.value
  const { file, language, canonical, out } = given
  if (file === undefined) return badInput('Say which file: holdfast screen import-questionnaire FILE --instrument ID')
  const read = await readJsonFile(file)
  if (!read.ok) return badInput(read.error)
  const form = importQuestionnaire(instrument, read.value.value, {
    links: Object.fromEntries([...fields.value.links].map(([linkId, item]) => [linkId, item === '' ? null : item])),
    turned: Object.fromEntries(fields.value.turned),
    ...(language !== undefined && { language }),
    ...(canonical !== undefined && { questionnaire: canonical }),
  })
  if (!form.ok) return refusedFor(form.error, { count: form.error.length, ending: 'Nothing was written.' })
  const stranger = [...fields.value.turned.keys()].some(one =>
    form.value.questions.every(({ linkId }) => linkId !== one),
  )
  if (stranger) return badInput('--turned names a linkId that asks for no item. Nothing was written.')
  const place = await placeFor('out', given, world)
  if (!place.ok) return badInput(place.error)
  const spool = place.value
  try {
    await spool.write(`${JSON.stringify(wordingFile(form.value, read.value.sha256), null, 2)}\n`)
    await spool.keep()
  } catch (error) {
    await spool.drop().catch(() => undefined)
    throw error
  }
  return { ...done(summary(instrument, form.value), told(form.value)), ...(out === undefined && { isBeside: true }) }
}

/** What a person should know of it: how it was matched, and what to look at before it is used. */
function summary(
  { title }: AnsweredInstrument,
  { questions, others, translations, wording, licence, warnings }: Form,
): string {
  const languages = [wording, ...translations].map(({ language }) => language)
  return [
    `All ${questions.length} items of ${title} were found, each with all its answers. Languages: ${languages.join(', ')}.`,
    ...(others.length > 0 ? [`No item is asked for by: ${others.join(', ')}.`] : []),
    licence === null
      ? '! The questionnaire does not say who may use it. Whether you may is yours to know.'
      : 'What it says of its licence was kept. Whether you may use it is yours to know.',
    ...warnings.map(({ sentence }) => `! ${sentence}`),
  ].join('\n')
}

const told = ({
  instrument,
  version,
  questionnaire,
  wording,
  translations,
  others,
  licence,
  warnings,
}: Form): object => ({
  instrument,
  version,
  questionnaire,
  languages: [wording, ...translations].map(({ language }) => language),
  others,
  hasLicence: licence !== null,
  warnings,
})

/** Yes and no, by linkId. */
function yesOrNo(said: ReadonlyMap<string, string>): Field<ReadonlyMap<string, boolean>> {
  return [...said.values()].every(one => one === 'yes' || one === 'no')
    ? ok(new Map([...said].map(([linkId, one]) => [linkId, one === 'yes'])))
    : err('Give --turned as linkId=yes or linkId=no for each.')
}
