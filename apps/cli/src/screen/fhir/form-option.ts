/** How answers of responses are read: by the questionnaire that was answered, or by what the answers say of themselves. */
import { err, isRecord, ok, type Result } from '@holdfast/domain'
import {
  importQuestionnaire,
  parseWordingFile,
  readResponse,
  readWeighedResponse,
  type ResponseProblem,
} from '@holdfast/fhir'
import type { AnsweredInstrument, Answers } from '@holdfast/risk-screening'
import type { Given } from '../../command.ts'
import type { Field } from '../../fields.ts'
import { readJsonFile } from '../json-file.ts'
import { pairs } from './pairs.ts'

/** Reads the answers of one response. */
export type ReadResponse = (response: unknown) => Result<Answers, readonly ResponseProblem[]>

/** The way that --questionnaire and --links ask for: a FHIR Questionnaire, or the file of words that was made of one. */
export async function responseReader(given: Given, instrument: AnsweredInstrument): Promise<Field<ReadResponse>> {
  const said = await pairs(given, 'links')
  if (!said.ok) return said
  const links = Object.fromEntries([...said.value].map(([linkId, item]) => [linkId, item === '' ? null : item]))
  const path = given['questionnaire']
  if (path === undefined) return ok(response => readWeighedResponse(instrument, response, { links }))
  const file = await readJsonFile(path)
  if (!file.ok) return err(`--questionnaire: ${file.error}`)
  const { value } = file.value
  const isWords = !isRecord(value) || value['resourceType'] !== 'Questionnaire'
  if (isWords && said.value.size > 0)
    return err('A file of words knows what each linkId asks for: leave --links out, or import the questionnaire again.')
  const form = isWords ? parseWordingFile(instrument, value) : importQuestionnaire(instrument, value, { links })
  if (form.ok) return ok(response => readResponse(instrument, form.value, response))
  return err(['--questionnaire does not fit.', ...form.error.map(({ sentence }) => sentence)].slice(0, 21).join('\n'))
}
