/** Recording and capture: nobody does, nothing can fully prevent it, and what follows when it happens. */
import { SUBJECT_ROLES, type Clause } from '../clause.ts'

/** The clauses of the group `recording`. */
export const RECORDING: readonly Clause[] = [
  {
    id: 'recording.none',
    version: 1,
    group: 'recording',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: ['C3'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Nobody records',
        text: [
          'Neither of us records the hour, takes pictures of the screen or passes on what the other wrote, and neither lets anyone else do so. This app records neither picture nor sound. Chat messages are kept on the server of the practice, so that nothing is lost when a connection breaks.',
        ],
      },
      es: {
        heading: 'Nadie graba',
        text: [
          'Ninguna de las partes graba la cita, toma imágenes de la pantalla ni reenvía lo que la otra escribió, ni permite que otra persona lo haga. Esta aplicación no graba imagen ni sonido. Los mensajes del chat se guardan en el servidor de la consulta, para que nada se pierda cuando se corta una conexión.',
        ],
      },
    },
    source: { of: 'D30b: assume that pictures of the screen can be taken; the contract forbids it', read: '2026-11' },
  },
  {
    id: 'recording.cannot-prevent',
    version: 1,
    group: 'recording',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: ['video', 'chat'],
    safeguards: ['C3', 'T2'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'What no software can do',
        text: [
          'No software can fully prevent a recording or a picture of the screen, and ours cannot either: a second telephone held before it is enough. This rests on the word we give each other. Show and say what you would show and say in a room with your practitioner, and so will they.',
        ],
      },
      es: {
        heading: 'Lo que ningún programa puede hacer',
        text: [
          'Ningún programa puede impedir del todo una grabación o una imagen de la pantalla, y el nuestro tampoco: basta otro teléfono delante de ella. Esto se apoya en la palabra que nos damos. Muestre y diga lo que mostraría y diría en una sala con su profesional; su profesional hará lo mismo.',
        ],
      },
    },
    source: { of: 'D30b: the software states that it cannot prevent capture', read: '2026-11' },
  },
  {
    id: 'recording.if-it-happens',
    version: 1,
    group: 'recording',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: ['C3'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'If it happens all the same',
        text: [
          'If either of us learns that something was recorded or passed on, we say so. We talk about how it came about, it is deleted and the one it shows is told who has seen it. Online hours rest until we both agree how to go on. What the law gives the person shown is not touched by this.',
        ],
      },
      es: {
        heading: 'Si aun así ocurre',
        text: [
          'Si cualquiera de las partes se entera de que algo se grabó o se reenvió, lo dice. Hablamos de cómo ocurrió, se borra y quien aparece sabe quién lo ha visto. Las citas en línea quedan en pausa hasta que acordemos cómo seguir. Esto no toca los derechos que la ley da a quien aparece.',
        ],
      },
    },
    source: { of: 'Safeguard C3: what follows if it happens', read: '2026-11' },
  },
  {
    id: 'recording.no-files',
    version: 1,
    group: 'recording',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: ['video', 'chat'],
    safeguards: ['T3'],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Words only in the chat',
        text: ['In the chat we send words and nothing else: no pictures, no files, no links to either.'],
      },
      es: {
        heading: 'En el chat, solo palabras',
        text: ['En el chat enviamos palabras y nada más: ni imágenes, ni archivos, ni enlaces a ellos.'],
      },
    },
    source: { of: 'Safeguard T3: no file or picture sending in chat', read: '2026-11' },
  },
]
