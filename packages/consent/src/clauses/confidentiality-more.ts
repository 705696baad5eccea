/** Confidentiality: who else may hear of the work or take part in it, each only as agreed and never unseen. */
import type { Clause } from '../clause.ts'

/** The clauses of the group `confidentiality` on supervision, observation and a second clinician. */
export const CONFIDENTIALITY_MORE: readonly Clause[] = [
  {
    id: 'confidentiality.supervision',
    version: 1,
    group: 'confidentiality',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'practitioner',
    modalities: null,
    safeguards: ['S1', 'S3'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Your practitioner asks for advice too',
        text: [
          'Good work needs a second look. Your practitioner talks the work over with a supervisor, and asks a senior colleague the same day when something cannot wait. Wherever possible, your name is not mentioned. Whoever is asked is bound to silence too.',
          'This is part of good care and says nothing against you.',
        ],
      },
      es: {
        heading: 'Su profesional también pide consejo',
        text: [
          'El buen trabajo necesita una segunda mirada. Su profesional habla del trabajo con quien le supervisa, y pide consejo el mismo día a una persona con más experiencia cuando algo no puede esperar. Siempre que es posible, no se menciona el nombre de usted. Quien da consejo también tiene que guardar silencio.',
          'Esto es parte de una buena atención y no dice nada en contra de usted.',
        ],
      },
    },
    source: { of: 'Safeguards S1 and S3: talked over in supervision, a senior colleague asked', read: '2026-11' },
  },
  {
    id: 'confidentiality.observed',
    version: 1,
    group: 'confidentiality',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['S2'],
    purpose: 'observation',
    parameters: {},
    words: {
      en: {
        heading: 'If someone observes an hour',
        text: [
          'An hour is observed only if you agree to it here. You are told beforehand who it is. Whoever observes is seen in the list of those present and is bound to silence. We let nobody watch unseen.',
          'You may withdraw this part alone at any time, also in the middle of an hour. The observer then leaves, and the hour goes on.',
        ],
      },
      es: {
        heading: 'Si alguien observa una cita',
        text: [
          'Una cita se observa solo si usted lo acepta aquí. Antes le decimos quién es. Quien observa aparece en la lista de las personas presentes y tiene que guardar silencio. No dejamos que nadie mire a escondidas.',
          'Puede retirar solo este punto en cualquier momento, también en mitad de una cita. Entonces quien observa sale, y la cita sigue.',
        ],
      },
    },
    source: { of: 'Safeguard S2: an hour is observed only with a consent of its own', read: '2026-11' },
  },
  {
    id: 'confidentiality.second-clinician',
    version: 1,
    group: 'confidentiality',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['M3'],
    purpose: 'second-clinician',
    parameters: { name: { kind: 'words', most: 120 } },
    words: {
      en: {
        heading: 'A second clinician in the hour',
        text: [
          '{name} takes part in our hours beside your practitioner, is seen in the list of those present and is bound to the same silence. Two people see and hear more than one, and both are there for you. This says nothing against you.',
          'You may withdraw this part alone at any time. Then we look together for a way to go on.',
        ],
      },
      es: {
        heading: 'Otra persona profesional en la cita',
        text: [
          '{name} participa en nuestras citas junto a su profesional, aparece en la lista de las personas presentes y guarda el mismo silencio. Dos personas ven y oyen más que una, y ambas están ahí para usted. Esto no dice nada en contra de usted.',
          'Puede retirar solo este punto en cualquier momento. Entonces buscamos en conjunto una manera de seguir.',
        ],
      },
    },
    source: { of: 'Safeguard M3: a second clinician in the call', read: '2026-11' },
  },
]
