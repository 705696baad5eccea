/** What each finding says to a practitioner, and the safeguards that it may be a reason for. Own words. */
import type { FindingCode, FindingDeclaration } from './finding.ts'
import { PLACE_FINDINGS } from './finding-words-place.ts'

/** Every finding. */
export const FINDINGS: Readonly<Record<FindingCode, FindingDeclaration>> = {
  'plan-or-act': {
    words: {
      en: {
        look: 'Speak about suicide: intent, a plan, an act.',
        why: 'An answer speaks of intent, a plan or a recent act, or such a question was left open.',
      },
      es: {
        look: 'Hable del suicidio: intención, un plan, un acto.',
        why: 'Una respuesta habla de intención, de un plan o de un acto reciente, o una pregunta así quedó abierta.',
      },
    },
    factors: ['CRI'],
    safeguards: ['P1', 'P2', 'L1', 'S3'],
  },
  'thoughts-of-suicide': {
    words: {
      en: {
        look: 'Ask about mood and thoughts of suicide in this hour.',
        why: 'An answer speaks of such thoughts, or the question was left open.',
      },
      es: {
        look: 'Pregunte en esta cita por el ánimo y los pensamientos de suicidio.',
        why: 'Una respuesta habla de esos pensamientos, o la pregunta quedó abierta.',
      },
    },
    factors: ['CRI'],
    safeguards: ['P1', 'L1', 'S1'],
  },
  'mood-and-look-differ': {
    words: {
      en: {
        look: 'Say what you notice, and ask about mood and thoughts of suicide.',
        why: 'What they say of their mood and how they come across did not go together, as their practitioner wrote.',
      },
      es: {
        look: 'Diga lo que nota y pregunte por el ánimo y los pensamientos de suicidio.',
        why: 'Lo que dice de su ánimo y la impresión que da no iban juntos, según anotó su profesional.',
      },
    },
    factors: ['CRI'],
    safeguards: ['P1', 'A3', 'S1'],
  },
  'looks-low': {
    words: {
      en: {
        look: 'Ask about mood, sleep and thoughts of suicide.',
        why: 'They came across as low, as their practitioner wrote.',
      },
      es: {
        look: 'Pregunte por el ánimo, el sueño y los pensamientos de suicidio.',
        why: 'Dio una impresión de decaimiento, según anotó su profesional.',
      },
    },
    factors: ['CRI'],
    safeguards: ['P1', 'S1'],
  },
  'look-not-seen': {
    words: {
      en: {
        look: 'Ask in words how they are; ask for a better picture or light where that is welcome.',
        why: 'It could not be seen how they came across.',
      },
      es: {
        look: 'Pregunte con palabras cómo está, y pida mejor imagen o luz si le parece bien.',
        why: 'No se pudo ver qué impresión daba.',
      },
    },
    factors: ['CRI', 'ENV'],
    safeguards: ['A5', 'C8'],
  },
  'harm-to-others': {
    words: {
      en: {
        look: 'Speak about who could come to harm, and see what the duty of the place says.',
        why: 'The client is worried that they could harm somebody soon, or did not say.',
      },
      es: {
        look: 'Hable de quién podría sufrir daño y mire qué dice el deber del lugar.',
        why: 'A quien recibe la terapia le preocupa hacer daño pronto a alguien, o no lo dijo.',
      },
    },
    factors: ['CHI'],
    safeguards: ['P3', 'D1', 'D2', 'S3'],
  },
  'hard-to-bear': {
    words: {
      en: {
        look: 'Ask how they are and what would make it bearable.',
        why: 'What they carry is not bearable at present, or they did not say.',
      },
      es: {
        look: 'Pregunte cómo está y qué lo haría llevadero.',
        why: 'Lo que lleva encima no es llevadero en este momento, o no lo dijo.',
      },
    },
    factors: ['CRI'],
    safeguards: ['P1', 'P2', 'A3'],
  },
  'nobody-to-reach': {
    words: {
      en: {
        look: 'Find together whom they could reach.',
        why: 'There is nobody at present whom they could reach, or they did not say.',
      },
      es: {
        look: 'Busquen en conjunto a quién podría llamar.',
        why: 'Ahora no hay nadie a quien pueda llamar, o no lo dijo.',
      },
    },
    factors: ['CRI', 'ENG'],
    safeguards: ['K4', 'P1'],
  },
  ...PLACE_FINDINGS,
  'limits-passed': {
    words: {
      en: {
        look: 'Talk over what was going on then, and agree on limits with examples of both sides.',
        why: 'A limit was passed at some time, or they did not say.',
      },
      es: {
        look: 'Hablen de lo que ocurría entonces y acuerden límites con ejemplos de ambas partes.',
        why: 'Alguna vez se pasó un límite, o no lo dijo.',
      },
    },
    factors: ['BND'],
    safeguards: ['C1', 'C6', 'S1'],
  },
  'limits-passed-online': {
    words: {
      en: {
        look: 'Talk over the part that screens had, and how this call is different.',
        why: 'It happened by screen, camera or messages, or they did not say.',
      },
      es: {
        look: 'Hablen de la parte que tuvieron las pantallas y de qué es distinto en esta llamada.',
        why: 'Ocurrió por pantalla, cámara o mensajes, o no lo dijo.',
      },
    },
    factors: ['ONL'],
    safeguards: ['C3', 'T1', 'T3'],
  },
  'signs-hard-to-read': {
    words: {
      en: {
        look: 'Say limits in so many words, and ask what helps to read signs.',
        why: 'Signs of closeness are hard to read for them, or they did not say.',
      },
      es: {
        look: 'Diga los límites con todas las palabras y pregunte qué ayuda a leer las señales.',
        why: 'Le cuesta leer las señales de cercanía, o no lo dijo.',
      },
    },
    factors: ['NEU', 'COG'],
    safeguards: ['A4', 'C7', 'C1'],
  },
  'device-arouses': {
    words: {
      en: {
        look: 'Talk over, without shame, which device or way to meet works without arousal.',
        why: 'A device by itself may arouse, or they did not say.',
      },
      es: {
        look: 'Hablen, sin vergüenza, de qué dispositivo o vía funciona sin excitación.',
        why: 'Un dispositivo puede excitar por sí mismo, o no lo dijo.',
      },
    },
    factors: ['ARO'],
    safeguards: ['C4', 'T5', 'T6', 'M2'],
  },
  'call-arouses': {
    words: {
      en: {
        look: 'Talk over how to say it in a call, and whether another way to meet is better for a time.',
        why: 'A call may become arousing, or they did not say.',
      },
      es: {
        look: 'Hablen de cómo decirlo en una llamada y de si otra vía es mejor por un tiempo.',
        why: 'Una llamada puede llegar a excitar, o no lo dijo.',
      },
    },
    factors: ['ARO', 'SEX'],
    safeguards: ['C2', 'C4', 'M2', 'M3'],
  },
  'contact-outside': {
    words: {
      en: {
        look: 'Talk over the wish for contact, and the one way that was agreed.',
        why: 'Contact outside the agreed way was looked for or wished, or they did not say.',
      },
      es: {
        look: 'Hablen del deseo de contacto y de la única vía acordada.',
        why: 'Se buscó o se deseó contacto fuera de la vía acordada, o no lo dijo.',
      },
    },
    factors: ['ATT'],
    safeguards: ['E2', 'S1', 'C5'],
  },
  recording: {
    words: {
      en: {
        look: 'Talk over recordings and pictures, and what was agreed on them.',
        why: 'Something was kept or shared without a yes, or they did not say.',
      },
      es: {
        look: 'Hablen de grabaciones e imágenes y de lo acordado sobre ellas.',
        why: 'Algo se guardó o se compartió sin un sí, o no lo dijo.',
      },
    },
    factors: ['ONL', 'BND'],
    safeguards: ['C3', 'T2', 'T3'],
  },
  'hard-to-say': {
    words: {
      en: { look: 'Agree on an easy sign for when something slips.', why: 'It is hard for them to say so.' },
      es: { look: 'Acuerden una señal fácil para cuando algo se tuerza.', why: 'Le cuesta decirlo.' },
    },
    factors: ['ENG'],
    safeguards: ['A5', 'C10'],
  },
  'written-helps': {
    words: {
      en: { look: 'Give the rules in writing or in pictures.', why: 'They say that it helps.' },
      es: { look: 'Dé las reglas por escrito o en imágenes.', why: 'Dice que le ayuda.' },
    },
    factors: ['NEU'],
    safeguards: ['A4', 'C7'],
  },
  'pauses-help': {
    words: {
      en: { look: 'Plan pauses, captions or a slower pace.', why: 'They say that it helps.' },
      es: { look: 'Prevean pausas, subtítulos o un ritmo más lento.', why: 'Dice que le ayuda.' },
    },
    factors: ['NEU', 'TRA'],
    safeguards: ['M4'],
  },
}
