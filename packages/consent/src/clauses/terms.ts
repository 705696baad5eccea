/** Fees, data and withdrawal: what an hour costs, what is kept of it, how the terms change, and how anyone may stop. */
import { SUBJECT_ROLES, type Clause } from '../clause.ts'

/** The clauses of the groups `fees`, `data` and `withdrawal`. */
export const TERMS: readonly Clause[] = [
  {
    id: 'fees.what-it-costs',
    version: 1,
    group: 'fees',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {
      fee: { kind: 'money' },
      hourLength: { kind: 'count', unit: 'minutes', least: 10, most: 180 },
    },
    words: {
      en: {
        heading: 'What an hour costs',
        text: [
          'An hour of {hourLength} costs {fee}. Nothing is added that is not in this agreement, and a new fee holds only when both of us have signed it.',
          'If paying becomes difficult, please say so early. We talk about it, and nobody thinks less of you.',
        ],
      },
      es: {
        heading: 'Cuánto cuesta una cita',
        text: [
          'Una cita de {hourLength} cuesta {fee}. No se añade nada que no esté en este acuerdo, y un precio nuevo vale solo cuando ambas partes lo han firmado.',
          'Si pagar se le hace difícil, por favor, dígalo pronto. Lo hablamos, y nadie pensará mal de usted.',
        ],
      },
    },
    source: { of: 'E18d: the fee follows from what was agreed', read: '2026-11' },
  },
  {
    id: 'fees.moved-or-missed',
    version: 1,
    group: 'fees',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {
      notice: { kind: 'count', unit: 'hours', least: 1, most: 168 },
      missed: {
        kind: 'choice',
        options: {
          none: { en: 'nothing is charged', es: 'no se cobra nada' },
          half: { en: 'half the fee is charged', es: 'se cobra la mitad del precio' },
          full: { en: 'the whole fee is charged', es: 'se cobra el precio completo' },
        },
      },
    },
    words: {
      en: {
        heading: 'When an hour is moved or missed',
        text: [
          'If you cannot come, please tell us at least {notice} before. Then we find another time and nothing is charged. If we hear later, or you do not come, {missed}, and we offer you another time all the same.',
          'Technical faults and causes from outside do not count as missed. What you paid and was not charged goes towards your next hour. If your practitioner cannot come, it costs you nothing.',
        ],
      },
      es: {
        heading: 'Si una cita se cambia o se pierde',
        text: [
          'Si no puede venir, por favor, avísenos al menos {notice} antes. Entonces buscamos otra hora y no se cobra nada. Si nos avisa más tarde, o si no viene, {missed}, y aun así le ofrecemos otra hora.',
          'Los fallos técnicos y las causas de fuera no cuentan como cita perdida. Lo que pagó y no se cobró queda para su próxima cita. Si su profesional no puede venir, a usted no le cuesta nada.',
        ],
      },
    },
    source: { of: 'E16a, E18d: moved, never silently lost, and what was paid carries over', read: '2026-11' },
  },
  {
    id: 'data.what-we-keep',
    version: 1,
    group: 'data',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: { keptFor: { kind: 'count', unit: 'years', least: 1, most: 30 } },
    words: {
      en: {
        heading: 'What we keep, and for how long',
        text: [
          'The practice keeps this agreement with all its versions and signatures, your answers before each hour, the chat, the times of our hours, what came of interruptions, the notes of your practitioner, and a list of who looked at what. No sound and no picture of an hour is kept.',
          'It is kept for {keptFor} after our last hour. Then it is deleted, unless the law of the place asks for longer.',
        ],
      },
      es: {
        heading: 'Qué guardamos y por cuánto tiempo',
        text: [
          'La consulta guarda este acuerdo con todas sus versiones y firmas, sus respuestas antes de cada cita, el chat, las horas de nuestras citas, en qué quedaron las interrupciones, las notas de su profesional y una lista de quién miró qué. De las citas no se guarda ni sonido ni imagen.',
          'Se guarda durante {keptFor} después de nuestra última cita. Después se borra, salvo que la ley del lugar pida más tiempo.',
        ],
      },
    },
    source: { of: 'B15a: notes, storage and retention are told in plain words', read: '2026-11' },
  },
  {
    id: 'data.your-rights',
    version: 1,
    group: 'data',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'What you may ask for',
        text: [
          'You may ask at any time to see what is kept about you, to have a copy of it, to have mistakes put right, and to know who can read it. Where the law gives you more, that holds too.',
          'You may take a copy of this agreement with its signatures. Anyone can check without our help that nothing in it was changed.',
        ],
      },
      es: {
        heading: 'Lo que puede pedir',
        text: [
          'En cualquier momento puede pedir que le mostremos lo que se guarda sobre usted, que le demos una copia, que se corrija lo que no esté bien y que le digamos quién puede leerlo. Si la ley le da más, eso vale también.',
          'Puede llevarse una copia de este acuerdo con sus firmas. Cualquier persona puede comprobar sin nuestra ayuda que no se cambió nada.',
        ],
      },
    },
    source: { of: 'B15a: who can read what, and a copy that can be checked without us', read: '2026-11' },
  },
  {
    id: 'data.change-together',
    version: 1,
    group: 'data',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: ['C10'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'We change it together',
        text: [
          'Either of us may propose a change at any time. Before signing, you are shown in words what has changed, and you may take the time you need. A new version holds once both of us have signed it.',
          'Earlier versions are kept, and so are your remarks. Nothing is rewritten.',
        ],
      },
      es: {
        heading: 'Lo cambiamos en conjunto',
        text: [
          'Cualquiera de las partes puede proponer un cambio en cualquier momento. Antes de firmar se le muestra con palabras qué ha cambiado, y puede tomarse el tiempo que necesite. Una versión nueva vale cuando ambas partes la han firmado.',
          'Las versiones anteriores se guardan, y también sus comentarios. Nada se reescribe.',
        ],
      },
    },
    source: { of: 'Safeguard C10 and D3b: versions signed by both, with history and remarks', read: '2026-11' },
  },
  {
    id: 'withdrawal.any-time',
    version: 1,
    group: 'withdrawal',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'You may stop at any time',
        text: [
          'You may withdraw at any time and need not give a reason. Use the button in the app, say so in the hour, or tell the practice in any other way. In a call, your picture and sound end within seconds, and both sides are told calmly.',
          'Some parts can be withdrawn alone. The record of what was agreed is kept. If you wish, your practitioner talks with you about other ways to go on. Nobody will hold it against you.',
        ],
      },
      es: {
        heading: 'Puede dejarlo en cualquier momento',
        text: [
          'Puede retirarse en cualquier momento y no tiene que dar un motivo. Use el botón de la aplicación, dígalo en la cita o comuníquelo a la consulta de cualquier otra manera. En una llamada, su imagen y su sonido terminan en segundos, y se les dice con calma a ambas partes.',
          'Algunos puntos se pueden retirar por separado. Se conserva constancia de lo que se acordó. Si lo desea, su profesional habla con usted de otras maneras de seguir. Nadie se lo tomará a mal.',
        ],
      },
    },
    source: { of: 'Consequence X3: withdrawal ends media within seconds and keeps the record', read: '2026-11' },
  },
]
