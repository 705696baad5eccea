/** What someone reads of the judgement on their work, and how they say what they think of it: Spanish. Loaded with that page only. */
import type { OwnJudgementWords } from './en-own-judgement.ts'
import { esSafeguardsYours } from './es-safeguards-yours.ts'

/** The Spanish words. */
export const esOwnJudgement: OwnJudgementWords = {
  open: 'Cómo vemos nuestro trabajo',
  /** What each part is called. */
  parts: {
    BND: 'Límites',
    ONL: 'Pantallas y mensajes',
    SEX: 'Pensamientos íntimos',
    COG: 'Pensamientos',
    ATT: 'La cercanía en nuestro trabajo',
    TRA: 'Lo que ha vivido',
    NEU: 'Lo que aclara las cosas',
    ARO: 'El dispositivo',
    ENV: 'Su lugar',
    CRI: 'Cuando es demasiado',
    CHI: 'Seguridad de otras personas',
    SUB: 'El alcohol y las drogas',
    ENG: 'El trabajo en común',
    strengths: 'Lo que está bien',
    safeguards: 'Lo que hacemos',
    conclusion: 'Lo que se concluyó',
  },
  note: 'Con palabras de la consulta:',
  safeguardsNone: 'Nada más que lo acordado.',
  asks: esSafeguardsYours,
  change: (how: string) => `De esta forma: ${how}`,
  because: (why: string) => `Por qué: ${why}`,
  reviewed: (day: string) => `Lo volvemos a mirar el ${day}.`,
  ends: (what: string) => `Termina cuando: ${what}`,
  by: (name: string, until: string) => `Lo escribió ${name}. Vale hasta el ${until}.`,
  withheldUntil: (day: string) => `Hasta el ${day}.`,
  whole: 'A todo ello',
  says: { agrees: 'Lo veo igual', disagrees: 'Lo veo de otra manera', comment: 'Quiero añadir algo' },
  say: 'Decir lo que piensa',
  sayTo: (part: string) => `Decir lo que piensa: ${part}`,
  how: '¿Cómo lo ve usted?',
  words: 'Con sus palabras',
  wordsSay: 'No hace falta una razón para verlo de otra manera. Lo que diga se conserva, y su profesional lo lee.',
  send: 'Enviar',
  sent: 'Ya está al lado.',
  choose: 'Elija una, por favor.',
  missing: 'Escriba unas palabras, por favor.',
  tooLong: 'Es demasiado largo. Dígalo con menos palabras, o en dos partes.',
  said: (how: string, when: string) => `${how}, ${when}`,
}
