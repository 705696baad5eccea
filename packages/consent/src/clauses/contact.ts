/** Contact between hours: one known way, from a work account, and no substitute for emergency help. */
import { SUBJECT_ROLES, type Clause } from '../clause.ts'

/** The clauses of the group `contact`. */
export const CONTACT: readonly Clause[] = [
  {
    id: 'contact.between-hours',
    version: 1,
    group: 'contact',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['C5'],
    purpose: null,
    parameters: {
      channel: { kind: 'words', most: 120 },
      hours: { kind: 'words', most: 120 },
      answerWithin: { kind: 'count', unit: 'hours', least: 1, most: 168 },
    },
    words: {
      en: {
        heading: 'Between our hours',
        text: [
          'There is one way for us to reach each other between hours: {channel}. It is looked after at these times: {hours}. An answer comes within {answerWithin}.',
          'We do not contact each other by private accounts. We are as kind to each other outside the hour as in it. If you find yourself wishing for more contact, there is nothing wrong with that. Bring it up in the hour, and we talk about it.',
        ],
      },
      es: {
        heading: 'Entre una cita y otra',
        text: [
          'Entre una cita y otra hay una sola vía para comunicarnos: {channel}. Se atiende en este horario: {hours}. La respuesta llega en un plazo de {answerWithin}.',
          'No nos comunicamos por cuentas privadas. Fuera de la cita nos tratamos con la misma amabilidad que en ella. Si nota que desea más contacto, no hay nada malo en ello. Dígalo en la cita, y lo hablamos.',
        ],
      },
    },
    source: { of: 'Safeguard C5 and D31: one way, known times, a known time for an answer', read: '2026-11' },
  },
  {
    id: 'contact.own-account',
    version: 1,
    group: 'contact',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'practitioner',
    modalities: null,
    safeguards: ['E2'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'A work account only',
        text: [
          'Your practitioner writes and calls from a work account and a work number only, and shows nothing private there. Their private life stays private, so that the hour can be about you.',
          'If you come across something private of theirs by chance, simply say so. Nobody will blame you.',
        ],
      },
      es: {
        heading: 'Solo una cuenta de trabajo',
        text: [
          'Su profesional escribe y llama solo desde una cuenta y un número de trabajo, y no muestra allí nada privado. Su vida privada queda en privado, para que la cita pueda tratar de usted.',
          'Si por casualidad encuentra algo privado de su profesional, simplemente dígalo. Nadie se lo reprochará.',
        ],
      },
    },
    source: { of: 'Safeguard E2: a work account and number, with nothing private shown', read: '2026-11' },
  },
  {
    id: 'contact.no-emergency-service',
    version: 1,
    group: 'contact',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: ['P1'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Not an emergency service',
        text: [
          'This app is for our hours, and nobody watches it between them. What you write there may not be read until the next hour.',
          'If you or someone near you is in danger, call the emergency number of the place where you are. It is all right to call even when you are not sure.',
        ],
      },
      es: {
        heading: 'No es un servicio de emergencia',
        text: [
          'Esta aplicación es para nuestras citas, y nadie la atiende entre ellas. Lo que escriba en ella quizá no se lea hasta la próxima cita.',
          'Si usted o alguien cercano está en peligro, llame al número de emergencia del lugar donde está. Está bien llamar aunque tenga dudas.',
        ],
      },
    },
    source: { of: 'Safeguard P1, A21e: emergency help has a way of its own, which is not the app', read: '2026-11' },
  },
]
