/** How we work on what is hard: plain words, agreed signs, a way back to calm, and a look at how it goes. */
import type { Clause } from '../clause.ts'

/** The clauses of the group `boundaries` that are about the work itself. */
export const THERAPY: readonly Clause[] = [
  {
    id: 'boundaries.plain-rules',
    version: 1,
    group: 'boundaries',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['C7', 'A4'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Rules in plain words',
        text: [
          'The rules of our work are said in plain words. Your practitioner asks you to tell them back in your own. This is not a test. It shows us whether they were well explained.',
          'Pictures or a list can help. Tell us what helps you, and ask whenever something is not clear.',
        ],
      },
      es: {
        heading: 'Reglas con palabras claras',
        text: [
          'Las reglas de nuestro trabajo se dicen con palabras claras. Su profesional le pide que las cuente con sus propias palabras. No es un examen. Nos muestra si se explicaron bien.',
          'Unas imágenes o una lista pueden ayudar. Díganos qué le ayuda, y pregunte siempre que algo no esté claro.',
        ],
      },
    },
    source: { of: 'Safeguards C7 and A4: plain words, told back in one’s own; ask what helps', read: '2026-11' },
  },
  {
    id: 'boundaries.early-signs',
    version: 1,
    group: 'boundaries',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['A1'],
    purpose: null,
    parameters: {
      signs: { kind: 'list', least: 1, most: 6, each: 200 },
    },
    words: {
      en: {
        heading: 'Early signs',
        text: [
          'What is hard for you may be spoken of here. Working on it is a goal of our work. We agreed on these early signs that a difficult moment may be near:',
          '{signs}',
          'To tell of a sign, however small, is a success. Then we see together what helps.',
        ],
      },
      es: {
        heading: 'Señales tempranas',
        text: [
          'Aquí puede hablar de lo que le resulta difícil. Ocuparnos de ello es una meta de nuestro trabajo. Acordamos estas señales tempranas de que puede acercarse un momento difícil:',
          '{signs}',
          'Contar una señal, por pequeña que sea, es un logro. Después vemos en conjunto qué ayuda.',
        ],
      },
    },
    source: { of: 'Safeguard A1: the matter as a goal of the work, with early signs agreed', read: '2026-11' },
  },
  {
    id: 'boundaries.thoughts',
    version: 1,
    group: 'boundaries',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['A2'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Thoughts may be said',
        text: [
          'Here you may say thoughts that trouble you, or that are hard to say aloud. We name them, look at them with respect and do not pass over them. If your practitioner sees something differently, they will say so kindly.',
          'A thought is not a deed. What stays private, and its limits, are written in this agreement.',
        ],
      },
      es: {
        heading: 'Los pensamientos se pueden decir',
        text: [
          'Aquí puede decir pensamientos que le preocupan o que cuesta decir en voz alta. Los nombramos, los miramos con respeto y no los pasamos por alto. Si su profesional ve algo de otra manera, lo dirá con amabilidad.',
          'Un pensamiento no es un acto. Lo que queda en privado, y sus límites, están escritos en este acuerdo.',
        ],
      },
    },
    source: { of: 'Safeguard A2: thoughts are named and looked at with respect', read: '2026-11' },
  },
  {
    id: 'boundaries.back-to-calm',
    version: 1,
    group: 'boundaries',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['A3'],
    purpose: null,
    parameters: {
      calm: { kind: 'words', most: 400 },
    },
    words: {
      en: {
        heading: 'A way back to calm',
        text: [
          'We take hard subjects in an order that you can bear. You may stop at any time. When it becomes too much, we use the way back to calm that we agreed on:',
          '“{calm}”',
          'If one day something else helps more, please say so.',
        ],
      },
      es: {
        heading: 'Un camino de vuelta a la calma',
        text: [
          'Tratamos los temas difíciles en un orden que usted pueda sobrellevar. Puede parar en cualquier momento. Cuando sea demasiado, usamos el camino de vuelta a la calma que acordamos:',
          '«{calm}»',
          'Si un día ayuda más otra cosa, dígalo, por favor.',
        ],
      },
    },
    source: { of: 'Safeguard A3: a way back to calm, and an order that can be borne', read: '2026-11' },
  },
  {
    id: 'boundaries.how-we-are-doing',
    version: 1,
    group: 'boundaries',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['A5'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'How we are doing',
        text: [
          'In each hour we take a short look at how we work together: what helped, what did not, and whether you felt heard.',
          'Please speak openly, also when something about your practitioner bothers you. It is not rude to say so. It shows us what we can do better.',
        ],
      },
      es: {
        heading: 'Cómo nos va',
        text: [
          'En cada cita miramos un momento cómo trabajamos en conjunto: qué ayudó, qué no, y si sintió que le escuchaban.',
          'Hable con confianza, también si algo de su profesional le molesta. Decirlo no es una falta de respeto. Nos muestra qué podemos mejorar.',
        ],
      },
    },
    source: { of: 'Safeguard A5: a short look each hour at how the two work together', read: '2026-11' },
  },
]
