/** Ways to meet that are made gentler or safer for a time: shorter, slower, by sound, by speech, or over a relay. */
import { SUBJECT_ROLES, type Clause } from '../clause.ts'

/** The clauses of the group `media` that safeguards ask for. */
export const MEDIA_MORE: readonly Clause[] = [
  {
    id: 'media.shorter',
    version: 1,
    group: 'media',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['M1'],
    purpose: null,
    parameters: { howLong: { kind: 'count', unit: 'minutes', least: 10, most: 90 } },
    words: {
      en: {
        heading: 'Shorter hours for now',
        text: [
          'For now our hours last {howLong}, or we meet in person the first time. A shorter hour is easier to begin with, and leaves less to carry afterwards.',
          'This says nothing about how much you have to say, or how much it matters. We look at it again together.',
        ],
      },
      es: {
        heading: 'Citas más cortas por ahora',
        text: [
          'Por ahora nuestras citas duran {howLong}, o nos vemos en persona la primera vez. Con una cita más corta es más fácil empezar, y queda menos que llevarse después.',
          'Esto no dice nada de cuánto tiene usted que contar ni de cuánto importa. Lo volvemos a mirar en conjunto.',
        ],
      },
    },
    source: { of: 'Safeguard M1: shorter hours, or a first meeting in person', read: '2026-11' },
  },
  {
    id: 'media.sound-only',
    version: 1,
    group: 'media',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['M2'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Sound only for a time',
        text: [
          'For a time we meet with sound only. Both cameras stay off.',
          'This is no reproach, and nothing is taken away from the work. For some people a camera takes up much attention, and without it there is more room for what is said. We talk about how it goes, and decide together when the picture comes back.',
        ],
      },
      es: {
        heading: 'Solo sonido por un tiempo',
        text: [
          'Por un tiempo nos encontramos solo con sonido. Ambas cámaras quedan apagadas.',
          'No es un reproche, y al trabajo no se le quita nada. A algunas personas una cámara les pide mucha atención, y sin ella hay más lugar para lo que se dice. Hablamos de cómo va, y decidimos en conjunto cuándo vuelve la imagen.',
        ],
      },
    },
    source: { of: 'Safeguard M2 and D7b: sound only, for a time', read: '2026-11' },
  },
  {
    id: 'media.slower',
    version: 1,
    group: 'media',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: ['M4'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'At a slower pace',
        text: [
          'We take our time, one thing after another. Either of us may ask for a pause, or for something to be said again in other words. Where your browser offers captions, you may turn them on.',
          'Tell us what makes it easier for you. There is no wrong way to ask.',
        ],
      },
      es: {
        heading: 'A un ritmo más lento',
        text: [
          'Nos tomamos nuestro tiempo, una cosa después de otra. Cualquiera de las partes puede pedir una pausa, o que algo se diga otra vez con otras palabras. Si su navegador ofrece subtítulos, puede activarlos.',
          'Díganos qué se lo hace más fácil. Cualquier manera de pedirlo está bien.',
        ],
      },
    },
    source: { of: 'Safeguard M4: pauses, captions, a slower pace', read: '2026-11' },
  },
  {
    id: 'media.own-picture',
    version: 1,
    group: 'media',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: ['video'],
    safeguards: ['T5'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Your own picture',
        text: [
          'The small picture in which you see yourself may be off or blurred on your screen. The same holds for your practitioner. Looking at oneself all the time tires many people and draws the mind away from the talk.',
          'This changes only what you see of yourself. The others still see you as before.',
        ],
      },
      es: {
        heading: 'Su propia imagen',
        text: [
          'La imagen pequeña en la que usted se ve puede estar apagada o borrosa en su pantalla. Lo mismo vale para su profesional. Mirarse todo el tiempo cansa a muchas personas y distrae de la conversación.',
          'Esto cambia solo lo que usted ve de sí. Las demás personas le ven como antes.',
        ],
      },
    },
    source: { of: 'Safeguard T5: one’s own picture off or blurred', read: '2026-11' },
  },
  {
    id: 'media.relay',
    version: 1,
    group: 'media',
    subjects: SUBJECT_ROLES,
    binds: 'practitioner',
    modalities: ['video'],
    safeguards: ['T4'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'A relay between us',
        text: [
          'Picture and sound go over a relay, which is a computer between us. So neither of us sees the network address of the other, which can hint at where someone is. The relay itself needs both addresses to do its work.',
          'It costs a little quality: the picture may be less sharp, or come a moment later.',
        ],
      },
      es: {
        heading: 'Un servidor intermedio',
        text: [
          'La imagen y el sonido pasan por un servidor intermedio, un equipo situado entre ambas partes. Así ninguna ve la dirección de red de la otra, que puede dar pistas de dónde está alguien. Ese servidor sí necesita las dos direcciones para hacer su trabajo.',
          'Cuesta un poco de calidad: la imagen puede ser menos nítida o llegar un momento más tarde.',
        ],
      },
    },
    source: { of: 'Safeguard T4: media only over a relay, so that network addresses stay hidden', read: '2026-11' },
  },
  {
    id: 'media.speech-only',
    version: 1,
    group: 'media',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: ['video', 'telephone'],
    safeguards: ['T6'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'We speak and do not type',
        text: [
          'In our hours we speak with each other and do not write by keyboard. For some people typing brings back old habits, and speaking helps to stay with what we are talking about.',
          'Only when the call is broken do we use the chat, until the sound is back.',
        ],
      },
      es: {
        heading: 'Hablamos y no tecleamos',
        text: [
          'En nuestras citas hablamos y no escribimos con el teclado. A algunas personas teclear les trae viejas costumbres, y hablar ayuda a quedarse en lo que estamos tratando.',
          'Solo cuando la llamada está cortada usamos el chat, hasta que vuelva el sonido.',
        ],
      },
    },
    source: { of: 'Safeguard T6 and D7b: no chat by keyboard, speech only', read: '2026-11' },
  },
]
