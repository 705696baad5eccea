/** Factors on limits, screens and thoughts. Own words. */
import type { Factor } from '../factor.ts'

/** The factors BND, ONL, SEX and COG. */
export const LIMITS: readonly Factor[] = [
  {
    code: 'BND',
    words: {
      en: {
        name: 'Limits in the past',
        definition:
          'Times when a limit that somebody else had set was passed, in person or at a distance, and what was going on then.',
        indicators: [
          'A charge, a conviction, a complaint or an account of their own of sexual contact or exposure that the other did not want.',
          'A limit was passed with an earlier practitioner or member of staff.',
          'Ordinary friendliness is read as an invitation.',
        ],
        protective: ['Can say what their own early signs are.', 'Has kept to what was agreed for a year.'],
        plain: {
          name: 'Limits',
          asks: 'Were there times when you went past a limit that someone else had set, and what was going on for you then?',
          helps: 'It helps when you know your early signs and when agreements have held for a good while.',
        },
      },
      es: {
        name: 'Límites en el pasado',
        definition:
          'Momentos en que se pasó un límite que otra persona había puesto, en persona o a distancia, y qué ocurría entonces.',
        indicators: [
          'Una denuncia, una condena, una queja o un relato propio de contacto o exhibición sexual que la otra persona no quería.',
          'Se pasó un límite con una persona profesional o del personal en otro momento.',
          'La amabilidad corriente se entiende como una invitación.',
        ],
        protective: ['Sabe decir cuáles son sus señales tempranas.', 'Ha mantenido lo acordado durante un año.'],
        plain: {
          name: 'Límites',
          asks: '¿Hubo momentos en que pasó un límite que otra persona había puesto, y qué le ocurría entonces?',
          helps: 'Ayuda conocer sus señales tempranas y que lo acordado se haya mantenido un buen tiempo.',
        },
      },
    },
    instruments: ['static99r', 'stable2007', 'boundary-brief'],
    safeguards: ['C1', 'C2', 'C6', 'M1', 'S1', 'K1'],
    cannotWait: false,
  },
  {
    code: 'ONL',
    words: {
      en: {
        name: 'Harm by way of screens',
        definition: 'Screens, cameras or messages had a part in what did harm.',
        indicators: [
          'Pictures or films of harm were looked for, kept or passed on.',
          'Contact by camera, chat or live picture had a part in it.',
          'Something was recorded or shared without a yes.',
          'Accounts or programs were kept hidden.',
        ],
        protective: ['Devices are open to checks that were agreed.', 'Has left the places online where it happened.'],
        plain: {
          name: 'Screens and messages',
          asks: 'Did screens, cameras or messages have a part in what happened?',
          helps: 'It helps when devices are used as agreed and when you have left the places online where it happened.',
        },
      },
      es: {
        name: 'Daño por medio de pantallas',
        definition: 'Pantallas, cámaras o mensajes tuvieron parte en lo que hizo daño.',
        indicators: [
          'Se buscaron, guardaron o pasaron imágenes o vídeos de daño.',
          'El contacto por cámara, chat o en directo tuvo parte en ello.',
          'Algo se grabó o se compartió sin un sí.',
          'Hubo cuentas o programas ocultos.',
        ],
        protective: [
          'Los dispositivos están abiertos a las comprobaciones acordadas.',
          'Ha dejado los lugares en línea donde ocurría.',
        ],
        plain: {
          name: 'Pantallas y mensajes',
          asks: '¿Tuvieron parte las pantallas, las cámaras o los mensajes en lo que ocurrió?',
          helps: 'Ayuda usar los dispositivos como se acordó y haber dejado los lugares en línea donde ocurría.',
        },
      },
    },
    instruments: ['cport', 'casic', 'bps', 'ppcs18', 'cius14', 'boundary-brief'],
    safeguards: ['C3', 'T1', 'T2', 'T3', 'T4', 'K3', 'L1'],
    cannotWait: false,
  },
  {
    code: 'SEX',
    words: {
      en: {
        name: 'Taken up by sex',
        definition: 'Sexual thoughts or acts take much time or control, or serve to bear feelings.',
        indicators: [
          'Tried to do less of it and it did not hold.',
          'It happens just before or after the hours.',
          'Talk is led to more detail than the work needs.',
        ],
        protective: ['Uses other ways to bear feelings.', 'Plans time without it around the hours.'],
        plain: {
          name: 'Sexual thoughts',
          asks: 'Do sexual thoughts or acts take up more room than you want, or help you to bear feelings?',
          helps: 'It helps when you have other ways to bear feelings, and a quiet time before and after our hours.',
        },
      },
      es: {
        name: 'Mucho espacio para el sexo',
        definition:
          'Los pensamientos o actos sexuales ocupan mucho tiempo o control, o sirven para soportar lo que se siente.',
        indicators: [
          'Intentó reducirlo y no se mantuvo.',
          'Ocurre justo antes o después de las citas.',
          'La conversación va a más detalle del que necesita el trabajo.',
        ],
        protective: [
          'Usa otras maneras de soportar lo que siente.',
          'Planea un tiempo sin ello alrededor de las citas.',
        ],
        plain: {
          name: 'Pensamientos sexuales',
          asks: '¿Ocupan los pensamientos o actos sexuales más espacio del que quiere, o le ayudan a soportar lo que siente?',
          helps:
            'Ayuda tener otras maneras de soportar lo que siente y un tiempo tranquilo antes y después de las citas.',
        },
      },
    },
    instruments: ['csbd19', 'hbi19', 'ppcs6', 'pathos', 'sdi2'],
    safeguards: ['C2', 'C4', 'M2', 'A1'],
    cannotWait: false,
  },
  {
    code: 'COG',
    words: {
      en: {
        name: 'Thoughts that make harm seem fitting',
        definition: 'Beliefs by which going past a limit seems wanted, harmless or deserved.',
        indicators: [
          'Sees a yes where there was none.',
          'Thinks that nobody in a picture comes to harm.',
          'Feels that sex is owed to them.',
        ],
        protective: ['Asks questions of their own thoughts.', 'Can hear another view.'],
        plain: {
          name: 'Thoughts',
          asks: 'Are there thoughts that make it easier to go past a limit?',
          helps: 'It helps when you can look at such a thought aloud and hear another view.',
        },
      },
      es: {
        name: 'Pensamientos que hacen parecer justo el daño',
        definition: 'Creencias con las que pasar un límite parece deseado, inofensivo o merecido.',
        indicators: [
          'Ve un sí donde no lo hubo.',
          'Piensa que nadie de una imagen sufre daño.',
          'Siente que se le debe el sexo.',
        ],
        protective: ['Se hace preguntas sobre sus pensamientos.', 'Puede escuchar otra mirada.'],
        plain: {
          name: 'Pensamientos',
          asks: '¿Hay pensamientos que hacen más fácil pasar un límite?',
          helps: 'Ayuda poder mirar un pensamiento así en voz alta y escuchar otra mirada.',
        },
      },
    },
    instruments: [],
    safeguards: ['A1', 'A2', 'S1', 'S2'],
    cannotWait: false,
  },
]
