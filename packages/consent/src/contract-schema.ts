/** The strict shape of a contract's document: nothing missing, nothing besides, and the parts fit each other. */
import {
  isId,
  isSafeguardCode,
  LANGUAGES,
  MODALITIES,
  parseInstant,
  type Instant,
  type PersonId,
  type SafeguardCode,
} from '@holdfast/domain'
import * as v from 'valibot'
import { digestSchema } from './canonical.ts'
import { CLAUSE_GROUPS, PURPOSES, SUBJECT_ROLES } from './clause.ts'
import type { ContractDocument } from './contract.ts'
import type { ParameterValue } from './parameter.ts'

/** The most terms, and the longest of the short texts in it, in UTF-16 code units. */
const TERMS = 150
const SHORT = 200
const LONG = 4000

const short = v.pipe(v.string(), v.nonEmpty(), v.maxLength(SHORT))
const long = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONG))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const language = v.picklist(LANGUAGES)
const modality = v.picklist(MODALITIES)

/** A moment in whole milliseconds since 1970. */
export const instantSchema = v.custom<Instant>(value => typeof value === 'number' && parseInstant(value).ok)
/** The id of anyone who can take part. */
export const personSchema = v.custom<PersonId>(
  value => isId('patient')(value) || isId('practitioner')(value) || isId('relatedPerson')(value),
)

const reason = v.variant('kind', [
  v.strictObject({ kind: v.literal('template'), template: short }),
  v.strictObject({ kind: v.literal('safeguard'), code: v.custom<SafeguardCode>(isSafeguardCode) }),
  v.strictObject({ kind: v.literal('modality'), modality }),
  v.strictObject({ kind: v.literal('law'), place: short, source: long, read: short }),
  v.strictObject({ kind: v.literal('asked'), by: personSchema }),
])

const spoken = <T extends v.GenericSchema>(one: T) =>
  v.strictObject({ en: v.exactOptional(one), es: v.exactOptional(one) })
const words = v.strictObject({ heading: short, text: v.pipe(v.array(long), v.minLength(1), v.maxLength(60)) })
/** Anything that can stand in an open place; whether it fits is its parameter's to say. */
export const parameterValueSchema: v.GenericSchema<unknown, ParameterValue> = v.union([
  v.pipe(v.number(), v.safeInteger()),
  short,
  v.strictObject({ amount: short, currency: short }),
  spoken(long),
  spoken(v.array(long)),
])

const term = v.strictObject({
  id: short,
  version: count,
  group: v.picklist(CLAUSE_GROUPS),
  binds: v.picklist(['both', 'subject', 'practitioner']),
  purpose: v.nullable(v.picklist(PURPOSES)),
  why: v.pipe(v.array(reason), v.minLength(1)),
  parameters: v.record(short, parameterValueSchema),
  words: spoken(words),
})

const party = v.strictObject({
  person: personSchema,
  role: v.picklist([...SUBJECT_ROLES, 'practitioner', 'guardian']),
  name: short,
})

const distinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length

/** Exactly one participant, first; at least one practitioner; nobody twice. */
function fitTogether({ parties, languages, terms }: ContractDocument): boolean {
  const subjects = parties.filter(({ role }) => SUBJECT_ROLES.some(subject => subject === role))
  return (
    subjects.length === 1 &&
    subjects[0] === parties[0] &&
    parties.some(({ role }) => role === 'practitioner') &&
    distinct(parties.map(({ person }) => person)) &&
    distinct(languages) &&
    distinct(terms.map(({ id }) => id)) &&
    terms.every(one => LANGUAGES.every(name => Object.hasOwn(one.words, name) === languages.includes(name)))
  )
}

/** The strict shape. Text is no further judged: it is what was signed. */
export const contractSchema: v.GenericSchema<unknown, ContractDocument> = v.pipe(
  v.strictObject({
    form: v.literal('holdfast-contract-1'),
    agreement: v.custom<ContractDocument['agreement']>(isId('agreement')),
    version: count,
    previous: v.nullable(digestSchema),
    composedAt: instantSchema,
    validUntil: v.nullable(instantSchema),
    parties: v.pipe(v.array(party), v.minLength(2), v.maxLength(6)),
    languages: v.pipe(v.array(language), v.minLength(1)),
    modalities: v.pipe(v.array(modality), v.minLength(1)),
    terms: v.pipe(v.array(term), v.minLength(1), v.maxLength(TERMS)),
  }),
  v.check(document => fitTogether(document)),
)
