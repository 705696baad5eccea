/** Tests of the agreement about behaviour: what is part of the work and what is not stands in every kind of work, as it is signed. */
import { LANGUAGES, MODALITIES, type Language } from '@holdfast/domain'
import { expect, test } from 'vitest'
import { subjectOf, type Party, type PartyRole } from './contract.ts'
import { TEMPLATES, type Template } from './template.ts'
import { ANA, BEA, exampleContract } from './testing.ts'

const KINDS: readonly Template[] = Object.values(TEMPLATES)
const casesOf = (kinds: readonly Template[]) =>
  kinds.flatMap(kind => LANGUAGES.map(language => [kind.id, language, kind] as const))
const CASES = casesOf(KINDS)

/** The whole text of some terms, in one language, of a contract of this kind without any safeguard. */
function termsOf(template: Template, language: Language): { readonly [id: string]: string } {
  const role: PartyRole = template.subject
  const subject: Party = { ...ANA, role }
  const { document } = exampleContract({ template, parties: [subject, BEA], modalities: [...MODALITIES] })
  expect(subjectOf(document)?.role).toBe(role)
  return Object.fromEntries(
    document.terms.map(({ id, binds, words }) => {
      const { heading = '', text = [] } = words[language] ?? {}
      return [id, [binds, heading, ...text].join('\n')]
    }),
  )
}

/** What the terms must say, by language: each of these words stands in the term that is named. */
const SAID: Record<Language, Readonly<Record<string, readonly RegExp[]>>> = {
  en: {
    'setting.how-we-meet': [/in the way we agreed/, /on time/, /lets you in/, /signed anew/],
    'setting.private-place': [/nobody can hear you/],
    'boundaries.part-of-the-work': [
      /^both\n/,
      /speak about anything here, sexuality included, in plain words/,
      /not part of the work, for either of us/,
      /flirting/,
      /sexual hints/,
      /showing arousal/,
      /the naked body/,
      /touching/,
      /tempt or to shock/,
      /dress as for a visit/,
      /either of us may say so/,
    ],
    'boundaries.the-medium': [/not acted out with your practitioner/],
  },
  es: {
    'setting.how-we-meet': [/de la manera que acordamos/, /a la hora/, /le abre/, /se firma de nuevo/],
    'setting.private-place': [/nadie pueda oírle/],
    'boundaries.part-of-the-work': [
      /^both\n/,
      /hablar de todo, también de sexualidad, con palabras claras/,
      /no forman parte del trabajo, para ninguna de las partes/,
      /coquetear/,
      /insinuaciones sexuales/,
      /mostrar excitación/,
      /el cuerpo desnudo/,
      /tocar/,
      /tentar o para escandalizar/,
      /ropa como para una visita/,
      /cualquiera puede decirlo/,
    ],
    'boundaries.the-medium': [/no se lleva a la práctica con su profesional/],
  },
}

test.each(CASES)(
  '[D3a] work of the kind %s is agreed with what is part of it and what is not, in %s',
  (_, language, kind) => {
    const terms = termsOf(kind, language)
    for (const [id, said] of Object.entries(SAID[language])) for (const one of said) expect(terms[id]).toMatch(one)
  },
)

/** Those who are treated, or come along, sit, are seen, and have examples of their own. */
const TREATED = KINDS.filter(({ subject }) => ['patient', 'related-person', 'group-member'].includes(subject))
const TREATED_CASES = casesOf(TREATED)

test.each(TREATED_CASES)(
  '[D3a] [D4a] the parameters of the kind %s are the pair’s own: how one sits, what may be said and done, and what may not, in %s',
  (_, language, kind) => {
    const terms = termsOf(kind, language)
    for (const one of [
      'setting.seated-and-seen',
      'boundaries.our-examples',
      'contact.between-hours',
      'interruption.steps',
    ])
      expect(Object.keys(terms)).toContain(one)
    const own: Record<Language, readonly string[]> = {
      en: ['naming what happened', 'jokes with a double meaning', 'drinking tea', 'lying in bed'],
      es: ['decir qué pasó', 'chistes de doble sentido', 'tomar té', 'estar en la cama'],
    }
    for (const example of own[language]) expect(terms['boundaries.our-examples']).toContain(example)
  },
)

/** Whoever treats tells of themselves in the other's interest alone; it binds the practitioner. */
const STANCE: Record<Language, RegExp> = {
  en: /^practitioner\n.*\n.*tells of themselves only where it serves your work, and not for their own sake/,
  es: /^practitioner\n.*\n.*cuenta algo de sí solo cuando le sirve a usted en el trabajo, y no por interés propio/,
}

test.each(TREATED_CASES)(
  '[D28] in work of the kind %s a practitioner tells of themselves only where it serves, in %s',
  (_, language, kind) => {
    expect(termsOf(kind, language)['boundaries.self-disclosure']).toMatch(STANCE[language])
  },
)

/** Nobody captures, nobody lets another do so, and the software says that it cannot prevent it. */
const CAPTURE: Record<Language, readonly [RegExp, RegExp]> = {
  en: [
    /^both\n.*\nNeither of us records the hour, takes pictures of the screen .* neither lets anyone else do so/,
    /^both\n.*\nNo software can fully prevent a recording or a picture of the screen, and ours cannot either/,
  ],
  es: [
    /^both\n.*\nNinguna de las partes graba la cita, toma imágenes de la pantalla .* ni permite que otra persona lo haga/,
    /^both\n.*\nNingún programa puede impedir del todo una grabación o una imagen de la pantalla, y el nuestro tampoco/,
  ],
}

test.each(CASES)(
  '[D30b] work of the kind %s is agreed without capture, and says that none can be prevented, in %s',
  (_, language, kind) => {
    const terms = termsOf(kind, language)
    const [none, cannot] = CAPTURE[language]
    expect(terms['recording.none']).toMatch(none)
    expect(terms['recording.cannot-prevent']).toMatch(cannot)
  },
)
