/** How scored rows are written as FHIR: Observations, and the responses that they derive from where nobody could look those up. */
import {
  observationResources,
  ownForm,
  responseResource,
  SYSTEM,
  urnOf,
  type About,
  type ResponseSource,
} from '@holdfast/fhir'
import type { Answer, AnsweredInstrument, Answers, Scoring } from '@holdfast/risk-screening'
import { textOf } from '../portions.ts'
import type { AnsweredRow, Writing } from '../written.ts'
import { makeBundle, sumOfPart } from './bundle.ts'

/** Rows of a table as a Bundle: each a response to a questionnaire of ours, and its scores. `sum` is that of the table. */
export function tableAsBundle(instrument: AnsweredInstrument, sum: string): Writing<AnsweredRow> {
  const form = ownForm(instrument)
  const { head, entry, foot } = makeBundle()
  return {
    head,
    line: ({ row, id, scoring, values }) => {
      const answers = byId(instrument, values)
      const patient: About = id === null ? null : { identifier: { system: SYSTEM.row, value: id } }
      const written = responseResource(instrument, form, { answers, status: 'completed', authored: null, patient })
      if (!written.ok) throw new Error('parsed answers do not fit our own form')
      const response = urnOf(sumOfPart(sum, row, 'response'))
      const scores = observationResources(instrument, scoring, { patient, answered: null, response })
      return [
        entry(response, written.value),
        ...scores.map((one, at) => entry(urnOf(sumOfPart(sum, row, `score ${at}`)), one)),
      ]
    },
    foot,
  }
}

/** A row as answers by the ids of the items. */
const byId = ({ items }: AnsweredInstrument, values: readonly Answer[]): Answers =>
  Object.fromEntries(items.map(({ id }, at) => [id, values[at] ?? null]))

/** A response of somebody else that was scored. */
export type ScoredResponse = {
  readonly entry: number
  readonly fullUrl: string | null
  readonly resource: object
  readonly source: ResponseSource
  readonly answers: Answers
  readonly scoring: Scoring
}

/** How scored responses are written: what stands before all of them, each one, and what stands behind. */
export type ResponseWriting = {
  readonly head: string
  readonly line: (response: ScoredResponse) => string
  readonly foot: () => string
}

/** Scores of responses as a Bundle. A response that has no address of its own is taken along as it is. */
export function responsesAsBundle(instrument: AnsweredInstrument, sum: string): ResponseWriting {
  const { head, entry, foot } = makeBundle()
  return {
    head,
    line: ({ entry: row, fullUrl, resource, source, scoring }) => {
      const address = addressOf(fullUrl, source)
      const response = address ?? (isUrn(fullUrl) ? fullUrl : urnOf(sumOfPart(sum, row, 'response')))
      const { subject: patient, authored: answered, isDone } = source
      const scores = observationResources(instrument, scoring, { patient, answered, response, isDone })
      return [
        ...(address === null ? [entry(response, resource)] : []),
        ...scores.map((one, at) => entry(urnOf(sumOfPart(sum, row, `score ${at}`)), one)),
      ].join('')
    },
    foot,
  }
}

/** Where a server has it; null where it has no address but in its own Bundle. */
function addressOf(fullUrl: string | null, { id }: ResponseSource): string | null {
  if (fullUrl !== null && /^https?:\/\//.test(fullUrl)) return fullUrl
  return id === null || isUrn(fullUrl) ? null : `QuestionnaireResponse/${id}`
}

const isUrn = (url: string | null): url is string => url !== null && /^urn:(uuid|oid):\S+$/.test(url)

/** The same as lines or as a table, as rows of a table are written. */
export const responsesAsRows = ({ head, line }: Writing): ResponseWriting => ({
  head,
  line: ({ entry, source, scoring }) => textOf(line({ row: entry, id: source.known, scoring })),
  foot: () => '',
})
