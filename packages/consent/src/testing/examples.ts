/** Examples by name: people, and something for every open place of every clause that we ship. */
import { SAFEGUARD_CODES, type AgreementId } from '@holdfast/domain'
import { NOON, testId } from '@holdfast/domain/testing'
import { CLAUSES } from '../clauses/all.ts'
import { compose, type Composition } from '../compose.ts'
import type { Contract, Party } from '../contract.ts'
import type { ParameterValue } from '../parameter.ts'
import { seal } from '../seal.ts'
import { TEMPLATES } from '../template.ts'

/** The patient of the examples. */
export const ANA: Party = { person: testId('patient', 1), role: 'patient', name: 'Ana Prueba' }
/** The practitioner of the examples. */
export const BEA: Party = { person: testId('practitioner', 2), role: 'practitioner', name: 'Bea Example' }
/** Someone who signs beside the patient where the law asks for it. */
export const GUS: Party = { person: testId('relatedPerson', 3), role: 'guardian', name: 'Gus Example' }
/** Someone who has no part in the examples' agreement. */
export const EVE: Party = { person: testId('patient', 9), role: 'patient', name: 'Eve Elsewhere' }
/** The agreement of the examples. */
export const AGREEMENT: AgreementId = testId('agreement', 4)

const both = (en: string, es: string): ParameterValue => ({ en, es })
const lists = (en: readonly string[], es: readonly string[]): ParameterValue => ({ en, es })

/** Something for every open place of every clause that we ship. */
export const PARAMETERS: Readonly<Record<string, Readonly<Record<string, ParameterValue>>>> = {
  'setting.who-is-near': {
    whoIsNear: both('My sister may be in the next room.', 'Mi hermana puede estar en la sala de al lado.'),
  },
  'setting.seated-and-seen': { cameraOff: 2 },
  'boundaries.our-examples': {
    inWords: lists(
      ['naming what happened', 'asking what a word means'],
      ['decir qué pasó', 'preguntar qué significa una palabra'],
    ),
    notInWords: lists(
      ['compliments on looks', 'jokes with a double meaning'],
      ['cumplidos sobre el aspecto', 'chistes de doble sentido'],
    ),
    inDeed: lists(['drinking tea', 'standing up for a moment'], ['tomar té', 'levantarse un momento']),
    notInDeed: lists(['lying in bed', 'showing other windows'], ['estar en la cama', 'mostrar otras ventanas']),
  },
  'boundaries.early-signs': { signs: lists(['I look away for long'], ['aparto la mirada mucho tiempo']) },
  'boundaries.back-to-calm': {
    calm: both('feet on the floor, five slow breaths', 'pies en el suelo, cinco respiraciones lentas'),
  },
  'confidentiality.duty-here': {
    place: both('the place of the example', 'el lugar del ejemplo'),
    duty: both('danger to a child must be reported.', 'un peligro para un menor debe comunicarse.'),
    readOn: both('1 November 2026', '1 de noviembre de 2026'),
  },
  'confidentiality.worry-for-someone': {
    order: lists(['you, where that is safe', 'the senior colleague'], ['usted, si es seguro', 'la persona superior']),
  },
  'confidentiality.second-clinician': { name: both('Cal Example', 'Cal Example') },
  'interruption.steps': { waitMinutes: 5, phone: '+1 202 555 0134', whoCalls: 'practitioner' },
  'interruption.if-worried': { plan: both('your sister is telephoned', 'se llama por teléfono a su hermana') },
  'interruption.help-button': {
    whatItDoes: both('it tells a colleague in the practice', 'avisa a una persona de la consulta'),
  },
  'contact.between-hours': {
    channel: both('the telephone of the practice', 'el teléfono de la consulta'),
    hours: both('Monday to Friday, 9 to 17', 'de lunes a viernes, de 9 a 17'),
    answerWithin: 48,
  },
  'together.what-may-be-told': {
    partner: both('Pat', 'Pat'),
    may: lists(['how the week was'], ['cómo fue la semana']),
  },
  'together.guardian': { guardian: both('Gus Example', 'Gus Example') },
  'media.shorter': { howLong: 30 },
  'fees.what-it-costs': { fee: { amount: '80.00', currency: 'EUR' }, hourLength: 50 },
  'fees.moved-or-missed': { notice: 24, missed: 'half' },
  'data.what-we-keep': { keptFor: 10 },
}

/** A composition as a practice would make it for the pair of the examples: first version, no safeguards. */
export const composition = (differently: Partial<Composition> = {}): Composition => ({
  agreement: AGREEMENT,
  version: 1,
  previous: null,
  composedAt: NOON,
  validUntil: null,
  template: TEMPLATES.individual,
  parties: [ANA, BEA],
  guardianAsked: null,
  languages: ['en', 'es'],
  modalities: ['video', 'telephone', 'chat'],
  safeguards: [],
  asked: [],
  parameters: PARAMETERS,
  ...differently,
})

/** The longest contract that our own catalogue makes for one pair. */
export const fullComposition = (differently: Partial<Composition> = {}): Composition =>
  composition({
    safeguards: SAFEGUARD_CODES,
    modalities: ['in-person', 'video', 'telephone', 'chat', 'e-mail'],
    ...differently,
  })

/** A sealed example. Throws when it cannot be made. */
export function exampleContract(differently: Partial<Composition> = {}): Contract {
  const made = compose(composition(differently), CLAUSES)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return seal(made.value)
}
