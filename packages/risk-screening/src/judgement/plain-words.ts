/** What the client reads of a judgement, beside the factors themselves: plain words, spoken to them. */
import type { Language } from '@holdfast/domain'
import type { Presence, Relevance } from './rating.ts'
import type { Attention } from './state.ts'

/** The sentences of one language. */
export type PlainWords = {
  /** Why this is looked at, and what does not follow from it. */
  readonly proportion: readonly string[]
  readonly presence: Readonly<Record<Presence, string>>
  readonly relevance: Readonly<Record<Relevance, string>>
  readonly attention: Readonly<Record<Attention, string>>
  /** In place of a part that is withheld. */
  readonly withheld: string
}

/** Both languages. */
export const PLAIN_WORDS: Readonly<Record<Language, PlainWords>> = {
  en: {
    proportion: [
      'We look at this so that our work at a distance is safe for you, for us and for others.',
      'We ask for as little as will do. Each thing that we ask has a day on which we look at it again, and something that ends it.',
      'It is a view that people wrote down on a day. It is not a score, it does not tell the future, and it does not end our work by itself.',
      'You may see it differently. What you say stands beside it, in your words.',
    ],
    presence: {
      absent: 'We do not see this at present.',
      partly: 'We see some of this.',
      present: 'We see this.',
      'not-known': 'We do not know this yet.',
    },
    relevance: {
      low: 'It matters little for our work at a distance.',
      some: 'It matters somewhat for our work at a distance.',
      high: 'It matters much for our work at a distance.',
      'not-known': 'We do not know yet whether it matters for our work at a distance.',
    },
    attention: {
      routine: 'We go on as planned.',
      closer: 'For a time we look more closely.',
      urgent: 'We do something about it now.',
    },
    withheld: 'This part is not shown for a time. You may ask your practitioner or the practice about it.',
  },
  es: {
    proportion: [
      'Miramos esto para que nuestro trabajo a distancia sea seguro para usted, para nosotros y para otras personas.',
      'Pedimos lo menos que baste. Cada cosa que pedimos tiene un día en que la volvemos a mirar y algo que la termina.',
      'Es una mirada que unas personas escribieron un día. No es una puntuación, no dice el futuro y no termina por sí misma nuestro trabajo.',
      'Usted puede verlo de otra manera. Lo que diga queda al lado, con sus palabras.',
    ],
    presence: {
      absent: 'Ahora no vemos esto.',
      partly: 'Vemos algo de esto.',
      present: 'Vemos esto.',
      'not-known': 'Todavía no lo sabemos.',
    },
    relevance: {
      low: 'Importa poco para nuestro trabajo a distancia.',
      some: 'Importa algo para nuestro trabajo a distancia.',
      high: 'Importa mucho para nuestro trabajo a distancia.',
      'not-known': 'Todavía no sabemos si importa para nuestro trabajo a distancia.',
    },
    attention: {
      routine: 'Seguimos como estaba previsto.',
      closer: 'Por un tiempo lo miramos más de cerca.',
      urgent: 'Hacemos algo ahora.',
    },
    withheld: 'Esta parte no se muestra por un tiempo. Puede preguntar por ella a su profesional o a la consulta.',
  },
}
