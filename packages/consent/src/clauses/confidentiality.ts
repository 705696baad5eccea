/** Confidentiality: what stays private, where the law sets limits, and who is told first when something is reported. */
import { SUBJECT_ROLES, type Clause } from '../clause.ts'

/** The clauses of the group `confidentiality` on silence and its limits. */
export const CONFIDENTIALITY: readonly Clause[] = [
  {
    id: 'confidentiality.what-stays',
    version: 1,
    group: 'confidentiality',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'What stays private',
        text: [
          'What is said in our hours stays between you, your practitioner and those in the practice who need it to give good care. They keep silent about it too. There are limits, and this agreement names them.',
          'What you hear from anyone else who takes part, please keep to yourself as well. Your own story is yours: you may tell it to whomever you wish.',
        ],
      },
      es: {
        heading: 'Lo que queda en privado',
        text: [
          'Lo que se dice en nuestras citas queda entre usted, su profesional y quienes en la consulta lo necesitan para dar una buena atención. También esas personas guardan silencio. Hay límites, y este acuerdo los nombra.',
          'Lo que oiga de otras personas que participan, por favor, guárdelo también para sí. Su propia historia es suya: puede contarla a quien desee.',
        ],
      },
    },
    source: { of: 'B9a, B15a: steps of confidentiality, and who can read what is said', read: '2026-11' },
  },
  {
    id: 'confidentiality.limits',
    version: 1,
    group: 'confidentiality',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Where privacy has limits',
        text: [
          'In some situations the law may allow or oblige your practitioner to warn a person in danger, or to report harm, for example to a child. These rules differ from place to place. Ask at any time which ones hold where you are.',
          'Calling emergency help is something else. If your life seems to be in danger, we may tell the emergency service your name, where you are and what it needs to help you.',
          'Whenever we can, we speak with you first.',
        ],
      },
      es: {
        heading: 'Los límites de lo privado',
        text: [
          'En algunas situaciones la ley puede permitir u obligar a su profesional a avisar a una persona en peligro, o a comunicar un daño, por ejemplo a un menor. Estas reglas cambian de un lugar a otro. Pregunte en cualquier momento cuáles valen donde usted está.',
          'Llamar a la ayuda de emergencia es otra cosa. Si su vida parece estar en peligro, podemos decir al servicio de emergencia su nombre, dónde está y lo que necesite para ayudarle.',
          'Siempre que podamos, hablamos antes con usted.',
        ],
      },
    },
    source: { of: 'A21e: warning, reporting and calling emergency help are told apart', read: '2026-11' },
  },
  {
    id: 'confidentiality.duty-here',
    version: 1,
    group: 'confidentiality',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['D1'],
    purpose: null,
    parameters: {
      place: { kind: 'words', most: 120 },
      duty: { kind: 'words', most: 600 },
      readOn: { kind: 'words', most: 40 },
    },
    words: {
      en: {
        heading: 'What must be reported where you are',
        text: [
          'Before we ask you about images, or about harm to anyone, you should know what may have to be reported.',
          'In {place}, as read on {readOn}: “{duty}”',
          'This is not legal advice, and rules can change. Ask at any time. Knowing this, you decide what you tell, and when. If you would rather not answer something, that is all right.',
        ],
      },
      es: {
        heading: 'Qué hay que comunicar donde usted está',
        text: [
          'Antes de preguntarle por imágenes, o por daños a alguien, queremos que sepa qué podría ser obligatorio comunicar.',
          'En {place}, según lo leído el {readOn}: «{duty}»',
          'Esto no es asesoramiento legal, y las reglas pueden cambiar. Pregunte en cualquier momento. Sabiendo esto, usted decide qué cuenta y cuándo. Si prefiere no responder a algo, está bien.',
        ],
      },
    },
    source: { of: 'Safeguard D1, A21e: the duty of the place, with its date, told before it matters', read: '2026-11' },
  },
  {
    id: 'confidentiality.told-first',
    version: 1,
    group: 'confidentiality',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'practitioner',
    modalities: null,
    safeguards: ['D2'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'You first, where that is safe',
        text: [
          'If your practitioner has to report something or warn someone, they tell you first wherever that is safe for everyone. You hear what will be said, to whom and why, and you may say how you would like it to be done.',
          'If telling you first is not safe, the reason is written down. Your practitioner speaks with you about it as soon as it is safe.',
        ],
      },
      es: {
        heading: 'Primero a usted, si es seguro',
        text: [
          'Si su profesional tiene que comunicar algo o avisar a alguien, se lo dice primero a usted, siempre que sea seguro para todas las personas. Usted sabe qué se dirá, a quién y por qué, y puede decir cómo preferiría que se haga.',
          'Si no es seguro decírselo antes, el motivo queda por escrito. Su profesional lo habla con usted en cuanto sea seguro.',
        ],
      },
    },
    source: { of: 'Safeguard D2 and A21e: told first where safe, or the reason written down', read: '2026-11' },
  },
  {
    id: 'confidentiality.worry-for-someone',
    version: 1,
    group: 'confidentiality',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'practitioner',
    modalities: null,
    safeguards: ['P3'],
    purpose: null,
    parameters: { order: { kind: 'list', least: 1, most: 6, each: 200 } },
    words: {
      en: {
        heading: 'When we worry for someone',
        text: [
          'If your practitioner comes to worry for the safety of a child or of a person known by name, there is an agreed order. These people or services are told, one after the other:',
          '{order}',
          'Each of them is told only what they need to know. Where it is safe, your practitioner speaks with you first. In a danger that cannot wait, the emergency service comes first.',
        ],
      },
      es: {
        heading: 'Cuando alguien nos preocupa',
        text: [
          'Si a su profesional llega a preocuparle la seguridad de un menor o de una persona cuyo nombre se conoce, hay un orden acordado. Se avisa a estas personas o servicios, uno tras otro:',
          '{order}',
          'A cada cual se le dice solo lo que necesita saber. Si es seguro, su profesional habla antes con usted. Si el peligro no puede esperar, el servicio de emergencia va primero.',
        ],
      },
    },
    source: { of: 'Safeguard P3: known words and order when there is worry for someone', read: '2026-11' },
  },
]
