/** Hours with others in them: partner, group, observer, supervisor and guardian, and what each may expect of the rest. */
import type { Clause } from '../clause.ts'

/** The clauses of the group `together`. */
export const TOGETHER: readonly Clause[] = [
  {
    id: 'together.own-agreement',
    version: 1,
    group: 'together',
    subjects: ['related-person'],
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'An agreement of your own',
        text: [
          'You have your own agreement with the practice, and a record of your own. Taking part opens neither your record to your partner nor theirs to you.',
          'Being the partner can be a lot to carry, and you need not carry it alone. If you wish, you are offered counselling of your own, with another practitioner if you prefer. You are free to say no, and you may ask again later.',
        ],
      },
      es: {
        heading: 'Un acuerdo propio',
        text: [
          'Usted tiene su propio acuerdo con la consulta y su propio expediente. Participar no abre su expediente a su pareja, ni el de su pareja a usted.',
          'Acompañar a la pareja puede pesar mucho, y no tiene que cargar con ello a solas. Si lo desea, se le ofrece un acompañamiento profesional propio, con otra persona profesional si lo prefiere. Puede decir que no, y puede preguntar otra vez más adelante.',
        ],
      },
    },
    source: { of: 'C2a, C2c, A13e: a partner has their own counselling, consent and record', read: '2026-11' },
  },
  {
    id: 'together.what-may-be-told',
    version: 1,
    group: 'together',
    subjects: ['patient'],
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: 'partner-presence',
    parameters: {
      partner: { kind: 'words', most: 120 },
      may: { kind: 'list', least: 1, most: 8, each: 200 },
    },
    words: {
      en: {
        heading: 'What your partner may learn',
        text: [
          '{partner} takes part in hours that we plan together. This may be spoken of with them:',
          '{may}',
          'You decide this. Apart from the limits that this agreement names, your practitioner tells them nothing else. You may change the list with us, or withdraw this part alone at any time. Then your hours go on without them.',
        ],
      },
      es: {
        heading: 'Lo que su pareja puede saber',
        text: [
          '{partner} participa en citas que planeamos en conjunto. De esto se puede hablar con su pareja:',
          '{may}',
          'Esto lo decide usted. Aparte de los límites que nombra este acuerdo, su profesional no dice nada más a su pareja. Puede cambiar la lista junto con su profesional, o retirar solo este punto en cualquier momento. Entonces sus citas siguen sin su pareja.',
        ],
      },
    },
    source: { of: 'A13e: the one in treatment controls what the partner may learn', read: '2026-11' },
  },
  {
    id: 'together.partner-respect',
    version: 1,
    group: 'together',
    subjects: ['related-person'],
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Care for each other',
        text: [
          'What is heard in a shared hour stays in it. Neither of you uses it against the other, in the hour or afterwards.',
          'You need not take part, stay or answer because someone presses you to. If you do not feel safe, or someone puts pressure on you, you may tell your practitioner alone. They look for a way to speak with you by yourself.',
        ],
      },
      es: {
        heading: 'Cuidado mutuo',
        text: [
          'Lo que se oye en una cita compartida queda en ella. Ninguna de las dos personas lo usa contra la otra, ni en la cita ni después.',
          'No tiene que participar, quedarse ni responder porque alguien se lo exija. Si no se siente a salvo, o si alguien le presiona, puede decírselo a solas a su profesional, que buscará la manera de hablar solo con usted.',
        ],
      },
    },
    source: { of: 'A13c, A13e: each partner is seen for themselves, with a way to speak alone', read: '2026-11' },
  },
  {
    id: 'together.group-respect',
    version: 1,
    group: 'together',
    subjects: ['group-member'],
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Respect in the group',
        text: [
          'In the group we do not judge one another. Everyone may speak, and everyone may stay silent. We use first names, and what is said in the group stays in the group. Nobody can promise this for the others, but each of us gives the same word.',
          'Nobody arranges contact through the hour unless the group and your practitioner have agreed to it. If something troubles you, say so there, or tell your practitioner alone.',
        ],
      },
      es: {
        heading: 'Respeto en el grupo',
        text: [
          'En el grupo no juzgamos a nadie. Cada persona puede hablar, y cada persona puede callar. Usamos solo el nombre de pila, y lo que se dice en el grupo queda en el grupo. Nadie puede prometerlo por las demás personas, pero todas damos la misma palabra.',
          'Nadie busca contacto a través de la cita si el grupo y su profesional no lo han acordado. Si algo le inquieta, dígalo allí, o dígaselo a solas a su profesional.',
        ],
      },
    },
    source: { of: 'C26b: the rules of a group, without judging others', read: '2026-11' },
  },
  {
    id: 'together.observer',
    version: 1,
    group: 'together',
    subjects: ['observer'],
    binds: 'subject',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'When you observe',
        text: [
          'Everyone sees you in the list of those present. You are there only while the person whose hour it is agrees. If they change their mind, you leave at once and do not ask why.',
          'You stay silent unless you are asked. What you hear and see you keep to yourself, also when the work is over. If you know someone in the hour from elsewhere, say so beforehand.',
        ],
      },
      es: {
        heading: 'Cuando usted observa',
        text: [
          'Todas las personas le ven en la lista de quienes están. Usted está presente únicamente mientras lo acepte la persona de quien es la cita. Si cambia de opinión, usted sale enseguida y no pregunta por qué.',
          'Guarda silencio si no se le pregunta. Lo que oye y ve lo guarda para sí, también cuando el trabajo haya terminado. Si conoce de otro lugar a alguien de la cita, dígalo antes.',
        ],
      },
    },
    source: { of: 'D38b: everyone present is listed; an observer only with consent', read: '2026-11' },
  },
  {
    id: 'together.supervisor',
    version: 1,
    group: 'together',
    subjects: ['supervisor'],
    binds: 'subject',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'When you supervise',
        text: [
          'You take part visibly: everyone sees you in the list of those present. You are there only while the person whose hour it is agrees. If they change their mind, you leave at once and do not ask why.',
          'You are bound to silence about what you hear and see, also when the work is over. What you have to say about the work has its place after the hour.',
        ],
      },
      es: {
        heading: 'Cuando usted supervisa',
        text: [
          'Usted participa a la vista: todas las personas le ven en la lista de quienes están. Está presente únicamente mientras lo acepte la persona de quien es la cita. Si cambia de opinión, usted sale enseguida y no pregunta por qué.',
          'Tiene que guardar silencio sobre lo que oye y ve, también cuando el trabajo haya terminado. Lo que tenga que decir sobre el trabajo tiene su lugar después de la cita.',
        ],
      },
    },
    source: { of: 'D38b: everyone present is listed; a supervisor is never unseen', read: '2026-11' },
  },
  {
    id: 'together.guardian',
    version: 1,
    group: 'together',
    subjects: ['patient'],
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: { guardian: { kind: 'words', most: 120 } },
    words: {
      en: {
        heading: 'Who signs beside you',
        text: [
          '{guardian} signs beside you because the law of the place where you are asks for it. What you say in the hour is still yours.',
          'What {guardian} may learn of it is agreed with you first. The limits that this agreement names hold here too. In some places, whoever signs in this way has a right to know more. If that is so where you are, your practitioner tells you before you begin.',
        ],
      },
      es: {
        heading: 'Quién firma a su lado',
        text: [
          '{guardian} firma a su lado porque así lo pide la ley del lugar donde usted está. Lo que usted dice en la cita sigue siendo suyo.',
          'Lo que {guardian} puede saber de ello se acuerda antes con usted. Los límites que nombra este acuerdo valen también aquí. En algunos lugares, quien firma así tiene derecho a saber más. Si es el caso donde usted está, su profesional se lo dice antes de empezar.',
        ],
      },
    },
    source: { of: 'A21h: below the age of consent the rules of the place on a guardian hold', read: '2026-11' },
  },
]
