/** Lo que se compartió con alguien de las notas de sus horas. Español. */
import type { OwnNotesWords } from './en-own-notes.ts'

/** The Spanish words. */
export const esOwnNotes: OwnNotesWords = {
  open: 'Lo que se compartió con usted',
  say: 'Su profesional escribió esto para usted. Si lo ve de otro modo, dígaselo: su punto de vista tiene su lugar al lado.',
  done: {
    clarify: 'Se aclaró lo que está acordado.',
    'restate-contract': 'Volvieron juntos al acuerdo.',
    pause: 'Hubo una pausa.',
    end: 'La hora se terminó ahí.',
  },
}
