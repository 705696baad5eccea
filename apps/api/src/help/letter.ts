/** A call for help as a letter: plain text in the responder's language, neutral in its subject. */
import type { Language, Role } from '@holdfast/domain'
import type { HelpMessage } from './ways.ts'

/** A letter. */
export type Letter = { readonly subject: string; readonly text: string }

type Words = {
  readonly subject: string
  readonly drillSubject: string
  readonly who: { readonly [role in Role]: string }
  readonly drill: string
  readonly hour: string
  readonly call: string
  readonly place: string
  readonly emergency: string
  readonly callback: string
  readonly silent: string
  readonly have: string
  readonly desk: string
}

const WORDS: { readonly [language in Language]: Words } = {
  en: {
    subject: 'Please read now',
    drillSubject: 'Please read: a drill',
    who: {
      patient: 'Somebody asks for help in an hour: the client.',
      practitioner: 'Somebody asks for help in an hour: the practitioner.',
      'related-person': 'Somebody asks for help in an hour: the person who takes part beside the client.',
    },
    drill: 'This is a drill. Nobody is in need. Please say that this letter reached you.',
    hour: 'Hour',
    call: 'Call',
    place: 'Where they said they are',
    emergency: 'Emergency number there',
    callback: 'Their telephone',
    silent:
      'They may not be able to speak, and somebody may be listening. Do not call them before you have thought of that.',
    have: 'If you take this on, say so here, so that others need not:',
    desk: 'Who they are and where stands in Holdfast, under Calls for help.',
  },
  es: {
    subject: 'Por favor, lea esto ahora',
    drillSubject: 'Por favor, lea esto: un simulacro',
    who: {
      patient: 'Alguien pide ayuda en una cita: el cliente.',
      practitioner: 'Alguien pide ayuda en una cita: el profesional.',
      'related-person': 'Alguien pide ayuda en una cita: la persona que acompaña al cliente.',
    },
    drill: 'Esto es un simulacro. Nadie está en apuros. Por favor, confirme que le ha llegado esta carta.',
    hour: 'Cita',
    call: 'Aviso',
    place: 'Dónde ha dicho que está',
    emergency: 'Número de emergencias de ese lugar',
    callback: 'Su teléfono',
    silent: 'Puede que no pueda hablar y que alguien esté escuchando. Téngalo en cuenta antes de llamar.',
    have: 'Si se ocupa usted, dígalo aquí para que no tengan que hacerlo otras personas:',
    desk: 'Quién es y dónde está figura en Holdfast, en Peticiones de ayuda.',
  },
}

/** The letter of a call. It holds no name; a place only where the message does. */
export function letterOf(message: HelpMessage, language: Language): Letter {
  const words = WORDS[language]
  const { hour, page, isDrill } = message
  const lines = [
    isDrill ? words.drill : words.who[message.role],
    '',
    `${words.call}: ${message.call}`,
    ...(hour === null ? [] : [`${words.hour}: ${hour.encounter}`]),
    ...placeLines(message, words),
    ...(isDrill ? [] : ['', words.silent, words.desk]),
    ...(page === null ? [] : ['', words.have, page]),
  ]
  return { subject: isDrill ? words.drillSubject : words.subject, text: `${lines.join('\n')}\n` }
}

function placeLines({ place }: HelpMessage, words: Words): readonly string[] {
  if (place === null) return []
  const { street, detail, city, region, country, emergencyNumber, callback } = place
  const address = [street, detail, city, region, country].filter(part => part !== null && part !== '').join(', ')
  return [
    `${words.place}: ${address}`,
    `${words.emergency}: ${emergencyNumber}`,
    ...(callback === null ? [] : [`${words.callback}: ${callback}`]),
  ]
}
