/** Interruptions: what each of us does when the hour breaks, that it costs nothing, and what follows a reason to worry. */
import { SUBJECT_ROLES, type Clause } from '../clause.ts'

/** The clauses of the group `interruption`. */
export const INTERRUPTION: readonly Clause[] = [
  {
    id: 'interruption.steps',
    version: 1,
    group: 'interruption',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {
      waitMinutes: { kind: 'count', unit: 'minutes', least: 1, most: 30 },
      whoCalls: {
        kind: 'choice',
        options: {
          practitioner: {
            en: 'your practitioner calls you at the number you gave for that day',
            es: 'su profesional le llama al número que usted dio para ese día',
          },
          subject: { en: 'you call your practitioner', es: 'usted llama a su profesional' },
        },
      },
      phone: { kind: 'phone' },
    },
    words: {
      en: {
        heading: 'When the connection breaks',
        text: [
          'Connections fail, and it is nobody’s fault. Open the same link again and come back. Your practitioner does the same. If the picture does not return, we go on with sound only. If there is no sound either, we go on in the chat.',
          'If nothing works after {waitMinutes}, {whoCalls}. The number of the practice is {phone}. If nothing helps, we find another time.',
          'For each hour you find these steps on a card on your device too. It opens without a network.',
        ],
      },
      es: {
        heading: 'Cuando se corta la conexión',
        text: [
          'Las conexiones fallan, y no es culpa de nadie. Abra de nuevo el mismo enlace y vuelva. Su profesional hace lo mismo. Si la imagen no vuelve, seguimos solo con sonido. Si tampoco hay sonido, seguimos por el chat.',
          'Si nada funciona después de {waitMinutes}, {whoCalls}. El número de la consulta es {phone}. Si nada ayuda, buscamos otra hora.',
          'Para cada cita encuentra estos pasos también en una tarjeta en su dispositivo. Se abre sin conexión.',
        ],
      },
    },
    source: { of: 'E12, E14a: the plan for when it breaks is known before and choices are agreed', read: '2026-11' },
  },
  {
    id: 'interruption.costs',
    version: 1,
    group: 'interruption',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'Lost time is not charged',
        text: [
          'Nobody is charged for time lost to a technical fault, on whichever side, nor when the cause is not known. If it first looks as if you did not come, and we learn later that the connection was down, that counts and is put right.',
          'When both of us are free, the lost time is offered to you again, at the end of the hour or on another day.',
        ],
      },
      es: {
        heading: 'El tiempo perdido no se cobra',
        text: [
          'A nadie se le cobra el tiempo perdido por un fallo técnico, sea del lado que sea, ni cuando la causa no se conoce. Si primero parece que usted no vino, y después sabemos que no había conexión, eso cuenta y se corrige.',
          'Cuando ambas partes tienen tiempo, lo perdido se le ofrece de nuevo, al final de la cita u otro día.',
        ],
      },
    },
    source: { of: 'E18a, E18d: a technical cause costs nobody, also when it is learned afterwards', read: '2026-11' },
  },
  {
    id: 'interruption.from-outside',
    version: 1,
    group: 'interruption',
    subjects: SUBJECT_ROLES,
    binds: 'both',
    modalities: null,
    safeguards: [],
    purpose: null,
    parameters: {},
    words: {
      en: {
        heading: 'When something outside interrupts',
        text: [
          'A power cut, a fire alarm, a visit that cannot wait, a lockdown: such things happen, on your side or ours, and they are nobody’s fault. Look after what comes first. When you can, come back or let us know.',
          'If the hour cannot go on, we find another time and nothing is charged.',
        ],
      },
      es: {
        heading: 'Cuando algo de fuera interrumpe',
        text: [
          'Un corte de luz, una alarma de incendios, una visita que no puede esperar, un cierre de seguridad: estas cosas pasan, de su lado o del nuestro, y no son culpa de nadie. Atienda lo que va primero. Cuando pueda, vuelva o avísenos.',
          'Si la cita no puede seguir, buscamos otra hora y no se cobra nada.',
        ],
      },
    },
    source: { of: 'E20a, E20c: causes from outside, nobody at fault, and always another time', read: '2026-11' },
  },
  {
    id: 'interruption.if-worried',
    version: 1,
    group: 'interruption',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['P1'],
    purpose: null,
    parameters: { plan: { kind: 'words', most: 400 } },
    words: {
      en: {
        heading: 'If you are gone without a goodbye',
        text: [
          'Mostly it is only the connection. If you are gone without a goodbye and your practitioner has reason to worry about you, we do what we agreed: “{plan}”',
          'Your safety plan, a crisis line and the emergency number of the place you gave us are on the screen. The app itself never calls anyone: a person decides. Nobody can promise that help is reached, so keep these numbers near you too.',
        ],
      },
      es: {
        heading: 'Si se va sin despedirse',
        text: [
          'Casi siempre es solo la conexión. Si usted se va sin despedirse y su profesional tiene motivos para preocuparse, hacemos lo que acordamos: «{plan}»',
          'Su plan de seguridad, una línea de crisis y el número de emergencia del lugar que nos dijo están en la pantalla. La aplicación misma nunca llama a nadie: decide una persona. Nadie puede prometer que se consiga ayuda, así que tenga también usted estos números cerca.',
        ],
      },
    },
    source: { of: 'Safeguard P1, A21d: safety plan, crisis line and emergency number on screen', read: '2026-11' },
  },
  {
    id: 'interruption.help-button',
    version: 1,
    group: 'interruption',
    subjects: ['patient', 'related-person', 'group-member'],
    binds: 'both',
    modalities: null,
    safeguards: ['P2'],
    purpose: null,
    parameters: { whatItDoes: { kind: 'words', most: 400 } },
    words: {
      en: {
        heading: 'One press for help',
        text: [
          'In the hour there is a button for discreet help, on your side and on your practitioner’s. One press is enough, and you need not explain. This is what it does: “{whatItDoes}”',
          'It is answered by people, and people cannot always be quick enough. If you are in danger and can call, call the emergency number of the place where you are.',
        ],
      },
      es: {
        heading: 'Un toque para pedir ayuda',
        text: [
          'En la cita hay un botón para pedir ayuda con discreción, de su lado y del lado de su profesional. Basta un toque, y no tiene que explicar nada. Esto es lo que hace: «{whatItDoes}»',
          'Responden personas, y no siempre pueden ser lo bastante rápidas. Si está en peligro y puede llamar, llame al número de emergencia del lugar donde está.',
        ],
      },
    },
    source: { of: 'Safeguard P2: one press for discreet help, and the contract says what it does', read: '2026-11' },
  },
]
