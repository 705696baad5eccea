/** The page of someone who signs beside a client: Spanish. Loaded with that page only. */
import type { GuardianWords } from './en-guardian.ts'

/** The Spanish words. */
export const esGuardian: GuardianWords = {
  welcome: 'Le piden que firme junto a alguien',
  welcomeSay:
    'A su edad, la ley del lugar donde está pide también la firma de usted. Esta página le muestra el acuerdo, y nada de lo que se dice o se escribe en las citas.',
  start: 'Abrir el acuerdo',
  heading: name => `El acuerdo con ${name}`,
  toSign: name =>
    `Léalo con calma, por favor, o escúchelo. Se dirige a ${name}; usted firma a su lado. Vale cuando firmen todas las personas que nombra.`,
  renewed: 'Hay una versión más nueva desde que lo abrió. Lea esta antes de firmar, por favor.',
  damaged: 'Las palabras no llegaron completas; no las firme, por favor.',
  stands: {
    'none-opened': 'Aquí no hay nada que le espere.',
    'nothing-offered': 'Aquí no hay nada que le espere.',
    unsigned: 'Todavía no vale: se espera otra firma. No tiene que hacer nada.',
    declined: 'Primero se va a hablar de él. Nada vale hasta que haya una versión que firmen todas las partes.',
    'in-force': 'Vale.',
    'amendment-due': 'Una versión posterior espera una firma.',
    suspended: 'Está en pausa. No se ha retirado nada.',
    expired: 'Pasó su final acordado.',
    withdrawn: 'Fue retirado. Nada de él vale.',
  },
  youSigned: when => `Usted firmó el ${when}.`,
  withdraw: 'Retirar mi consentimiento',
  withdrawAsk: '¿Retirar su consentimiento?',
  withdrawSay: name =>
    `Nada del acuerdo vale ya, desde este momento. Si ${name} está en la llamada, para esa persona termina. No tiene que dar un motivo. Puede hablar antes con la persona profesional.`,
  withdrawStays:
    'Lo escrito se guarda. La puerta se abre otra vez solo con una versión nueva que firmen todas las partes.',
  withdrawConfirm: 'Retirarlo ahora',
}
