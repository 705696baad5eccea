/** Scores as Observations of category survey, with the rule they were made by. R4 and R5 write them alike. */
import type { Instant } from '@holdfast/domain'
import { INCOMPLETE, type AnsweredInstrument, type Score, type Scoring, type Triage } from '@holdfast/risk-screening'
import { SYSTEM } from '../codes.ts'
import { momentText } from '../write.ts'
import { subjectOf, type About, type SurveyObservation, type WrittenConcept } from './both-releases.ts'

/** Whose answers were scored, when they were given, and where they are. */
export type ObservationAbout = {
  readonly patient: About
  /** A moment, or a `dateTime` as the response has it; null where nobody said it. */
  readonly answered: Instant | string | null
  /** A reference to the QuestionnaireResponse, such as its fullUrl. */
  readonly response: string
  /** Is the response as whole as it will be? Scores of one that is not are preliminary. Yes when left out. */
  readonly isDone?: boolean
}

/**
 * One Observation for each score, and one for a triage that has a level to show. Pass the scoring as this deployment may
 * show it: what `shownIn` took away is not written. Bands, cut-offs and predictive values never are.
 */
export function observationResources(
  instrument: AnsweredInstrument,
  { scores, triage, version }: Scoring,
  about: ObservationAbout,
): readonly SurveyObservation[] {
  const level = triage && triage.level !== null ? [ofTriage(instrument, version, triage)] : []
  return [...scores.map(score => ofScore(instrument, version, score)), ...level].map(own => ({
    resourceType: 'Observation',
    status: about.isDone === false ? 'preliminary' : 'final',
    category: SURVEY,
    ...own,
    ...subjectOf(about.patient),
    ...(about.answered !== null && { effectiveDateTime: dateTimeOf(about.answered) }),
    derivedFrom: [{ type: 'QuestionnaireResponse', reference: about.response }],
  }))
}

const dateTimeOf = (answered: Instant | string): string =>
  typeof answered === 'string' ? answered : momentText(answered)

/** What is told of each, beside what is told of all. */
type Own = Pick<
  SurveyObservation,
  'code' | 'method' | 'note' | 'valueQuantity' | 'valueCodeableConcept' | 'dataAbsentReason'
>

const SURVEY: WrittenConcept[] = [
  {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey', display: 'Survey' },
    ],
  },
]

function ofScore(instrument: AnsweredInstrument, version: number, score: Score): Own {
  const { id, value, answered, missing, skipped, rule, isProrated, range } = score
  const { loinc, title } = instrument
  const total = id === 'total' && loinc?.certainty === 'S' ? loinc.total : undefined
  const notes = [
    `${declarationOf(instrument, version)}; rule for missing answers: ${rule}; range ${range.join(' to ')}; answers given: ${answered}.`,
    ...(missing.length > 0 ? [`Missing: ${missing.join(', ')}.`] : []),
    ...(isProrated ? ['Prorated: the missing answers were made up for by the others.'] : []),
    ...(skipped.length > 0 ? [`Did not count, as skipped: ${skipped.join(', ')}.`] : []),
  ]
  return {
    code: {
      coding: [
        ...(total === undefined ? [] : [{ system: SYSTEM.loinc, code: total }]),
        { system: SYSTEM.score, version: String(version), code: `${instrument.id}.${id}` },
      ],
      text: `${title}: ${id}`,
    },
    method: { coding: [{ system: SYSTEM.missingRule, code: rule }] },
    note: notes.map(text => ({ text })),
    ...(value === null ? ABSENT : { valueQuantity: { value, ...UNIT } }),
  }
}

function ofTriage(instrument: AnsweredInstrument, version: number, { level, atLeast, missing }: Triage): Own {
  const { id, title } = instrument
  const system = `${SYSTEM.triage}:${id}`
  const notes = [
    `${declarationOf(instrument, version)}.`,
    ...(missing.length > 0 ? [`Missing: ${missing.join(', ')}.`] : []),
    ...(atLeast === null ? [] : [`The answers given already come to: ${atLeast}.`]),
  ]
  return {
    code: {
      coding: [{ system: SYSTEM.triage, version: String(version), code: id }],
      text: `${title}: how soon the answers are to be read`,
    },
    note: notes.map(text => ({ text })),
    ...(level === null || level === INCOMPLETE
      ? ABSENT
      : { valueCodeableConcept: { coding: [{ system, version: String(version), code: level }] } }),
  }
}

const declarationOf = ({ id }: AnsweredInstrument, version: number): string => `Declaration ${id}, version ${version}`

const UNIT = { unit: '{score}', system: 'http://unitsofmeasure.org', code: '{score}' }

/** A score that was not made is unknown: it is no nought, and nobody made a mistake. */
const ABSENT = {
  dataAbsentReason: {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'unknown', display: 'Unknown' },
    ],
    text: 'Answers are missing.',
  },
} satisfies Partial<Own>
