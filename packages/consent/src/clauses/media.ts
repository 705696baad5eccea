/** Ways to meet: what is good and what is hard about each, for both of us, to be known before one is chosen. */
import { SUBJECT_ROLES, type Clause } from '../clause.ts'

/** The clauses of the group `media` that tell of each way to meet. */
export const MEDIA: readonly Clause[] = [
  {
    id: 'media.video',
    version: 1,
    group: 'media',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: ['video'],
    safeguards: [],
    purpose: 'video',
    parameters: {},
    words: {
      en: {
        heading: 'Meeting by video',
        text: [
          'By video we see and hear each other from far away. Faces and hands say much that words leave out.',
          'It has its hard sides too. A screen shows only a part of us, and it can be tiring. The line may break. Someone near you or near your practitioner could listen in, and a picture could be taken unseen. Your practitioner can miss how you are, and may ask more often.',
          'You may withdraw video alone at any time, and we look for another way.',
        ],
      },
      es: {
        heading: 'Vernos por video',
        text: [
          'Por video nos vemos y nos oímos desde lejos. La cara y las manos dicen mucho que las palabras callan.',
          'También tiene su lado difícil. Una pantalla muestra solo una parte de cada persona, y puede cansar. La línea puede cortarse. Alguien cerca de usted o de su profesional podría escuchar, y alguien podría tomar una imagen sin que se note. A su profesional se le puede escapar cómo está usted, y quizá pregunte más a menudo.',
          'Puede retirar solo el video en cualquier momento, y buscamos otra manera.',
        ],
      },
    },
    source: { of: 'E22a, A11a: benefits and risks of video, for both, known before choosing', read: '2026-11' },
  },
  {
    id: 'media.telephone',
    version: 1,
    group: 'media',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: ['telephone'],
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Meeting by telephone',
        text: [
          'A telephone works almost everywhere, also where the internet is weak. Some things are easier to say when nobody is looking.',
          'It has its hard sides too. We cannot see each other, so a silence is easily taken the wrong way. Your practitioner cannot see how you are or whether you are alone, and asks more often. A telephone call is not encrypted in the way this app is, and it may show on a bill or in a list of calls.',
        ],
      },
      es: {
        heading: 'Hablar por teléfono',
        text: [
          'Un teléfono funciona casi en todas partes, también donde internet es débil. Algunas cosas se dicen mejor cuando nadie mira.',
          'También tiene su lado difícil. No nos vemos, y un silencio se entiende mal con facilidad. Su profesional no puede ver cómo está ni si alguien le acompaña, y pregunta más a menudo. Una llamada de teléfono no va cifrada como esta aplicación, y puede aparecer en una factura o en una lista de llamadas.',
        ],
      },
    },
    source: { of: 'E22a, A11a: benefits and risks of the telephone, for both, known before choosing', read: '2026-11' },
  },
  {
    id: 'media.chat',
    version: 1,
    group: 'media',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: ['chat'],
    safeguards: [],
    purpose: 'chat',
    parameters: {},
    words: {
      en: {
        heading: 'Meeting by chat',
        text: [
          'In the chat you can write where you cannot speak, take time to find a word, and read again what was said.',
          'It has its hard sides too. Without a voice, words can sound harder than they were meant. What is written is kept, and someone beside you could read along. Your practitioner notices less of how you are, cannot be sure who is writing, and asks more often.',
          'You may withdraw the chat alone at any time, and we look for another way.',
        ],
      },
      es: {
        heading: 'Escribirnos por chat',
        text: [
          'En el chat puede escribir donde no puede hablar, tomarse tiempo para encontrar una palabra y volver a leer lo que se dijo.',
          'También tiene su lado difícil. Sin la voz, las palabras pueden sonar más duras de lo que eran. Lo escrito se guarda, y alguien a su lado podría leerlo. Su profesional nota menos cómo está usted, no puede saber con certeza quién escribe, y pregunta más a menudo.',
          'Puede retirar solo el chat en cualquier momento, y buscamos otra manera.',
        ],
      },
    },
    source: { of: 'E22a, E18b: benefits and risks of chat, for both, known before choosing', read: '2026-11' },
  },
  {
    id: 'media.e-mail',
    version: 1,
    group: 'media',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: ['e-mail'],
    safeguards: [],
    purpose: 'e-mail',
    parameters: {},
    words: {
      en: {
        heading: 'Writing by e-mail',
        text: [
          'An e-mail can be written and read when it suits each of us, without hurry.',
          'It has its hard sides too. It passes through other people’s computers, stays in mailboxes and can reach the wrong person. Words are easily misread, and nobody answers at once. Your practitioner cannot know how you are or who is writing. Please keep what is private or urgent out of it.',
          'You may withdraw e-mail alone at any time, and we look for another way.',
        ],
      },
      es: {
        heading: 'Escribirnos por correo electrónico',
        text: [
          'Un correo se puede escribir y leer cuando le conviene a cada cual, sin prisa.',
          'También tiene su lado difícil. Pasa por equipos ajenos, se queda en los buzones y puede llegar a otra persona. Las palabras se entienden mal con facilidad, y nadie responde al momento. Su profesional no puede saber cómo está usted ni quién escribe. Por favor, no ponga en él lo que sea privado o urgente.',
          'Puede retirar solo el correo en cualquier momento, y buscamos otra manera.',
        ],
      },
    },
    source: { of: 'E22a: benefits and risks of e-mail, for both, known before choosing', read: '2026-11' },
  },
  {
    id: 'media.in-person',
    version: 1,
    group: 'media',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: ['in-person'],
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Meeting in person',
        text: [
          'In one room we notice more of each other, and no line can break. Help is nearer if someone needs it, and the practice looks after the privacy of the room.',
          'It has its hard sides too. It takes time and a journey, and you may be seen on the way. For some, a room feels too close at first. Your practitioner too has to think about nearness and about who else is in the building. What we agree here holds in the room as well.',
        ],
      },
      es: {
        heading: 'Vernos en persona',
        text: [
          'En una misma sala notamos más de la otra persona, y ninguna línea se corta. La ayuda está más cerca si alguien la necesita, y la consulta cuida la privacidad de la sala.',
          'También tiene su lado difícil. Pide tiempo y un viaje, y en el camino alguien puede verle. A algunas personas una sala les resulta al principio demasiado cercana. También su profesional tiene que pensar en la cercanía y en quién más está en el edificio. Lo que acordamos aquí vale también en la sala.',
        ],
      },
    },
    source: { of: 'E22a, A17a: benefits and risks of one room, for both, and the same rules in it', read: '2026-11' },
  },
]
